#pragma once

#include "taut/graph/tension_graph.hpp"

#include <boost/graph/adjacency_list.hpp>

namespace taut {

struct TensionGraph::Boosted
    : boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS,
                            boost::no_property, Pull> {
  using adjacency_list::adjacency_list;
};

template <typename Edge>
const Pull& TensionGraph::operator[](const Edge& edge) const {
  return boosted()[edge];
}

// The names of Boost.Graph.

inline auto edges(const TensionGraph& graph) {
  return boost::edges(graph.boosted());
}
inline auto out_edges(Vertex vertex, const TensionGraph& graph) {
  return boost::out_edges(vertex, graph.boosted());
}
inline auto adjacent_vertices(Vertex vertex, const TensionGraph& graph) {
  return boost::adjacent_vertices(vertex, graph.boosted());
}
inline auto edge(Vertex from, Vertex to, const TensionGraph& graph) {
  return boost::edge(from, to, graph.boosted());
}
inline auto add_edge(Vertex from, Vertex to, const Pull& pull, TensionGraph& graph) {
  return boost::add_edge(from, to, pull, graph.boosted());
}
template <typename Edge>
Vertex source(const Edge& edge, const TensionGraph& graph) {
  return boost::source(edge, graph.boosted());
}
template <typename Edge>
Vertex target(const Edge& edge, const TensionGraph& graph) {
  return boost::target(edge, graph.boosted());
}

}  // namespace taut
