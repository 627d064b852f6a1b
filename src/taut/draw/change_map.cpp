// The picture of a change: the tasks of both mandates on the free grid of the memo map,
// placed and routed once, so that the two mandates share their layout.

#include "taut/draw/change_map.hpp"

#include "taut/draw/change_legend.hpp"
#include "taut/draw/change_set.hpp"
#include "taut/draw/change_words.hpp"
#include "taut/draw/frame.hpp"
#include "taut/draw/free_grid.hpp"
#include "taut/draw/key.hpp"
#include "taut/draw/marked_routes.hpp"
#include "taut/draw/memo_look.hpp"
#include "taut/draw/parts.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/layout/curve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::string_view change_picture = "change-a4";
constexpr std::size_t most_tasks = 35;
constexpr double tag_size = 7.5;

bool changed(const ChangedLine& line) {
  return line.fate != Fate::same;
}

double weight_of(const ChangedLine& line) {
  return changed(line) ? std::max({line.before, line.after, 1}) : 0.7;
}

TaskInk ink_of(const Theme& theme, Fate fate) {
  switch (fate) {
    case Fate::added:
      return {.fill = theme.strain[2],
              .stroke = theme.tension_text,
              .text = theme.ink,
              .pen = 1.8,
              .bold = true};
    case Fate::gone:
      return {.fill = theme.paper,
              .stroke = theme.muted,
              .text = theme.muted,
              .pen = 1.1,
              .dash = Dash::dashed};
    default:
      return {
          .fill = theme.box, .stroke = theme.hairline, .text = theme.muted, .pen = 0.8};
  }
}

// On the upper right corner; of what left on the lower right, where it hides no words.
Box place_of_tag(const ChangedTask& task, const Box& box) {
  const double width = text_width(task.tag, tag_size, true) * 1.04 + 8;
  const double y = task.fate == Fate::gone ? box.y1 : box.y0;
  return {box.x1 - width + 5, y - 5.5, box.x1 + 5, y + 5.5};
}

void add_tag(Page& page, const ChangedTask& task, const Box& box) {
  const Theme& theme = page.theme;
  const bool dark = task.fate == Fate::added;
  page.drawing.boxes.push_back(
      {.id = fmt::format("tag-{}", task.id),
       .box = place_of_tag(task, box),
       .lines = {{task.tag, tag_size, true, dark ? theme.paper : theme.muted}},
       .fill = dark ? theme.tension_text : theme.paper,
       .stroke = dark ? theme.tension_text : theme.muted,
       .pen = 0.8,
       .css_class = "tag"});
}

// The lines as the search sees them, with the room that their marks take.
std::vector<PlacedLine> placed(const Page& page, const ChangeSet& set,
                               const std::vector<std::string>& marks) {
  std::vector<PlacedLine> lines;
  for (std::size_t i = 0; i < set.lines.size(); ++i) {
    const ChangedLine& line = set.lines[i];
    lines.push_back(
        {.a = line.a,
         .b = line.b,
         .weight = weight_of(line),
         .both = line.line.mutual(),
         .mark = marks[i].empty() ? 0 : mark_size(marks[i], page.style.mark, false).w});
  }
  return lines;
}

DrawnLine drawn(const Page& page, const ChangedLine& line) {
  const Theme& theme = page.theme;
  const int strength = std::max({line.before, line.after, 1});
  DrawnLine look{.color = theme.faded, .pen = 1.2};
  switch (line.fate) {
    case Fate::same: break;
    case Fate::gone:
      look.color = theme.muted;
      look.pen = 0.8 + 0.4 * strength;
      look.dash = Dash::dashed;
      break;
    default:
      look.color = theme.tension_of(strength);
      look.pen = line_pen(std::max(line.after, 1));
      look.dash = line.after == 0 ? Dash::dotted : Dash::solid;
  }
  look.head = line.line.reaches_b ? Tip::bar : Tip::none;
  look.tail = line.line.reaches_a ? Tip::bar : Tip::none;
  look.tip_size = changed(line) ? bar_size(strength) : 1;
  return look;
}

std::string_view class_of(Fate fate) {
  switch (fate) {
    case Fate::added: return "tension added";
    case Fate::stronger: return "tension stronger";
    case Fate::weaker: return "tension weaker";
    case Fate::turned: return "tension turned";
    case Fate::gone: return "tension gone";
    case Fate::open: return "tension open";
    case Fate::same: break;
  }
  return "tension same";
}

MarkedRoutes wire(const Page& page, const ChangeSet& set, const std::vector<Box>& boxes,
                  const std::vector<std::string>& texts, Box zone) {
  std::vector<Box> words = page.words;
  for (std::size_t i = 0; i < set.tasks.size(); ++i) {
    if (!set.tasks[i].tag.empty())
      words.push_back(place_of_tag(set.tasks[i], boxes[i]));
  }
  std::vector<MarkedLine> lines;
  for (const PlacedLine& line : placed(page, set, texts)) {
    const std::string& text = texts[lines.size()];
    lines.push_back(
        {line, text.empty() ? Size{} : mark_size(text, page.style.mark, false)});
  }
  return route_with_marks(lines,
                          {.boxes = boxes, .words = std::move(words), .zone = zone});
}

void add_line(Page& page, const ChangeRequest& request, const ChangeSet& set,
              const ChangedLine& line, const ShownLine& told, DrawnLine look) {
  look.id =
      fmt::format("tension-{}--{}", set.tasks[told.a == line.line.a ? line.a : line.b].id,
                  set.tasks[told.a == line.line.a ? line.b : line.a].id);
  look.from = line.a;
  look.to = line.b;
  look.css_class = class_of(line.fate);
  look.tooltip = line_in_words(speaker_of(request, line), told);
  page.drawing.lines.push_back(std::move(look));
}

