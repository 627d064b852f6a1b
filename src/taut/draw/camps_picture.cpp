#include "taut/draw/camps_picture.hpp"

#include "taut/draw/camps_layout.hpp"
#include "taut/draw/key.hpp"
#include "taut/draw/marked_routes.hpp"
#include "taut/draw/memo_look.hpp"
#include "taut/draw/parts.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/title.hpp"
#include "taut/layout/curve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_in_camp = 18;

struct Look {
  std::string color;
  double pen;
};

Look look_of(const Theme& theme, const CampLine& line) {
  switch (line.sort) {
    case CampSort::bridge: return {theme.synergy_of(line.pair.positive), 2};
    case CampSort::rift: return {theme.tension_of(line.pair.negative), 2.2};
    case CampSort::both: return {theme.tension_of(line.pair.negative), 1.6};
    case CampSort::across: break;
  }
  return {theme.tension_of(1), 0.7};
}

std::string sentence_of(const Speaker& speaker, const CampLine& line) {
  const std::string a = speaker.heading(line.pair.a);
  const std::string b = speaker.name(line.pair.b);
  switch (line.sort) {
    case CampSort::bridge: return fmt::format("{} and {}: help that crosses", a, b);
    case CampSort::rift: return fmt::format("{} and {}: a tension inside", a, b);
    case CampSort::both: return fmt::format("{} and {}: help and harm at once", a, b);
    case CampSort::across: break;
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
  constexpr std::pair<CampSort, const char*> entries[] = {
      {CampSort::across, "tension between the camps"},
      {CampSort::rift, "rift: a tension inside"},
      {CampSort::bridge, "bridge: help that crosses"},
      {CampSort::both, "helps and hurts, counted on both sides"}};
  double x = page.left();
  const double size = page.style.legend;
  for (const auto& [sort, text] : entries) {
    const auto used = std::ranges::find(lines, sort, &CampLine::sort);
    if (used == lines.end())
      continue;
    const Look look = look_of(page.theme, *used);
    const double shift = sort == CampSort::both ? 1.6 : 0;
    add_polyline(page, {{x, y - shift}, {x + 26, y - shift}}, look.color, look.pen);
    if (sort == CampSort::both)
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
  const bool both = line.sort == CampSort::both;
  DrawnLine drawn{.id = (line.sort == CampSort::bridge ? "synergy-" : "tension-") + id,
                  .from = ends.first,
                  .to = ends.second,
                  .curve = both ? shifted(curve, -1.5) : curve,
                  .color = look.color,
                  .pen = look.pen,
                  .head = Tip::none,
                  .css_class = line.sort == CampSort::bridge ? "synergy bridge"
                               : line.sort == CampSort::rift ? "tension rift"
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
  std::vector<MarkedLine> marked;
  for (const CampLine& line : lines) {
    const Size mark =
        line.mark.empty() ? Size{} : mark_size(line.mark, page.style.mark, false);
    marked.push_back({{.a = places.at(line.pair.a),
                       .b = places.at(line.pair.b),
                       .weight = line.sort == CampSort::across ? 0.7 : 2.0,
                       .mark = mark.w},
                      mark});
  }
  const MarkedRoutes routes = route_with_marks(
      marked,
      {.boxes = boxes, .words = page.words, .zone = zone, .start_gap = 1, .end_gap = 1});
  for (const bool exceptions : {false, true}) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if ((lines[i].sort != CampSort::across) == exceptions)
        add_line(page, speaker, lines[i],
                 {places.at(lines[i].pair.a), places.at(lines[i].pair.b)},
                 routes.curves[i]);
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].mark.empty())
      continue;
    page.drawing.boxes.push_back(
        {.id = "mark-" + lines[i].mark,
         .box = Box::around(routes.marks[i], marked[i].mark),
         .lines = {{lines[i].mark, page.style.mark, true, page.theme.ink}},
         .fill = page.theme.box,
         .stroke = look_of(page.theme, lines[i]).color,
         .pen = 0.9,
         .css_class = "mark",
         .tooltip = sentence_of(speaker, lines[i]),
         .joins = std::pair(places.at(lines[i].pair.a), places.at(lines[i].pair.b))});
  }
}

// Cards of the two camps with their tasks in them, and where each task got its box.
struct Placed {
  std::vector<Box> boxes = {};
  std::map<TaskId, std::size_t> places = {};
};

Placed place_camps(Page& page, const Speaker& speaker, const std::vector<CampSide>& sides,
                   const Box& zone) {
  const Box cards[2] = {{zone.x0, zone.y0, zone.x0 + camp_width(sides[0]), zone.y1},
                        {zone.x1 - camp_width(sides[1]), zone.y0, zone.x1, zone.y1}};
  Placed placed;
  for (std::size_t s = 0; s < 2; ++s) {
    add_round_box(page, cards[s], 8, page.theme.card, page.theme.card, 0.5);
    write(page, {cards[s].x0 + camp_pad, cards[s].y0 + 13}, s == 0 ? "Camp A" : "Camp B",
          {.size = page.style.heading, .color = page.theme.muted, .bold = true});
    const std::vector<Box> here = camp_boxes(sides[s], cards[s]);
    for (std::size_t i = 0; i < here.size(); ++i) {
      placed.places[sides[s][i]] = placed.boxes.size();
      placed.boxes.push_back(here[i]);
      add_task(page, speaker, sides[s][i],
               {.box = here[i],
                .size = page.style.task,
                .ink = TaskInk{.fill = page.theme.box,
                               .stroke = page.theme.edge,
                               .text = page.theme.ink}});
    }
  }
  return placed;
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
  if (std::max(part.sides[0].size(), part.sides[1].size()) > most_in_camp)
    return refuse(fmt::format("a page holds {} tasks in a camp; the text names them all",
                              most_in_camp));
  const std::vector<CampLine> lines = camp_lines(reading.graph, part);
  const std::vector<CampSide> sides = ordered_sides(part, lines);

  Page page = make_page(page_style(PageSize::a4), theme);
  page.style.task = 8.5;
  page.drawing.name = "camps";
  page.drawing.title = fmt::format(
      "Two camps, with {} exceptions between and within them",
      in_words(static_cast<int>(std::ranges::count_if(
          lines, [](const CampLine& line) { return line.sort != CampSort::across; }))));
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
  const Placed placed = place_camps(page, speaker, sides, zone);
  wire(page, speaker, lines, placed.places, placed.boxes, zone);
  add_key(page, key_of(speaker, lines),
          {right + 18, zone.y0 - 3, page.right(), bottom - 4});
  return std::move(page.drawing);
}

}  // namespace taut
