#pragma once

#include "taut/layout/route.hpp"

#include <vector>

namespace taut {

/// Ways round for a line that no single bend frees from boxes: smooth curves past one
/// corner or along one side of a box, from every corner and side in the zone.
/// O(boxes) curves.
std::vector<Curve> smooth_detours(const RouteRequest& request, const RoutedLine& line);

/// The shortest way between the two boxes that keeps clear of all others, corners
/// rounded; empty if the boxes leave none. O(boxes^3) at worst.
Curve shortest_detour(const RouteRequest& request, const RoutedLine& line);

}  // namespace taut
