#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

enum class Step { first, second };

/// A step of a task as a row of a model: "polref-1:" and all that the task says, indented
/// by two. The first step leaves out the requirements in `dropped`; the second requires
/// the first, and says `was`. `phases` is a line of its own, or empty.
std::string task_yaml(const Model& model, TaskId task, Step step,
                      const std::vector<std::string>& ids,
                      const std::vector<const Requirement*>& dropped,
                      const std::string& phases);

/// A requirement of the task as a flow map; of `instead`, where that is not empty.
std::string requirement_yaml(const Model& model, const Task& task,
                             const Requirement& requirement,
                             std::string_view instead = {});

}  // namespace taut
