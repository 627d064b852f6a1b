#include "taut/read/assemble.hpp"
#include "taut/read/assemble_rows.hpp"
#include "taut/read/values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

// The scenario and those it extends, the outermost base first. Cycles and unknown names
// end the chain; the reader of the scenario's row tells them.
std::vector<std::string_view> chain_of(std::string_view name, const Draft& draft) {
  std::vector<std::string_view> chain;
  const RowText* scenario = draft[Table::scenario].find(name);
  while (scenario && std::ranges::find(chain, scenario->id) == chain.end()) {
    chain.push_back(scenario->id);
    const auto base = scenario->base.find("extends");
    scenario = base ? draft[Table::scenario].find(base->text()) : nullptr;
  }
  std::ranges::reverse(chain);
  return chain;
}

}  // namespace

void apply_scenario(std::string_view name, Draft& draft, Assembly& assembly) {
  for (const std::string_view id : chain_of(name, draft)) {
    const RowText text = *draft[Table::scenario].find(id);
    std::vector<AuthorKey> kept_when_read;  // the row itself is read with the model
    const RowScan scan{assembly.sources, assembly.diags, kept_when_read};
    const Row row(RowKind::scenario, text, scan);
    apply_operations(row, fmt::format("scenario '{}'", id), draft, scan);
  }
  draft.applied.push_back(name);
}

}  // namespace taut
