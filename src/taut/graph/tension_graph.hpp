#pragma once

#include "taut/model/situation.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace taut {

/// What one ordered pair of tasks does to the other; both signs stay apart.
struct Pull {
  std::int8_t tension = 0;  ///< N, 0..3
  std::int8_t synergy = 0;  ///< P, 0..3
};

using Vertex = std::size_t;

/// The pairs of a situation with an active tension or synergy. Vertex `i` is `TaskId{i}`;
/// the edges of a vertex are by target; no task has an edge to itself. Built once, then
/// read-only.
///
/// A graph of Boost.Graph, whose functions (`out_edges`, `target`, ..) take it where
/// `graph/boosted.hpp` is included; all others do not wait for Boost to compile.
class TensionGraph {
 public:
  explicit TensionGraph(std::size_t tasks = 0);
  TensionGraph(const TensionGraph& other);
  TensionGraph(TensionGraph&& other) noexcept;
  TensionGraph& operator=(const TensionGraph& other);
  TensionGraph& operator=(TensionGraph&& other) noexcept;
  ~TensionGraph();

  template <typename Edge>
  const Pull& operator[](const Edge& edge) const;

  struct Boosted;
  const Boosted& boosted() const { return *boosted_; }
  Boosted& boosted() { return *boosted_; }

 private:
  std::unique_ptr<Boosted> boosted_;
};

std::size_t num_vertices(const TensionGraph& graph);
std::size_t num_edges(const TensionGraph& graph);

/// O(tasks + pairs).
TensionGraph build_graph(const Situation& situation);

}  // namespace taut
