#pragma once

#include "taut/model/situation.hpp"

#include <vector>

namespace taut {

/// What one task brings one objective, and what its tensions cost it; all harm or
/// weighed against it, times the weight of the objective. Unlike `Profile`, a task that
/// does not serve the objective counts for nothing here: the figures of all objectives
/// together are not those of the whole.
struct ObjectiveProfile {
  TaskId task = {};
  Harm serves = 0;  ///< weight x serves(t, o); may be negative
  Harm lifts = 0;   ///< sum over j of P(t, j) / 3 x weight x max(0, serves(j, o))
  Harm costs = 0;   ///< sum over j of N(t, j) / 3 x the same, halved where not firm
  /// Sum over i of N(i, t) / 3 x weight x max(0, serves(t, o)), likewise.
  Harm suffered = 0;

  bool nothing() const {
    return serves == 0 && lifts == 0 && costs == 0 && suffered == 0;
  }
};

/// The tasks that bring or cost the objective anything: those that serve it most by
/// themselves first, of equals those that lift most, then by order of appearance. O(pairs
/// + tasks x objectives).
std::vector<ObjectiveProfile> profiles_for(const Situation& situation,
                                           ObjectiveId objective);

}  // namespace taut
