#include "taut/draw/focus_picture.hpp"

#include "taut/draw/focus_layout.hpp"
#include "taut/draw/focus_rows.hpp"
#include "taut/draw/focus_words.hpp"
#include "taut/draw/frame.hpp"
#include "taut/draw/legend.hpp"
#include "taut/draw/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

// Horizontal at both ends, so that every door is met squarely.
Curve swing(Point a, Point b) {
  const double dx = b.x - a.x;
  return {a, {a.x + dx * 0.45, a.y}, {a.x + dx * 0.55, b.y}, b};
}

Curve reversed(Curve curve) {
  std::ranges::reverse(curve);
  return curve;
}

void write_text(Page& page, Point at, const FocusLayout& layout, const FocusText& text) {
  at.y = write_lines(page, at, text.why, {.size = layout.text, .color = page.theme.ink},
                     focus_lead);
  write_lines(page, at, text.sources,
              {.size = layout.source, .color = page.theme.muted, .italic = true},
              focus_lead);
}

// The number and the reason beside a straining task, in the middle of its row.
void write_reason_beside(Page& page, const FocusLayout& layout, const FocusPlace& place,
                         std::size_t number) {
  const double height = (static_cast<double>(place.text.why.size()) * layout.text +
                         static_cast<double>(place.text.sources.size()) * layout.source) *
                        focus_lead;
  const Point at{layout.why, place.box.centre().y - height / 2 + layout.text * 0.87};
  write(page, {at.x - 6, at.y}, std::to_string(number),
        {.size = layout.text,
         .color = page.theme.tension_text,
         .bold = true,
         .align = Align::right});
  write_text(page, at, layout, place.text);
}

RoutedTension left_line(const FocusRow& row, std::size_t box, std::size_t focus,
                        TaskId task, Point start, Point door) {
  const double gap = row.line.mood == Mood::held ? 0 : 2;
  const Curve curve = swing({start.x + 1.5, start.y}, {door.x - gap, door.y});
  const bool inwards = row.line.b == task;
  const double along = 0.42;
  const double s = 1 - along;
  const auto at = [&](double p0, double p1, double p2, double p3) {
    return s * s * s * p0 + 3 * s * s * along * p1 + 3 * s * along * along * p2 +
           along * along * along * p3;
  };
  return {.line = &row.line,
          .from = inwards ? box : focus,
          .to = inwards ? focus : box,
          .curve = inwards ? curve : reversed(curve),
          .mark = {at(curve[0].x, curve[1].x, curve[2].x, curve[3].x),
                   at(curve[0].y, curve[1].y, curve[2].y, curve[3].y)}};
}

void add_left(Page& page, const Speaker& speaker, const FocusLayout& layout,
              const FocusRows& rows, std::size_t focus, TaskId task,
              std::vector<RoutedTension>& lines) {
  const std::size_t count = rows.left.size();
  for (std::size_t i = 0; i < count; ++i) {
    const FocusRow& row = rows.left[i];
    const FocusPlace& place = layout.left[i];
    const bool helps = row.line.kind == ShownLine::Kind::synergy;
    const std::string id =
        helps ? fmt::format("task-{}-helps", speaker.model()[row.other].id) : "";
    const std::size_t box = add_task(
        page, speaker, row.other, {.box = place.box, .size = page.style.task, .id = id});
    lines.push_back(left_line(row, box, focus, task, {place.box.x1, place.box.centre().y},
                              {layout.focus.x0, layout.door(i, count)}));
    lines.back().text = std::to_string(i + 1);
    write_reason_beside(page, layout, place, i + 1);
  }
  if (rows.left_more > 0)
    write(page, {layout.left.front().box.x0, layout.left_foot},
          fmt::format("and {} more, weaker or asleep", rows.left_more),
          {.size = layout.text, .color = page.theme.muted, .italic = true});
}

// Gives how many reasons had no room.
int add_right(Page& page, const Speaker& speaker, const FocusLayout& layout,
              const FocusRows& rows, std::size_t focus,
              std::vector<RoutedTension>& lines) {
  const std::size_t count = rows.right.size();
  int untold = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const FocusRow& row = rows.right[i];
    const FocusPlace& place = layout.right[i];
    const std::string id =
        fmt::format("task-{}-{}", speaker.model()[row.other].id, i + 1);
    const std::size_t box = add_task(
        page, speaker, row.other, {.box = place.box, .size = page.style.task, .id = id});
    const bool needed = row.line.kind == ShownLine::Kind::requirement;
    const Curve curve =
        swing({layout.focus.x1 + (needed ? 2 : 1.5), layout.door(i, count)},
              {place.box.x0 - (needed ? 1 : 2), place.box.centre().y});
    const bool outwards = !needed && row.line.b == row.other;
    lines.push_back({.line = &row.line,
                     .from = outwards ? focus : box,
                     .to = outwards ? box : focus,
                     .curve = outwards ? curve : reversed(curve)});
    if (place.text.empty() && !row.why.empty())
      ++untold;
    write_text(page, {place.box.x0, place.box.y1 + 3 + layout.text * 0.87}, layout,
               place.text);
  }
  std::string foot;
  if (rows.right_more > 0)
    foot = fmt::format("and {} more", rows.right_more);
  if (untold > 0)
    foot += fmt::format("{}no room for {}", foot.empty() ? "" : "; ",
                        counted(untold, "reason", "reasons"));
  if (!foot.empty())
    write(page, {layout.right.front().box.x0, layout.right_foot}, foot,
          {.size = layout.text, .color = page.theme.muted, .italic = true});
  return untold;
}

