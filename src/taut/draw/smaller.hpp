#pragma once

#include "taut/draw/map_request.hpp"
#include "taut/draw/select.hpp"

#include <string>

namespace taut {

// What to ask for where a map holds more than a page can show.

/// Options for a map that reads better than the one that shows `shown`: a view of the
/// model with fewer tasks and lines, the strongest pairs, the most strained task: "--view
/// hard-tensions, --top 15 or --focus go". Never empty.
std::string smaller_maps(const MapRequest& request, const Shown& shown);

/// Options that show the parts of a mandate one by one: "--pillar security or --focus
/// go".
std::string maps_of_parts(const MapRequest& request, const Shown& shown);

}  // namespace taut
