// Exact schedules under capacities, beside the same problem as a plain program for CBC.
// The names say tasks/phases/tensions/requirements/room/seed (random_schedule.hpp); `gap`
// is that of the first number of the cost that is not proved, in percent.

#include "plain_schedule.hpp"
#include "random_schedule.hpp"

#include <benchmark/benchmark.h>

#include <stdexcept>

namespace taut::bench {
namespace {

using plan::ScheduleCost;

ScheduleProblem problem_of(const benchmark::State& state) {
  return random_schedule({.tasks = static_cast<int>(state.range(0)),
                          .phases = static_cast<int>(state.range(1)),
                          .tensions = static_cast<int>(state.range(2)),
                          .requirements = static_cast<int>(state.range(3)),
                          .room = static_cast<int>(state.range(4))},
                         static_cast<std::uint64_t>(state.range(5)));
}

void tell(benchmark::State& state, const ScheduleCost& cost, const ScheduleCost& bound) {
  state.counters["left_out"] = static_cast<double>(cost.left_out);
  state.counters["late"] = static_cast<double>(cost.late);
  state.counters["harm"] = static_cast<double>(cost.harm);
  const auto gap = [](std::int64_t least, std::int64_t found) {
    return found == 0
               ? 0
               : 100.0 * static_cast<double>(found - least) / static_cast<double>(found);
  };
  state.counters["gap"] = cost.left_out != bound.left_out
                              ? gap(bound.left_out, cost.left_out)
                          : cost.late != bound.late ? gap(bound.late, cost.late)
                                                    : gap(bound.harm, cost.harm);
}

void schedule(benchmark::State& state) {
  const ScheduleProblem problem = problem_of(state);
  plan::Schedule found;
  for (auto round : state)
    found = best_schedule(problem.timing, problem.stakes, problem.as_early_as);
  if (!leaves_room(problem.timing, found.starts))
    throw std::logic_error("a schedule draws more than there is");
  state.counters["nodes"] = static_cast<double>(found.nodes);
  state.counters["work"] = static_cast<double>(found.work);
  tell(state, found.cost, found.bound);
}

void plain_schedule(benchmark::State& state) {
  const ScheduleProblem problem = problem_of(state);
  PlainSchedule found;
  for (auto round : state)
    found = solve_plainly(problem, 60);
  const plan::Schedule ours =
      best_schedule(problem.timing, problem.stakes, problem.as_early_as);
  if (found.proved && ours.proved() && found.cost != ours.cost)
    throw std::logic_error("two proofs of different costs");
  tell(state, found.cost, found.proved ? found.cost : found.bound);
}

void sizes(benchmark::internal::Benchmark* bench) {
  for (const std::int64_t seed : {1, 2, 3})
    for (const std::int64_t room : {90, 105, 120})
      bench->Args({40, 4, 120, 30, room, seed});
  for (const std::int64_t seed : {1, 2, 3})
    for (const std::int64_t room : {90, 105, 120})
      bench->Args({120, 6, 500, 90, room, seed});
  bench->Unit(benchmark::kMillisecond)->Iterations(1);
}

BENCHMARK(schedule)->Apply(sizes);
BENCHMARK(plain_schedule)->Apply(sizes);

}  // namespace
}  // namespace taut::bench
