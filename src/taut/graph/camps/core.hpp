#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace taut::camps {

/// An edge of a signed graph: weight above 0 = its ends want to be together, below 0 =
/// apart. Never 0.
struct Edge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::int64_t weight = 0;

  std::int64_t size() const { return weight < 0 ? -weight : weight; }
};

/// A simple signed graph, all that the search for camps works on. The exceptions of any
/// two splits differ by a multiple of `unit`, so that a lower bound may be rounded up.
struct Core {
  std::uint32_t vertices = 0;
  std::vector<Edge> edges = {};  ///< no two between the same vertices
  std::int64_t unit = 1;
};

/// The number of the group each vertex stands in.
using Groups = std::vector<std::uint32_t>;

/// How many groups there may be.
enum class Count : std::uint8_t { two, any };

inline bool is_exception(const Edge& edge, const Groups& groups) {
  return (groups[edge.a] == groups[edge.b]) != (edge.weight > 0);
}

/// The weight of the exceptions: positive edges across, negative ones inside.
inline std::int64_t exceptions(const Core& core, const Groups& groups) {
  std::int64_t sum = 0;
  for (const Edge& edge : core.edges)
    sum += is_exception(edge, groups) ? edge.size() : 0;
  return sum;
}

/// One end of an edge as seen from the other.
struct Neighbour {
  std::uint32_t vertex = 0;
  std::uint32_t edge = 0;
};

/// For every vertex its neighbours in the order of the edges.
class Adjacency {
 public:
  explicit Adjacency(const Core& core);
  /// A range of neighbours.
  const std::vector<Neighbour>& of(std::uint32_t vertex) const { return of_[vertex]; }

 private:
  std::vector<std::vector<Neighbour>> of_;
};

}  // namespace taut::camps
