#pragma once

#include "taut/graph/tension_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut {

/// How many arcs lead from one task to another, in the three ways that chains are
/// counted: all of them, synergies less tensions, synergies alone. Products of these
/// along a way count the choices of arcs on it, by sign.
struct ArcCount {
  std::int8_t all = 0;
  std::int8_t balance = 0;
  std::int8_t pure = 0;
};

/// The arcs of a strength or more among some tasks, as a square table with lists of
/// neighbours. Task `i` of the table is `members[i]` of the graph.
class ArcTable {
 public:
  /// `members` in increasing order. O(members^2 + edges of the members).
  ArcTable(const TensionGraph& graph, const std::vector<Vertex>& members, int strength);

  std::size_t size() const { return out_.size(); }
  ArcCount at(std::size_t from, std::size_t to) const {
    return table_[from * size() + to];
  }
  const std::vector<std::uint32_t>& out(std::size_t task) const { return out_[task]; }
  const std::vector<std::uint32_t>& in(std::size_t task) const { return in_[task]; }

 private:
  std::vector<std::vector<std::uint32_t>> out_;
  std::vector<std::vector<std::uint32_t>> in_;
  std::vector<ArcCount> table_;
};

/// The sets of tasks of which each can be reached from each along arcs of the strength,
/// by their first task; sets of one are left out: no loop leaves its set.
std::vector<std::vector<Vertex>> knots(const TensionGraph& graph, int strength);

/// The tasks on some way from `from` to `to` of at most `length` arcs of the strength, in
/// order; empty if there is none.
std::vector<Vertex> tasks_between(const TensionGraph& graph, Vertex from, Vertex to,
                                  int length, int strength);

}  // namespace taut
