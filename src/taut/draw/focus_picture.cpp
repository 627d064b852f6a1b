#include "taut/draw/focus_picture.hpp"

#include "taut/draw/focus_rows.hpp"
#include "taut/draw/legend.hpp"
#include "taut/draw/parts.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/title.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

/// The columns of the picture, and the tall box in the middle.
struct Frame {
  double top = 0;
  double bottom = 0;
  double why = 0;    ///< left edge of the reasons
  double left = 0;   ///< left edge of the straining tasks
  double right = 0;  ///< left edge of what it carries and needs
  Size box = {};
  Box focus = {};
  double text = 8;

  double row(std::size_t i, std::size_t count) const {
    const double step = pitch(count);
    const double start = (top + bottom - step * static_cast<double>(count)) / 2;
    return start + step * (static_cast<double>(i) + 0.5);
  }
  double pitch(std::size_t count) const {
    return std::min((bottom - top) / static_cast<double>(std::max<std::size_t>(1, count)),
                    80.0);
  }
  double door(std::size_t i, std::size_t count) const {
    return focus.y0 +
           focus.height() * (static_cast<double>(i) + 0.5) / static_cast<double>(count);
  }
};

Frame frame_of(const Page& page, double top, double bottom, bool slide,
               std::size_t most_lines) {
  Frame frame{.top = top,
              .bottom = bottom,
              .why = page.left(),
              .box = slide ? Size{124, 34} : Size{114, 31},
              .text = slide ? 9.5 : 8};
  frame.left = page.left() + (slide ? 250 : 224);
  frame.right = page.right() - frame.box.w;
  const double width = slide ? 122 : 108;
  const double middle = (frame.left + frame.box.w + frame.right) / 2;
  const double share = 0.26 + 0.08 * static_cast<double>(most_lines);
  const double height = (bottom - top) * std::min(share, 0.74);
  frame.focus = Box::around({middle, (top + bottom) / 2}, {width, height});
  return frame;
}

// Horizontal at both ends, so that every door is met squarely.
Curve swing(Point a, Point b) {
  const double dx = b.x - a.x;
  return {a, {a.x + dx * 0.45, a.y}, {a.x + dx * 0.55, b.y}, b};
}

Curve reversed(Curve curve) {
  std::ranges::reverse(curve);
  return curve;
}

std::vector<std::string> lines_within(const std::string& text, double size, double room,
                                      std::size_t most) {
  std::vector<std::string> lines = wrap(text, size, room);
  if (lines.size() > most) {
    lines.resize(most);
    lines.back() = end_with_ellipsis(lines.back(), size, room * 0.97);
  }
  return lines;
}

// The number and the reason beside a straining task, in the middle of its row.
void write_reason_beside(Page& page, const Frame& frame, const FocusRow& row, Point at,
                         double room, double height, std::size_t number) {
  const double lead = frame.text * 1.2;
  const double small = page.style.source;
  const auto most =
      static_cast<std::size_t>(std::max(1.0, (height - small * 1.4) / lead));
  const auto lines = lines_within(row.why, frame.text, room, most);
  at.y += -(static_cast<double>(lines.size()) * lead + small) / 2 + frame.text * 0.75;
  write(page, {at.x - 6, at.y}, std::to_string(number),
        {.size = frame.text,
         .color = page.theme.tension_text,
         .bold = true,
         .align = Align::right});
  at.y = write_lines(page, at, lines, {.size = frame.text, .color = page.theme.ink});
  if (!row.sources.empty())
    write(page, at, shorten(row.sources, small, room * 0.97),
          {.size = small, .color = page.theme.muted, .italic = true});
}

