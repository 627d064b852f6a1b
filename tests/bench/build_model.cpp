// What is compared with `node_tree`: loads a file, checks it, builds the model, its
// situation and its graph, and frees them.

#include "taut/graph/tension_graph.hpp"
#include "taut/read/load.hpp"

#include <cstddef>

int main(int argc, char** argv) {
  if (argc != 2)
    return 2;
  taut::SourceSet sources;
  taut::Diagnostics diags;
  const auto model =
      taut::load_model(argv[1], {.max_bytes = std::size_t{512} << 20}, sources, diags);
  if (!model || diags.has_errors())
    return 1;
  const taut::Situation situation = taut::make_situation(*model);
  const taut::TensionGraph graph = taut::build_graph(situation);
  return num_edges(graph) > 0 ? 0 : 1;
}
