#pragma once

#include "taut/analyse/footing.hpp"

#include <vector>

namespace taut {

/// A task that lifts or weakens a carrier of an objective.
struct OnCarrier {
  TaskId from = {};
  TaskId carrier = {};
  int strength = 0;  ///< P or N, 1..3
};

/// All that one objective rests on. Tasks in order of appearance.
struct Standing {
  Footing footing = {};                 ///< its carriers (serve it with 3)
  std::vector<TaskId> helpers = {};     ///< serve it with 2
  std::vector<TaskId> preparers = {};   ///< with 1
  std::vector<TaskId> against = {};     ///< with less than 0, as written
  std::vector<OnCarrier> lifts = {};    ///< synergies on carriers, strongest first
  std::vector<OnCarrier> threats = {};  ///< tensions on carriers, strongest first

  ObjectiveId objective() const { return footing.objective; }
};
/// "none" where no task carries the objective, "weak", "mixed", "not-looked-at", "firm".
std::string_view id_of(const Standing& standing);

/// One standing for each objective, in order of appearance. O(objectives x (tasks +
/// pairs)).
std::vector<Standing> standings_of(const Situation& situation);

/// How one task bears on one objective through others, one step away.
struct Through {
  ObjectiveId objective = {};
  TaskId other = {};  ///< the task that serves the objective
  int strength = 0;   ///< what the first task does to it: P or N, 1..3
  int degree = 0;     ///< how the other serves the objective, 1..3
};
/// The objectives that a task serves through tasks it lifts (P > 0) that serve them: by
/// objective, then strength x degree (most first), then order of appearance.
std::vector<Through> serves_through(const Situation& situation, TaskId task);
/// What its tensions cost the objectives: tasks it weakens (N > 0) that serve them, in
/// the same order.
std::vector<Through> costs_through(const Situation& situation, TaskId task);

}  // namespace taut
