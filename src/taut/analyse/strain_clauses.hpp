#pragma once

#include "taut/analyse/analysis.hpp"

#include <optional>
#include <vector>

namespace taut {

/// What else is true of a task under strain, one sentence each with what it rests on, in
/// this order: what it cannot do without although that weakens it, what helps it as well,
/// what rests on it, tensions that come back on their author. `by` are the tasks that
/// weaken it.
std::vector<FindingLine> strain_clauses(const Subject& subject, TaskId task,
                                        const std::vector<TaskId>& by);

/// "Harm done to good offices by DDR comes back on DDR.", with the shortest way back, or
/// nothing. A tension defeats its own author where synergies of 2 or more lead back to it
/// from the task it weakens: at most three of them for a tension of 2 or more, a single
/// one for any tension.
std::optional<FindingLine> self_defeating(const Subject& subject, TaskId by, TaskId task);

}  // namespace taut
