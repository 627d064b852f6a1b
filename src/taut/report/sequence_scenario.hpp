#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/plan/sequence.hpp"

#include <string>
#include <vector>

namespace taut {

/// The file that a scenario changes, and the scenario of it that comes first, if any.
struct ScenarioBase {
  std::string path = {};      ///< as the new file has to name it
  std::string scenario = {};  ///< empty = the mandate as written
};

/// A task to be put into two steps.
struct SplitAsked {
  TaskId task = {};
  std::vector<const Requirement*> dropped = {};  ///< by the first step
  std::vector<TaskId> content_with_first = {};   ///< these wait for the first step alone
};

/// The ids of the steps of a task: "polref-1" and "polref-2", or with a further hyphen
/// where these names are taken.
std::vector<std::string> step_ids(const Model& model, TaskId task);

/// What a scenario over another scenario of the model is called.
std::string scenario_name(const Model& model);

/// A model file in which the task is two: each takes half of what it serves and, in real
/// amounts, of what it draws (whole numbers, the second step the larger half); links stay
/// with the second, which waits for the first. `taut check` passes it.
std::string split_scenario(const Subject& subject, const ScenarioBase& base,
                           const SplitAsked& split);

/// The sequence as a model file: the phases of every task that begins later than the
/// first phase or is moved; tasks for which there is no room go. Where the mandate names
/// no phases, its steps become phases. With `split`, the steps of that task come with it;
/// the sequence is then that of the split model, `subject` the model as written.
std::string sequence_scenario(const Subject& subject, const ScenarioBase& base,
                              const plan::Sequence& sequence, const SplitAsked* split);

}  // namespace taut
