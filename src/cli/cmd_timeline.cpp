#include "cli/command.hpp"
#include "cli/deliver.hpp"
#include "cli/map_arguments.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "taut/draw/timeline_chart.hpp"
#include "taut/report/timeline.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace taut::cli::timeline_command {
namespace {

Expected<Drawing> picture(const TimelineReport& report, const Arguments& arguments) {
  return draw_timeline(report.mission, report.standings, theme_of(arguments));
}

constexpr Writers<TimelineReport> writers{.page = timeline_page,
                                          .sheet = timeline_sheet,
                                          .data = timeline_data,
                                          .picture = picture};

ExitStatus run(const Arguments& arguments) {
  if (arguments.files.empty()) {
    complain("which mandates? name two files or more, the earliest first");
    return ExitStatus::usage;
  }
  const std::string language = arguments.one("--lang");
  TimelineReport report;
  Opened last;
  for (const std::string& file : arguments.files) {
    last = open_model(arguments, file, {});
    if (!last.model)
      return last.status;
    const Model& model = last.model->model;
    const Situation situation = make_situation(model);
    report.standings.push_back(timeline_entry(
        situation, find_all(situation, language, Kinds::polynomial), language));
    if (report.mission.empty())
      report.mission = model.mandate.mission;
  }
  return deliver(arguments, about(arguments, &last.model->model), report, writers);
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

}  // namespace taut::cli::timeline_command
