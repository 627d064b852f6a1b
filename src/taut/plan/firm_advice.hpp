#pragma once

#include "taut/analyse/draws.hpp"
#include "taut/plan/advice.hpp"
#include "taut/plan/treatment.hpp"

#include <vector>

namespace taut {

/// How advice fares when scores move within what is known of them.
struct FirmAdvice {
  int draws = 0;     ///< that were made
  int cut_from = 0;  ///< how many were asked for, if more
  /// For each piece of advice: draws in which it still leaves less harm, and in which no
  /// other of its class removes more.
  std::vector<int> helps = {};
  std::vector<int> first = {};
  /// For each step of the front: draws in which its first set still leaves as little as
  /// any set of so many changes.
  std::vector<int> best = {};
};

/// The measures and the sets stay; only what they do is looked at anew. The same whatever
/// the number of threads. O(draws x (measures x situation + front)).
FirmAdvice firm_advice(const Situation& situation, const std::vector<Advice>& advice,
                       const TreatmentFront& front, const DrawsAsked& asked);

}  // namespace taut