// The reason under a task on the right, as far as there is room; false if there is none.
bool write_reason_under(Page& page, const Frame& frame, const FocusRow& row, Box place,
                        double height) {
  const double lead = frame.text * 1.2;
  const double small = page.style.source;
  const double used = frame.text * 0.6;
  if (height < used + lead)
    return false;
  const double for_text = height - used - small * 1.3;
  const auto most = static_cast<std::size_t>(std::max(1.0, for_text / lead));
  const auto lines = lines_within(row.why, frame.text, place.width(), most);
  const double after = write_lines(page, {place.x0, place.y1 + frame.text * 1.4}, lines,
                                   {.size = frame.text, .color = page.theme.ink});
  if (!row.sources.empty() && for_text >= lead)
    write(page, {place.x0, after}, shorten(row.sources, small, place.width() * 0.97),
          {.size = small, .color = page.theme.muted, .italic = true});
  return true;
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

void add_left(Page& page, const Speaker& speaker, const Frame& frame,
              const FocusRows& rows, std::size_t focus, TaskId task,
              std::vector<RoutedTension>& lines) {
  const std::size_t count = rows.left.size();
  const std::size_t slots = count + (rows.left_more > 0 ? 1 : 0);
  for (std::size_t i = 0; i < count; ++i) {
    const FocusRow& row = rows.left[i];
    const double y = frame.row(i, slots);
    const Box place = Box::around({frame.left + frame.box.w / 2, y}, frame.box);
    const std::size_t box =
        add_task(page, speaker, row.other, {.box = place, .size = page.style.task});
    lines.push_back(left_line(row, box, focus, task, {place.x1, y},
                              {frame.focus.x0, frame.door(i, count)}));
    lines.back().text = std::to_string(i + 1);
    write_reason_beside(page, frame, row, {frame.why + 14, y},
                        frame.left - frame.why - 30, frame.pitch(slots) - 3, i + 1);
  }
  if (rows.left_more > 0)
    write(page, {frame.left, frame.row(count, slots) + 3},
          fmt::format("and {} more, weaker or asleep", rows.left_more),
          {.size = frame.text, .color = page.theme.muted, .italic = true});
}

// False if a reason had to be left out.
bool add_right(Page& page, const Speaker& speaker, const Frame& frame,
               const FocusRows& rows, std::size_t focus,
               std::vector<RoutedTension>& lines) {
  const std::size_t count = rows.right.size();
  const std::size_t slots = count + (rows.right_more > 0 ? 1 : 0);
  bool told = true;
  const double lift = std::clamp((frame.pitch(slots) - frame.box.h) / 2 - 2, 0.0, 12.0);
  for (std::size_t i = 0; i < count; ++i) {
    const FocusRow& row = rows.right[i];
    const double y = frame.row(i, slots) - lift;
    const Box place = Box::around({frame.right + frame.box.w / 2, y}, frame.box);
    const std::string id =
        fmt::format("task-{}-{}", speaker.model()[row.other].id, i + 1);
    const std::size_t box = add_task(page, speaker, row.other,
                                     {.box = place, .size = page.style.task, .id = id});
    const bool needed = row.line.kind == ShownLine::Kind::requirement;
    const Curve curve = swing({frame.focus.x1 + (needed ? 2 : 1.5), frame.door(i, count)},
                              {place.x0 - (needed ? 1 : 2), y});
    const bool outwards = !needed && row.line.b == row.other;
    lines.push_back({.line = &row.line,
                     .from = outwards ? focus : box,
                     .to = outwards ? box : focus,
                     .curve = outwards ? curve : reversed(curve)});
    told = write_reason_under(page, frame, row, place,
                              frame.pitch(slots) - frame.box.h - 3) &&
           told;
  }
  if (rows.right_more > 0)
    write(page, {frame.right, frame.row(count, slots) + 3},
          fmt::format("and {} more", rows.right_more),
          {.size = frame.text, .color = page.theme.muted, .italic = true});
  return told;
}

std::string focus_title(const Speaker& speaker, const FocusRows& rows, TaskId task) {
  const int count = rows.strainers();
  if (count == 0)
    return "Nothing pulls against " + speaker.name(task);
  std::string title =
      count == 1 ? fmt::format("{} pulls against {}", speaker.heading(rows.left[0].other),
                               speaker.name(task))
                 : fmt::format("{} tasks pull against {}", capitalised(in_words(count)),
                               speaker.name(task));
  const int needed = rows.needed_strainers();
  if (needed > 0)
    title += count == 1
                 ? "; it must also come first"
                 : fmt::format("; {} of them must also come first", in_words(needed));
  return title;
}

std::string focus_subtitle(const Speaker& speaker, const FocusRows& rows, TaskId task) {
  std::string text = occasion(speaker);
  if (const auto paragraph = speaker.model()[task].paragraph; !paragraph.empty())
    text += fmt::format(", paragraph {}", paragraph);
  text += ".";
  if (!rows.left.empty())
    text += " Left: what strains it and why.";
  if (!rows.right.empty())
    text += " Right: what it does to other tasks and what must come before it.";
  return text +
         (rows.left.empty() ? "" : " A line with a bar weakens the task at the bar.");
}

std::string focus_footer(const FocusRows& rows) {
  if (rows.needs.empty())
    return "Strengths are a reading of the sources that the model names.";
  return fmt::format(
      "It also needs first: {}. Strengths are a reading of the sources that the model "
      "names.",
      joined(rows.needs, 6));
}

std::string focus_description(const Speaker& speaker, const FocusRows& rows,
                              const std::string& subtitle) {
  std::string text = subtitle;
  for (const auto* side : {&rows.left, &rows.right}) {
    for (const FocusRow& row : *side)
      text += fmt::format("\n{}.", line_in_words(speaker, row.line));
  }
  return text;
}

void add_headings(Page& page, const Frame& frame, const FocusRows& rows) {
  const Ink ink{.size = page.style.kicker, .color = page.theme.muted, .bold = true};
  const double y = frame.top - 9;
  if (!rows.left.empty()) {
    write(page, {frame.why, y}, "WHY", ink);
    write(page, {frame.left, y}, "WHAT STRAINS IT", ink);
  }
  if (!rows.right.empty())
    write(page, {frame.right, y}, "WHAT IT DOES AND NEEDS", ink);
}

}  // namespace

