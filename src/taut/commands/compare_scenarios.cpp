#include "taut/commands/compare_scenarios.hpp"

#include "taut/analyse/analysis.hpp"

#include <algorithm>

namespace taut::commands {

ScenariosReport compare_scenarios(World& world, const OpenModel& opened,
                                  const std::string& language) {
  const Model& model = opened.model;
  const Situation as_written = make_situation(model);
  const Findings found = find_all(as_written, language, Kinds::polynomial);
  ScenariosReport report;
  report.rows.push_back({.id = "base", .tally = tally_of(as_written, found)});
  const auto waiting = world.waiting("comparing the scenarios", 0);
  for (const ScenarioModel& scenario : opened.under) {
    const Situation now = make_situation(scenario.model);
    const Findings findings = find_all(now, language, Kinds::polynomial);
    const auto name = std::ranges::find(model.scenarios, scenario.id, &ScenarioName::id);
    report.rows.push_back(
        {.id = std::string(scenario.id),
         .title = std::string(name->title.in(language)),
         .tally = tally_of(now, findings),
         .revision = revise({as_written, found}, {now, findings}, language)});
  }
  return report;
}

}  // namespace taut::commands
