// From a model to its findings: states and pairs, the graph, all analyses. Generated
// models, seed 1, random shape.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/combinations.hpp"
#include "taut/analyse/revision.hpp"
#include "taut/analyse/switches.hpp"
#include "taut/graph/tension_graph.hpp"

#include "bench_models.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>

namespace taut::bench {
namespace {

auto loaded(const benchmark::State& state) {
  return load_generated(static_cast<std::size_t>(state.range(0)));
}

void situation(benchmark::State& state) {
  const auto model = loaded(state);
  for (auto round : state)
    benchmark::DoNotOptimize(make_situation(model->model));
  state.SetComplexityN(state.range(0));
}

void graph(benchmark::State& state) {
  const auto model = loaded(state);
  const Situation now = make_situation(model->model);
  for (auto round : state)
    benchmark::DoNotOptimize(build_graph(now));
  state.SetComplexityN(state.range(0));
}

void findings(benchmark::State& state) {
  const auto model = loaded(state);
  const Situation now = make_situation(model->model);
  for (auto round : state)
    benchmark::DoNotOptimize(find_all(now));
  state.SetComplexityN(state.range(0));
}

// The size of a large mandate: sixty tasks, two hundred links.
void findings_of_a_mandate(benchmark::State& state) {
  const auto model = load("mandate", generate_model({.tasks = 60, .links = 200}));
  for (auto round : state)
    benchmark::DoNotOptimize(find_all(make_situation(model->model)));
}

void findings_of_minusma(benchmark::State& state) {
  const auto model = load_minusma();
  for (auto round : state)
    benchmark::DoNotOptimize(find_all(make_situation(model->model)));
}

void switches_of_minusma(benchmark::State& state) {
  const auto model = load_minusma();
  const Situation now = make_situation(model->model);
  for (auto round : state)
    benchmark::DoNotOptimize(try_switches(now));
}

// All 4,096 combinations of the twelve switches that move most.
void combinations_of_minusma(benchmark::State& state) {
  const auto model = load_minusma();
  const auto switches = switches_that_matter(make_situation(model->model), 12);
  for (auto round : state)
    benchmark::DoNotOptimize(combine(model->model, switches));
}

void diff_of_two_mandates(benchmark::State& state) {
  const auto first =
      load("first", generate_model({.seed = 1, .tasks = 60, .links = 200}));
  const auto second =
      load("second", generate_model({.seed = 2, .tasks = 60, .links = 200}));
  for (auto round : state) {
    const Model renamed = with_new_ids(first->model, second->model);
    const Situation before = make_situation(renamed);
    const Situation after = make_situation(second->model);
    const Findings of_before = find_all(before, {}, Kinds::polynomial);
    const Findings of_after = find_all(after, {}, Kinds::polynomial);
    benchmark::DoNotOptimize(revise({before, of_before}, {after, of_after}));
  }
}

void sizes(benchmark::internal::Benchmark* bench) {
  bench->RangeMultiplier(10)->Range(100, 100'000)->Unit(benchmark::kMillisecond);
}

BENCHMARK(situation)->Apply(sizes)->Complexity(benchmark::oNLogN);
BENCHMARK(graph)->Apply(sizes)->Complexity(benchmark::oN);
BENCHMARK(findings)
    ->RangeMultiplier(10)
    ->Range(100, 10'000)
    ->Arg(30'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();
BENCHMARK(findings_of_a_mandate)->Unit(benchmark::kMillisecond);
BENCHMARK(findings_of_minusma)->Unit(benchmark::kMillisecond);
BENCHMARK(switches_of_minusma)->Unit(benchmark::kMillisecond);
BENCHMARK(combinations_of_minusma)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(diff_of_two_mandates)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace taut::bench
