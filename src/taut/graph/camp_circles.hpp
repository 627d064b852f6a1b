#pragma once

#include "taut/graph/signed_graph.hpp"

#include <cstdint>
#include <vector>

namespace taut {

/// A circle of links with an odd number of tensions: no split into two camps satisfies
/// all of them, so every split pays for at least one. Two vertices: a pair with both
/// signs.
struct CampCircle {
  std::vector<std::uint32_t> vertices = {};  ///< in order round the circle
  std::vector<bool> tension = {};  ///< link i, from vertex i to the next; else a synergy
  int weight = 0;                  ///< of every link that is set aside for this circle
};

/// Circles that use no link beyond its weight. Whatever the split, its exceptions weigh
/// at least the sum of their weights: a reader can check this without trusting a solver.
struct CampCertificate {
  std::vector<CampCircle> circles =
      {};  ///< heaviest first, then shortest, then by vertex
  std::int64_t sum = 0;
};

/// A good packing of circles among the vertices given, by several seeded greedy rounds;
/// stops early at `enough`. Its sum may stay below the least weight of the exceptions,
/// where no packing reaches it or none was found. O(rounds x circles x vertices x pairs).
CampCertificate pack_circles(const SignedGraph& graph,
                             const std::vector<std::uint32_t>& vertices,
                             std::int64_t enough);

}  // namespace taut
