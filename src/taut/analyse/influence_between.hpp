#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/graph/short_chains.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// How one task bears on another, sorted by how it is known and whether it is at work.
struct Influence {
  TaskId from = {};
  TaskId to = {};
  /// At work and stated or derived; strongest first, firm first, then as written.
  std::vector<ArcIndex> direct = {};
  /// At work, but its basis is inferred or unverified; likewise.
  std::vector<ArcIndex> inferred = {};
  /// Not at work: dormant, undecided, separated or held; as written.
  std::vector<ArcIndex> conditional = {};
  /// Judged, and found neutral.
  std::vector<ArcIndex> neutral = {};
  /// By statements on tasks in general, whatever their state; they count in no total.
  std::vector<ArcIndex> general = {};
  /// Over other tasks, in two or three steps, strongest first; at most `most_chains`.
  std::vector<ShortChain> carried = {};
  std::size_t chains_left_out = 0;
  /// Where `to` requires `from` first: places in its `requires_first`.
  std::vector<std::size_t> required = {};

  /// Nothing is known of this direction.
  bool none() const {
    return direct.empty() && inferred.empty() && conditional.empty() && neutral.empty() &&
           general.empty() && carried.empty() && required.empty();
  }
  /// Every named-pair arc, in the order of the lists above.
  std::vector<ArcIndex> arcs() const;
};

constexpr std::size_t most_chains = 5;

/// All that bears from one task on another. `from` and `to` differ. O(arcs + d^2 log d).
Influence influence_between(const Subject& subject, TaskId from, TaskId to);

}  // namespace taut
