#include "taut/rows/schema.hpp"

#include "taut/rows/schema_values.hpp"

#include <algorithm>

namespace taut {

std::span<const RowSchema> all_rows() {
  static const RowSchema rows[] = {
      {RowKind::file, "file", "A whole model.", schema::file_keys},
      {RowKind::renewal, "file", "A model given as changes to the model of another file.",
       schema::renewal_keys},
      {RowKind::mandate, "mandate",
       "What one resolution (or draft) asks of one mission, at one date.",
       schema::mandate_keys},
      {RowKind::judging, "judging", "How the scores of the mandate were judged.",
       schema::judging_keys},
      {RowKind::source, "source", "A document that can be cited.", schema::source_keys},
      {RowKind::citation, "citation", "One use of a source, with what it says.",
       schema::citation_keys},
      {RowKind::objective, "objective", "A strategic objective of the Council.",
       schema::objective_keys},
      {RowKind::pillar, "pillar", "A thematic group of tasks.", schema::pillar_keys},
      {RowKind::task_type, "task type", "A type of task that mandates have in common.",
       schema::task_type_keys},
      {RowKind::condition, "condition",
       "A statement about the context: it holds, does not hold, or is unknown.",
       schema::condition_keys},
      {RowKind::safeguard, "safeguard", "A measure that eases tensions when in place.",
       schema::safeguard_keys},
      {RowKind::actor, "actor", "A party in the situation.", schema::actor_keys},
      {RowKind::resource, "resource", "Something that tasks draw on and that runs out.",
       schema::resource_keys},
      {RowKind::phase, "phase", "A period of the mandate.", schema::phase_keys},
      {RowKind::task, "task", "One mandated activity.", schema::task_keys},
      {RowKind::requirement, "requirement",
       "What a task needs first, and who insists on it.", schema::requirement_keys},
      {RowKind::link, "link", "One judged influence of tasks on each other.",
       schema::link_keys},
      {RowKind::selector, "selector", "Tasks given by what they have in common.",
       schema::selector_keys},
      {RowKind::circumstances, "circumstances",
       "Under which circumstances something is so.", schema::circumstances_keys},
      {RowKind::pressure, "pressure", "What conditions do to tasks.",
       schema::pressure_keys},
      {RowKind::posture_link, "posture link",
       "How the postures of one task bear on those of another.",
       schema::posture_link_keys},
      {RowKind::decision, "decision", "What was decided about a finding or a link.",
       schema::decision_keys},
      {RowKind::judgement, "judgement", "What one assessor gave, and why.",
       schema::judgement_keys},
      {RowKind::view, "view", "What a map or a list shows by name.", schema::view_keys},
      {RowKind::scenario, "scenario", "Named changes to a model.", schema::scenario_keys},
      {RowKind::removed, "remove", "What a scenario takes away.", schema::removed_keys()},
      {RowKind::changed, "change", "What a scenario changes.", schema::changed_keys()},
      {RowKind::added, "add", "What a scenario adds.", schema::added_keys},
  };
  return rows;
}

const RowSchema& schema_of(RowKind kind) {
  return all_rows()[static_cast<std::size_t>(kind)];
}

const Key* find_key(const RowSchema& row, std::string_view name) {
  const auto found = std::ranges::find(row.keys, name, &Key::name);
  return found == row.keys.end() ? nullptr : &*found;
}

}  // namespace taut
