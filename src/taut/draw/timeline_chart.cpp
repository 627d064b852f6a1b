#include "taut/draw/timeline_chart.hpp"

#include "taut/draw/page.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

constexpr double label_width = 132;  // what the rows under the chart are called
constexpr double row_height = 15;

// A part of a column, from the ground up.
struct Part {
  const char* name;
  std::string fill;
  std::string text;
  const char* beside = "";  // behind the figure, where the fill alone says too little
};

using Parts = std::array<Part, 6>;

Parts parts_of(const Theme& theme) {
  return {{{"cancels", theme.tension[2], theme.paper},
           {"counteracts", theme.tension[1], theme.paper},
           {"constrains", theme.tension[0], theme.paper},
           {"open question", theme.strain[1], theme.ink, " open"},
           {"held", theme.card, theme.ink, " held"},
           {"asleep", theme.paper, theme.muted, " asleep"}}};
}

std::array<std::size_t, 6> counts_of(const TimelineEntry& s) {
  return {s.at_work[2], s.at_work[1], s.at_work[0], s.open, s.held, s.asleep};
}

struct Chart {
  Box zone = {};
  double step = 0;   // from column to column
  double width = 0;  // of a column
  double scale = 0;  // points for one tension

  double middle(std::size_t column) const {
    return zone.x0 + step * (static_cast<double>(column) + 0.5);
  }
};

Chart chart_of(const std::vector<TimelineEntry>& standings, Box zone) {
  std::size_t most = 1;
  for (const TimelineEntry& standing : standings)
    most = std::max(most, standing.tensions());
  const double step =
      zone.width() / static_cast<double>(std::max<std::size_t>(1, standings.size()));
  return {zone, step, std::min(74.0, step * 0.62),
          (zone.height() - 14) / static_cast<double>(most)};
}

void add_column(Page& page, const Chart& chart, std::size_t column,
                const TimelineEntry& standing, const Parts& parts) {
  const double x = chart.middle(column);
  double y = chart.zone.y1;
  const auto counts = counts_of(standing);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (counts[i] == 0)
      continue;
    const double top = y - chart.scale * static_cast<double>(counts[i]);
    const double half = chart.width / 2;
    add_polygon(page, {{x - half, y}, {x - half, top}, {x + half, top}, {x + half, y}},
                parts[i].fill, page.theme.edge, 0.6);
    if (y - top >= 9.5)
      write(page, {x, (y + top) / 2 + 3.2}, std::to_string(counts[i]) + parts[i].beside,
            {.size = 8, .color = parts[i].text, .bold = true, .align = Align::middle});
    y = top;
  }
  write(page, {x, y - 4}, std::to_string(standing.tensions()),
        {.size = 9, .color = page.theme.ink, .bold = true, .align = Align::middle});
}

// Pairs of tasks that contradict the camps, and their weight or its interval: "7 (9)".
std::string against(const CampFigures& camps) {
  if (!camps.found)
    return camps.skipped.empty() ? "no camps" : "not tried";
  return camps.proved()
             ? fmt::format("{} ({})", camps.exceptions(), camps.weight)
             : fmt::format("{} ({}-{})", camps.exceptions(), camps.least, camps.weight);
}

struct Figure {
  const char* name;
  std::string (*text)(const TimelineEntry&);
};

constexpr std::array<Figure, 7> figures{{
    {"adopted", [](const TimelineEntry& s) { return s.adopted; }},
    {"tasks", [](const TimelineEntry& s) { return std::to_string(s.tasks); }},
    {"held or asleep",
     [](const TimelineEntry& s) { return fmt::format("{} %", s.settled_percent()); }},
    {"critical findings",
     [](const TimelineEntry& s) {
       return std::to_string(s.findings.of(Severity::critical));
     }},
    {"serious findings",
     [](const TimelineEntry& s) {
       return std::to_string(s.findings.of(Severity::serious));
     }},
    {"objectives on firm footing",
     [](const TimelineEntry& s) { return fmt::format("{} of {}", s.firm, s.carried); }},
    {"against two camps (weight)",
     [](const TimelineEntry& s) { return against(s.camps); }},
}};

