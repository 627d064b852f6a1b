#include "taut/analyse/footing.hpp"

#include "taut/analyse/backfire.hpp"

#include <algorithm>

namespace taut {
bool Footing::weak() const {
  return !carriers.empty() && std::ranges::none_of(carriers, &Shaken::firm);
}

std::vector<Footing> footings(const Situation& situation) {
  const Model& model = situation.of();
  std::vector<Shaken> shaken(model.tasks.size());
  for (std::uint32_t t = 0; t < shaken.size(); ++t)
    shaken[t].task = TaskId{t};
  for (const Pair& pair : situation.pairs) {
    if (pair.tension >= 2)
      shaken[pair.to.value].tensions.push_back(*pair.leading_tension);
  }
  const auto deadlock = deadlock_of_tasks(model);
  for (const Need& need : needs_of(model)) {
    Shaken& own = shaken[need.task.value];
    if (met(model, *need.what) != Truth::yes)
      own.lacking.push_back(need);
    const auto* task = std::get_if<TaskId>(&need.what->needed);
    if (task && deadlock[need.task.value] >= 0 &&
        deadlock[need.task.value] == deadlock[task->value])
      own.in_deadlock.push_back(need);
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
