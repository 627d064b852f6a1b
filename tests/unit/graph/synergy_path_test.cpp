// The definition, tried out: of all ways of at most so many strong synergies the
// shortest, and of equally short ones the first by vertex.

#include "taut/graph/synergy_path.hpp"

#include "taut/graph/boosted.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <random>
#include <utility>

namespace taut {
namespace {

struct Arrow {
  Vertex from;
  Vertex to;
  int synergy = 2;
};

TensionGraph arrows_of(std::size_t tasks, const std::vector<Arrow>& edges) {
  TensionGraph graph(tasks);
  for (const Arrow& e : edges)
    add_edge(e.from, e.to, Pull{0, static_cast<std::int8_t>(e.synergy)}, graph);
  return graph;
}

void extend(const TensionGraph& graph, Vertex to, PathLimit limit,
            std::vector<Vertex>& way, std::vector<Vertex>& best) {
  if (way.back() == to && way.size() > 1) {
    if (best.empty() || std::pair(way.size(), way) < std::pair(best.size(), best))
      best = way;
    return;
  }
  if (way.size() > static_cast<std::size_t>(limit.steps))
    return;
  for (Vertex next = 0; next < num_vertices(graph); ++next) {
    const auto [e, found] = edge(way.back(), next, graph);
    if (!found || graph[e].synergy < limit.strength)
      continue;
    way.push_back(next);
    extend(graph, to, limit, way, best);
    way.pop_back();
  }
}

std::vector<Vertex> slow_path(const TensionGraph& graph, Vertex from, Vertex to,
                              PathLimit limit) {
  std::vector<Vertex> way{from};
  std::vector<Vertex> best;
  extend(graph, to, limit, way, best);
  return best;
}

TEST(SynergyPath, StopsAtThreeSteps) {
  const auto chain = arrows_of(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});

  EXPECT_EQ(shortest_synergy_path(chain, 0, 3), (std::vector<Vertex>{0, 1, 2, 3}));
  EXPECT_TRUE(shortest_synergy_path(chain, 0, 4).empty());
}

TEST(SynergyPath, TakesNoWeakSynergy) {
  const auto weak = arrows_of(3, {{0, 1, 1}, {1, 2, 3}});

  EXPECT_TRUE(shortest_synergy_path(weak, 0, 2).empty());
  EXPECT_EQ(shortest_synergy_path(weak, 0, 2, {.strength = 1}).size(), 3U);
}

TEST(SynergyPath, AgreesWithTryingEveryWayOnEveryGraphOfFourTasks) {
  std::vector<std::pair<Vertex, Vertex>> slots;
  for (Vertex i = 0; i < 4; ++i) {
    for (Vertex j = 0; j < 4; ++j) {
      if (i != j)
        slots.emplace_back(i, j);
    }
  }
  for (unsigned bits = 0; bits < (1U << slots.size()); ++bits) {
    std::vector<Arrow> edges;
    for (std::size_t k = 0; k < slots.size(); ++k) {
      if ((bits >> k) & 1U)
        edges.push_back({slots[k].first, slots[k].second});
    }
    const TensionGraph graph = arrows_of(4, edges);
    for (int steps : {1, 2, 3})
      ASSERT_EQ(shortest_synergy_path(graph, 0, 3, {.steps = steps}),
                slow_path(graph, 0, 3, {.steps = steps}))
          << "graph " << bits << ", steps " << steps;
  }
}

TEST(SynergyPath, AgreesWithTryingEveryWayOnRandomGraphsOfEightTasks) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::vector<Arrow> edges;
    for (Vertex i = 0; i < 8; ++i) {
      for (Vertex j = 0; j < 8; ++j) {
        if (i != j && random() % 4 == 0)
          edges.push_back({i, j, static_cast<int>(random() % 4)});
      }
    }
    const TensionGraph graph = arrows_of(8, edges);
    for (int strength : {1, 2, 3})
      ASSERT_EQ(shortest_synergy_path(graph, 7, 2, {.strength = strength}),
                slow_path(graph, 7, 2, {.strength = strength}))
          << "round " << round;
  }
}

}  // namespace
}  // namespace taut
