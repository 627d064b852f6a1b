#include "taut/analyse/analysis.hpp"
#include "taut/analyse/decisions.hpp"
#include "taut/commands/command.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/today.hpp"
#include "taut/commands/world.hpp"
#include "taut/diag/diagnostic_json.hpp"
#include "taut/diag/diagnostic_text.hpp"
#include "taut/read/load.hpp"
#include "taut/report/decisions.hpp"
#include "taut/text/visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace taut::commands::check_command {
namespace {

// What a model without problems is told to hold, so that an author sees it was read; and
// that its mandate is over.
std::string sums(const std::string& path, const Model& model, std::string_view today) {
  const std::string_view ends = model.mandate.ends;
  const bool over = !today.empty() && !ends.empty() && ends < today;
  const auto count = [](std::size_t n, std::string_view word) {
    return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s");
  };
  return fmt::format(
      "{}: {}, {}, {}, {}{}\n", path == "-" ? "<stdin>" : visible(path),
      count(model.tasks.size(), "task"), count(model.statements.size(), "statement"),
      count(model.sources.size(), "source"), count(model.scenarios.size(), "scenario"),
      over ? fmt::format("; the mandate ended on {}", ends) : "");
}

bool reaches(const Diagnostics& diags, const Arguments& arguments) {
  const std::string limit = arguments.one("--fail-on");
  if (limit.empty())
    return false;
  const DiagSeverity least = limit == "hint"      ? DiagSeverity::hint
                             : limit == "warning" ? DiagSeverity::warning
                                                  : DiagSeverity::error;
  return std::ranges::any_of(diags.all(),
                             [&](const Diagnostic& d) { return d.severity >= least; });
}

// Every file is read on its own; one that cannot be read does not keep the others from
// it.
struct Checked {
  SourceSet sources;
  Diagnostics diags;
  std::string sums;
  ExitStatus failed = ExitStatus::ok;  // the last file that could not be read at all
};

// What was decided about findings that the mandate as written does not have.
void tell_lost(const Model& model, Diagnostics& diags) {
  if (model.decisions.empty())
    return;
  const Situation situation = make_situation(model);
  for (const LostDecision& lost : lost_decisions(model, find_all(situation))) {
    LostWords words = in_words(model, lost);
    diags.add({.id = lost.why == LostDecision::Why::unheard ? DiagId::unheard_decision
                                                            : DiagId::lost_decision,
               .where = model[lost.decision].where,
               .message = std::move(words.message),
               .help = std::move(words.help)});
  }
}

void check_file(World& world, const std::string& path, const LoadOptions& options,
                Checked& checked) {
  const std::size_t errors_before = checked.diags.errors();
  const auto model = world.load(path, options, checked.sources, checked.diags);
  if (!model) {
    world.complain(model.error().message);
    checked.failed = status_of(model.error());
  } else if (checked.diags.errors() == errors_before) {
    checked.sums += sums(path, *model, options.today);
    if (options.check_scenarios)
      tell_lost(*model, checked.diags);
  }
}

std::string text_of(const Checked& checked, bool colour) {
  std::string text =
      diagnostics_as_text(checked.diags, checked.sources, {.colour = colour});
  text += checked.sums;
  if (checked.diags.all().empty() && checked.failed == ExitStatus::ok)
    text += "no problems found\n";
  return text;
}

ExitStatus run(World& world, const Arguments& arguments) {
  if (arguments.files.empty()) {
    world.complain("which model? name a file, or - for standard input");
    return ExitStatus::usage;
  }
  const auto limit = max_bytes(arguments);
  if (!limit) {
    world.complain(limit.error().message);
    return ExitStatus::usage;
  }
  const auto today = today_asked(world, arguments);
  if (!today)
    return refuse(world, today.error());
  const LoadOptions options{.scenarios = arguments.all("--scenario"),
                            .max_bytes = *limit,
                            .check_scenarios = !arguments.has("--scenario"),
                            .today = *today};
  Checked checked;
  for (const std::string& path : arguments.files)
    check_file(world, path, options, checked);
  if (const Status safe = world.spared(checked.sources, {"-"}); !safe) {
    return refuse(world, safe.error());
  }
  if (arguments.has("--strict"))
    checked.diags.make_strict();
  checked.diags.sort();
  const bool json = arguments.one("--format", "text") == "json";
  const std::string text = json ? diagnostics_as_json(checked.diags, checked.sources)
                                : text_of(checked, world.screen(arguments).colour);
  if (const Status wrote = world.write({{"-", text}}); !wrote)
    return refuse(world, wrote.error());
  if (checked.diags.has_errors())
    return ExitStatus::model;
  if (checked.failed != ExitStatus::ok)
    return checked.failed;
  return reaches(checked.diags, arguments) ? ExitStatus::findings : ExitStatus::ok;
}

}  // namespace

extern const Command command;
const Command command{
    .name = "check",
    .summary = "find what is wrong with the text of a model, and say how to mend it",
    .operands = "[OPTION...] FILE...",
    .most_files = 1000,
    .about =
        "Reads each model with every scenario in it and prints all problems at once, "
        "each "
        "with its place, the line, and what to do. Exit status 3 if there are errors. "
        "FILE "
        "may be - for standard input.",
    .example =
        "  taut check models/minusma-2018.yaml\n"
        "  taut check --strict --format json mandate.yaml",
    .flags = {{"--strict", "", "treat a missing reason or source as an error"},
              {"--format", "FORMAT", "how to write it", {"text", "json"}},
              {"--fail-on",
               "SEVERITY",
               "exit with 1 from this severity on",
               {"hint", "warning", "error"}},
              today_flag(),
              scenario_flag(),
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::commands::check_command
