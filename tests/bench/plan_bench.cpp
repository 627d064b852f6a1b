// What to do about tensions: profiles, advice, the treatment front, and how firm it is.
// A generated mandate of sixty tasks and two hundred links (seed 1), and MINUSMA 2018.

#include "taut/analyse/firm_findings.hpp"
#include "taut/analyse/firm_profiles.hpp"
#include "taut/analyse/one_step.hpp"
#include "taut/plan/advice.hpp"
#include "taut/plan/firm_advice.hpp"
#include "taut/plan/sequence.hpp"
#include "taut/plan/treatment.hpp"

#include "bench_models.hpp"

#include <benchmark/benchmark.h>

namespace taut::bench {
namespace {

using Loaded = std::unique_ptr<LoadedModel>;

Loaded sixty_tasks() {
  return load("mandate", generate_model({.tasks = 60, .links = 200}));
}

// With four phases, every second task after one of those before it, half of these for an
// actor.
Loaded sixty_in_phases() {
  Loaded loaded = sixty_tasks();
  Model& model = loaded->model;
  for (const std::string_view id : {"p1", "p2", "p3", "p4"})
    model.phases.push_back({.id = id});
  model.actors.push_back({.id = "actor"});
  for (std::uint32_t t = 2; t < model.tasks.size(); t += 2) {
    Requirement after{.needed = TaskId{t * 7 % 13 % t}};
    if (t % 4 == 0)
      after.held_by = {ActorId{0}};
    model.tasks[t].requires_first.push_back(after);
  }
  return loaded;
}

void profiles(benchmark::State& state, Loaded (*model)()) {
  const Loaded loaded = model();
  const Situation now = make_situation(loaded->model);
  for (auto round : state)
    benchmark::DoNotOptimize(profiles_of(now));
}

void advice(benchmark::State& state, Loaded (*model)()) {
  const Loaded loaded = model();
  const Situation now = make_situation(loaded->model);
  for (auto round : state)
    benchmark::DoNotOptimize(advise(now));
}

// Two changes: all pairs of measures.
void front_of_pairs(benchmark::State& state, Loaded (*model)()) {
  const Loaded loaded = model();
  const Situation now = make_situation(loaded->model);
  for (auto round : state)
    benchmark::DoNotOptimize(treatment_front(now, 2));
}

void front_of_five(benchmark::State& state, Loaded (*model)()) {
  const Loaded loaded = model();
  const Situation now = make_situation(loaded->model);
  for (auto round : state)
    benchmark::DoNotOptimize(treatment_front(now, 5));
}

void steps(benchmark::State& state, Loaded (*model)()) {
  const Loaded loaded = model();
  const Situation now = make_situation(loaded->model);
  for (auto round : state)
    benchmark::DoNotOptimize(one_step_changes(now));
}

// Findings and profile of ten thousand draws, on all cores.
void ten_thousand_draws(benchmark::State& state, Loaded (*model)()) {
  const Loaded loaded = model();
  for (auto round : state) {
    benchmark::DoNotOptimize(firm_findings(loaded->model, {.count = 10000}));
    benchmark::DoNotOptimize(firm_profiles(loaded->model, {.count = 10000}));
  }
}

void advice_in_300_draws(benchmark::State& state, Loaded (*model)()) {
  const Loaded loaded = model();
  const Situation now = make_situation(loaded->model);
  const auto all = advise(now);
  const TreatmentFront front = treatment_front(now, 5);
  for (auto round : state)
    benchmark::DoNotOptimize(firm_advice(now, all, front, {.count = 300}));
}

void order(benchmark::State& state, Loaded (*model)()) {
  const Loaded loaded = model();
  for (auto round : state)
    benchmark::DoNotOptimize(plan::make_sequence(loaded->model));
}

#define TAUT_ON_BOTH(name)                                                           \
  BENCHMARK_CAPTURE(name, sixty_tasks, &sixty_tasks)->Unit(benchmark::kMillisecond); \
  BENCHMARK_CAPTURE(name, minusma, &load_minusma)->Unit(benchmark::kMillisecond)
TAUT_ON_BOTH(profiles);
TAUT_ON_BOTH(advice);
TAUT_ON_BOTH(front_of_pairs);
TAUT_ON_BOTH(front_of_five);
TAUT_ON_BOTH(steps);
BENCHMARK_CAPTURE(order, sixty_in_phases, &sixty_in_phases)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(order, minusma, &load_minusma)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ten_thousand_draws, sixty_tasks, &sixty_tasks)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(ten_thousand_draws, minusma, &load_minusma)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(advice_in_300_draws, sixty_tasks, &sixty_tasks)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(advice_in_300_draws, minusma, &load_minusma)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace taut::bench
