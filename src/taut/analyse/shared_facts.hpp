#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>
#include <vector>

namespace taut {

/// What the model's facts about two tasks suggest `from` may do to `to`, although no
/// statement says so; one phrase each, in this order:
/// - both draw heavily (3 of 3) on a resource that is scarce today;
/// - `from` reports on, prosecutes, sanctions or uses force on an actor whose consent or
///   trust `to` needs;
/// - `from` supports, arms or restores an actor whom another actor does not trust, and
///   `to` needs the trust of that other one.
/// None of these counts anywhere. O(actors of both tasks).
std::vector<std::string> shared_facts(const Subject& subject, TaskId from, TaskId to);

}  // namespace taut
