// Camps: of mandates, of networks like real ones, of networks with random signs. Every
// network has a stated seed; `value` and `lower` are what was found and what was proved,
// so that a line with both equal is a proof.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/camps_reading.hpp"

#include "bench_models.hpp"
#include "signed_networks.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <utility>

namespace taut::bench {
namespace {

void tell(benchmark::State& state, const Camps& camps) {
  state.counters["value"] = static_cast<double>(camps.value);
  state.counters["lower"] = static_cast<double>(camps.lower);
}

// As `taut camps` asks, the next best split and a minute's limit included.
void find(benchmark::State& state, const SignedGraph& graph, bool next_best) {
  Camps camps;
  for (auto round : state)
    camps = find_camps(graph, {.next_best = next_best, .seconds = 60});
  tell(state, camps);
}

// Sixty tasks, two hundred links: the proof, the next best split.
void camps_of_a_mandate(benchmark::State& state) {
  const auto model = load("mandate", generate_model({.tasks = 60, .links = 200}));
  const Situation now = make_situation(model->model);
  CampsReading reading;
  for (auto round : state)
    reading = read_camps(now, {});
  tell(state, reading.camps);
}

void swings_of_a_mandate(benchmark::State& state) {
  const auto model = load("mandate", generate_model({.tasks = 60, .links = 200}));
  const Situation now = make_situation(model->model);
  const CampsReading base = read_camps(now, {});
  for (auto round : state) {
    CampsReading reading = base;
    add_swings(reading, now);
    benchmark::DoNotOptimize(reading);
  }
}

void camps_of_minusma(benchmark::State& state) {
  const auto model = load_minusma();
  const Situation now = make_situation(model->model);
  CampsReading reading;
  for (auto round : state)
    reading = read_camps(now, {});
  tell(state, reading.camps);
}

void swings_of_minusma(benchmark::State& state) {
  const auto model = load_minusma();
  const Situation now = make_situation(model->model);
  const CampsReading base = read_camps(now, {});
  for (auto round : state) {
    CampsReading reading = base;
    add_swings(reading, now);
    benchmark::DoNotOptimize(reading);
  }
}

// Vertices, edges, seed: see planted_network.
void planted(benchmark::State& state) {
  find(state,
       planted_network(static_cast<std::uint32_t>(state.range(0)),
                       static_cast<std::uint32_t>(state.range(1)),
                       static_cast<std::uint64_t>(state.range(2))),
       state.range(0) <= 160);
}

// Vertices, percent, seed: see coin_network.
void coins(benchmark::State& state) {
  find(state,
       coin_network(static_cast<std::uint32_t>(state.range(0)),
                    static_cast<std::uint32_t>(state.range(1)),
                    static_cast<std::uint64_t>(state.range(2))),
       false);
}

void like_real_ones(benchmark::internal::Benchmark* bench) {
  for (const std::int64_t seed : {1, 2, 3}) {
    for (const auto& [vertices, edges] :
         {std::pair{60, 400}, {80, 600}, {100, 800}, {130, 1000}, {160, 1300}})
      bench->Args({vertices, edges, seed});
  }
}

BENCHMARK(camps_of_minusma)->Unit(benchmark::kMillisecond);
BENCHMARK(swings_of_minusma)->Unit(benchmark::kMillisecond);
BENCHMARK(camps_of_a_mandate)->Unit(benchmark::kMillisecond);
BENCHMARK(swings_of_a_mandate)->Unit(benchmark::kMillisecond);
BENCHMARK(planted)->Apply(like_real_ones)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(planted)
    ->Args({450, 5000, 1})
    ->Args({450, 5000, 2})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);
BENCHMARK(coins)
    ->Args({80, 10, 1})
    ->Args({90, 10, 1})
    ->Args({100, 10, 1})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

}  // namespace
}  // namespace taut::bench
