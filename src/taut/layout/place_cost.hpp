#pragma once

#include "taut/layout/geometry.hpp"

namespace taut {

// What a placement pays, shared by the definition (`place_cost`) and the searches.

inline constexpr double length_price = 0.011;  ///< per point, times the weight
inline constexpr double crossing_price = 4;    ///< times the root of both weights
inline constexpr double hit_price = 3.0;       ///< per box met, times the weight
inline constexpr double hit_margin = 4.0;      ///< boxes are grown by it
inline constexpr double no_room_price = 4.0;

/// Whether two linked boxes of this size stand too close for a bar and a number: less
/// than 1.9 heights apart, or side by side at less than 1.35 widths.
bool leaves_no_room(Point a, Point b, Size box);

/// The same with a mark of this width between two boxes side by side: it and a bar at
/// each end want 36 points more than the mark.
bool leaves_no_room(Point a, Point b, Size box, double mark);

}  // namespace taut
