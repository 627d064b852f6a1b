#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/requirements.hpp"

#include <vector>

namespace taut {

/// What shakes a task that carries an objective. Nothing in it: the task stands firm.
struct Shaken {
  TaskId task = {};
  std::vector<ArcIndex> tensions =
      {};                              ///< leading arcs of its pairs with N >= 2, by pair
  std::vector<Need> lacking = {};      ///< requirements that are missing
  std::vector<Need> in_deadlock = {};  ///< requirements within its deadlock

  bool firm() const { return tensions.empty() && lacking.empty() && in_deadlock.empty(); }
};

/// How an objective stands on the tasks that serve it with 3.
struct Footing {
  ObjectiveId objective = {};
  std::vector<Shaken> carriers = {};  ///< by task; empty where no task serves it with 3

  /// It has carriers and every one of them is shaken.
  bool weak() const;
};

/// The footing of every objective, in order. O(objectives x tasks + pairs).
std::vector<Footing> footings(const Situation& situation);

}  // namespace taut
