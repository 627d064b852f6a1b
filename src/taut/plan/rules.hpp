#pragma once

#include "taut/plan/calendar.hpp"

#include <cstddef>
#include <vector>

namespace taut::plan {

/// Something in the model that limits when a task may begin, and that somebody could
/// drop.
struct Rule {
  enum class Kind {
    requirement,  ///< a task needs something first
    window,       ///< a task has `phases`, or is `standing`
    entry,        ///< a phase starts only once something holds
    capacity,     ///< of a resource in real amounts
    keep,         ///< a task may not be left out or put off
  };
  Kind kind = Kind::requirement;
  TaskId task = {};                          ///< of a requirement, window or keep
  const Requirement* requirement = nullptr;  ///< the row of the model
  PhaseId phase = {};                        ///< of an entry
  Switch entry = ConditionId{};              ///< what an entry asks for
  ResourceId resource = {};                  ///< of a capacity
};

/// Whether each rule is in force.
using Kept = std::vector<bool>;

/// Every rule that can rule anything out: requirements by task as written, then windows,
/// entries, capacities and keeps. A requirement or an entry on something that holds, or
/// may hold, in every phase is left out.
std::vector<Rule> rules_of(const Calendar& calendar);

}  // namespace taut::plan
