#pragma once

#include "taut/analyse/analysis.hpp"

#include <vector>

namespace taut {

/// The statements with arcs that do not bite under the circumstances, and what would wake
/// them: by statement, then dormant, undecided, separated. Held ones are not asleep.
std::vector<Asleep> find_asleep(const Subject& subject);

}  // namespace taut
