#include "taut/draw/camps_picture.hpp"

#include "taut/draw/key.hpp"
#include "taut/draw/memo_look.hpp"
#include "taut/draw/parts.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/title.hpp"
#include "taut/layout/route.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_in_camp = 18;
constexpr std::size_t most_in_column = 9;
constexpr Size box_size{94, 31};
constexpr double pad = 10;
constexpr double head = 20;
constexpr double between = 9;  // columns of one camp

enum class Sort { across, bridge, rift, both };

// A line of the picture between two boxes.
struct CampLine {
  Sort sort = Sort::across;
  CampPair pair = {};
  std::string mark = {};
};

using Side = std::vector<TaskId>;

std::vector<CampLine> lines_of(const Situation& situation, const CampsPart& part) {
  std::vector<CampLine> lines;
  int number = 0;
  const auto add = [&](const std::vector<CampPair>& pairs, Sort sort) {
    for (const CampPair& pair : pairs)
      lines.push_back({sort, pair, std::to_string(++number)});
  };
  add(part.rifts, Sort::rift);
  add(part.bridges, Sort::bridge);
  add(part.ambivalent, Sort::both);
  for (const TaskId a : part.sides[0]) {
    for (const TaskId b : part.sides[1]) {
      const int tension = std::max(situation.tension(a, b), situation.tension(b, a));
      const int synergy = std::max(situation.synergy(a, b), situation.synergy(b, a));
      if (tension > 0 && synergy == 0)
        lines.push_back({Sort::across, {.a = a, .b = b, .negative = tension}, {}});
    }
  }
  return lines;
}

// Orders one side by the middle of what its tasks are joined to on the other.
void order_by(const Side& other, const std::vector<CampLine>& lines, Side& side) {
  std::map<TaskId, double> middle;
  for (const TaskId task : side) {
    double sum = 0;
    int count = 0;
    for (const CampLine& line : lines) {
      const TaskId far = line.pair.a == task ? line.pair.b : line.pair.a;
      const auto at = std::ranges::find(other, far);
      if ((line.pair.a != task && line.pair.b != task) || at == other.end())
        continue;
      sum += static_cast<double>(at - other.begin()) / static_cast<double>(other.size());
      ++count;
    }
    middle[task] = count > 0 ? sum / count : 0.5;
  }
  std::ranges::stable_sort(side, {}, [&](TaskId task) { return middle.at(task); });
}

std::size_t columns_of(const Side& side) {
  return side.size() > most_in_column ? 2 : 1;
}

double card_width(const Side& side) {
  const double columns = static_cast<double>(columns_of(side));
  return columns * box_size.w + (columns - 1) * between + 2 * pad;
}

// Boxes from the top down; in two columns every second one stands back.
std::vector<Box> boxes_in(const Side& side, Box card) {
  std::vector<Box> boxes;
  const double room = card.height() - head - pad - box_size.h;
  const double step =
      side.size() < 2
          ? 0
          : std::min(room / static_cast<double>(side.size() - 1), box_size.h + 18);
  for (std::size_t i = 0; i < side.size(); ++i) {
    const bool back = columns_of(side) == 2 && i % 2 == 1;
    const double x = card.x0 + pad + (back ? box_size.w + between : 0);
    const double y = card.y0 + head + step * static_cast<double>(i);
    boxes.push_back({x, y, x + box_size.w, y + box_size.h});
  }
  return boxes;
}

struct Look {
  std::string color;
  double pen;
};

Look look_of(const Theme& theme, const CampLine& line) {
  switch (line.sort) {
    case Sort::bridge: return {theme.synergy_of(line.pair.positive), 2};
    case Sort::rift: return {theme.tension_of(line.pair.negative), 2.2};
    case Sort::both: return {theme.tension_of(line.pair.negative), 1.6};
    case Sort::across: break;
  }
  return {theme.tension_of(1), 0.7};
}

std::string sentence_of(const Speaker& speaker, const CampLine& line) {
  const std::string a = speaker.heading(line.pair.a);
  const std::string b = speaker.name(line.pair.b);
  switch (line.sort) {
    case Sort::bridge: return fmt::format("{} and {}: help that crosses", a, b);
    case Sort::rift: return fmt::format("{} and {}: a tension inside", a, b);
    case Sort::both: return fmt::format("{} and {}: help and harm at once", a, b);
    case Sort::across: break;
  }
  return fmt::format("{} and {}: a tension between the camps", a, b);
}

