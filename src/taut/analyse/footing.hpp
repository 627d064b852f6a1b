#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/requirements.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// A task that carries an objective: what shakes it, and how much of it was looked at.
struct Shaken {
  TaskId task = {};
  /// Leading arcs of its pairs with N >= 2, by pair; those of tasks that do not run yet
  /// stand apart.
  std::vector<ArcIndex> tensions = {};
  std::vector<ArcIndex> later = {};
  std::vector<Need> lacking = {};      ///< requirements that are known to be missing
  std::vector<Need> open = {};         ///< those of which that is not known
  std::vector<Need> in_deadlock = {};  ///< requirements within its deadlock
  /// Required tasks outside a deadlock that are no standing work: mandated, not done yet.
  std::vector<Need> not_done = {};
  std::size_t limits = 0;  ///< its pairs with N = 1
  std::size_t judged = 0;  ///< its pairs, either way, that a statement covers
  std::size_t pairs = 0;   ///< all of them

  bool in_trouble() const {
    return !tensions.empty() || !lacking.empty() || !in_deadlock.empty();
  }
  /// A fifth of its pairs or more, so that finding nothing means something.
  bool looked_at() const { return judged > 0 && 5 * judged >= pairs; }
  bool is_firm() const {
    return looked_at() && later.empty() && open.empty() && limits == 0;
  }
};

/// How an objective stands, from all of its carriers.
enum class Stand {
  nothing,   ///< no task serves it with 3
  weak,      ///< every carrier is in trouble
  mixed,     ///< some are
  unlooked,  ///< no trouble now, but not every carrier was looked at, or some is to come
  limited,   ///< no trouble, and every carrier was looked at; some are limited
  firm,      ///< no trouble, none to come, no limits, and every carrier was looked at
};

/// How an objective stands on the tasks that serve it with 3.
struct Footing {
  ObjectiveId objective = {};
  std::vector<Shaken> carriers = {};  ///< by task; empty where no task serves it with 3

  Stand stand() const;
};

/// The footing of every objective, in order. O(objectives x tasks + pairs).
std::vector<Footing> footings(const Situation& situation);

}  // namespace taut
