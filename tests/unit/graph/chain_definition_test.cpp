#include "unit/graph/chain_definition.hpp"

#include <string>

namespace taut::test {
namespace {

TEST(Loops, AgreeWithTheDefinitionOnEveryGraphOfThreeTasks) {
  const std::vector<std::pair<Vertex, Vertex>> pairs{{0, 1}, {0, 2}, {1, 0},
                                                     {1, 2}, {2, 0}, {2, 1}};
  for (unsigned code = 0; code < 4096; ++code) {
    std::vector<Arrow> arrows;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const unsigned kind = code >> (2 * i) & 3U;
      const int strength = 1 + static_cast<int>((code * 7 + i * 5) % 3);
      if (kind != 0)
        arrows.push_back({pairs[i].first, pairs[i].second, kind != 2 ? strength : 0,
                          kind != 1 ? 4 - strength : 0});
    }
    SCOPED_TRACE("graph " + std::to_string(code));
    expect_loops(graph_of(3, arrows), {.length = 4});
    if (HasFatalFailure())
      return;
  }
}

TEST(Loops, AgreeWithTheDefinitionOnEveryDigraphOfFourTasks) {
  for (unsigned code = 0; code < 4096; ++code) {
    std::vector<Arrow> arrows;
    for (unsigned i = 0; i < 12; ++i) {
      const Vertex from = i / 3;
      const Vertex to = i % 3 < from ? i % 3 : i % 3 + 1;
      const int strength = 1 + static_cast<int>((code + i * i) % 3);
      const bool tension = (code / 3 + i) % 2 == 0;
      if ((code >> i & 1U) != 0)
        arrows.push_back({from, to, tension ? strength : 0, tension ? 0 : strength});
    }
    SCOPED_TRACE("digraph " + std::to_string(code));
    expect_loops(graph_of(4, arrows), {.length = 4});
    if (HasFatalFailure())
      return;
  }
}

TEST(Loops, AgreeWithTheDefinitionOnRandomGraphs) {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const std::size_t tasks = 5 + seed % 4;
    const int density = 1 + static_cast<int>(seed % 3);
    expect_loops(random_graph(tasks, seed, density + (tasks > 6 ? 1 : 0)),
                 {.length = 2 + static_cast<int>(seed % 7),
                  .strength = 1 + static_cast<int>(seed % 2)});
    if (HasFatalFailure())
      return;
  }
}

TEST(Chains, AgreeWithTheDefinitionOnRandomGraphs) {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const std::size_t tasks = 4 + seed % 4;
    const auto graph = random_graph(tasks, seed, 1 + static_cast<int>(seed % 3));
    expect_chains(graph, seed % tasks, (seed + 1 + seed % (tasks - 1)) % tasks,
                  {.length = 1 + static_cast<int>(seed % 7),
                   .strength = 1 + static_cast<int>(seed % 3)});
    if (HasFatalFailure())
      return;
  }
}

}  // namespace
}  // namespace taut::test
