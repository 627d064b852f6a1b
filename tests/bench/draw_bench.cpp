// The whole MINUSMA map. Composing (search, routing, words) is measured apart from what
// Graphviz does with the result.

#include "taut/analyse/analysis.hpp"
#include "taut/draw/draw_map.hpp"
#include "taut/render/render.hpp"

#include "bench_models.hpp"

#include <benchmark/benchmark.h>

namespace taut::bench {
namespace {

void compose(benchmark::State& state) {
  const auto loaded = load_minusma();
  const Situation now = make_situation(loaded->model);
  const Findings findings = find_all(now);
  for (auto round : state)
    benchmark::DoNotOptimize(draw_map(now, findings, {}));
}

void write(benchmark::State& state, Format format) {
  const auto loaded = load_minusma();
  const Situation now = make_situation(loaded->model);
  const auto map = draw_map(now, find_all(now), {});
  if (!map) {
    state.SkipWithError("the map cannot be drawn");
    return;
  }
  for (auto round : state)
    benchmark::DoNotOptimize(render(map->drawing, format));
}

BENCHMARK(compose)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(write, dot, Format::dot)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, svg, Format::svg)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, png, Format::png)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, pdf, Format::pdf)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace taut::bench
