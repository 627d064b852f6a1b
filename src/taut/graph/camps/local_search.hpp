#pragma once

#include "taut/base/chance.hpp"
#include "taut/graph/camps/core.hpp"
#include "taut/solve/effort.hpp"

namespace taut::camps {

/// Looks for a good split by tabu search (Glover 1989): the best single move that was not
/// made lately, even uphill; when it stalls, a patch of the best split so far is shaken.
/// What it returns is an upper bound and nothing more.
class LocalSearch {
 public:
  LocalSearch(const Core& core, Count count, std::uint64_t seed);

  /// Improves `start` for `moves` moves; the best split met.
  Groups improve(const Groups& start, std::int64_t moves);

  /// From a split grown along the heaviest edges, and in graphs of many edges from eight
  /// drawn by chance, the best of them shaken `shakes` times, each time improved for a
  /// number of moves that grows with the vertices. The eight take about a quarter of
  /// `effort` at most. Stops early, with what it has, when that is over; spends of it
  /// what it takes.
  Groups search(int shakes, Effort& effort);

 private:
  void run_long(const Effort& effort, Groups& best, std::int64_t& least);
  Groups search_from(const Groups& start, int shakes, Effort& effort);
  Groups shaken(const Groups& groups);
  Groups improve_two(const Groups& start, std::int64_t moves);
  Groups improve_any(const Groups& start, std::int64_t moves);

  const Core& core_;
  Count count_;
  Adjacency adjacency_;
  Chance chance_;
  std::int64_t steps_ = 0;
};

/// A split that keeps as many as it can of the edges with small `doubt`, the first ones
/// first: a spanning forest of the least doubtful edges decides. Two groups: along a
/// forest edge of doubt up to 1/2 the edge is kept, else it is an exception. Any number:
/// ends of an edge come together if `doubt` says that it is not cut.
Groups split_by(const Core& core, Count count, const std::vector<double>& exception);

}  // namespace taut::camps
