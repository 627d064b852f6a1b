#include "taut/render/svg.hpp"

#include "taut/draw/text_width.hpp"
#include "taut/render/escape.hpp"
#include "taut/render/line_ends.hpp"
#include "taut/render/xdot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

namespace taut {
namespace {

// Two figures after the point, and none that says nothing.
std::string number(double value) {
  std::string text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.'))
    text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string points_of(std::span<const Point> points) {
  std::string out;
  for (const Point& point : points)
    out += (out.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
  return out;
}

std::string path_of(std::span<const Point> curve) {
  if (curve.empty())
    return {};
  std::string out = "M" + points_of(curve.first(1));
  return curve.size() > 1 ? out + "C" + points_of(curve.subspan(1)) : out;
}

std::string_view dashes(Dash dash) {
  switch (dash) {
    case Dash::dashed: return R"( stroke-dasharray="6,6")";
    case Dash::dotted: return R"( stroke-dasharray="2,6")";
    case Dash::dash_dot: return R"( stroke-dasharray="5,2,1.2,2")";
    case Dash::solid: break;
  }
  return "";
}

std::string_view anchor(Align align) {
  switch (align) {
    case Align::middle: return R"( text-anchor="middle")";
    case Align::right: return R"( text-anchor="end")";
    case Align::left: break;
  }
  return "";
}

class SvgWriter {
 public:
  explicit SvgWriter(const Drawing& drawing)
      : drawing_(drawing), id_(safe_id(drawing.name)) {}

  std::string write() {
    open();
    for (const Fixed& fixed : drawing_.background)
      std::visit([&](const auto& item) { add(item); }, fixed);
    for (const DrawnLine& line : drawing_.lines)
      add(line);
    for (const DrawnBox& box : drawing_.boxes)
      add(box);
    put("</g>\n</svg>\n");
    return std::move(out_);
  }

 private:
  template <typename... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void open() {
    const auto [w, h] = drawing_.page;
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" "
        "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{0}pt\" height=\"{1}pt\" "
        "viewBox=\"0 0 {0} {1}\" direction=\"ltr\" role=\"img\" lang=\"{2}\" "
        "aria-labelledby=\"{3}-title {3}-desc\">\n",
        number(w), number(h), safe_id(drawing_.language), id_);
    put("<title id=\"{0}-title\">{1}</title>\n<desc id=\"{0}-desc\">{2}</desc>\n", id_,
        escape_xml(drawing_.title), escape_xml_lines(drawing_.description));
    put("<g id=\"{}\" class=\"graph taut-map\" "
        "font-family=\"{},Arial,Helvetica,sans-serif\">\n",
        id_, font_name);
    put("<rect class=\"paper\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", number(w),
        number(h), drawing_.paper);
  }

  void add(const Shape& shape) {
    const bool curve = shape.kind == Shape::Kind::curve;
    const bool closed = shape.kind == Shape::Kind::polygon;
    put("<{} {}=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n",
        curve    ? "path"
        : closed ? "polygon"
                 : "polyline",
        curve ? "d" : "points", curve ? path_of(shape.points) : points_of(shape.points),
        shape.fill.empty() ? "none" : shape.fill, shape.stroke, number(shape.pen),
        dashes(shape.dash));
  }

  // A reader with other letters than ours still keeps to the room that was measured.
  void add(const TextRun& run) {
    if (run.text.empty())
      return;
    const std::string exact = run.width > 0 && is_measured(run.text)
                                  ? fmt::format(
                                        " textLength=\"{}\" "
                                        "lengthAdjust=\"spacingAndGlyphs\"",
                                        number(run.width))
                                  : std::string();
    put("<text x=\"{}\" y=\"{}\"{} font-size=\"{}\" fill=\"{}\"{}{}{}>{}</text>\n",
        number(run.at.x), number(run.at.y), anchor(run.align), number(run.size),
        run.color, run.bold ? R"( font-weight="bold")" : "",
        run.italic ? R"( font-style="italic")" : "", exact, escape_xml(run.text));
  }

  void open_group(std::string_view kind, std::string_view css_class, std::string_view id,
                  std::string_view tooltip) {
    put("<g id=\"{}-{}\" class=\"{} {}\">\n", id_, safe_id(id), kind, css_class);
    if (!tooltip.empty())
      put("<title>{}</title>\n", escape_xml(tooltip));
  }

  void add(const DrawnLine& line) {
    const Curve curve = without_tips(line);
    if (curve.empty())
      return;
    open_group("edge", line.css_class, line.id, line.tooltip);
    put("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n",
        path_of(curve), line.color, number(line.pen), dashes(line.dash));
    add(tip_shape(line.tail, line.curve.front(), curve.front(), line.pen, line.tip_size),
        line);
    add(tip_shape(line.head, line.curve.back(), curve.back(), line.pen, line.tip_size),
        line);
    put("</g>\n");
  }

  void add(const TipShape& tip, const DrawnLine& line) {
    if (tip.polygon.empty())
      return;
    put("<polygon points=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>\n",
        points_of(tip.polygon), line.color, line.color, number(line.pen));
    if (!tip.shaft.empty())
      put("<polyline points=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>\n",
          points_of(tip.shaft), line.color, number(line.pen));
  }

  void add(const DrawnBox& box) {
    open_group("node", box.css_class, box.id, box.tooltip);
    const std::string address = xml_verbatim(safe_address(box.address));
    if (!address.empty())
      put("<a xlink:href=\"{}\" target=\"_blank\">\n", address);
    outline(box);
    label(box);
    put("{}</g>\n", address.empty() ? "" : "</a>\n");
  }

  // One without colour still catches the pointer, for its title.
  void outline(const DrawnBox& box) {
    const Box& b = box.box;
    const std::string look =
        box.form == DrawnBox::Form::clear
            ? std::string(R"(fill="none" pointer-events="all")")
            : fmt::format(R"(fill="{}" stroke="{}" stroke-width="{}"{})", box.fill,
                          box.stroke, number(box.pen),
                          box.dash == Dash::solid ? "" : dashes(Dash::dashed));
    if (box.form == DrawnBox::Form::shield)
      return put("<polygon points=\"{}\" {}/>\n", points_of(shield(b)), look);
    const double radius = box.form == DrawnBox::Form::rounded
                              ? std::min({12.0, b.width() / 3, b.height() / 3})
                              : 0;
    put("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{} {}/>\n", number(b.x0),
        number(b.y0), number(b.width()), number(b.height()),
        radius > 0 ? fmt::format(" rx=\"{}\"", number(radius)) : "", look);
  }

  // Graphviz's "invhouse": a regular pentagon on its head, stretched.
  static std::vector<Point> shield(const Box& box) {
    const double half = box.height() / 2, y = box.centre().y;
    const double top = y - 0.809 * half, shoulder = y + 0.309 * half;
    return {{box.x0, top},
            {box.x1, top},
            {box.x1, shoulder},
            {box.centre().x, box.y1},
            {box.x0, shoulder}};
  }

  void label(const DrawnBox& box) {
    constexpr double line_height = 1.125, ascent = 0.8;  // of the size, as Graphviz sets
    constexpr double figure_middle = 0.36;  // figures have nothing below the baseline
    double height = 0;
    for (const LabelLine& line : box.lines)
      height += line.size * line_height;
    double top = box.box.centre().y - height / 2;
    const bool figures = box.css_class == "mark" && box.form == DrawnBox::Form::rounded;
    for (const LabelLine& line : box.lines) {
      const double baseline = figures ? box.box.centre().y + figure_middle * line.size
                                      : top + ascent * line.size;
      add(TextRun{.at = {box.box.centre().x, baseline},
                  .text = line.text,
                  .size = line.size,
                  .color = line.color,
                  .bold = line.bold,
                  .align = Align::middle,
                  .width = text_width(line.text, line.size, line.bold)});
      top += line.size * line_height;
    }
  }

  const Drawing& drawing_;
  std::string id_;
  std::string out_;
};

}  // namespace

std::string write_svg(const Drawing& drawing) {
  return SvgWriter(drawing).write();
}

}  // namespace taut
