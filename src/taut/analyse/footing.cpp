#include "taut/analyse/footing.hpp"

#include "taut/analyse/backfire.hpp"
#include "taut/analyse/later.hpp"

#include <algorithm>

namespace taut {

Stand Footing::stand() const {
  if (carriers.empty())
    return Stand::nothing;
  if (std::ranges::all_of(carriers, &Shaken::in_trouble))
    return Stand::weak;
  if (std::ranges::any_of(carriers, &Shaken::in_trouble))
    return Stand::mixed;
  if (std::ranges::all_of(carriers, &Shaken::is_firm))
    return Stand::firm;
  const bool limits_alone = std::ranges::all_of(carriers, [](const Shaken& carrier) {
    return carrier.looked_at() && carrier.later.empty() && carrier.open.empty();
  });
  return limits_alone ? Stand::limited : Stand::unlooked;
}

std::vector<Footing> footings(const Situation& situation) {
  const Model& model = situation.of();
  std::vector<Shaken> shaken(model.tasks.size());
  for (std::uint32_t t = 0; t < shaken.size(); ++t) {
    shaken[t].task = TaskId{t};
    shaken[t].pairs = 2 * (shaken.size() - 1);
  }
  for (const Pair& pair : situation.pairs) {
    ++shaken[pair.from.value].judged;
    ++shaken[pair.to.value].judged;
    Shaken& harmed = shaken[pair.to.value];
    harmed.limits += pair.tension == 1 ? 1 : 0;
    if (pair.tension < 2)
      continue;
    const bool later = is_later(model, situation.arcs[*pair.leading_tension]);
    (later ? harmed.later : harmed.tensions).push_back(*pair.leading_tension);
  }
  const auto deadlock = deadlock_of_tasks(model);
  for (const Need& need : needs_of(model)) {
    Shaken& own = shaken[need.task.value];
    const Truth holds = met(model, *need.what);
    if (holds != Truth::yes)
      (holds == Truth::no ? own.lacking : own.open).push_back(need);
    const auto* task = std::get_if<TaskId>(&need.what->needed);
    if (!task)
      continue;
    const int circle = deadlock[need.task.value];
    const bool waits_in_circle = circle >= 0 && circle == deadlock[task->value];
    if (waits_in_circle)
      own.in_deadlock.push_back(need);
    else if (!model[*task].standing)
      own.not_done.push_back(need);
  }
  std::vector<Footing> all;
  for (std::uint32_t o = 0; o < model.objectives.size(); ++o) {
    Footing footing{.objective = ObjectiveId{o}};
    for (const Shaken& task : shaken) {
      if (degree_of(model, task.task, footing.objective) == 3)
        footing.carriers.push_back(task);
    }
    all.push_back(std::move(footing));
  }
  return all;
}

}  // namespace taut
