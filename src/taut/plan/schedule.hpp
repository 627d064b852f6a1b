#pragma once

#include "taut/plan/harm_table.hpp"

#include <cstdint>

namespace taut::plan {

/// What a schedule is judged by, in this order; less is better.
struct ScheduleCost {
  /// Tasks that never begin; one with `keep` counts more than all others together.
  std::int64_t left_out = 0;
  /// Sum over tasks of max(1, V) x the phase in which it begins, from 0; a task that
  /// never begins counts as one phase after the last.
  std::int64_t late = 0;
  Harm harm = 0;
  friend auto operator<=>(const ScheduleCost&, const ScheduleCost&) = default;
};

/// An order that keeps capacities, and how good it is known to be.
struct Schedule {
  Starts starts = {};
  bool by_search = false;  ///< false: capacities do not bind; as soon as allowed is best
  ScheduleCost cost = {};
  /// No schedule is better than this. Equal to `cost` where proved; else the first number
  /// in which they differ is the one that is not proved.
  ScheduleCost bound = {};
  std::int64_t nodes = 0;  ///< of the search
  std::int64_t work = 0;   ///< as `ScheduleLimit` counts it

  bool proved() const { return cost == bound; }
};

/// Do the tasks together draw no more than there is, in every phase?
bool leaves_room(const Timing& timing, const Starts& starts);

/// How much work a search may take.
struct ScheduleLimit {
  std::int64_t work = 500'000'000;  ///< a simplex step on a row; a minute or less
  double seconds = 0;               ///< of the clock, if above 0
};

ScheduleCost cost_of(const Timing& timing, const Stakes& stakes, const Starts& starts);

/// The best schedule under all rules by `ScheduleCost`; of equal ones the first, by the
/// starts of the tasks in order. `as_early_as` is the `earliest` under all rules: where
/// it leaves room everywhere it is the best there is.
Schedule best_schedule(const Timing& timing, const Stakes& stakes,
                       const Starts& as_early_as, const ScheduleLimit& limit = {});

}  // namespace taut::plan
