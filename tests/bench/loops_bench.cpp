// Loops and influence. Graphs by their own generator, seed 1: every ordered pair of a
// dense one has an arc, a quarter of them tensions, one in ten pairs has both signs,
// strengths 1 to 3 alike; sparse ones draw as many different pairs at random.

#include "taut/graph/boosted.hpp"
#include "taut/graph/chain.hpp"
#include "taut/graph/influence.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <random>
#include <set>
#include <utility>

namespace taut::bench {
namespace {

class Dice {
 public:
  int below(std::size_t sides) { return static_cast<int>(engine_() % sides); }

 private:
  std::mt19937 engine_{1};
};

Pull random_pull(Dice& dice) {
  const auto strength = static_cast<std::int8_t>(1 + dice.below(3));
  const auto other = static_cast<std::int8_t>(1 + dice.below(3));
  if (dice.below(10) == 0)
    return {strength, other};
  return dice.below(4) == 0 ? Pull{strength, 0} : Pull{0, strength};
}

TensionGraph dense(std::size_t tasks) {
  Dice dice;
  TensionGraph graph(tasks);
  for (Vertex from = 0; from < tasks; ++from) {
    for (Vertex to = 0; to < tasks; ++to) {
      if (from != to)
        add_edge(from, to, random_pull(dice), graph);
    }
  }
  return graph;
}

TensionGraph sparse(std::size_t tasks, std::size_t links) {
  Dice dice;
  std::set<std::pair<Vertex, Vertex>> pairs;
  while (pairs.size() < links) {
    const auto from = static_cast<Vertex>(dice.below(tasks));
    const auto to = static_cast<Vertex>(dice.below(tasks));
    if (from != to)
      pairs.emplace(from, to);
  }
  TensionGraph graph(tasks);
  for (const auto& [from, to] : pairs)
    add_edge(from, to, random_pull(dice), graph);
  return graph;
}

void count_and_list(benchmark::State& state, const TensionGraph& graph, int length) {
  const ChainBounds bounds{.length = length};
  ChainCounts counts;
  std::size_t listed = 0;
  for (auto round : state) {
    counts = count_loops(graph, bounds);
    listed = 0;
    for (const Parity parity : {Parity::even, Parity::odd})
      listed += strongest_loops(graph, bounds, counts, parity, 10).chains.size();
  }
  state.counters["loops"] = static_cast<double>(counts.total().all);
  state.counters["complete_to"] = counts.complete_to;
  state.counters["listed"] = static_cast<double>(listed);
}

void loops_dense_34(benchmark::State& state) {
  count_and_list(state, dense(34), static_cast<int>(state.range(0)));
}
void loops_160_tasks_1300_links(benchmark::State& state) {
  count_and_list(state, sparse(160, 1300), static_cast<int>(state.range(0)));
}
void loops_450_tasks_5000_links(benchmark::State& state) {
  count_and_list(state, sparse(450, 5000), static_cast<int>(state.range(0)));
}

void loops_1500_tasks_30000_links(benchmark::State& state) {
  count_and_list(state, sparse(1500, 30'000), static_cast<int>(state.range(0)));
}

void influence(benchmark::State& state) {
  const auto links = static_cast<std::size_t>(state.range(0));
  const TensionGraph graph = sparse(links / 10, links);
  for (auto round : state)
    benchmark::DoNotOptimize(influence_of(graph, ReturnArc::counted));
}

BENCHMARK(loops_dense_34)->Arg(5)->Arg(6)->Arg(7)->Unit(benchmark::kMillisecond);
BENCHMARK(loops_160_tasks_1300_links)->Arg(6)->Arg(8)->Unit(benchmark::kMillisecond);
BENCHMARK(loops_450_tasks_5000_links)->Arg(6)->Unit(benchmark::kMillisecond);
BENCHMARK(loops_1500_tasks_30000_links)->Arg(6)->Unit(benchmark::kMillisecond);
BENCHMARK(influence)->Arg(1'000)->Arg(30'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace taut::bench
