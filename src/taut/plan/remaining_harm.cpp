#include "taut/plan/remaining_harm.hpp"

#include "taut/analyse/profile.hpp"
#include "taut/analyse/requirements.hpp"

#include <algorithm>

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

std::int64_t harm_of_unmet_requirements(const Model& model) {
  std::int64_t harm = 0;
  for (const Need& need : needs_of(model)) {
    if (met(model, *need.what) != Truth::yes)
      harm += 2 * std::max(0, value_of_task(model, need.task));
  }
  return harm;
}

std::int64_t remaining_harm(const Situation& situation) {
  std::int64_t harm = harm_of_unmet_requirements(situation.of());
  for (const Pair& pair : situation.pairs)
    harm += harm_in_sixths(situation, pair);
  return harm;
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

bool movable(const Task& task) {
  return !task.standing && !task.keep && task.phases.empty();
}

}  // namespace taut
