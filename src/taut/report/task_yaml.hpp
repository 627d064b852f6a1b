#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// A text between double quotes, as YAML reads it back.
std::string yaml_quoted(std::string_view text);

enum class Step { first, second };

/// A step of a task as a row of a model: "polref-1:" and its keys, indented by two. The
/// first step leaves out the requirements in `dropped`; the second requires the first,
/// and says `was`. `phases` is a line of its own, or empty.
std::string task_yaml(const Subject& subject, TaskId task, Step step,
                      const std::vector<std::string>& ids,
                      const std::vector<const Requirement*>& dropped,
                      const std::string& phases);

/// A requirement as a flow map; of `instead`, where that is not empty.
std::string requirement_yaml(const Model& model, const Requirement& requirement,
                             std::string_view instead = {});

}  // namespace taut
