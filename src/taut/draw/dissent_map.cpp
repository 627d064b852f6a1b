// The picture of dissent: the judged links on the free grid of the memo map. Hue says the
// sign, so a line whose sign is in dispute has none.

#include "taut/draw/dissent_map.hpp"

#include "taut/draw/dissent_set.hpp"
#include "taut/draw/frame.hpp"
#include "taut/draw/free_grid.hpp"
#include "taut/draw/marked_routes.hpp"
#include "taut/draw/memo_look.hpp"
#include "taut/draw/parts.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/title.hpp"
#include "taut/draw/wiring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::string_view dissent_picture = "dissent-a4";
constexpr std::size_t most_tasks_judged = 35;

int strength_of(const DissentLine& line) {
  return std::max({std::abs(line.least), std::abs(line.most), 1});
}

// Like a line of the map where all see one sign, paler; in ink where they do not.
DrawnLine look_of(const Theme& theme, const DissentLine& line) {
  DrawnLine look{.color = theme.faded, .pen = 1.2};
  if (line.dissent == Dissent::sign) {
    look.color = theme.ink;
    look.pen = 2.2;
    look.dash = Dash::dashed;
    look.tip_size = 0.6;
  } else if (line.contested()) {
    look.color = line.sign() < 0 ? theme.tension_of(strength_of(line))
                                 : theme.synergy_of(strength_of(line));
    look.pen = 1.8;
    look.dash = Dash::dashed;
  }
  look.head = line.sign() < 0 ? Tip::bar : line.sign() > 0 ? Tip::arrow : Tip::open_arrow;
  look.tail = line.mutual ? look.head : Tip::none;
  return look;
}

std::string_view class_of(const DissentLine& line) {
  switch (line.dissent) {
    case Dissent::sign: return "dissent sign";
    case Dissent::apart: return "dissent apart";
    default: return "dissent agreed";
  }
}

struct DissentLegendRow {
  DissentLine sample;
  std::string_view text;
};

const std::array<DissentLegendRow, 4>& legend_rows() {
  static const std::array<DissentLegendRow, 4> rows{{
      {{.dissent = Dissent::sign, .least = -2, .most = 1},
       "a tension to one, a synergy to another"},
      {{.dissent = Dissent::apart, .least = -3, .most = 0}, "far apart on how strong"},
      {{.least = -1, .most = -1}, "all see a tension"},
      {{.least = 1, .most = 1}, "all see a synergy"},
  }};
  return rows;
}

bool is_like(const DissentLine& line, const DissentLine& sample) {
  return line.dissent == sample.dissent &&
         (line.contested() || line.sign() == sample.sign());
}

double dissent_legend_height(const Page& page) {
  return page.style.legend * 1.9;
}

void add_dissent_legend(Page& page, double top, const DissentSet& set, double right) {
  const double size = page.style.legend;
  const double y = top + size * 0.8;
  const double length = size * 3.4;
  double x = page.left();
  for (const DissentLegendRow& row : legend_rows()) {
    const bool used = std::ranges::any_of(
        set.lines, [&](const DissentLine& line) { return is_like(line, row.sample); });
    const double width = length + 6 + text_width(row.text, size) * 1.03;
    if (!used || x + width > right)
      continue;
    const DrawnLine look = look_of(page.theme, row.sample);
    add_polyline(page, {{x, y}, {x + length, y}}, look.color, look.pen, look.dash);
    if (look.head == Tip::bar)
      add_polyline(page, {{x + length, y - 4}, {x + length, y + 4}}, look.color,
                   look.pen + 0.3);
    else
      add_polyline(
          page, {{x + length - 5, y - 3.5}, {x + length, y}, {x + length - 5, y + 3.5}},
          look.color, 1.2);
    write(page, {x + length + 6, y + size * 0.35}, std::string(row.text),
          {.size = size, .color = page.theme.muted});
    x += width + 16;
  }
}

std::vector<MarkedLine> marked(const Page& page, const Model& model,
                               const DissentSet& set) {
  const std::vector<std::size_t> numbers = box_numbers(model, set.tasks);
  std::vector<MarkedLine> lines;
  for (const DissentLine& line : set.lines) {
    const std::string text = mark_of(line);
    const Size size = text.empty() ? Size{} : mark_size(text, page.style.mark, false);
    lines.push_back({{.a = numbers[line.a.value],
                      .b = numbers[line.b.value],
                      .weight = line.contested() ? 2.0 : 0.7,
                      .both = line.mutual,
                      .mark = size.w},
                     size});
  }
  return lines;
}

