#pragma once

#include "taut/graph/camps.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace taut::test {

using Camping = std::vector<std::uint32_t>;

/// What a split costs, read aloud: synergies across and tensions inside.
inline std::int64_t cost_by_definition(const SignedGraph& graph, const Camping& camp) {
  std::int64_t sum = 0;
  for (const SignedPair& pair : graph.pairs)
    sum += camp[pair.a] == camp[pair.b] ? pair.negative : pair.positive;
  return sum;
}

/// The two least costs of splits into two camps that are not each other's swap; vertex 0
/// stays in camp 0. The graph must be connected.
struct LeastTwo {
  std::int64_t first = std::numeric_limits<std::int64_t>::max();
  std::int64_t second = std::numeric_limits<std::int64_t>::max();
};
inline LeastTwo two_camps_by_definition(const SignedGraph& graph) {
  LeastTwo least;
  for (std::uint32_t mask = 0; mask < 1U << (graph.vertices - 1); ++mask) {
    Camping camp(graph.vertices, 0);
    for (std::size_t v = 1; v < graph.vertices; ++v)
      camp[v] = (mask >> (v - 1)) & 1U;
    const std::int64_t cost = cost_by_definition(graph, camp);
    least.second = std::min(least.second, std::max(cost, least.first));
    least.first = std::min(least.first, cost);
  }
  return least;
}

/// The least cost over every set partition, by growth strings.
inline std::int64_t any_camps_by_definition(const SignedGraph& graph) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  Camping camp(graph.vertices, 0);
  const auto grow = [&](const auto& self, std::size_t v, std::uint32_t used) -> void {
    if (v == graph.vertices) {
      least = std::min(least, cost_by_definition(graph, camp));
      return;
    }
    for (std::uint32_t c = 0; c <= used; ++c) {
      camp[v] = c;
      self(self, v + 1, std::max(used, c + 1));
    }
  };
  grow(grow, 0, 0);
  return least;
}

}  // namespace taut::test
