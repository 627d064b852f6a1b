#include "taut/diag/limits.hpp"
#include "taut/read/assemble.hpp"
#include "taut/read/assemble_rows.hpp"
#include "taut/read/scenario_chains.hpp"
#include "taut/read/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace taut {
namespace {

void apply_alone(std::string_view id, Draft& draft, Assembly& assembly) {
  const RowText text = *draft[Table::scenario].find(id);
  std::vector<AuthorKey> kept_when_read;  // the row itself is read with the model
  const RowScan scan{assembly.sources, assembly.diags, kept_when_read};
  const Row row(RowKind::scenario, text, scan);
  apply_operations(row, fmt::format("scenario '{}'", id), draft, scan);
}

// The scenarios of a file as a tree: what extends each.
class ScenarioTree {
 public:
  using See = std::function<void(const RowText&, const Draft&, Diagnostics&)>;

  ScenarioTree(const DraftTable& scenarios, Assembly& assembly, const See& see)
      : scenarios_(scenarios),
        assembly_(assembly),
        see_(see),
        extenders_(scenarios.rows.size()) {}

  void walk(const Draft& base) {
    const std::vector<std::size_t> chains = scenario_chains(scenarios_);
    std::vector<std::uint32_t> first;
    for (std::uint32_t i = 0; i < chains.size(); ++i) {
      const RowText& row = scenarios_.rows[i];
      if (chains[i] > limit::scenario_chain || row.id.empty() || !row.base.is_map())
        continue;
      const auto extended = base_of(row, scenarios_);
      (extended ? extenders_[*extended] : first).push_back(i);
    }
    for (const std::uint32_t i : first)
      apply(i, base);
  }

 private:
  // The last scenario that needs a draft takes it over.
  void apply(std::uint32_t scenario, Draft draft) {
    Diagnostics own;
    Assembly scratch{assembly_.sources, own, assembly_.max_bytes, {},
                     assembly_.files,   {}};
    const RowText& row = scenarios_.rows[scenario];
    apply_alone(row.id, draft, scratch);
    draft.applied = {row.id};
    see_(row, draft, own);
    const std::vector<std::uint32_t>& next = extenders_[scenario];
    for (std::size_t i = 0; i + 1 < next.size(); ++i)
      apply(next[i], draft);
    if (!next.empty())
      apply(next.back(), std::move(draft));
  }

  const DraftTable& scenarios_;
  Assembly& assembly_;
  const See& see_;
  std::vector<std::vector<std::uint32_t>> extenders_;
};

}  // namespace

// Cycles and unknown names end the chain; the reader of the scenario's row tells them, as
// it tells a chain that is too long.
void apply_scenario(std::string_view name, Draft& draft, Assembly& assembly) {
  std::vector<std::string_view> chain;
  const DraftTable& scenarios = draft[Table::scenario];
  const RowText* scenario = scenarios.find(name);
  while (scenario && chain.size() < limit::scenario_chain &&
         std::ranges::find(chain, scenario->id) == chain.end()) {
    chain.push_back(scenario->id);
    const auto base = base_of(*scenario, scenarios);
    scenario = base ? &scenarios.rows[*base] : nullptr;
  }
  for (const auto& id : std::views::reverse(chain))
    apply_alone(id, draft, assembly);
  draft.applied.push_back(name);
}

void each_scenario(
    const Draft& base, Assembly& assembly,
    const std::function<void(const RowText&, const Draft&, Diagnostics&)>& see) {
  Draft trial = base;
  trial.trial = true;
  ScenarioTree(base[Table::scenario], assembly, see).walk(trial);
}

}  // namespace taut
