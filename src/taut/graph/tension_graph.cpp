#include "taut/graph/tension_graph.hpp"

#include "taut/graph/boosted.hpp"

namespace taut {

TensionGraph::TensionGraph(std::size_t tasks)
    : boosted_(std::make_unique<Boosted>(tasks)) {}
TensionGraph::TensionGraph(const TensionGraph& other)
    : boosted_(std::make_unique<Boosted>(other.boosted())) {}
TensionGraph::TensionGraph(TensionGraph&& other) noexcept = default;
TensionGraph& TensionGraph::operator=(const TensionGraph& other) {
  boosted_ = std::make_unique<Boosted>(other.boosted());
  return *this;
}
TensionGraph& TensionGraph::operator=(TensionGraph&& other) noexcept = default;
TensionGraph::~TensionGraph() = default;

std::size_t num_vertices(const TensionGraph& graph) {
  return boost::num_vertices(graph.boosted());
}

std::size_t num_edges(const TensionGraph& graph) {
  return boost::num_edges(graph.boosted());
}

TensionGraph build_graph(const Situation& situation) {
  TensionGraph graph(situation.of().tasks.size());
  for (const Pair& pair : situation.pairs) {
    if (pair.tension == 0 && pair.synergy == 0)
      continue;
    add_edge(pair.from.value, pair.to.value,
             Pull{static_cast<std::int8_t>(pair.tension),
                  static_cast<std::int8_t>(pair.synergy)},
             graph);
  }
  return graph;
}

}  // namespace taut
