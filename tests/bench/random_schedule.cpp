#include "random_schedule.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <utility>

namespace taut::bench {

using plan::PhaseSet;
using plan::Stakes;
using plan::Timing;

ScheduleProblem random_schedule(const ScheduleShape& shape, std::uint64_t seed) {
  std::mt19937_64 bits(seed);
  const auto roll = [&](int from, int to) {
    return from + static_cast<int>(bits() % static_cast<std::uint64_t>(to - from + 1));
  };
  ScheduleProblem problem;
  Timing& timing = problem.timing;
  timing.phases = shape.phases;
  timing.jobs.resize(static_cast<std::size_t>(shape.tasks));
  double movable[2] = {0, 0};
  for (Timing::Job& job : timing.jobs) {
    const bool in_one_phase = roll(1, 5) == 1;
    if (in_one_phase)
      job.window = PhaseSet{1} << roll(0, shape.phases - 1);
    job.optional = true;
    for (double& total : movable) {
      job.draws.push_back(roll(1, 3) == 1 ? 0 : roll(1, 6) * (in_one_phase ? 2 : 1));
      total += in_one_phase ? 0 : job.draws.back();
    }
  }
  for (const double total : movable)
    timing.capacities.push_back({.amount = total * shape.room / 100});
  while (static_cast<int>(timing.waits.size()) < shape.requirements) {
    const int needed = roll(0, shape.tasks - 2);
    const int job = roll(needed + 1, shape.tasks - 1);
    const bool windows = timing.jobs[static_cast<std::size_t>(job)].window != 0 ||
                         timing.jobs[static_cast<std::size_t>(needed)].window != 0;
    if (!windows)
      timing.waits.push_back({.job = job, .needed = needed, .strictly = roll(0, 1) == 1});
  }

  Stakes& stakes = problem.stakes;
  stakes.phases = stakes.open = shape.phases;
  for (int task = 0; task < shape.tasks; ++task)
    stakes.value.push_back(roll(0, 9));
  std::map<std::pair<int, int>, std::vector<Harm>> pairs;
  while (static_cast<int>(pairs.size()) < shape.tensions) {
    const int a = roll(0, shape.tasks - 2);
    std::vector<Harm> by_phase(static_cast<std::size_t>(shape.phases), 6 * roll(1, 3));
    if (roll(1, 3) == 1) {
      for (Harm& harm : by_phase)
        harm *= roll(0, 1);
    }
    pairs.try_emplace({a, roll(a + 1, shape.tasks - 1)}, std::move(by_phase));
  }
  stakes.harm_of.resize(timing.jobs.size());
  for (auto& [ends, by_phase] : pairs) {
    for (const int end : {ends.first, ends.second})
      stakes.harm_of[static_cast<std::size_t>(end)].push_back(
          static_cast<int>(stakes.harm.size()));
    stakes.harm.push_back({ends.first, ends.second, std::move(by_phase)});
  }
  problem.as_early_as = plan::earliest(timing, plan::Kept(timing.rules, true));
  return problem;
}

}  // namespace taut::bench
