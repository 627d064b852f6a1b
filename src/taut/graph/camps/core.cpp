#include "taut/graph/camps/core.hpp"

namespace taut::camps {

Adjacency::Adjacency(const Core& core) : of_(core.vertices) {
  for (std::uint32_t e = 0; e < core.edges.size(); ++e) {
    const Edge& edge = core.edges[e];
    of_[edge.a].push_back({edge.b, e});
    of_[edge.b].push_back({edge.a, e});
  }
}

}  // namespace taut::camps