std::string heading_on_left(const FocusRows& rows) {
  const auto helps =
      std::ranges::count(rows.left, ShownLine::Kind::synergy,
                         [](const FocusRow& row) { return row.line.kind; });
  if (helps == 0)
    return "WHAT STRAINS IT";
  return helps == std::ssize(rows.left) ? "WHAT HELPS IT" : "WHAT STRAINS AND HELPS IT";
}

void add_headings(Page& page, const FocusLayout& layout, const FocusRows& rows,
                  double y) {
  const Ink ink{.size = page.style.kicker, .color = page.theme.muted, .bold = true};
  if (!layout.left.empty()) {
    write(page, {page.left(), y}, "WHY", ink);
    write(page, {layout.left.front().box.x0, y}, heading_on_left(rows), ink);
  }
  if (!layout.right.empty())
    write(page, {layout.right.front().box.x0, y}, "WHAT IT DOES AND NEEDS", ink);
}

struct Lines {
  std::vector<const ShownLine*> all = {};
  int strain = 0;  ///< on the task in focus
};

Lines lines_of(const FocusRows& rows, TaskId focus) {
  Lines lines;
  for (const auto* side : {&rows.left, &rows.right}) {
    for (const FocusRow& row : *side) {
      lines.all.push_back(&row.line);
      if (side == &rows.left && row.line.kind == ShownLine::Kind::tension)
        lines.strain += row.line.b == focus ? row.line.there : row.line.back;
    }
  }
  return lines;
}

}  // namespace

MapResult draw_focus_picture(const MapRequest& request, TaskId focus) {
  const Speaker& speaker = request.speaker;
  FocusRows rows = focus_rows(speaker, focus, request.options.synergies);
  const bool slide = request.options.size == PageSize::slide;
  Page page = make_page(page_style(request.options.size), request.options.theme);
  if (slide)
    page.style.task = 10.5;
  Drawing& drawing = page.drawing;
  drawing.title = request.options.title.empty() ? focus_title(speaker, rows, focus)
                                                : on_one_line(request.options.title);
  const std::string subtitle = focus_subtitle(speaker, rows, focus);
  drawing.description = focus_description(speaker, rows, subtitle);
  const double top = add_title(page, "FOCUS", drawing.title, subtitle) + 20;
  const double foot = add_footer(page, focus_footer(speaker, rows));

  const Lines before = lines_of(rows, focus);
  const auto legend = legend_of(before.all, {.tinted = false});
  const double legend_top = foot - 4 - legend_height(page, legend, page.right());
  const double bottom = legend_top - 6;
  const FocusLayout layout = lay_out_focus(page, rows, top, bottom, slide);
  // What was left out for want of room needs no entry.
  add_legend(page, legend_top + page.style.legend * 0.8,
             legend_of(lines_of(rows, focus).all, {.tinted = false}), page.right());

  add_headings(page, layout, rows, top - 9);
  const std::size_t middle = add_task(
      page, speaker, focus,
      {.box = layout.focus, .size = slide ? 17.0 : 15.0, .strain = before.strain});
  page.drawing.boxes[middle].pen = 1.6;
  std::vector<RoutedTension> lines;
  add_left(page, speaker, layout, rows, middle, focus, lines);
  MapResult result;
  if (add_right(page, speaker, layout, rows, middle, lines) > 0)
    result.advice.push_back(
        "there is no room for every reason on the right; \"taut map -o x.svg\" has them "
        "all as tooltips");
  add_lines(page, speaker, lines);
  const auto told = std::ranges::count_if(
      layout.left, [](const auto& place) { return !place.text.empty(); });
  page.reasons = {static_cast<int>(told), layout.text};

  judge(result, page, {page.left() + 14, top, page.right(), bottom},
        slide ? "--size a4" : "--size slide");
  hand_over(result, std::move(page), request.lock);
  return result;
}

}  // namespace taut
