#pragma once

#include "taut/model/situation.hpp"

#include <boost/graph/adjacency_list.hpp>

#include <cstdint>

namespace taut {

/// What one ordered pair of tasks does to the other; both signs stay apart.
struct Pull {
  std::int8_t tension = 0;  ///< N, 0..3
  std::int8_t synergy = 0;  ///< P, 0..3
};

/// The pairs of a situation with an active tension or synergy. Vertex `i` is `TaskId{i}`;
/// the edges of a vertex are by target; no task has an edge to itself. Built once, then
/// read-only.
using TensionGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS,
                                           boost::no_property, Pull>;
using Vertex = TensionGraph::vertex_descriptor;

/// O(tasks + pairs).
TensionGraph build_graph(const Situation& situation);

}  // namespace taut
