// Capacities make the order a packing problem. What can be had cheaply comes first: if
// beginning as early as allowed leaves room everywhere, nothing is better. Else a branch
// and bound in two rounds: how many tasks are left out and how late the others begin,
// then, among all that are as good, the harm. See schedule_search.hpp.

#include "taut/plan/schedule.hpp"

#include "taut/plan/schedule_search.hpp"

#include <algorithm>

namespace taut::plan {

bool leaves_room(const Timing& timing, const Starts& starts) {
  for (std::size_t c = 0; c < timing.capacities.size(); ++c) {
    for (int phase = 0; phase < timing.phases; ++phase) {
      double drawn = 0;
      for (std::size_t job = 0; job < starts.size(); ++job) {
        if (runs(timing.jobs[job], starts[job], phase))
          drawn += timing.jobs[job].draws[c];
      }
      if (drawn > room_of(timing.capacities[c].amount))
        return false;
    }
  }
  return true;
}

ScheduleCost cost_of(const Timing& timing, const Stakes& stakes, const Starts& starts) {
  ScheduleCost cost;
  const auto more_than_all = static_cast<std::int64_t>(starts.size()) + 1;
  for (std::size_t job = 0; job < starts.size(); ++job) {
    const bool out = starts[job] == never;
    if (out)
      cost.left_out += timing.jobs[job].keep_rule >= 0 ? more_than_all : 1;
    cost.late += std::int64_t{std::max(1, stakes.value[job])} *
                 (out ? timing.phases : starts[job]);
  }
  cost.harm = harm_of(stakes, timing, starts);
  return cost;
}

Schedule best_schedule(const Timing& timing, const Stakes& stakes,
                       const Starts& as_early_as, const ScheduleLimit& limit) {
  Schedule schedule{.starts = as_early_as};
  schedule.cost = cost_of(timing, stakes, as_early_as);
  schedule.bound = schedule.cost;
  if (leaves_room(timing, as_early_as))
    return schedule;
  schedule = ScheduleSearch(timing, stakes, as_early_as, limit).run();
  schedule.by_search = true;
  return schedule;
}

}  // namespace taut::plan