// The figures of every mandate under its column.
void add_figures(Page& page, const Chart& chart,
                 const std::vector<TimelineEntry>& standings, double top) {
  double y = top + row_height * 0.7;
  for (std::size_t i = 0; i < standings.size(); ++i)
    write(page, {chart.middle(i), y},
          shorten(standings[i].name, 8.5, chart.step * 0.96, true),
          {.size = 8.5, .color = page.theme.ink, .bold = true, .align = Align::middle});
  for (const Figure& figure : figures) {
    add_polyline(page, {{page.left(), y + 4.5}, {page.right(), y + 4.5}},
                 page.theme.hairline, 0.4);
    y += row_height;
    write(page, {page.left(), y}, figure.name, {.size = 8, .color = page.theme.muted});
    for (std::size_t i = 0; i < standings.size(); ++i)
      write(page, {chart.middle(i), y}, figure.text(standings[i]),
            {.size = 8.5, .color = page.theme.ink, .align = Align::middle});
  }
}

// Beside the chart, in the order of the columns from the top.
void add_names(Page& page, const Chart& chart,
               const std::vector<TimelineEntry>& standings, const Parts& parts) {
  double y = chart.zone.y0 + 12;
  write(page, {page.left(), y}, "Tensions by state",
        {.size = page.style.heading, .color = page.theme.muted, .bold = true});
  for (std::size_t i = parts.size(); i-- > 0;) {
    const bool used = std::ranges::any_of(
        standings, [&](const TimelineEntry& s) { return counts_of(s)[i] > 0; });
    if (!used)
      continue;
    y += 15;
    add_polygon(page,
                {{page.left(), y + 1},
                 {page.left(), y - 8},
                 {page.left() + 13, y - 8},
                 {page.left() + 13, y + 1}},
                parts[i].fill, page.theme.edge, 0.6);
    write(page, {page.left() + 19, y}, parts[i].name,
          {.size = 8, .color = page.theme.ink});
  }
}

std::string title_of(const std::vector<TimelineEntry>& standings) {
  const TimelineEntry& first = standings.front();
  const TimelineEntry& last = standings.back();
  if (standings.size() == 1)
    return fmt::format(
        "{} at work",
        capitalised(counted(static_cast<int>(first.working()), "tension", "tensions")));
  // What was not known then or is not known now is no rise and no fall.
  const std::string open =
      first.open == last.open
          ? std::string()
          : fmt::format(", open questions {} from {} to {}",
                        last.open > first.open ? "rise" : "fall", first.open, last.open);
  if (first.working() == last.working())
    return fmt::format("As many recorded tensions at work as at first: {}{}",
                       last.working(), open);
  return fmt::format("Recorded tensions at work {} from {} to {}{}",
                     last.working() > first.working() ? "rise" : "fall", first.working(),
                     last.working(), open);
}

std::string in_sentences(const std::vector<TimelineEntry>& standings) {
  std::string text;
  for (const TimelineEntry& s : standings)
    text += fmt::format(
        "{}: {} tensions, {} of them at work, {} held, {} asleep, {} open; "
        "{} critical and {} serious findings.\n",
        s.name, s.tensions(), s.working(), s.held, s.asleep, s.open,
        s.findings.of(Severity::critical), s.findings.of(Severity::serious));
  return text;
}

}  // namespace

Drawing draw_timeline(const std::string& mission,
                      const std::vector<TimelineEntry>& standings, ThemeName theme) {
  Page page = make_page(page_style(PageSize::a4), theme);
  page.drawing.name = "timeline";
  page.drawing.title = title_of(standings);
  page.drawing.description = in_sentences(standings);
  const double top = add_title(
      page, "TENSION OVER TIME", page.drawing.title,
      fmt::format(
          "{}{} to {}: tensions between tasks, each ordered pair once.", mission,
          mission.empty() ? standings.front().name : ", " + standings.front().name,
          standings.back().name));
  const double bottom = add_footer(
      page,
      "A model that rests on fewer sources shows fewer tensions: the columns compare "
      "what was recorded. Strengths are a reading of the sources that the models "
      "name. Firm footing: some task that carries the objective is under no strong "
      "tension, lacks nothing and sits in no deadlock. Against two camps: pairs of tasks "
      "that contradict the best split into two camps, by help across or tension inside, "
      "and the weight of their links; the fewer, the more cleanly the mandate stands "
      "against itself.");
  const double table = (static_cast<double>(figures.size()) + 1.2) * row_height;
  const Chart chart = chart_of(standings, {page.left() + label_width, top + 10,
                                           page.right(), bottom - table - 10});
  add_polyline(page, {{chart.zone.x0, chart.zone.y1}, {chart.zone.x1, chart.zone.y1}},
               page.theme.edge, 0.8);
  const Parts parts = parts_of(page.theme);
  for (std::size_t i = 0; i < standings.size(); ++i)
    add_column(page, chart, i, standings[i], parts);
  add_names(page, chart, standings, parts);
  add_figures(page, chart, standings, chart.zone.y1 + 4);
  return std::move(page.drawing);
}

}  // namespace taut
