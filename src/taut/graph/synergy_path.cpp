// Breadth first, ring by ring: the first ring that holds the goal is the shortest way,
// and since rings are filled in vertex order, the predecessor found first is the
// smallest.

#include "taut/graph/synergy_path.hpp"

#include "taut/graph/boosted.hpp"

#include <boost/range/iterator_range.hpp>

#include <algorithm>

namespace taut {
namespace {

std::vector<Vertex> way_back(const std::vector<Vertex>& came_from, Vertex from,
                             Vertex to) {
  std::vector<Vertex> path{to};
  while (path.back() != from)
    path.push_back(came_from[path.back()]);
  std::ranges::reverse(path);
  return path;
}

}  // namespace

std::vector<Vertex> shortest_synergy_path(const TensionGraph& graph, Vertex from,
                                          Vertex to, PathLimit limit) {
  const Vertex nowhere = ~Vertex{0};
  std::vector<Vertex> came_from(num_vertices(graph), nowhere);
  std::vector<Vertex> ring{from};
  came_from[from] = from;
  for (int step = 0; step < limit.steps; ++step) {
    std::vector<Vertex> next;
    for (Vertex at : ring) {
      for (const auto edge : boost::make_iterator_range(out_edges(at, graph))) {
        const Vertex there = target(edge, graph);
        if (graph[edge].synergy < limit.strength || came_from[there] != nowhere)
          continue;
        came_from[there] = at;
        next.push_back(there);
      }
    }
    if (came_from[to] != nowhere && to != from)
      return way_back(came_from, from, to);
    ring = std::move(next);
  }
  return {};
}

}  // namespace taut
