#include "cli/command.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/report/findings_report.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unistd.h>

namespace taut::cli {
namespace {

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity s :
       {Severity::minor, Severity::moderate, Severity::serious, Severity::critical}) {
    if (name_of(s) == name)
      return s;
  }
  return std::nullopt;
}

bool reaches(const Findings& findings, Severity limit) {
  const auto high = [&](const Finding& f) { return f.severity >= limit; };
  return std::ranges::any_of(findings.all, high) ||
         std::ranges::any_of(findings.picture, high);
}

std::string written(const FindingsReport& report, const Arguments& arguments) {
  const std::string format = arguments.one("--format", "text");
  if (format == "json")
    return findings_json(report);
  if (format == "csv")
    return findings_csv(report);
  if (format == "markdown")
    return findings_markdown(report);
  const bool to_file = arguments.has("--output") && arguments.one("--output") != "-";
  const bool colour =
      !to_file && colour_on(arguments.one("--color", "auto"), STDOUT_FILENO);
  return findings_text(report, {.colour = colour});
}

ExitStatus run(const Arguments& arguments) {
  const Opened opened = open_model(arguments);
  if (!opened.model)
    return opened.status;
  const std::string language = arguments.one("--lang");
  const Situation situation = make_situation(opened.model->model);
  const Findings findings = find_all(situation, language);
  const FindingsReport report{situation, findings, opened.model->sources, language};
  const auto status =
      write_file(arguments.one("--output", "-"), written(report, arguments));
  if (!status) {
    complain(status.error().message);
    return ExitStatus::world;
  }
  const auto limit = severity_named(arguments.one("--fail-on"));
  return limit && reaches(findings, *limit) ? ExitStatus::findings : ExitStatus::ok;
}

}  // namespace

extern const Command conflicts_command;
const Command conflicts_command{
    .name = "conflicts",
    .summary = "list where the tasks pull against each other, why, and what is asleep",
    .operands = "[OPTION...] FILE",
    .about =
        "Lists what the mandate says, the most severe first, each finding with the "
        "statements and sources that prove it; then what is asleep and what would wake "
        "it. "
        "The text can be pasted into a memo. FILE may be - for standard input.",
    .example =
        "  taut conflicts models/minusma-2018.yaml\n"
        "  taut conflicts models/minusma-2018.yaml -s agreement-suspended\n"
        "  taut conflicts models/minusma-2018.yaml --format csv -o conflicts.csv",
    .flags =
        {scenario_flag(),
         {"--format", "FORMAT", "how to write it", {"text", "markdown", "csv", "json"}},
         {"-o,--output", "FILE", "write to this file instead of the screen"},
         {"--fail-on",
          "SEVERITY",
          "exit with 1 if a finding is at least this severe",
          {"minor", "moderate", "serious", "critical"}},
         language_flag(),
         color_flag(),
         max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli
