#pragma once

#include "taut/graph/tension_graph.hpp"

#include <vector>

namespace taut {

/// What a path of synergies may consist of.
struct PathLimit {
  int strength = 2;  ///< each synergy at least this strong
  int steps = 3;     ///< at most so many of them
};

/// The shortest path of synergies from `from` to `to`, both included; among equally short
/// ones the first by vertex. Empty if there is none within the limit. O(edges).
std::vector<Vertex> shortest_synergy_path(const TensionGraph& graph, Vertex from,
                                          Vertex to, PathLimit limit = {});

}  // namespace taut
