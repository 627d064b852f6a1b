#pragma once

#include "taut/layout/route.hpp"

#include <vector>

namespace taut {

/// Ways round for a line that no single bend frees from boxes: smooth curves past one
/// corner or along one side of a box, from every corner and side in the zone.
/// O(boxes) curves.
std::vector<Curve> smooth_detours(const RouteRequest& request, const RoutedLine& line);

/// The way between the two boxes that keeps clear of all others, corners rounded; empty
/// if the boxes leave none. The shortest, where crossing one of the `drawn` lines counts
/// as much as 50 points of length. O(boxes^2 x (boxes + points drawn)) at worst.
Curve shortest_detour(const RouteRequest& request, const RoutedLine& line,
                      const std::vector<Polyline>& drawn);

}  // namespace taut
