#pragma once

#include "random_schedule.hpp"

namespace taut::bench {

/// What a solver for whole numbers found.
struct PlainSchedule {
  plan::ScheduleCost cost = {};
  plan::ScheduleCost bound = {};  ///< no schedule is better
  bool proved = false;
};

/// The problem as a textbook writes it for a solver, given to CBC as is: a binary column
/// for each task and phase in which it may begin, one for never; one row for each
/// requirement and phase; a column for each pair and phase in which it meets. One run for
/// each number of the cost, each with what the one before found as an equation. What
/// `best_schedule` is measured against.
PlainSchedule solve_plainly(const ScheduleProblem& problem, double seconds);

}  // namespace taut::bench
