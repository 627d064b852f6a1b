#pragma once

#include "taut/analyse/combinations.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace taut {

/// How cleanly the tasks of a mandate fall into two opposing camps: what contradicts the
/// best split, counted in pairs of tasks and weighed by the strength of their links.
struct CampFigures {
  bool found = false;         ///< the mandate falls into camps
  std::size_t bridges = 0;    ///< pairs that help each other across the camps
  std::size_t rifts = 0;      ///< pairs in tension inside a camp
  std::size_t both_ways = 0;  ///< pairs with help and harm: one of the two contradicts
  std::int64_t weight = 0;    ///< of these together
  std::int64_t least = 0;     ///< no split has less; the same as `weight` where proved
  std::string skipped = {};   ///< why nobody looked, in one sentence; else empty

  std::size_t exceptions() const { return bridges + rifts + both_ways; }
  bool proved() const { return weight == least; }
};
/// Looks for them as a list of findings does, with a fixed number of steps; the figures
/// are 0 where the mandate does not fall into camps.
CampFigures camp_figures(const Situation& situation);

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
  CampFigures camps = {};
  std::size_t objectives = 0;
  std::size_t carried = 0;  ///< objectives that a task serves with 3
  std::size_t firm = 0;     ///< of these, those on firm footing

  std::size_t working() const { return at_work[0] + at_work[1] + at_work[2]; }
  std::size_t tensions() const { return working() + open + held + asleep; }
  /// The share that is held or asleep, in per cent, rounded; 0 without tensions.
  std::size_t settled_percent() const;
};

/// The figures of one mandate. O(arcs log arcs + objectives x tasks), and the camps.
TimelineEntry timeline_entry(const Situation& situation, const Findings& findings,
                             std::string_view language = {});

}  // namespace taut
