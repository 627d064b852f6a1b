#include "taut/report/timeline.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <utility>

namespace taut {
namespace {

using tell::Json;

std::string count(std::size_t number) {
  return std::to_string(number);
}

std::vector<std::string> row_of(const TimelineEntry& s) {
  return {s.name,
          count(s.tasks),
          count(s.working()),
          count(s.at_work[2] + s.at_work[1]),
          count(s.held),
          count(s.asleep),
          count(s.open),
          count(s.findings.of(Severity::critical)),
          count(s.findings.of(Severity::serious))};
}

std::string steps(std::string_view what, std::size_t before, std::size_t after) {
  return before == after
             ? fmt::format("{} stay {}", what, after)
             : fmt::format("{} {} {} to {}", what,
                           after > before ? "rise from" : "fall from", before, after);
}

// "S/RES/2364 (2017) to S/RES/2423 (2018): tensions at work rise from 8 to 29, open
// questions fall from 5 to 1; ...".
std::string step_line(const TimelineEntry& before, const TimelineEntry& after) {
  const bool open = before.open + after.open > 0;
  return fmt::format(
      "{} to {}: {}{}; {}; {} of {} and then {} of {} carried objectives "
      "stand on firm footing.",
      before.name, after.name,
      steps("tensions at work", before.working(), after.working()),
      open ? ", " + steps("open questions", before.open, after.open) : std::string(),
      steps(
          "critical and serious findings",
          before.findings.of(Severity::critical) + before.findings.of(Severity::serious),
          after.findings.of(Severity::critical) + after.findings.of(Severity::serious)),
      before.firm, before.carried, after.firm, after.carried);
}

// "two camps; 7 pairs of tasks contradict them, of weight 9, proved the least: 5 help
// each other across the camps, 2 both help and harm".
std::string camps_in_words(const CampFigures& camps) {
  if (!camps.skipped.empty())
    return camps.skipped;
  if (!camps.found)
    return "the mandate does not fall into camps.";
  if (camps.exceptions() == 0)
    return "two camps, and nothing contradicts them.";
  const bool one = camps.exceptions() == 1;
  std::vector<std::string> parts;
  if (camps.bridges > 0)
    parts.push_back(fmt::format("{} across the camps",
                                counted(camps.bridges, "synergy", "synergies")));
  if (camps.rifts > 0)
    parts.push_back(
        fmt::format("{} inside one", counted(camps.rifts, "tension", "tensions")));
  if (camps.both_ways > 0)
    parts.push_back(fmt::format("{} with help and harm at once",
                                counted(camps.both_ways, "pair", "pairs")));
  return fmt::format(
      "two camps; {} {} them, with a weight of {}{}: {}.",
      counted(camps.exceptions(), "pair of tasks", "pairs of tasks"),
      one ? "contradicts" : "contradict", camps.weight,
      camps.proved() ? ", proved the least"
                     : fmt::format(" (interval: no split has less than {})", camps.least),
      fmt::join(parts, ", "));
}

Json camps_json(const CampFigures& camps) {
  return {{"found", camps.found},
          {"bridges", camps.bridges},
          {"rifts", camps.rifts},
          {"both_ways", camps.both_ways},
          {"exceptions", camps.exceptions()},
          {"weight", camps.weight},
          {"least_weight", camps.least},
          {"proved", camps.found && camps.proved()},
          {"skipped", camps.skipped}};
}

}  // namespace

tell::Document timeline_page(const TimelineReport& report) {
  tell::Document page{.title = report.mission.empty()
                                   ? std::string("Tension over time")
                                   : report.mission + ": tension over time"};
  page.say(
      "A tension is an ordered pair of tasks and counts once; strong ones counteract or "
      "cancel. A model of another year that rests on fewer sources shows fewer tensions: "
      "figures compare what was recorded.");
  page.say(
      "Camps: the tasks are split in two so that as little as possible contradicts it. "
      "What contradicts it all the same is help across the camps and tension inside one; "
      "the less of it, the more cleanly the mandate stands against itself.");
  tell::Table table;
  table.add({"mandate", "tasks", "at work", "strong", "held", "asleep", "open",
             "critical", "serious"});
  tell::Section camps{"Opposing camps", {}};
  tell::Section steps{"From one to the next", {}};
  for (const TimelineEntry& standing : report.standings) {
    table.add(row_of(standing));
    camps.add(fmt::format("{}: {}", standing.name, camps_in_words(standing.camps)));
    if (&standing != &report.standings.front())
      steps.add(step_line(*(&standing - 1), standing));
  }
  page.add(std::move(table));
  page.add(std::move(camps));
  page.add(std::move(steps));
  return page;
}

tell::Sheet timeline_sheet(const TimelineReport& report) {
  tell::Sheet sheet({"mandate",
                     "adopted",
                     "tasks",
                     "constrains",
                     "counteracts",
                     "cancels",
                     "held",
                     "asleep",
                     "open",
                     "settled_percent",
                     "critical",
                     "serious",
                     "moderate",
                     "minor",
                     "objectives",
                     "carried",
                     "firm",
                     "camps",
                     "bridges",
                     "rifts",
                     "both_ways",
                     "exceptions",
                     "exceptions_weight",
                     "least_weight"});
  for (const TimelineEntry& s : report.standings) {
    std::vector<tell::Cell> row{s.name,
                                s.adopted,
                                s.tasks,
                                s.at_work[0],
                                s.at_work[1],
                                s.at_work[2],
                                s.held,
                                s.asleep,
                                s.open,
                                s.settled_percent(),
                                s.findings.of(Severity::critical),
                                s.findings.of(Severity::serious),
                                s.findings.of(Severity::moderate),
                                s.findings.of(Severity::minor),
                                s.objectives,
                                s.carried,
                                s.firm};
    // One camp, or nothing where nobody looked, has no figures.
    if (s.camps.found)
      row.insert(row.end(), {2, s.camps.bridges, s.camps.rifts, s.camps.both_ways,
                             s.camps.exceptions(), s.camps.weight, s.camps.least});
    else if (s.camps.skipped.empty())
      row.emplace_back(1);
    sheet.add(std::move(row));
  }
  return sheet;
}

void timeline_data(const TimelineReport& report, Json& body) {
  Json mandates = Json::array();
  for (const TimelineEntry& s : report.standings)
    mandates.push_back(
        {{"name", s.name},
         {"adopted", s.adopted},
         {"tasks", s.tasks},
         {"tensions",
          {{"constrains", s.at_work[0]},
           {"counteracts", s.at_work[1]},
           {"cancels", s.at_work[2]},
           {"held", s.held},
           {"asleep", s.asleep},
           {"open", s.open},
           {"settled_percent", s.settled_percent()}}},
         {"findings",
          {{"critical", s.findings.of(Severity::critical)},
           {"serious", s.findings.of(Severity::serious)},
           {"moderate", s.findings.of(Severity::moderate)},
           {"minor", s.findings.of(Severity::minor)}}},
         {"objectives",
          {{"all", s.objectives}, {"carried", s.carried}, {"firm", s.firm}}},
         {"camps", camps_json(s.camps)}});
  body = {{"mission", report.mission}, {"mandates", std::move(mandates)}};
}

}  // namespace taut
