#pragma once

#include "taut/analyse/draws.hpp"
#include "taut/plan/sequence.hpp"

#include <vector>

namespace taut::plan {

/// How the delays of a sequence fare when scores move within what is known of them. The
/// order itself does not: it rests on requirements, phases and dates, not on scores.
struct FirmDelays {
  struct Counts {
    int helps = 0;  ///< draws in which the delays still spare harm
    int best = 0;   ///< and no other set listed of the same size is better
  };
  int draws = 0;                                   ///< that were made
  int cut_from = 0;                                ///< how many were asked for, if more
  std::vector<std::vector<Counts>> by_count = {};  ///< as `BestDelays::by_count`
};

/// The same whatever the number of threads. O(draws x phases x situation).
FirmDelays firm_delays(const Sequence& sequence, const DrawsAsked& asked);

}  // namespace taut::plan
