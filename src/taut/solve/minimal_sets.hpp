#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace taut {

/// Places of elements, increasing.
using ElementSet = std::vector<int>;

/// Why a set of elements cannot all be kept, and what to drop so that the rest can.
struct MinimalSets {
  /// Minimal sets that cannot be kept together (minimal unsatisfiable subsets): by size,
  /// then by their elements.
  std::vector<ElementSet> conflicts = {};
  bool every_conflict = true;  ///< false: cut at the limit, there are or may be more
  /// The smallest sets to drop (minimum correction sets), in order of their elements.
  std::vector<ElementSet> corrections = {};
  bool every_correction = true;
  /// False: the search for the smallest was cut short. Then there is one correction, of
  /// which nothing can be spared, but others may be smaller.
  bool smallest = true;
};

/// Bounds in time; memory follows, a few hundred bytes for each set held.
struct MinimalSetsLimit {
  std::size_t conflicts = 40;
  std::size_t corrections = 40;
  std::size_t hitting_sets = 1000;    ///< held while searching for conflicts
  std::int64_t branchings = 300'000;  ///< while searching for the smallest corrections
  double seconds = 0;                 ///< of the clock, if above 0
};

/// `possible` says whether the elements marked true can be kept together; it must be
/// monotone: dropping an element never makes a possible set impossible. Nothing comes
/// back if all can be kept.
///
/// Conflicts and corrections are each other's minimal hitting sets (Reiter, Artificial
/// Intelligence 32 (1987)). Hitting sets of the conflicts known so far are tried as
/// corrections; one that does not correct leads to a new conflict among what it leaves;
/// when all of them correct, every conflict is known (Liffiton et al., Constraints 21
/// (2016)). The smallest hitting sets are found by branching on a conflict that is not
/// hit yet, cut off where conflicts without an element in common are too many for what is
/// left. Exact where the flags say so.
MinimalSets minimal_sets(std::size_t elements,
                         const std::function<bool(const std::vector<bool>&)>& possible,
                         const MinimalSetsLimit& limit = {});

}  // namespace taut
