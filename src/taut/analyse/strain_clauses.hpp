#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>
#include <vector>

namespace taut {

/// What else is true of a task under strain, one sentence each, in this order: what it
/// carries, what it cannot do without although that weakens it, self-defeating tensions,
/// ambivalent pairs. `by` are the tasks that weaken it.
std::vector<std::string> strain_clauses(const Subject& subject, TaskId task,
                                        const std::vector<TaskId>& by);

/// "Self-defeating: ..." with the shortest way back, or empty. A tension defeats its own
/// author where synergies of 2 or more lead back to it from the task it weakens: at most
/// three of them for a tension of 2 or more, a single one for any tension.
std::string self_defeating(const Subject& subject, TaskId by, TaskId task);

}  // namespace taut
