#pragma once

#include "taut/plan/schedule.hpp"

#include <cstdint>

namespace taut::bench {

/// The size of a random problem of order.
struct ScheduleShape {
  int tasks = 40;
  int phases = 4;
  int tensions = 120;
  int requirements = 30;
  /// What the two resources hold, in percent of what all tasks without phases draw.
  int room = 105;
};

/// What the schedule search is given.
struct ScheduleProblem {
  plan::Timing timing = {};
  plan::Stakes stakes = {};
  plan::Starts as_early_as = {};
};

/// A problem with a stated seed. A fifth of the tasks have one phase of their own, and it
/// is these that crowd the others out of the early phases; with less room than 100 some
/// tasks never find any. Requirements form no circle; half of them are strict. A third of
/// the tensions bite in some phases only.
ScheduleProblem random_schedule(const ScheduleShape& shape, std::uint64_t seed);

}  // namespace taut::bench
