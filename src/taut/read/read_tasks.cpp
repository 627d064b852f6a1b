#include "taut/read/read_support.hpp"
#include "taut/read/read_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

// A requirement keeps the name of what a scenario took away: that is a finding.
void set_needed(Requirement& requirement, const Named& named, std::string_view id,
                const Draft& draft) {
  if (named.fate == Named::Fate::removed)
    requirement.needed =
        RemovedName{id, draft.removed.at(id).name, name_of(draft.removed.at(id).table)};
  else if (named.table == Table::task)
    requirement.needed = TaskId{named.index};
  else if (named.table == Table::condition)
    requirement.needed = ConditionId{named.index};
  else
    requirement.needed = SafeguardId{named.index};
}

std::optional<Requirement> read_short_requirement(const Located& node,
                                                  const RowReader& task,
                                                  const Draft& draft) {
  constexpr Table needs = Table::task | Table::condition | Table::safeguard;
  const Key& key = *find_key(schema_of(RowKind::task), "requires");
  const Field* field = task.row().find("requires");
  Ask ask = task.ask(*field);
  ask.node = node;
  const Named named = task.resolve({key.name, key.value, node, ask.diags}, needs);
  if (named.fate == Named::Fate::unknown)
    return {};
  Requirement requirement{.where = node.span()};
  set_needed(requirement, named, node.text(), draft);
  return requirement;
}

std::optional<Requirement> read_long_requirement(const Located& node,
                                                 const RowReader& task,
                                                 Reading& reading) {
  const RowText text{.id = {}, .place = node.span(), .base = node};
  const std::size_t own_before = reading.scan.author_keys.size();
  const RowReader row(RowKind::requirement, text, reading);
  std::vector<const Field*> targets;
  for (const std::string_view key : {"task", "condition", "safeguard"})
    if (const Field* field = row.row().find(key))
      targets.push_back(field);
  if (targets.size() != 1) {
    reading.diags().add(
        {.id = DiagId::requirement_target,
         .where = targets.empty() ? node.span() : targets[1]->name.span(),
         .message = targets.empty() ? "a requirement needs 'task', 'condition' or "
                                      "'safeguard'"
                                    : "a requirement names one thing only",
         .help = "for example '{task: ddr, held_by: [government]}'; write further "
                 "requirements as items of their own"});
    return {};
  }
  Requirement requirement{.where = node.span()};
  row.read_into(requirement);
  reading.keep_own(own_before, task.row().id(), targets.front()->value.text());
  const Named named =
      task.resolve(row.ask(*targets.front()), targets.front()->key->value.names);
  if (named.fate == Named::Fate::unknown)
    return {};
  set_needed(requirement, named, targets.front()->value.text(), reading.draft);
  return requirement;
}

std::vector<Requirement> read_requirements(const RowReader& row, TaskId self,
                                           Reading& reading) {
  std::vector<Requirement> found;
  const Field* field = row.row().find("requires");
  if (!field)
    return found;
  for (const Located& item : row.items(*field)) {
    auto requirement = item.is_map() ? read_long_requirement(item, row, reading)
                                     : read_short_requirement(item, row, reading.draft);
    if (!requirement)
      continue;
    const TaskId* task = std::get_if<TaskId>(&requirement->needed);
    if (task && *task == self)
      reading.diags().add({.id = DiagId::self_requirement,
                           .where = item.span(),
                           .message = row.row().title() + " requires itself",
                           .help = "delete the requirement"});
    else if (std::ranges::find(found, requirement->needed, &Requirement::needed) !=
             found.end())
      reading.diags().add({.id = DiagId::named_twice,
                           .where = item.span(),
                           .message = row.row().title() + " requires the same twice",
                           .help = "delete one of the two"});
    else
      found.push_back(std::move(*requirement));
  }
  return found;
}

void check_contradiction(const RowReader& row, std::string_view one,
                         std::string_view other, std::string_view why, Reading& reading) {
  const Field* second = row.row().find(other);
  reading.diags().add(
      {.id = DiagId::contradicting_keys,
       .where = second->name.tree ? second->name.span() : row.where(other),
       .message = fmt::format("{} cannot have both '{}' and '{}': {}", row.row().title(),
                              one, other, why),
       .help = "delete one of the two",
       .notes = {{row.where(one), fmt::format("'{}' is given here", one)}}});
}

void check_task(const RowReader& row, Task& task, Reading& reading) {
  if (task.standing && row.has("phases"))
    check_contradiction(row, "standing", "phases", "a standing task runs in every phase",
                        reading);
  if (task.negotiable && task.keep)
    check_contradiction(row, "negotiable", "keep",
                        "what may be left out is not what must be kept", reading);
  if (task.may_wait && task.standing)
    check_contradiction(row, "standing", "may_wait",
                        "a standing task runs in every phase", reading);
  if (task.may_wait && task.keep)
    check_contradiction(row, "keep", "may_wait", "what must be kept may not be delayed",
                        reading);
  if (!row.has("title") && !row.has("short"))
    reading.diags().add({.id = DiagId::missing_key,
                         .where = task.place,
                         .message = row.row().title() + " needs 'title' or 'short'",
                         .help = "add 'title: ..' with the words of the mandate"});
}

// A task whose phases a scenario took away must not become one of every phase.
void check_phases_left(const RowReader& row, const Task& task, Reading& reading) {
  const Field* field = row.row().find("phases");
  if (!field || !task.phases.empty() || !field->value.is_list())
    return;
  for (const Located& item : field->value.items())
    if (find_name(item.text(), Table::phase, reading.draft).fate == Named::Fate::removed)
      tell_removed_name(item, row.row().title(), reading.draft, reading.diags());
}

Task read_task(const RowText& text, TaskId self, Reading& reading) {
  const RowReader row(RowKind::task, text, reading);
  Task task{.id = text.id};
  task.place = text.stands_at();
  task.added = text.added;
  row.read_into(task);
  if (!row.has("paragraph_basis"))
    task.paragraph_basis = task.basis;
  task.requires_first = read_requirements(row, self, reading);
  check_known(row, task.sources, task.basis, reading);
  check_postures(row, task, reading);
  check_task(row, task, reading);
  check_phases_left(row, task, reading);
  if (task.title.empty())
    task.title = task.short_name;
  if (task.short_name.empty())
    task.short_name = task.title;
  return task;
}

}  // namespace

void read_tasks(Reading& reading) {
  const auto& rows = reading.draft[Table::task].rows;
  reading.model.tasks.reserve(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i)
    reading.model.tasks.push_back(read_task(rows[i], TaskId{i}, reading));
}

}  // namespace taut
