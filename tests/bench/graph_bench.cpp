// From a model to its findings: states and pairs, the graph, all analyses. Generated
// models, seed 1, random shape.

#include "taut/analyse/analysis.hpp"
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

void sizes(benchmark::internal::Benchmark* bench) {
  bench->RangeMultiplier(10)->Range(100, 100'000)->Unit(benchmark::kMillisecond);
}

BENCHMARK(situation)->Apply(sizes)->Complexity(benchmark::oNLogN);
BENCHMARK(graph)->Apply(sizes)->Complexity(benchmark::oN);
BENCHMARK(findings)
    ->RangeMultiplier(10)
    ->Range(100, 10'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

}  // namespace
}  // namespace taut::bench
