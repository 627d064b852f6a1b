#include "taut/analyse/requirements.hpp"

#include "taut/analyse/words.hpp"
#include "taut/graph/circles.hpp"

#include <fmt/format.h>

#include <variant>

namespace taut {

std::vector<Need> needs_of(const Model& model) {
  std::vector<Need> needs;
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    for (const Requirement& requirement : model.tasks[t].requires_first)
      needs.push_back({TaskId{t}, &requirement});
  }
  return needs;
}

std::vector<std::vector<TaskId>> deadlocks(const Model& model, Basis at_most) {
  std::vector<Arrow> arrows;
  for (const Need& need : needs_of(model)) {
    const auto* task = std::get_if<TaskId>(&need.what->needed);
    if (task && need.what->basis <= at_most)
      arrows.emplace_back(need.task.value, task->value);
  }
  std::vector<std::vector<TaskId>> groups;
  for (const auto& group :
       circles(static_cast<std::uint32_t>(model.tasks.size()), arrows)) {
    groups.emplace_back();
    for (std::uint32_t task : group)
      groups.back().push_back(TaskId{task});
  }
  return groups;
}

std::vector<int> deadlock_of_tasks(const Model& model) {
  std::vector<int> number(model.tasks.size(), -1);
  int next = 0;
  for (const auto& group : deadlocks(model)) {
    for (TaskId task : group)
      number[task.value] = next;
    ++next;
  }
  return number;
}

std::optional<Switch> switch_of(const Requirement& requirement) {
  if (const auto* condition = std::get_if<ConditionId>(&requirement.needed))
    return Switch{*condition};
  if (const auto* safeguard = std::get_if<SafeguardId>(&requirement.needed))
    return Switch{*safeguard};
  return std::nullopt;
}

Truth met(const Model& model, const Requirement& requirement) {
  if (const auto what = switch_of(requirement))
    return value_of(model, *what);
  return std::holds_alternative<TaskId>(requirement.needed) ? Truth::yes : Truth::no;
}

std::string in_words(const Subject& subject, const Requirement& requirement) {
  if (const auto* task = std::get_if<TaskId>(&requirement.needed))
    return std::string(subject.name(*task));
  if (const auto what = switch_of(requirement))
    return in_words(subject, *what);
  const auto& removed = std::get<RemovedName>(requirement.needed);
  return std::string(removed.name.empty() ? removed.id
                                          : removed.name.in(subject.language));
}

std::string_view id_of_needed(const Model& model, const Requirement& requirement) {
  if (const auto* task = std::get_if<TaskId>(&requirement.needed))
    return model[*task].id;
  if (const auto what = switch_of(requirement))
    return id_of(model, *what);
  return std::get<RemovedName>(requirement.needed).id;
}

Exhibit exhibit_of(const Model& model, const Need& need) {
  return {.name = fmt::format("requirement of {}", model[need.task].id),
          .where = need.what->where,
          .basis = need.what->basis,
          .sources = need.what->sources};
}

Exhibit exhibit_of(const Model& model, Switch what) {
  const auto exhibit = [](std::string_view sort, const auto& row) {
    return Exhibit{.name = fmt::format("{} {}", sort, row.id),
                   .where = row.where,
                   .basis = row.basis,
                   .sources = row.sources};
  };
  if (const auto* condition = std::get_if<ConditionId>(&what))
    return exhibit("condition", model[*condition]);
  return exhibit("safeguard", model[std::get<SafeguardId>(what)]);
}

std::string holders(const Subject& subject, const Requirement& requirement) {
  std::vector<std::string> actors;
  for (ActorId actor : requirement.held_by)
    actors.emplace_back(subject.model()[actor].title.in(subject.language));
  return listed(actors);
}

std::string_view reason_of(const Subject& subject, const Requirement& requirement) {
  return unstopped(requirement.because.in(subject.language));
}

std::string reason_after_colon(const Subject& subject, const Requirement& requirement) {
  const auto because = reason_of(subject, requirement);
  return because.empty() ? std::string() : fmt::format(": {}", because);
}

}  // namespace taut
