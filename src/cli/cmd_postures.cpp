#include "cli/command.hpp"
#include "cli/deliver.hpp"
#include "cli/map_arguments.hpp"
#include "cli/mix_question.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "taut/exchange/export_scw.hpp"
#include "taut/exchange/load_scw.hpp"
#include "taut/report/postures_report.hpp"

#include <memory>
#include <string>
#include <utility>

namespace taut::cli {
namespace {

constexpr Writers<PosturesReport> writers{postures_text, postures_markdown, postures_csv,
                                          postures_json};

Opened open_scw(const Arguments& arguments) {
  if (arguments.has("--scenario")) {
    complain(
        "a project file of ScenarioWizard has no scenarios of ours; leave --scenario "
        "out");
    return {ExitStatus::usage};
  }
  const auto limit = max_bytes(arguments);
  if (!limit)
    return {refuse(misuse(limit.error().message))};
  auto open = std::make_unique<OpenModel>();
  auto model = load_scw(arguments.files.front(), *limit, open->sources, open->diags);
  if (!model)
    return {refuse(model.error())};
  open->diags.sort();
  tell_diagnostics(arguments, open->diags, open->sources);
  if (open->diags.has_errors())
    return {ExitStatus::model};
  open->model = *std::move(model);
  return {ExitStatus::ok, std::move(open)};
}

Opened open_either(const Arguments& arguments) {
  const bool scw = !arguments.files.empty() && is_scw(arguments.files.front());
  return scw ? open_scw(arguments) : open_model(arguments);
}

Expected<PosturesAsked> asked_of(const Arguments& arguments) {
  const auto slack = whole_number(arguments, "--slack", 0, 1000);
  if (!slack)
    return slack.error();
  const auto top = whole_number(arguments, "--top", 1, 1000);
  if (!top)
    return top.error();
  PosturesAsked asked;
  asked.limits.slack = (*slack).value_or(0);
  asked.top = static_cast<std::size_t>((*top).value_or(static_cast<int>(asked.top)));
  return asked;
}

ExitStatus run(const Arguments& arguments) {
  const auto asked = asked_of(arguments);
  if (!asked)
    return refuse(asked.error());
  auto forms = forms_of(writers, false);
  forms.push_back("scw");
  const auto targets = targets_of(arguments, forms);
  if (!targets)
    return refuse(targets.error());
  const Opened opened = open_either(arguments);
  if (!opened.model)
    return opened.status;
  const auto reading = read_postures(opened.model->model, *asked);
  if (!reading)
    return refuse(reading.error());
  const std::string language = arguments.one("--lang");
  PosturesReport report{*reading, opened.model->sources, language,
                        mandate_line(opened.model->model, language)};
  if (arguments.has("--explain")) {
    auto explained = explained_mix(*reading, arguments.one("--explain"));
    if (!explained)
      return refuse(explained.error());
    report.explained = *std::move(explained);
  }
  const Write write = [&](const Target& target) -> Expected<std::string> {
    return target.form == "scw" ? export_scw(opened.model->model, language)
                                : writers.write(arguments, report, target);
  };
  return deliver(arguments, *targets, write);
}

Flag format_flag_with_scw() {
  Flag flag = format_flag();
  flag.allowed.emplace_back("scw");
  return flag;
}

}  // namespace

extern const Command postures_command;
const Command postures_command{
    .name = "postures",
    .summary = "list the mixes of postures in which the tasks hold each other up",
    .operands = "[OPTION...] FILE",
    .about =
        "For orientation, before a mandate is written: a task may be carried out in "
        "several postures (off, limited, full), and posture links say how a posture of "
        "one "
        "task speaks for or against a posture of another. Lists every mix in which no "
        "task "
        "would rather be in another posture, exactly, by cross-impact balance; what "
        "holds "
        "each choice up and what would end it. Posture links are no tensions: they count "
        "in no other command. Reads and writes project files of ScenarioWizard (.scw).",
    .example =
        "  taut postures examples/features/postures.yaml\n"
        "  taut postures examples/features/postures.yaml --explain 2\n"
        "  taut postures examples/features/postures.yaml --explain "
        "\"talks=open,patrols=joint\"\n"
        "  taut postures project.scw -o mixes.csv\n"
        "  taut postures examples/features/postures.yaml -o project.scw",
    .flags = {scenario_flag(),
              {"--explain", "MIX",
               "why a mix is or is not consistent: its number, or task=posture,..."},
              {"--slack", "N",
               "also mixes in which a task would rather move by at most N (default 0)"},
              {"--top", "N", "look closely at so many mixes, 1 to 1000 (default 12)"},
              format_flag_with_scw(),
              output_flag(),
              language_flag(),
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli
