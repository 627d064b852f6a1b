#include "taut/draw/page.hpp"

#include "taut/draw/text_width.hpp"

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr double footer_lead = 1.25;

std::vector<std::string> footer_lines(const PageStyle& style, double width,
                                      std::string_view text, std::size_t most) {
  std::vector<std::string> lines = fill_lines(text, style.source, width * 0.985);
  if (lines.size() > most) {
    lines.resize(most);
    lines.back() = end_with_ellipsis(lines.back(), style.source, width * 0.97);
  }
  return lines;
}

}  // namespace

// Sizes of a slide are those of its page, which is a seventh wider than A4: printed on
// A4, its smallest text has 7.6 points.
//
// A4 is 1754 x 1240 whole pixels at 150 dpi, the slide 2000 x 1125: a page that ends
// between two pixels would leave its last row half transparent.
PageStyle page_style(PageSize size) {
  if (size == PageSize::a4)
    return {.size = {841.92, 595.2}};
  return {.size = {960, 540},
          .margin = 30,
          .kicker = 9,
          .title = 22,
          .subtitle = 12,
          .task = 11.5,
          .least_name = 10,
          .caption = 9,
          .heading = 11,
          .mark = 10,
          .legend = 10,
          .source = 8.75,
          .floor = 8.75};
}

Page make_page(const PageStyle& style, ThemeName theme) {
  Page page{.theme = make_theme(theme), .style = style};
  page.drawing.page = style.size;
  page.drawing.paper = page.theme.paper;
  page.drawing.font_color = page.theme.ink;
  return page;
}

// Graphviz stops reading a list of shapes at an empty text.
double write(Page& page, Point at, std::string text, const Ink& ink) {
  if (text.empty())
    return 0;
  const double width = text_width(text, ink.size, ink.bold);
  const double left = at.x - width * (ink.align == Align::left     ? 0
                                      : ink.align == Align::middle ? 0.5
                                                                   : 1);
  page.words.push_back(
      {left, at.y - ink.size * 0.74, left + width, at.y + ink.size * 0.22});
  page.drawing.background.push_back(TextRun{.at = at,
                                            .text = std::move(text),
                                            .size = ink.size,
                                            .color = ink.color,
                                            .bold = ink.bold,
                                            .italic = ink.italic,
                                            .align = ink.align,
                                            .width = width});
  return width;
}

double write_lines(Page& page, Point at, const std::vector<std::string>& lines,
                   const Ink& ink, double lead) {
  for (const std::string& line : lines) {
    write(page, at, line, ink);
    at.y += ink.size * lead;
  }
  return at.y;
}

void add_polygon(Page& page, std::vector<Point> points, const std::string& fill,
                 const std::string& stroke, double pen) {
  page.drawing.background.push_back(Shape{.kind = Shape::Kind::polygon,
                                          .points = std::move(points),
                                          .fill = fill,
                                          .stroke = stroke,
                                          .pen = pen});
}

void add_polyline(Page& page, std::vector<Point> points, const std::string& stroke,
                  double pen, Dash dash) {
  page.drawing.background.push_back(Shape{.kind = Shape::Kind::polyline,
                                          .points = std::move(points),
                                          .stroke = stroke,
                                          .pen = pen,
                                          .dash = dash});
}

void add_round_box(Page& page, Box b, double r, const std::string& fill,
                   const std::string& stroke, double pen) {
  const double k = r * 0.45;  // close to a quarter circle
  const auto [x0, y0, x1, y1] = b;
  page.drawing.background.push_back(Shape{
      .kind = Shape::Kind::curve,
      .points = {{x0 + r, y0}, {x0 + r, y0}, {x1 - r, y0}, {x1 - r, y0}, {x1 - k, y0},
                 {x1, y0 + k}, {x1, y0 + r}, {x1, y0 + r}, {x1, y1 - r}, {x1, y1 - r},
                 {x1, y1 - k}, {x1 - k, y1}, {x1 - r, y1}, {x1 - r, y1}, {x0 + r, y1},
                 {x0 + r, y1}, {x0 + k, y1}, {x0, y1 - k}, {x0, y1 - r}, {x0, y1 - r},
                 {x0, y0 + r}, {x0, y0 + r}, {x0, y0 + k}, {x0 + k, y0}, {x0 + r, y0}},
      .fill = fill,
      .stroke = stroke,
      .pen = pen});
}

void add_shield(Page& page, Box b, const std::string& fill, const std::string& stroke) {
  const double waist = b.y0 + b.height() * 0.6;
  add_polygon(
      page,
      {{b.x0, b.y0}, {b.x1, b.y0}, {b.x1, waist}, {b.centre().x, b.y1}, {b.x0, waist}},
      fill, stroke, 1);
}

double add_title(Page& page, std::string_view kicker, std::string_view title,
                 std::string_view subtitle) {
  const PageStyle& style = page.style;
  const double room = page.right() - page.left();
  double y = style.margin + style.kicker * 1.1;
  write(page, {page.left(), y}, std::string(kicker),
        {.size = style.kicker, .color = page.theme.tension_text, .bold = true});
  double size = style.title;
  while (size > style.title * 0.8 && text_width(title, size, true) > room * 0.97)
    size -= 0.5;
  std::vector<std::string> lines = fill_lines(title, size, room * 0.97, true);
  if (lines.size() > 2) {
    lines.resize(2);
    lines.back() = end_with_ellipsis(lines.back(), size, room * 0.96, true);
  }
  y += size * 1.16;
  y = write_lines(page, {page.left(), y}, lines,
                  {.size = size, .color = page.theme.ink, .bold = true}, 1.12) -
      size * 1.12;
  y += style.subtitle * 1.68;
  y = write_lines(page, {page.left(), y},
                  fill_lines(subtitle, style.subtitle, room * 0.985),
                  {.size = style.subtitle, .color = page.theme.muted}, 1.25);
  return y - style.subtitle * 0.15;
}

double footer_height(const PageStyle& style, double width, std::string_view text,
                     std::size_t most_lines) {
  const std::size_t lines = footer_lines(style, width, text, most_lines).size();
  return lines == 0 ? 0
                    : style.source * footer_lead * static_cast<double>(lines - 1) +
                          style.source + 4;
}

double add_footer(Page& page, std::string_view text, std::size_t most_lines) {
  const PageStyle& style = page.style;
  const double width = page.right() - page.left();
  const double last = page.drawing.page.h - style.margin + 8;
  const double top = last - footer_height(style, width, text, most_lines);
  add_polyline(page, {{page.left(), top}, {page.right(), top}}, page.theme.hairline, 0.5);
  write_lines(page, {page.left(), top + style.source + 4},
              footer_lines(style, width, text, most_lines),
              {.size = style.source, .color = page.theme.muted}, footer_lead);
  return top;
}

}  // namespace taut
