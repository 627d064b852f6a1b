#pragma once

#include "taut/graph/camps/core.hpp"
#include "taut/graph/camps/cover_search.hpp"
#include "taut/solve/effort.hpp"

namespace taut::camps {

/// How hard to look.
struct Search {
  Count count = Count::two;
  /// Tables up to so many entries are filled in rather than a linear program solved.
  std::int64_t table_limit = std::int64_t{1} << 20;
  int shakes = 60;  ///< of the local search that starts a proof
};

/// The best split of a connected graph and a proved lower bound: blocks, reductions, and
/// what they leave by elimination or by branch and cut.
Bounded solve(const Core& core, const Search& search, Effort& effort);

/// Two groups: the best split other than `best.groups` and its swap. `best` must be
/// optimal and the graph biconnected. `lower` is proved; `groups` is never empty if the
/// graph has two vertices or more.
Bounded next_best(const Core& core, const Bounded& best, const Search& search,
                  Effort& effort);

}  // namespace taut::camps
