#pragma once

#include "taut/plan/order.hpp"

#include <string>
#include <vector>

namespace taut::plan {

/// What a schedule does against the model, one sentence each; empty if it keeps to it.
///
/// Reads the model alone and shares nothing with what makes schedules: every requirement,
/// window, entry, date, capacity and `keep` is looked at by its own definition. That
/// tasks do not begin is no breach. `as_early_as` are the starts that `keep` is measured
/// by. O((tasks + requirements + draws) x phases).
std::vector<std::string> breaches(const Model& model, const Starts& starts,
                                  const Starts& as_early_as);

}  // namespace taut::plan
