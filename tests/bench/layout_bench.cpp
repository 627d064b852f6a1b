// The two searches of a map: where the boxes stand, and how the lines run between them.
// Random instances, seed 1, about two lines a box, on an A4 page.

#include "taut/layout/place.hpp"
#include "taut/layout/route.hpp"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <random>

namespace taut::bench {
namespace {

constexpr Box page{20, 60, 560, 560};
constexpr Size box_size{96, 36};

FreeRequest instance(std::size_t boxes) {
  std::mt19937 dice(1);
  FreeRequest request{.boxes = boxes, .zone = page, .box = box_size};
  request.cols = 4;
  request.rows = static_cast<int>((boxes + 3) / 4 + 1);
  for (std::size_t i = 0; i < 2 * boxes; ++i) {
    const std::size_t a = dice() % boxes;
    const std::size_t b = (a + 1 + dice() % (boxes - 1)) % boxes;
    request.lines.push_back({a, b, static_cast<double>(1 + dice() % 3)});
  }
  return request;
}

void place(benchmark::State& state) {
  const FreeRequest request = instance(static_cast<std::size_t>(state.range(0)));
  for (auto round : state)
    benchmark::DoNotOptimize(place_free(request));
}

void bend_lines(benchmark::State& state) {
  const FreeRequest request = instance(static_cast<std::size_t>(state.range(0)));
  RouteRequest lines{.zone = page};
  for (const Point& centre : place_free(request).centres)
    lines.boxes.push_back(Box::around(centre, request.box));
  for (const PlacedLine& line : request.lines)
    lines.lines.push_back({line.a, line.b, line.weight});
  for (auto round : state)
    benchmark::DoNotOptimize(route(lines));
}

BENCHMARK(place)->Arg(12)->Arg(24)->Arg(35)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(bend_lines)
    ->Arg(12)
    ->Arg(24)
    ->Arg(35)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace taut::bench
