#pragma once

#include "taut/graph/tension_graph.hpp"

#include <vector>

namespace taut {

/// One step of a chain: what a vertex does to the next one.
struct ChainStep {
  Vertex from = 0;
  Vertex to = 0;
  bool tension = false;  ///< else a synergy
  int strength = 0;      ///< 1..3
  friend bool operator==(const ChainStep&, const ChainStep&) = default;
};

/// A way of influence from one vertex to another over others.
struct ShortChain {
  std::vector<ChainStep> steps = {};
  int weakest = 0;       ///< the least strength of its steps: no chain is stronger
  bool tension = false;  ///< one of its steps is a tension
};

/// Every chain of two or three steps from `from` to `to` with at most one tension in it,
/// no vertex twice. Of three steps only those whose every step has strength 2 or more.
///
/// Two tensions in a row are left out: that something weakens what weakens a task does
/// not carry it. A pair with both signs is two steps, one of each.
///
/// Strongest first: by weakest step, then fewer steps, then by the sum of strengths, then
/// by vertices, synergies before tensions. O(d^2 log d), d the largest degree.
std::vector<ShortChain> short_chains(const TensionGraph& graph, Vertex from, Vertex to);

}  // namespace taut
