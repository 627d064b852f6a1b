#include "taut/plan/leaving_out.hpp"

#include "taut/analyse/profile.hpp"
#include "taut/analyse/requirements.hpp"

#include <algorithm>

namespace taut {
namespace {

bool contains(const std::vector<TaskId>& tasks, TaskId task) {
  return std::ranges::find(tasks, task) != tasks.end();
}

// The tasks that require `task` directly.
std::vector<TaskId> dependants(const Model& model, TaskId task) {
  std::vector<TaskId> tasks;
  for (const Need& need : needs_of(model)) {
    const auto* needed = std::get_if<TaskId>(&need.what->needed);
    if (needed && *needed == task && !contains(tasks, need.task))
      tasks.push_back(need.task);
  }
  return tasks;
}

// Takes out what a task requires that has to stay, until nothing more has to.
void keep_required(const Model& model, LeavingOutFront& result) {
  const auto stays = [&](TaskId task) {
    return std::ranges::any_of(dependants(model, task), [&](TaskId dependant) {
      return !contains(result.tried, dependant);
    });
  };
  for (;;) {
    const auto at = std::ranges::find_if(result.tried, stays);
    if (at == result.tried.end())
      return;
    result.required.push_back(*at);
    result.tried.erase(at);
  }
}

// What each of the tried tasks would save and cost alone, and what of that falls away
// between two of them when both go: their sets weigh the sum of the former less the
// latter.
class Weights {
 public:
  Weights(const Situation& situation, const std::vector<TaskId>& tried)
      : tried_(tried), between_(tried.size() * tried.size()) {
    const Model& model = situation.of();
    for (TaskId task : tried) {
      alone_.push_back(weigh_leaving_out(situation, {task}));
      std::uint32_t mask = 0;
      for (TaskId dependant : dependants(model, task))
        mask |= 1U << place(dependant);
      dependants_.push_back(mask);
    }
    for (const Pair& pair : situation.pairs) {
      if (!contains(tried, pair.from) || !contains(tried, pair.to))
        continue;
      LeavingOut& between = between_[place(pair.from) * tried.size() + place(pair.to)];
      between.saves = harm(situation, pair);
      between.costs = 2 * pair.synergy * std::max(0, value_of_task(model, pair.to));
    }
  }

  bool closed(std::uint32_t set) const {
    for (std::size_t i = 0; i < tried_.size(); ++i) {
      if ((set >> i & 1U) != 0 && (dependants_[i] & ~set) != 0)
        return false;
    }
    return true;
  }

  LeavingOut of(std::uint32_t set) const {
    LeavingOut sum;
    for (std::size_t i = 0; i < tried_.size(); ++i) {
      if ((set >> i & 1U) == 0)
        continue;
      sum.saves += alone_[i].saves;
      sum.costs += alone_[i].costs;
      for (std::size_t j = 0; j < tried_.size(); ++j) {
        if ((set >> j & 1U) == 0)
          continue;
        sum.saves -= between_[i * tried_.size() + j].saves;
        sum.costs -= between_[i * tried_.size() + j].costs;
      }
    }
    return sum;
  }

 private:
  std::size_t place(TaskId task) const {
    return static_cast<std::size_t>(std::ranges::find(tried_, task) - tried_.begin());
  }

  const std::vector<TaskId>& tried_;
  std::vector<LeavingOut> alone_ = {};
  std::vector<LeavingOut> between_;
  std::vector<std::uint32_t> dependants_ = {};
};

struct Weighed {
  std::uint32_t set = 0;
  std::int64_t saves = 0;
  std::int64_t costs = 0;
};

}  // namespace

LeavingOut weigh_leaving_out(const Situation& situation, std::vector<TaskId> tasks) {
  LeavingOut left{.tasks = std::move(tasks)};
  const Model& model = situation.of();
  for (TaskId task : left.tasks)
    left.costs += sixths * value_of_task(model, task);
  for (const Pair& pair : situation.pairs) {
    if (!contains(left.tasks, pair.from) || contains(left.tasks, pair.to))
      continue;
    left.saves += harm(situation, pair);
    left.costs += 2 * pair.synergy * std::max(0, value_of_task(model, pair.to));
  }
  return left;
}

LeavingOutFront leaving_out_front(const Situation& situation) {
  const Model& model = situation.of();
  LeavingOutFront result;
  for (const Profile& profile : profiles_of(situation)) {
    const Task& task = model[profile.task];
    if (task.negotiable && !task.keep)
      (profile.caused > 0 ? result.tried : result.harmless).push_back(profile.task);
  }
  keep_required(model, result);
  std::ranges::sort(result.required);
  result.too_many = result.tried.size() > most_left_out;
  if (result.too_many)
    return result;

  const Weights weights(situation, result.tried);
  std::vector<Weighed> sets;
  for (std::uint32_t set = 0; set < 1U << result.tried.size(); ++set) {
    if (!weights.closed(set))
      continue;
    const LeavingOut sum = weights.of(set);
    sets.push_back({set, sum.saves, sum.costs});
  }
  std::ranges::stable_sort(sets, [](const Weighed& a, const Weighed& b) {
    return a.saves != b.saves ? a.saves > b.saves : a.costs < b.costs;
  });
  for (const Weighed& set : sets) {
    if (!result.front.empty() && set.costs >= result.front.back().costs)
      continue;
    std::vector<TaskId> tasks;
    for (std::size_t i = 0; i < result.tried.size(); ++i) {
      if ((set.set >> i & 1U) != 0)
        tasks.push_back(result.tried[i]);
    }
    result.front.push_back({std::move(tasks), set.saves, set.costs});
  }
  std::ranges::reverse(result.front);
  return result;
}

}  // namespace taut
