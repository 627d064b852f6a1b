#pragma once

#include "taut/plan/harm_table.hpp"

#include <cstdint>
#include <vector>

namespace taut::plan {

/// One task that begins later than it could.
struct Delay {
  int task = 0;
  int from = 0;  ///< the phase in which it would begin
  int to = 0;
  friend auto operator<=>(const Delay&, const Delay&) = default;
};

/// Delays made together, and what they bring.
struct DelaySet {
  std::vector<Delay> delays = {};  ///< by task
  Starts starts = {};  ///< of all tasks: what waits for a delayed one moves along
  std::vector<int> pushed = {};  ///< tasks that move along
  Harm harm_removed = 0;         ///< above 0
  std::int64_t value_lost = 0;   ///< times the number of phases; may be below 0
};

/// The best sets of exactly one, two, ... delays.
struct BestDelays {
  std::vector<std::vector<DelaySet>> by_count = {};  ///< [k - 1]: best first
  /// False: too many sets of that size to try them all, or no time; none is listed.
  std::vector<bool> looked_at = {};
};

struct DelaysAsked {
  int most = 3;                         ///< delays together
  std::size_t listed = 3;               ///< sets listed of each size
  std::int64_t most_sets = 60'000'000;  ///< tried of one size
  double seconds = 0;                   ///< of the clock for all sizes, if above 0
};

/// Among all sets of k delays, those that remove most harm for what they cost: harm
/// removed / max(0.1, value lost), where value counts a task's V for the share of the
/// phases in which it runs. Ties: more harm removed, then fewer tasks moved, then by task
/// and phase.
///
/// A task can be put off if it is `movable` and begins at all; all that waits for it
/// moves along, and nothing may fall off the end, or be moved if it may not be. Every
/// delay of a set counts: without it the set would remove less. Exact by trying every
/// set. O(sets x (tasks moved x pairs of each)).
BestDelays best_delays(const Timing& timing, const Stakes& stakes, const Starts& base,
                       const DelaysAsked& asked = {});

/// Does `a` remove more harm for its cost than `b`? Compared in whole numbers.
bool is_better(const DelaySet& a, const DelaySet& b, int phases);

}  // namespace taut::plan
