#include "taut/graph/tension_graph.hpp"

namespace taut {

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
