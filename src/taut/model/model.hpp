#pragma once

#include "taut/model/context.hpp"
#include "taut/model/decision.hpp"
#include "taut/model/posture_link.hpp"
#include "taut/model/statement.hpp"
#include "taut/model/task.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What a map or a list shows by name. Absent = not restricted.
struct View {
  enum class Only { tension, synergy, both };
  std::string_view id = {};
  Text title = {};
  Only only = Only::both;
  std::optional<int> min_strength = {};
  std::optional<int> top = {};
  std::vector<PillarId> pillars = {};
  std::optional<TaskId> focus = {};
  std::optional<bool> synergies = {};
  std::optional<bool> requirements = {};
  std::string_view size = {};  ///< "a4", "slide" or empty
  Span where = {};
};

/// A key and its value as it was written, as JSON on one line.
struct WrittenKey {
  std::string_view key = {};
  std::string value = {};
};

/// A scenario that the file offers; its operations are applied while reading.
struct ScenarioName {
  std::string_view id = {};
  Text title = {};
  Text note = {};
  std::vector<WrittenKey> operations = {};  ///< `extends`, `remove`, `change`, ...
  Span where = {};
};

/// A key of the author's own (`x-...`), kept as it stands.
struct AuthorKey {
  std::string_view row = {};  ///< what such a row is called: "task", "file"
  /// Id of the row it stands in, empty if it has none; of a requirement or a use of a
  /// source that of its row and what it names: "polref/ddr".
  std::string owner = {};
  std::string_view key = {};
  std::string value = {};  ///< as JSON on one line
};

/// A mandate as written, under the scenarios it was read with.
///
/// Every table is in order of appearance; an id is the place in its table. Views point
/// into the `SourceSet` the model was read from.
struct Model {
  Mandate mandate = {};
  std::vector<Source> sources = {};
  std::vector<Objective> objectives = {};
  std::vector<Pillar> pillars = {};
  std::vector<TaskType> task_types = {};
  std::vector<Condition> conditions = {};
  std::vector<Safeguard> safeguards = {};
  std::vector<Actor> actors = {};
  std::vector<Resource> resources = {};
  std::vector<Phase> phases = {};
  std::vector<Task> tasks = {};
  std::vector<Statement> statements = {};
  std::vector<Pressure> pressures = {};
  std::vector<PostureLink> posture_links = {};
  std::vector<Decision> decisions = {};
  std::vector<View> views = {};
  std::vector<ScenarioName> scenarios = {};
  std::vector<AuthorKey> author_keys = {};
  /// The scenarios applied to get here, in order; empty = the mandate as written.
  std::vector<ScenarioName> applied = {};
  /// Statements that a scenario left without arcs, by id: told as gone.
  std::vector<std::string_view> gone = {};

  const Task& operator[](TaskId id) const { return tasks[id.value]; }
  const Statement& operator[](StatementId id) const { return statements[id.value]; }
  const Condition& operator[](ConditionId id) const { return conditions[id.value]; }
  const Safeguard& operator[](SafeguardId id) const { return safeguards[id.value]; }
  const Objective& operator[](ObjectiveId id) const { return objectives[id.value]; }
  const Pillar& operator[](PillarId id) const { return pillars[id.value]; }
  const TaskType& operator[](TaskTypeId id) const { return task_types[id.value]; }
  const Actor& operator[](ActorId id) const { return actors[id.value]; }
  const Resource& operator[](ResourceId id) const { return resources[id.value]; }
  const Phase& operator[](PhaseId id) const { return phases[id.value]; }
  const Decision& operator[](DecisionId id) const { return decisions[id.value]; }
  const Source& operator[](SourceId id) const { return sources[id.value]; }

  /// The task with this id, or nothing. O(tasks).
  std::optional<TaskId> find_task(std::string_view id) const;
};

/// The title of a condition or safeguard.
const Text& title_of(const Model& model, Switch what);
std::string_view id_of(const Model& model, Switch what);

/// The name that stands in a sentence: `short`, or the title.
inline const Text& name_of(const Task& task) {
  return task.short_name.empty() ? task.title : task.short_name;
}

inline const Text& name_of(const Pillar& pillar) {
  return pillar.short_name.empty() ? pillar.title : pillar.short_name;
}

/// Says that a condition holds or a safeguard is in place, or that it does not.
void turn(Model& model, Switch what, Truth value);

}  // namespace taut
