#include "taut/commands/conflicts_compare.hpp"

#include "taut/commands/deliver.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/report/conflicts_compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace taut::commands {
namespace {

// `base` names no scenario, unless the author called one so.
std::vector<std::string> scenarios_of(const std::string& name, const Model& model) {
  const bool known = std::ranges::any_of(
      model.scenarios, [&](const ScenarioName& scenario) { return scenario.id == name; });
  return name == "base" && !known ? std::vector<std::string>{}
                                  : std::vector<std::string>{name};
}

std::string called(const Model& model, const std::string& language) {
  if (model.applied.empty())
    return "the mandate as written";
  const ScenarioName& scenario = model.applied.back();
  return fmt::format("\"{}\"",
                     scenario.title.empty() ? scenario.id : scenario.title.in(language));
}

// One side of the comparison; what was found refers to it, so it stays where it is.
struct Side {
  Opened opened;
  Situation situation;
  Findings findings;
};

ExitStatus open_side(World& world, const Arguments& arguments, const std::string& name,
                     const Model& base, Side& side) {
  side.opened = world.open(arguments, {.file = arguments.files.front(),
                                       .scenarios = scenarios_of(name, base)});
  if (!side.opened.model)
    return side.opened.status;
  side.situation = make_situation(side.opened.model->model);
  side.findings = find_all(side.situation, arguments.one("--lang"), Kinds::polynomial);
  return ExitStatus::ok;
}

}  // namespace

ExitStatus run_compare(World& world, const Arguments& arguments) {
  if (arguments.files == std::vector<std::string>{"-"}) {
    world.complain(
        "--compare reads the model twice, so it needs a file, not standard input");
    return ExitStatus::usage;
  }
  const std::string language = arguments.one("--lang");
  if (arguments.files.empty())
    return open_model(world, arguments).status;
  const Opened base = world.open(arguments, {.file = arguments.files.front()});
  if (!base.model)
    return base.status;
  Side before{};
  Side after{};
  const auto& names = arguments.all("--compare");
  for (auto [name, side] :
       {std::pair(&names[0], &before), std::pair(&names[1], &after)}) {
    if (const ExitStatus status =
            open_side(world, arguments, *name, base.model->model, *side);
        status != ExitStatus::ok)
      return status;
  }
  const Comparison comparison = compare({before.situation, before.findings},
                                        {after.situation, after.findings}, language);
  const CompareReport report{comparison, called(before.opened.model->model, language),
                             called(after.opened.model->model, language)};
  constexpr Writers<CompareReport> writers{
      .page = compare_page, .sheet = compare_sheet, .data = compare_data};
  return deliver(world, arguments, about(arguments, &base.model->model), report, writers);
}

ExitStatus run_switches(World& world, const Arguments& arguments) {
  const std::string language = arguments.one("--lang");
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const Situation situation = make_situation(opened.model->model);
  const auto switched = during(world, "trying every switch",
                               [&] { return try_switches(situation, language); });
  const SwitchesReport report{opened.model->model, switched, language};
  constexpr Writers<SwitchesReport> writers{
      .page = switches_page, .sheet = switches_sheet, .data = switches_data};
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

}  // namespace taut::commands
