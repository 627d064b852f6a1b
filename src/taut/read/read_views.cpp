#include "taut/diag/limits.hpp"
#include "taut/read/read_tables.hpp"
#include "taut/read/scenario_chains.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

View read_view(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::view, text, reading);
  View view{.id = text.id};
  view.where = text.place;
  row.read_into(view);
  return view;
}

// A picture of what is not there would show something else under its name.
bool lost_its_subject(const View& view, const RowText& text, const Reading& reading) {
  const auto names_removed = [&](const std::optional<Located>& node, Table table) {
    return node && node->is_scalar() &&
           find_name(node->text(), table, reading.draft).fate == Named::Fate::removed;
  };
  const auto pillar = text.base.find("pillar");
  const bool all_pillars_gone =
      pillar && view.pillars.empty() &&
      (names_removed(pillar, Table::pillar) ||
       std::ranges::any_of(pillar->items(), [&](const Located& item) {
         return names_removed(item, Table::pillar);
       }));
  return names_removed(text.base.find("focus"), Table::task) || all_pillars_gone;
}

ScenarioName read_scenario(const RowText& text, std::size_t chain, Reading& reading) {
  const RowReader row(RowKind::scenario, text, reading);
  if (const Field* base = row.row().find("extends"))
    row.resolve(row.ask(*base), Table::scenario);
  if (chain == limit::scenario_chain + 1)
    reading.diags().add(
        {.id = DiagId::long_chain,
         .where = row.where("extends"),
         .message = fmt::format("scenario '{}' is number {} of a chain of scenarios that "
                                "extend each other; at most {} are read",
                                text.id, chain, limit::scenario_chain),
         .help = "let it extend a scenario nearer to the mandate"});
  if (chain == in_circle)
    reading.diags().add(
        {.id = DiagId::scenario_cycle,
         .where = row.where("extends"),
         .message = fmt::format("scenario '{}' extends itself, in the end", text.id),
         .help = "delete one of the lines 'extends' of this circle"});
  ScenarioName scenario{.id = text.id, .title = text.id};
  scenario.where = text.place;
  row.read_into(scenario);
  return scenario;
}

}  // namespace

void read_views(Reading& reading) {
  Model& model = reading.model;
  for (const RowText& text : reading.draft[Table::view].rows) {
    View view = read_view(text, reading);
    if (!lost_its_subject(view, text, reading))
      model.views.push_back(std::move(view));
  }
  const DraftTable& scenarios = reading.draft[Table::scenario];
  const std::vector<std::size_t> chains = scenario_chains(scenarios);
  for (std::size_t i = 0; i < chains.size(); ++i)
    model.scenarios.push_back(read_scenario(scenarios.rows[i], chains[i], reading));
  for (const std::string_view id : reading.draft.applied) {
    const auto row = reading.draft[Table::scenario].index.find(id);
    if (row != reading.draft[Table::scenario].index.end())
      model.applied.push_back(model.scenarios[row->second]);
  }
}

}  // namespace taut