ReasonKey key_of(const Speaker& speaker, const std::vector<CampLine>& lines) {
  ReasonKey key{.heading = "What the camps do not explain"};
  const auto& arcs = speaker.situation.arcs;
  for (const CampLine& line : lines) {
    if (line.mark.empty())
      continue;
    std::vector<std::string_view> ids;
    for (const ArcIndex arc : arcs_of(line.pair))
      ids.push_back(speaker.model()[arcs[arc].statement].id);
    key.entries.push_back({.mark = line.mark,
                           .text = sentence_of(speaker, line),
                           .id = fmt::format("{}", fmt::join(ids, ", ")),
                           .weight = std::max(line.pair.positive, line.pair.negative)});
  }
  return key;
}

std::string subtitle_of(const Speaker& speaker, const CampsPart& part) {
  const CampsComponent& found = *part.found;
  const std::string weight =
      found.proved()
          ? fmt::format("The exceptions weigh {}, proved the least", found.value)
          : fmt::format("The exceptions weigh between {} and {} (an interval)",
                        found.lower, found.value);
  return fmt::format(
      "{}. {}; {} of it no split could avoid. Tensions between the camps "
      "are thin.",
      occasion(speaker), weight, found.unavoidable);
}

void add_legend_row(Page& page, double y, const std::vector<CampLine>& lines) {
  constexpr std::pair<Sort, const char*> entries[] = {
      {Sort::across, "tension between the camps"},
      {Sort::rift, "rift: a tension inside"},
      {Sort::bridge, "bridge: help that crosses"},
      {Sort::both, "helps and hurts, counted on both sides"}};
  double x = page.left();
  const double size = page.style.legend;
  for (const auto& [sort, text] : entries) {
    const auto used = std::ranges::find(lines, sort, &CampLine::sort);
    if (used == lines.end())
      continue;
    const Look look = look_of(page.theme, *used);
    const double shift = sort == Sort::both ? 1.6 : 0;
    add_polyline(page, {{x, y - shift}, {x + 26, y - shift}}, look.color, look.pen);
    if (sort == Sort::both)
      add_polyline(page, {{x, y + shift}, {x + 26, y + shift}}, page.theme.synergy_of(2),
                   1.6);
    write(page, {x + 31, y + size * 0.35}, text,
          {.size = size, .color = page.theme.muted});
    x += 31 + text_width(text, size) * 1.03 + 15;
  }
}

void add_line(Page& page, const Speaker& speaker, const CampLine& line,
              std::pair<std::size_t, std::size_t> ends, const Curve& curve) {
  const Look look = look_of(page.theme, line);
  const std::string id = fmt::format("{}--{}", speaker.model()[line.pair.a].id,
                                     speaker.model()[line.pair.b].id);
  const bool both = line.sort == Sort::both;
  DrawnLine drawn{.id = (line.sort == Sort::bridge ? "synergy-" : "tension-") + id,
                  .from = ends.first,
                  .to = ends.second,
                  .curve = both ? shifted(curve, -1.5) : curve,
                  .color = look.color,
                  .pen = look.pen,
                  .head = Tip::none,
                  .css_class = line.sort == Sort::bridge ? "synergy bridge"
                               : line.sort == Sort::rift ? "tension rift"
                                                         : "tension",
                  .tooltip = sentence_of(speaker, line)};
  if (both) {
    DrawnLine help = drawn;
    help.id = "help-" + id;
    help.curve = shifted(curve, 1.5);
    help.color = page.theme.synergy_of(line.pair.positive);
    help.css_class = "synergy strand";
    page.drawing.lines.push_back(std::move(help));
  }
  page.drawing.lines.push_back(std::move(drawn));
}

