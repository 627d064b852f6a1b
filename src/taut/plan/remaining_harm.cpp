#include "taut/plan/remaining_harm.hpp"

#include "taut/analyse/profile.hpp"
#include "taut/analyse/requirements.hpp"

#include <algorithm>
#include <variant>

namespace taut {
namespace {

template <typename Meets>
Situation separated(Situation situation, const Meets& meets) {
  for (Arc& arc : situation.arcs) {
    if (meets(arc.from, arc.to) && arc.state != ArcState::dormant &&
        arc.state != ArcState::undecided)
      arc.state = ArcState::separated;
  }
  for (Pair& pair : situation.pairs) {
    if (!meets(pair.from, pair.to))
      continue;
    pair.tension = 0;
    pair.synergy = 0;
    pair.leading_tension.reset();
    pair.leading_synergy.reset();
  }
  return situation;
}

}  // namespace

Harm harm_of_unmet_requirements(const Model& model) {
  Harm sum = 0;
  for (const Need& need : needs_of(model)) {
    if (met(model, *need.what) != Truth::yes)
      sum += sixths / 3 * std::max(0, value_of_task(model, need.task));
  }
  return sum;
}

Harm remaining_harm(const Situation& situation) {
  Harm sum = harm_of_unmet_requirements(situation.of());
  for (const Pair& pair : situation.pairs)
    sum += harm(situation, pair);
  return sum;
}

Situation kept_apart(Situation situation, TaskId a, TaskId b) {
  return separated(std::move(situation), [&](TaskId from, TaskId to) {
    return (from == a && to == b) || (from == b && to == a);
  });
}

Situation left_out(Situation situation, TaskId task) {
  return separated(std::move(situation),
                   [&](TaskId from, TaskId to) { return from == task || to == task; });
}

bool movable(const Model& model, TaskId id) {
  const Task& task = model[id];
  if (task.standing || task.keep || !task.phases.empty())
    return false;
  const auto runs_and_needs_it = [&](const Task& other) {
    return !other.added &&
           std::ranges::any_of(other.requires_first, [&](const Requirement& first) {
             const auto* needed = std::get_if<TaskId>(&first.needed);
             return needed != nullptr && *needed == id;
           });
  };
  return task.may_wait ||
         (task.added && std::ranges::none_of(model.tasks, runs_and_needs_it));
}

}  // namespace taut
