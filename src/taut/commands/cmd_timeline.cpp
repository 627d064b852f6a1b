#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/timeline_chart.hpp"
#include "taut/report/timeline.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace taut::commands::timeline_command {
namespace {

Expected<Drawing> picture(const TimelineReport& report, World&,
                          const Arguments& arguments) {
  return draw_timeline(report.mission, report.standings, theme_of(arguments));
}

constexpr Writers<TimelineReport> writers{.page = timeline_page,
                                          .sheet = timeline_sheet,
                                          .data = timeline_data,
                                          .picture = picture};

ExitStatus run(World& world, const Arguments& arguments) {
  if (arguments.files.empty()) {
    world.complain("which mandates? name two files or more, the earliest first");
    return ExitStatus::usage;
  }
  const std::string language = arguments.one("--lang");
  TimelineReport report;
  Opened last;
  for (const std::string& file : arguments.files) {
    last = world.open(arguments, {.file = file});
    if (!last.model)
      return last.status;
    const Model& model = last.model->model;
    const Situation situation = make_situation(model);
    report.standings.push_back(timeline_entry(
        situation, find_all(situation, language, Kinds::polynomial), language));
    if (report.mission.empty())
      report.mission = model.mandate.mission;
  }
  return deliver(world, arguments, about(arguments, &last.model->model), report, writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "timeline",
    .summary = "follow tension through a chain of renewals",
    .operands = "[OPTION...] FILE...",
    .most_files = most_columns,
    .about =
        "Sets the mandates of a chain side by side, the earliest first: tensions at work "
        "by strength, the share that is held or asleep, findings, and how many "
        "objectives "
        "stand on firm footing; as a table, or with an -o that ends in .svg, .png or "
        ".pdf "
        "as a chart for a paper. Models that rest on fewer sources show fewer tensions.",
    .example =
        "  taut timeline 2017.yaml 2018.yaml 2019.yaml\n"
        "  taut timeline 2017.yaml 2018.yaml 2019.yaml -o tension.svg -o tension.csv",
    .forms = forms_of(writers),
    .flags = {},
    .run = run,
};

}  // namespace taut::commands::timeline_command
