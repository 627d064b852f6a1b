#pragma once

#include "taut/graph/camps/core.hpp"

#include <optional>

namespace taut::camps {

/// The best split into two groups and the best one that differs from it by more than a
/// swap of the groups.
struct TwoBest {
  Groups best = {};
  std::int64_t value = 0;
  Groups second = {};  ///< empty if there is no other split: a single vertex
  std::int64_t second_value = 0;
};

/// How the vertices can be taken out one by one, and what it costs.
struct Elimination {
  std::vector<std::uint32_t> order = {};  ///< least neighbours at the time first
  std::int64_t work = 0;                  ///< table entries to fill, or `limit` and more
};

/// Stops as soon as `work` reaches `limit`. O(vertices^2) and the work of filling in.
Elimination plan_elimination(const Core& core, std::int64_t limit);

/// Both splits exactly, by bucket elimination (Dechter 1999): a vertex is taken out by
/// writing down, for every choice of its neighbours, the two least weights it can have.
/// Takes `plan.work` steps; the plan must have stayed below its limit, and the graph must
/// be connected.
TwoBest eliminate(const Core& core, const Elimination& plan);

}  // namespace taut::camps
