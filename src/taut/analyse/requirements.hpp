#pragma once

#include "taut/analyse/analysis.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taut {

/// One requirement and the task that has it.
struct Need {
  TaskId task;
  const Requirement* what;
};

/// The requirements of every task, by task, then as written.
std::vector<Need> needs_of(const Model& model);

/// The tasks that wait for each other in a circle, over requirements at least as sure as
/// `at_most`: each group in order of appearance, the groups by their first task.
std::vector<std::vector<TaskId>> deadlocks(const Model& model,
                                           Basis at_most = Basis::unverified);

/// For each task the place of its group in `deadlocks(model)`, or -1.
std::vector<int> deadlock_of_tasks(const Model& model);

/// Does what is required hold? A task of the mandate is there, so: yes; one that a
/// scenario removed: no.
Truth met(const Model& model, const Requirement& requirement);

/// The condition or safeguard that is required; nothing where it is something else.
std::optional<Switch> switch_of(const Requirement& requirement);

/// What is required: the name of a task, the title of a condition or safeguard, the id of
/// what a scenario removed.
std::string in_words(const Subject& subject, const Requirement& requirement);

/// Its id, as in the model.
std::string_view id_of_needed(const Model& model, const Requirement& requirement);

/// "requirement of polref", with its place, basis and sources.
Exhibit exhibit_of(const Model& model, const Need& need);

/// "condition weak-legitimacy", "safeguard ring-fence", likewise.
Exhibit exhibit_of(const Model& model, Switch what);

/// "the Coordination and the Plateforme", or empty where nobody holds it.
std::string holders(const Subject& subject, const Requirement& requirement);

/// Its reason without a full stop, or empty.
std::string_view reason_of(const Subject& subject, const Requirement& requirement);
/// The same after ": ", or empty.
std::string reason_after_colon(const Subject& subject, const Requirement& requirement);

}  // namespace taut
