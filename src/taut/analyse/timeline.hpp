#pragma once

#include "taut/analyse/combinations.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace taut {

/// One mandate of a chain of renewals, in figures. A tension is an ordered pair of tasks
/// that some statement of its own (no selector) sets against each other; it counts once,
/// by the liveliest of its links: at work, open, held, asleep.
struct TimelineEntry {
  std::string name = {};     ///< "S/RES/2423 (2018)", or the title where there is none
  std::string adopted = {};  ///< ISO date, or empty
  std::size_t tasks = 0;
  std::array<std::size_t, 3> at_work = {};  ///< by strength 1..3
  std::size_t open = 0;                     ///< hangs on something unknown
  std::size_t held = 0;                     ///< a safeguard or condition holds it
  std::size_t asleep = 0;  ///< its condition is false, or its tasks share no phase
  Tally findings = {};
  std::size_t objectives = 0;
  std::size_t carried = 0;  ///< objectives that a task serves with 3
  std::size_t firm = 0;     ///< of these, those on which some carrier is unshaken

  std::size_t working() const { return at_work[0] + at_work[1] + at_work[2]; }
  std::size_t tensions() const { return working() + open + held + asleep; }
  /// The share that is held or asleep, in per cent, rounded; 0 without tensions.
  std::size_t settled_percent() const;
};

/// The figures of one mandate. O(arcs log arcs + objectives x tasks).
TimelineEntry timeline_entry(const Situation& situation, const Findings& findings,
                             std::string_view language = {});

}  // namespace taut