std::string id_of(const Model& model, std::string_view what, const DissentLine& line) {
  return fmt::format("{}-{}--{}", what, model[line.a].id, model[line.b].id);
}

// What all see lies below what is in dispute.
void add_dissent_lines(Page& page, const Speaker& speaker, const DissentSet& set,
                       const std::vector<MarkedLine>& placed,
                       const MarkedRoutes& routes) {
  for (std::size_t i = set.lines.size(); i-- > 0;) {
    const DissentLine& line = set.lines[i];
    DrawnLine look = look_of(page.theme, line);
    look.id = id_of(speaker.model(), "dissent", line);
    look.from = placed[i].line.a;
    look.to = placed[i].line.b;
    look.curve = routes.curves[i];
    look.css_class = class_of(line);
    look.tooltip = dissent_in_words(speaker, line);
    page.drawing.lines.push_back(std::move(look));
  }
  for (std::size_t i = 0; i < set.lines.size(); ++i) {
    const DissentLine& line = set.lines[i];
    const std::string text = mark_of(line);
    if (text.empty())
      continue;
    const bool sign = line.dissent == Dissent::sign;
    page.drawing.boxes.push_back(
        {.id = id_of(speaker.model(), "mark", line),
         .box = Box::around(routes.marks[i], placed[i].mark),
         .lines = {{text, page.style.mark, true,
                    sign ? page.theme.paper : page.theme.ink}},
         .fill = sign ? page.theme.ink : page.theme.paper,
         .stroke = page.theme.ink,
         .pen = 0.9,
         .css_class = "mark",
         .tooltip = dissent_in_words(speaker, line),
         .joins = std::pair(placed[i].line.a, placed[i].line.b)});
  }
}

std::string footer_of_dissent(const DissentSet& set) {
  std::string text =
      "A line is a pair of tasks of which two or more judged a link; a mark has the "
      "lowest and the highest score that was given. Who gave it is not told. ";
  if (set.agreed_left_out > 0)
    text += fmt::format("{} on which all agree {} left out. ",
                        capitalised(counted(set.agreed_left_out, "pair", "pairs")),
                        set.agreed_left_out == 1 ? "is" : "are");
  return text;
}

}  // namespace

Expected<MapResult> draw_dissent_map(const DissentRequest& request) {
  Expected<LayoutLock> lock = read_lock(request.lock);
  if (!lock)
    return lock.error();
  const Speaker& speaker = request.speaker;
  const DissentSet set = dissent_of(speaker.model(), most_tasks_judged);
  const ReasonKey key = key_of_dissent(speaker, set);
  const MemoLook look = memo_look(set.tasks.size());

  Page page = make_page(page_style(PageSize::a4), request.theme);
  page.style.task = look.task;
  page.drawing.name = "dissent-map";
  page.drawing.title = title_of_dissent(set);
  page.drawing.description = description_of_dissent(speaker, set);
  const double top = add_title(page, "DISSENT", page.drawing.title, occasion(speaker));
  const double bottom = add_footer(page, footer_of_dissent(set));
  const double right = page.right() - (key.entries.empty() ? 0 : key_width);
  const double legend_top = bottom - 6 - dissent_legend_height(page);
  add_dissent_legend(page, legend_top, set, right);
  const Box zone{page.left(), top + 8, right, legend_top - 7};
  if (!key.entries.empty())
    add_key(page, key, {zone.x1 + 18, zone.y0 - 3, page.right(), bottom - 4});

  const std::vector<MarkedLine> lines = marked(page, speaker.model(), set);
  std::vector<PlacedLine> placed;
  for (const MarkedLine& line : lines)
    placed.push_back(line.line);
  std::vector<std::string> ids;
  for (const TaskId task : set.tasks)
    ids.emplace_back(speaker.model()[task].id);
  SlotPlaces places = place_on_slots(choose_grid(set.tasks.size(), zone, look.box), ids,
                                     placed, {.first_seed = request.seed, .seeds = 12},
                                     lock->find(dissent_picture));
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < set.tasks.size(); ++i) {
    boxes.push_back(Box::around(places.centres[i], look.box));
    add_task(page, speaker, set.tasks[i],
             {.box = boxes[i], .size = look.task, .caption = true});
  }
  add_dissent_lines(
      page, speaker, set, lines,
      route_with_marks(lines, {.boxes = boxes, .words = page.words, .zone = zone}));

  MapResult result;
  judge(result, page, zone, "a text with \"taut agree\"");
  result.drift = std::move(places.drift);
  hand_over(result, std::move(page), *std::move(lock), dissent_picture,
            std::move(places.locked));
  return result;
}

}  // namespace taut
