#pragma once

#include "taut/plan/delays.hpp"
#include "taut/plan/harm_table.hpp"
#include "taut/plan/schedule.hpp"
#include "taut/plan/softening.hpp"
#include "taut/plan/split.hpp"
#include "taut/solve/minimal_sets.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taut::plan {

/// Why a task begins when it does, or never.
struct TaskOrder {
  TaskId task = {};
  int start = never;  ///< in the sequence
  /// Its place in the order of requirements, from 1: one more than the largest of those
  /// it requires; 0 = in or behind a circle.
  int step = 0;
  bool fixed = false;  ///< by its phases, or by being standing
  /// What it waits for: requirements that were not met one phase before (on tasks of the
  /// step before, where the mandate names no phases); of a task that never begins, those
  /// that are never met in time.
  std::vector<const Requirement*> waits = {};
  /// Its requirements on something of which is not known whether it holds when it begins.
  std::vector<const Requirement*> unknown = {};
  /// It has the requirements, but there is no room: the resources that are short.
  std::vector<ResourceId> no_room = {};
  std::vector<TaskId> circle = {};  ///< the tasks it waits with in a circle, itself too
};

/// Dropping these rules is enough.
struct Correction {
  ElementSet rules = {};
  std::vector<Softening> softenings = {};  ///< less than dropping, and enough
};

/// Why not everything can begin.
struct Contradiction {
  MinimalSets sets = {};
  std::vector<int> single = {};  ///< rules of which dropping one alone is enough
  std::vector<Correction> corrections = {};  ///< the smallest; `sets.corrections`
  std::vector<SplitOffer> splits = {};
};

/// In which order the tasks of a mandate can run.
struct Sequence {
  Calendar calendar;
  std::vector<Rule> rules = {};
  Timing timing = {};
  int open = 1;                       ///< so many phases can start
  Starts as_early_as = {};            ///< by requirements, windows and entries alone
  Starts starts = {};                 ///< with capacities, too
  Schedule schedule = {};             ///< how `starts` was found where capacities bind
  std::vector<TaskOrder> tasks = {};  ///< in order of appearance
  std::optional<Contradiction> contradiction = {};
  PhaseSituations situations;
  Stakes stakes = {};
  BestDelays delays = {};

  const Model& model() const { return calendar.model(); }
  bool possible() const { return !contradiction; }
  Harm harm() const { return harm_of(stakes, timing, starts); }
};

struct SequenceAsked {
  DelaysAsked delays = {};
  ScheduleLimit limit = {};
  double seconds = 0;  ///< of the clock, if above 0: half of it for the schedule
};

/// Why a mandate is too large to be put in order, or empty.
std::string too_large(const Model& model);

/// Puts the tasks of a mandate that is not `too_large` in order: as soon as allowed, with
/// capacities by an exact schedule; where not everything can begin, why; and the delays
/// that help. Every order is checked by `verify` before it is handed out. The model must
/// outlive the sequence.
Sequence make_sequence(const Model& model, const SequenceAsked& asked = {});

}  // namespace taut::plan