MapResult draw_focus_picture(const MapRequest& request, TaskId focus) {
  const Speaker& speaker = request.speaker;
  const FocusRows rows = focus_rows(speaker, focus);
  const bool slide = request.options.size == PageSize::slide;
  Page page = make_page(page_style(request.options.size), request.options.theme);
  if (slide)
    page.style.task = 10.5;
  Drawing& drawing = page.drawing;
  drawing.title = request.options.title.empty() ? focus_title(speaker, rows, focus)
                                                : on_one_line(request.options.title);
  const std::string subtitle = focus_subtitle(speaker, rows, focus);
  drawing.description = focus_description(speaker, rows, subtitle);
  const double top = add_title(page, "FOCUS", drawing.title, subtitle);
  const double bottom = add_footer(page, focus_footer(rows));

  std::vector<const ShownLine*> all;
  int strain = 0;
  for (const auto* side : {&rows.left, &rows.right}) {
    for (const FocusRow& row : *side) {
      all.push_back(&row.line);
      if (side == &rows.left)
        strain += row.line.b == focus ? row.line.there : row.line.back;
    }
  }
  const auto legend = legend_of(all, {.tinted = false});
  const double legend_top = bottom - 4 - legend_height(page, legend, page.right());
  add_legend(page, legend_top + page.style.legend * 0.8, legend, page.right());

  const Frame frame = frame_of(page, top + 20, legend_top - 6, slide,
                               std::max(rows.left.size(), rows.right.size()));
  add_headings(page, frame, rows);
  const std::size_t middle =
      add_task(page, speaker, focus,
               {.box = frame.focus, .size = slide ? 17.0 : 15.0, .strain = strain});
  page.drawing.boxes[middle].pen = 1.6;
  std::vector<RoutedTension> lines;
  add_left(page, speaker, frame, rows, middle, focus, lines);
  MapResult result;
  if (!add_right(page, speaker, frame, rows, middle, lines))
    result.advice.push_back(
        "there is no room for the reasons on the right; \"taut "
        "conflicts\" lists them");
  add_lines(page, speaker, lines);

  result.check =
      check_map(drawing, page.words, {frame.left, frame.top, page.right(), frame.bottom},
                page.style.floor);
  for (std::string& sentence : advice_on(result.check))
    result.advice.push_back(std::move(sentence));
  result.lock = write_lock(request.lock);
  result.drawing = std::move(page.drawing);
  return result;
}

}  // namespace taut
