#pragma once

#include "taut/layout/geometry.hpp"

#include <cstddef>

namespace taut {

// A curve of k cubics has the parameters 0..k: its whole part is the cubic, the rest the
// place on it.

/// The number of cubics in the curve; 0 if it has fewer than four points.
std::size_t cubics(const Curve& curve);

/// The point at parameter `t` in [0, cubics(curve)].
Point point_at(const Curve& curve, double t);

/// `pieces` equal steps of the parameter per cubic: pieces x cubics + 1 points.
Polyline flatten(const Curve& curve, int pieces);

/// The part of the curve between two parameters, `from < to`; same shape, cubic by cubic.
Curve part_of(const Curve& curve, double from, double to);

/// Cuts the curve where it leaves the box it starts in and where it enters the box it
/// ends in. A curve that never leaves a box keeps a short piece at its middle.
Curve clip(const Curve& curve, const Box& start, const Box& end);

/// The curve moved sideways as a whole, to the right of its direction for `by > 0` (y
/// grows down). Keeps its shape; for strands that run beside each other.
Curve shifted(const Curve& curve, double by);

/// The box round all points of the curve's flattening (not of its controls).
Box extent(const Curve& curve);

}  // namespace taut
