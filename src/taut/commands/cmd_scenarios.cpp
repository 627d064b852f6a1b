#include "taut/commands/command.hpp"
#include "taut/commands/compare_scenarios.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"
#include "taut/report/scenarios.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::scenarios_command {
namespace {

constexpr Writers<ScenariosReport> writers{
    .page = scenarios_page, .sheet = scenarios_sheet, .data = scenarios_data};
constexpr Writers<CombinationsReport> of_combinations{
    .page = combinations_page, .sheet = combinations_sheet, .data = combinations_data};

ExitStatus run_list(World& world, const Arguments& arguments) {
  const Opened opened = open_with_scenarios(world, arguments);
  if (!opened.model)
    return opened.status;
  const ScenariosReport report =
      compare_scenarios(world, *opened.model, arguments.one("--lang"));
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

Expected<std::vector<Switch>> named_switches(const Arguments& arguments,
                                             const Model& model) {
  std::vector<std::pair<std::string_view, Switch>> all;
  for (std::uint32_t i = 0; i < model.conditions.size(); ++i)
    all.emplace_back(model.conditions[i].id, ConditionId{i});
  for (std::uint32_t i = 0; i < model.safeguards.size(); ++i)
    all.emplace_back(model.safeguards[i].id, SafeguardId{i});
  std::vector<std::string_view> ids;
  for (const auto& [id, what] : all)
    ids.push_back(id);
  std::vector<Switch> switches;
  for (const std::string& id : arguments.all("--switch")) {
    const auto at = std::ranges::find(ids, id);
    if (at == ids.end())
      return Error{fmt::format("no condition or safeguard is called '{}'{}", id,
                               suggestion(id, ids))};
    const Switch what = all[static_cast<std::size_t>(at - ids.begin())].second;
    if (std::ranges::find(switches, what) == switches.end())
      switches.push_back(what);
  }
  if (switches.size() > most_switches)
    return Error{fmt::format("--switch names {} of them; at most {} can be combined",
                             switches.size(), most_switches)};
  return switches;
}

ExitStatus run_combinations(World& world, const Arguments& arguments) {
  constexpr std::size_t unless_named = 12;
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const std::string language = arguments.one("--lang");
  const Model& model = opened.model->model;
  auto switches = named_switches(arguments, model);
  if (!switches) {
    world.complain(switches.error().message);
    return ExitStatus::usage;
  }
  std::size_t left_out = 0;
  if (switches->empty()) {
    *switches = switches_that_matter(make_situation(model),
                                     model.conditions.size() + model.safeguards.size());
    left_out = switches->size() > unless_named ? switches->size() - unless_named : 0;
    switches->resize(switches->size() - left_out);
  }
  if (switches->empty()) {
    world.complain("no condition or safeguard of this mandate changes anything");
    return ExitStatus::ok;
  }
  const Combinations combinations = during(world, "combining the switches", [&] {
    return combine(model, *switches, language);
  });
  const CombinationsReport report{model, combinations, left_out, language};
  return deliver(world, arguments, about(arguments, &model), report, of_combinations);
}

ExitStatus run(World& world, const Arguments& arguments) {
  if (arguments.has("--switch") && !arguments.has("--all-switches")) {
    world.complain("--switch chooses what --all-switches combines; give both");
    return ExitStatus::usage;
  }
  return arguments.has("--all-switches") ? run_combinations(world, arguments)
                                         : run_list(world, arguments);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "scenarios",
    .summary = "show the scenarios of a file side by side, or every combination",
    .operands = "[OPTION...] FILE",
    .about =
        "Lists the scenarios of a file beside the mandate as written: tensions at work, "
        "findings by severity, and what each changes. --all-switches tries every "
        "combination of conditions and safeguards, the twelve that move most unless "
        "--switch names others (sixteen at most), and says which matter, which "
        "combination is worst and best, and which findings are always there.",
    .example =
        "  taut scenarios models/minusma-2018.yaml\n"
        "  taut scenarios models/minusma-2018.yaml --all-switches\n"
        "  taut scenarios models/minusma-2018.yaml --all-switches --switch roadmap "
        "--switch ring-fence",
    .forms = forms_of(writers),
    .flags = {{"--all-switches", "",
               "try every combination of conditions and safeguards"},
              {"--switch", "ID", "combine this condition or safeguard", {}, true}},
    .run = run,
};

}  // namespace taut::commands::scenarios_command
