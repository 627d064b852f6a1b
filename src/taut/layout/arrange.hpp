#pragma once

#include "taut/layout/place.hpp"
#include "taut/layout/route.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// Boxes in their places and the lines between them.
struct Arrangement {
  Placement placement = {};
  std::vector<Box> boxes = {};  ///< by box number
  std::vector<Box> words = {};  ///< those of the routing, then the headings of the cards
  std::vector<Curve> curves = {};  ///< by line
  double price = 0;                ///< of the routing
};

/// How many of the cheapest placements are routed before one is taken.
inline constexpr std::size_t placements_routed = 12;

/// Places and routes. The search judges straight lines, and the cheapest placement is not
/// always the one that reads best once lines bend: so the best few are routed, and the
/// one whose lines pay least is taken, ties by the cheaper placement. `how.boxes` is not
/// read. Deterministic; with everything kept, one routing is all it costs.
Arrangement arrange_free(const FreeRequest& request, const RouteRequest& how);
Arrangement arrange_cards(const CardRequest& request, const RouteRequest& how);

}  // namespace taut
