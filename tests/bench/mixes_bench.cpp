// Consistent mixes of postures, beside the search as the literature gives it. The names
// say descriptors/variants/those with one more/density in percent/seed; `by_section`
// draws which pairs of descriptors are judged at all, the others draw single cells.
// `mixes` is what was found.

#include "taut/graph/basins.hpp"
#include "taut/graph/mixes.hpp"

#include "plain_mixes.hpp"

#include <benchmark/benchmark.h>

#include <vector>

namespace taut::bench {
namespace {

CrossImpacts matrix_of(const benchmark::State& state, bool by_section) {
  std::vector<std::uint32_t> variants(static_cast<std::size_t>(state.range(0)),
                                      static_cast<std::uint32_t>(state.range(1)));
  for (std::size_t d = 0; d < static_cast<std::size_t>(state.range(2)); ++d)
    ++variants[d];
  return random_matrix(variants, static_cast<std::uint32_t>(state.range(3)), by_section,
                       static_cast<std::uint64_t>(state.range(4)));
}

void find(benchmark::State& state, bool by_section) {
  const CrossImpacts impacts = matrix_of(state, by_section);
  FoundMixes found;
  for (auto round : state)
    found = find_mixes(impacts);
  state.counters["mixes"] = static_cast<double>(found.found);
  state.counters["steps"] = static_cast<double>(found.steps);
}

void find_plainly(benchmark::State& state, bool by_section) {
  const CrossImpacts impacts = matrix_of(state, by_section);
  std::uint64_t found = 0;
  for (auto round : state)
    found = count_plainly(impacts);
  state.counters["mixes"] = static_cast<double>(found);
}

void mixes(benchmark::State& state) {
  find(state, false);
}
void plain_mixes(benchmark::State& state) {
  find_plainly(state, false);
}
void mixes_by_section(benchmark::State& state) {
  find(state, true);
}
void plain_mixes_by_section(benchmark::State& state) {
  find_plainly(state, true);
}

void basins(benchmark::State& state) {
  const CrossImpacts impacts = matrix_of(state, true);
  std::vector<Mix> ends;
  for (const ConsistentMix& one : find_mixes(impacts).mixes)
    ends.push_back(one.mix);
  for (auto round : state) {
    Basins found = find_basins(impacts, ends);
    benchmark::DoNotOptimize(found);
  }
}

// 15 descriptors make 60 million mixes with five of four variants and 450 million with
// twelve; 20 of three make 3.5 thousand million.
void sizes(benchmark::internal::Benchmark* bench) {
  for (const std::int64_t seed : {1, 2, 3})
    for (const std::int64_t density : {25, 50, 100}) {
      bench->Args({15, 3, 5, density, seed});
      bench->Args({15, 3, 12, density, seed});
      bench->Args({20, 3, 0, density, seed});
    }
  bench->Unit(benchmark::kMillisecond);
}

BENCHMARK(mixes)->Apply(sizes);
BENCHMARK(plain_mixes)->Apply(sizes);
BENCHMARK(mixes_by_section)->Apply(sizes);
BENCHMARK(plain_mixes_by_section)->Apply(sizes);
BENCHMARK(basins)
    ->Args({9, 3, 0, 50, 1})
    ->Args({13, 3, 0, 50, 1})
    ->Args({15, 3, 0, 50, 1})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace taut::bench