// Where one direction is stronger than the other, each half shows its own.
void add_halves(Page& page, const ChangeRequest& request, const ChangeSet& set,
                const ChangedLine& line, const Curve& curve) {
  const auto whole = static_cast<double>(cubics(curve));
  for (const TaskId end : {line.line.a, line.line.b}) {
    const bool back = end == line.line.a;
    ChangedLine half = line;
    half.line = towards(speaker_of(request, line).situation, line.line, end);
    (line.of_first ? half.before : half.after) = half.line.there;
    half.before = line.of_first ? half.before : 0;
    DrawnLine look = drawn(page, half);
    look.curve = part_of(curve, back ? 0 : whole / 2, back ? whole / 2 : whole);
    if (back)
      std::swap(look.head, look.tail);
    add_line(page, request, set, line, half.line, std::move(look));
  }
}

// What is the same lies below what changed.
void add_lines(Page& page, const ChangeRequest& request, const ChangeSet& set,
               const MarkedRoutes& routes) {
  for (const bool second_pass : {false, true}) {
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
      const ChangedLine& line = set.lines[i];
      if (changed(line) != second_pass)
        continue;
      if (line.line.mutual() && line.line.there != line.line.back) {
        add_halves(page, request, set, line, routes.curves[i]);
        continue;
      }
      DrawnLine look = drawn(page, line);
      look.curve = routes.curves[i];
      add_line(page, request, set, line, line.line, std::move(look));
    }
  }
}

void add_marks(Page& page, const ChangeRequest& request, const ChangeSet& set,
               const MarkedRoutes& routes, const std::vector<std::string>& texts) {
  const Theme& theme = page.theme;
  for (std::size_t i = 0; i < set.lines.size(); ++i) {
    const ChangedLine& line = set.lines[i];
    if (texts[i].empty())
      continue;
    const ChangeMark look = mark_of(theme, line.fate);
    page.drawing.boxes.push_back(
        {.id = fmt::format("mark-{}--{}", set.tasks[line.a].id, set.tasks[line.b].id),
         .box = Box::around(routes.marks[i], mark_size(texts[i], page.style.mark, false)),
         .lines = {{texts[i], page.style.mark, true, look.text}},
         .fill = look.fill,
         .stroke = look.stroke,
         .pen = 0.9,
         .css_class = "mark",
         .tooltip = line_in_words(speaker_of(request, line), line.line),
         .joins = std::pair(line.a, line.b)});
  }
}

std::vector<std::string> ids_of(const ChangeSet& set) {
  std::vector<std::string> ids;
  for (const ChangedTask& task : set.tasks)
    ids.emplace_back(task.id);
  return ids;
}

std::vector<Box> add_tasks(Page& page, const ChangeRequest& request, const ChangeSet& set,
                           const std::vector<Point>& centres, const MemoLook& look) {
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < set.tasks.size(); ++i) {
    const ChangedTask& task = set.tasks[i];
    boxes.push_back(Box::around(centres[i], look.box));
    add_task(page, task.of_first ? request.first : request.second, task.task,
             {.box = boxes[i],
              .size = look.task,
              .caption = true,
              .ink = ink_of(page.theme, task.fate)});
  }
  for (std::size_t i = 0; i < set.tasks.size(); ++i) {
    if (!set.tasks[i].tag.empty())
      add_tag(page, set.tasks[i], boxes[i]);
  }
  return boxes;
}

}  // namespace

Expected<MapResult> draw_change_map(const ChangeRequest& request) {
  Expected<LayoutLock> lock = read_lock(request.lock);
  if (!lock)
    return lock.error();
  const ChangeSet set = changes_between(request.first, request.second, most_tasks);
  const std::vector<std::string> marks = marks_of(set);
  const ReasonKey key = key_of_change(request, set);
  const MemoLook look = memo_look(set.tasks.size());

  Page page = make_page(page_style(PageSize::a4), request.theme);
  page.style.task = look.task;
  page.drawing.name = "change-map";
  page.drawing.title = title_of_change(set);
  page.drawing.description = description_of_change(request, set);
  const double top = add_title(page, request.one_mandate ? "SCENARIO" : "RENEWAL",
                               page.drawing.title, subtitle_of_change(request, set));
  const double bottom = add_footer(page, footer_of_change(request, set));
  const double right = page.right() - (key.entries.empty() ? 0 : key_width);
  const double legend_top = bottom - 6 - change_legend_height(page);
  add_change_legend(page, legend_top, set, right);
  const Box zone{page.left(), top + 8, right, legend_top - 7};
  if (!key.entries.empty())
    add_key(page, key, {zone.x1 + 18, zone.y0 - 3, page.right(), bottom - 4});

  SlotPlaces places =
      place_on_slots(choose_grid(set.tasks.size(), zone, look.box), ids_of(set),
                     placed(page, set, marks), {.first_seed = request.seed, .seeds = 12},
                     lock->find(change_picture));
  const std::vector<Box> boxes = add_tasks(page, request, set, places.centres, look);
  const MarkedRoutes routes = wire(page, set, boxes, marks, zone);
  add_lines(page, request, set, routes);
  add_marks(page, request, set, routes, marks);

  MapResult result;
  judge(result, page, zone, "a text with \"taut diff\"");
  result.drift = std::move(places.drift);
  hand_over(result, std::move(page), *std::move(lock), change_picture,
            std::move(places.locked));
  return result;
}

}  // namespace taut
