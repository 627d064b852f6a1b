#pragma once

#include "taut/diag/expected.hpp"
#include "taut/report/explain.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taut::commands {

/// What the words behind the file of `taut explain` name.
struct Named {
  Explanation explanation = {};
  std::optional<TaskId> task = {};  ///< where it is one task: its picture can be drawn
};

/// Two words name a pair of tasks. One names, tried in this order, a task, a statement or
/// one of its arcs, a condition or safeguard, an objective, a finding, a code. The error
/// names what was probably meant and what is valid.
Expected<Named> what_is_named(const Explainer& explainer,
                              const std::vector<std::string>& words);

}  // namespace taut::commands
