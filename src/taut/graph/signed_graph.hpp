#pragma once

#include "taut/graph/tension_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut {

/// An unordered pair of tasks with what lies between them; `a < b`, at least one weight
/// is above 0. A pair with both signs keeps both.
struct SignedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  int positive = 0;  ///< the stronger of the two synergies
  int negative = 0;  ///< the stronger of the two tensions
  friend bool operator==(const SignedPair&, const SignedPair&) = default;
};

/// The undirected signed graph of a situation: vertex `i` is `TaskId{i}`; pairs by (a,
/// b), each once.
struct SignedGraph {
  std::size_t vertices = 0;
  std::vector<SignedPair> pairs = {};
  friend bool operator==(const SignedGraph&, const SignedGraph&) = default;
};

/// How directed links become undirected edges.
struct SignedRule {
  bool unweighted = false;  ///< every edge weighs 1
  int threshold = 1;        ///< only links at least this strong, 1..3
};

/// Per unordered pair a negative edge of weight max(N_ij, N_ji) and a positive edge of
/// weight max(P_ij, P_ji), both kept. O(pairs log pairs).
SignedGraph build_signed_graph(const TensionGraph& graph, SignedRule rule = {});

}  // namespace taut
