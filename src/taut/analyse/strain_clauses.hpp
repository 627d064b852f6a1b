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

}  // namespace taut
