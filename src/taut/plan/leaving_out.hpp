#pragma once

#include "taut/model/situation.hpp"

#include <cstdint>
#include <vector>

namespace taut {

/// Negotiable tasks left out together, and what that saves and costs the tasks that stay;
/// both as harm is counted.
struct LeavingOut {
  std::vector<TaskId> tasks = {};
  /// Sum of h from them on tasks that stay. What they suffer saves nothing: that a task
  /// is harmed is no reason to drop it.
  std::int64_t saves = 0;
  /// Their value, and what they lift: V(t), and P / 3 x max(0, V(j)) of tasks that stay.
  std::int64_t costs = 0;
};

/// What could be left out without losing anything by it.
struct LeavingOutFront {
  /// Negotiable tasks that harm others and that no task which has to stay requires, in
  /// order. Only these are tried.
  std::vector<TaskId> tried = {};
  /// Negotiable tasks that are not tried, because they harm nobody.
  std::vector<TaskId> harmless = {};
  /// And those that a task requires which is not among the tried.
  std::vector<TaskId> required = {};
  /// Every set that no other beats: none saves as much for less, or more for as little.
  /// By savings, least first, from leaving out nothing; of equal sets the first is kept.
  std::vector<LeavingOut> front = {};
  bool too_many = false;  ///< more than `most_left_out` could be tried: no front
};

constexpr std::size_t most_left_out = 20;

/// Exact over every subset of the tried tasks; a set is tried only if all tasks that
/// require one of its tasks are in it too. O(2^tried x pairs between them).
LeavingOutFront leaving_out_front(const Situation& situation);

/// What one set saves and costs, by the definition. O(pairs).
LeavingOut weigh_leaving_out(const Situation& situation, std::vector<TaskId> tasks);

}  // namespace taut