void wire(Page& page, const Speaker& speaker, const std::vector<CampLine>& lines,
          const std::map<TaskId, std::size_t>& places, const std::vector<Box>& boxes,
          Box zone) {
  RouteRequest request{.boxes = boxes, .words = page.words, .zone = zone};
  for (const CampLine& line : lines)
    request.lines.push_back(
        {places.at(line.pair.a), places.at(line.pair.b),
         line.sort == Sort::across ? 0.7 : 2.0, false,
         line.mark.empty() ? 0 : mark_size(line.mark, page.style.mark, false).w});
  request.end_gap = 1;
  request.start_gap = 1;
  const std::vector<Curve> curves = route(request);
  MarkRequest marks{.curves = curves, .boxes = boxes, .words = page.words, .zone = zone};
  for (const CampLine& line : lines) {
    marks.sizes.push_back(
        line.mark.empty() ? Size{} : mark_size(line.mark, page.style.mark, false));
    marks.weights.push_back(line.sort == Sort::across ? 0.7 : 2);
  }
  const std::vector<Point> spots = place_marks(marks);
  for (const bool exceptions : {false, true}) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if ((lines[i].sort != Sort::across) == exceptions)
        add_line(page, speaker, lines[i],
                 {places.at(lines[i].pair.a), places.at(lines[i].pair.b)}, curves[i]);
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].mark.empty())
      continue;
    page.drawing.boxes.push_back(
        {.id = "mark-" + lines[i].mark,
         .box = Box::around(spots[i], marks.sizes[i]),
         .lines = {{lines[i].mark, page.style.mark, true, page.theme.ink}},
         .fill = page.theme.box,
         .stroke = look_of(page.theme, lines[i]).color,
         .pen = 0.9,
         .css_class = "mark",
         .tooltip = sentence_of(speaker, lines[i])});
  }
}

}  // namespace

Expected<Drawing> draw_camps(const Speaker& speaker, const CampsReading& reading,
                             ThemeName theme) {
  const auto refuse = [](std::string_view why) {
    return Error{fmt::format("there is no picture of these camps: {}", why),
                 Error::Cause::request};
  };
  if (!reading.falls_apart)
    return refuse("the mandate does not fall into camps");
  const CampsPart& part = reading.parts.front();
  if (part.sides.size() != 2)
    return refuse("it shows two camps; leave out --any-number");
  std::vector<Side> sides = part.sides;
  if (std::max(sides[0].size(), sides[1].size()) > most_in_camp)
    return refuse(fmt::format("a page holds {} tasks in a camp; the text names them all",
                              most_in_camp));
  const std::vector<CampLine> lines = lines_of(speaker.situation, part);
  for (int round = 0; round < 6; ++round) {
    order_by(sides[0], lines, sides[1]);
    order_by(sides[1], lines, sides[0]);
  }

  Page page = make_page(page_style(PageSize::a4), theme);
  page.style.task = 8.5;
  page.drawing.name = "camps";
  page.drawing.title = fmt::format(
      "Two camps, with {} exceptions between and within them",
      in_words(static_cast<int>(std::ranges::count_if(
          lines, [](const CampLine& line) { return line.sort != Sort::across; }))));
  const double top =
      add_title(page, "OPPOSING CAMPS", page.drawing.title, subtitle_of(speaker, part));
  for (const CampLine& line : lines)
    page.drawing.description += sentence_of(speaker, line) + ".\n";
  const double bottom =
      add_footer(page,
                 "Per pair of tasks the stronger of the two tensions and the "
                 "stronger of the two synergies count, both kept. Help inside a camp "
                 "is not drawn. " +
                     reading_sentence(speaker));
  add_legend_row(page, bottom - 12, lines);

  const double right = page.right() - key_width;
  const Box zone{page.left(), top + 8, right, bottom - 24};
  const Box cards[2] = {{zone.x0, zone.y0, zone.x0 + card_width(sides[0]), zone.y1},
                        {zone.x1 - card_width(sides[1]), zone.y0, zone.x1, zone.y1}};
  std::vector<Box> boxes;
  std::map<TaskId, std::size_t> places;
  for (std::size_t s = 0; s < 2; ++s) {
    add_round_box(page, cards[s], 8, page.theme.card, page.theme.card, 0.5);
    write(page, {cards[s].x0 + pad, cards[s].y0 + 13}, s == 0 ? "Camp A" : "Camp B",
          {.size = page.style.heading, .color = page.theme.muted, .bold = true});
    const std::vector<Box> here = boxes_in(sides[s], cards[s]);
    for (std::size_t i = 0; i < here.size(); ++i) {
      places[sides[s][i]] = boxes.size();
      boxes.push_back(here[i]);
      add_task(page, speaker, sides[s][i],
               {.box = here[i],
                .size = page.style.task,
                .ink = TaskInk{.fill = page.theme.box,
                               .stroke = page.theme.edge,
                               .text = page.theme.ink}});
    }
  }
  wire(page, speaker, lines, places, boxes, zone);
  add_key(page, key_of(speaker, lines),
          {right + 18, zone.y0 - 3, page.right(), bottom - 4});
  return std::move(page.drawing);
}

}  // namespace taut
