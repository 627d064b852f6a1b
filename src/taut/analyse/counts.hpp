#pragma once

#include "taut/model/situation.hpp"

#include <cstddef>
#include <optional>

namespace taut {

// How much there is of what, for every page and picture: they count here and nowhere
// else, so that they agree.

/// Which links are counted.
enum class LinkSign { tension, synergy };

/// Ordered pairs of tasks with a tension (or synergy) by name, each in its liveliest
/// state. "-1 there and -2 back" are two tensions.
struct LinkCounts {
  std::size_t at_work = 0;
  std::size_t undecided = 0;
  std::size_t held = 0;
  std::size_t asleep = 0;  ///< dormant or separated

  void add(ArcState state);
  bool operator==(const LinkCounts&) const = default;
};

/// The liveliest state among the arcs of one sign of a pair: active, then undecided,
/// held, separated, dormant. Nothing where it has none.
std::optional<ArcState> liveliest(const Situation& situation, const Pair& pair,
                                  LinkSign sign);

/// O(arcs).
LinkCounts counts_of(const Situation& situation, LinkSign sign = LinkSign::tension);

/// How many tasks weaken a task: those with a tension at work on it. O(pairs).
std::size_t tasks_weakening(const Situation& situation, TaskId task);

}  // namespace taut
