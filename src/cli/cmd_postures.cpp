#include "cli/command.hpp"
#include "cli/mix_question.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/spared.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/draws_arguments.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/exchange/export_scw.hpp"
#include "taut/exchange/load_scw.hpp"
#include "taut/report/postures.hpp"

#include <memory>
#include <string>
#include <utility>

namespace taut::cli::postures_command {

using commands::about;
using commands::deliver;
using commands::forms_of;
using commands::seconds_asked;
using commands::time_flag;
using commands::whole_number;
using commands::Writers;

namespace {

Expected<std::string> project(const PosturesReport& report, const Target&) {
  return export_scw(report.reading.model(), report.language);
}

constexpr Writers<PosturesReport> writers{.page = postures_page,
                                          .sheet = postures_sheet,
                                          .data = postures_data,
                                          .left_out = postures_left_out,
                                          .other = tell::Form::scw,
                                          .write_other = project};

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
  auto open = std::make_shared<OpenModel>();
  auto model = load_scw(arguments.files.front(), *limit, open->sources, open->diags);
  if (!model)
    return {refuse(model.error())};
  if (const Status safe = spared(open->sources, written_by(arguments)); !safe)
    return {refuse(safe.error())};
  open->diags.sort();
  tell_diagnostics(arguments, open->diags, open->sources);
  if (open->diags.has_errors())
    return {ExitStatus::model};
  open->model = *std::move(model);
  return {ExitStatus::ok, std::move(open)};
}

Opened open_either(World& world, const Arguments& arguments) {
  const bool scw = !arguments.files.empty() && is_scw(arguments.files.front());
  return scw ? open_scw(arguments) : open_model(world, arguments);
}

Expected<PosturesAsked> asked_of(const Arguments& arguments) {
  const auto slack = whole_number(arguments, "--slack", 0, 1000);
  if (!slack)
    return slack.error();
  const auto top = whole_number(arguments, "--top", 1, 1000);
  if (!top)
    return top.error();
  const auto seconds = seconds_asked(arguments);
  if (!seconds)
    return seconds.error();
  PosturesAsked asked;
  asked.limits.seconds = *seconds;
  if (arguments.has("--basins"))
    asked.basins = {};
  asked.limits.slack = (*slack).value_or(0);
  asked.top = static_cast<std::size_t>((*top).value_or(static_cast<int>(asked.top)));
  return asked;
}

ExitStatus run(World& world, const Arguments& arguments) {
  const auto asked = asked_of(arguments);
  if (!asked)
    return refuse(asked.error());
  const Opened opened = open_either(world, arguments);
  if (!opened.model)
    return opened.status;
  const auto reading = [&] {
    const auto waiting =
        world.waiting("looking for mixes", static_cast<int>(asked->limits.seconds));
    return read_postures(opened.model->model, *asked);
  }();
  if (!reading)
    return refuse(reading.error());
  const std::string language = arguments.one("--lang");
  PosturesReport report{*reading, opened.model->sources, language};
  if (arguments.has("--explain")) {
    auto explained = explained_mix(*reading, arguments.one("--explain"));
    if (!explained)
      return refuse(explained.error());
    report.explained = *std::move(explained);
  }
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

}  // namespace

extern const Command command;
const Command command{
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
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--explain", "MIX",
               "why a mix is or is not consistent: its number, or task=posture,..."},
              {"--slack", "N",
               "also mixes in which a task would rather move by at most N (default 0)"},
              {"--top", "N", "look closely at so many mixes, 1 to 1000 (default 12)"},
              {"--basins", "",
               "from how many starts each mix is reached, by a sample where there are "
               "too many"},
              time_flag("how long the search may take (default 60)")},
    .run = run,
};

}  // namespace taut::cli::postures_command
