#pragma once

#include "taut/draw/drawing.hpp"

#include <vector>

namespace taut {

/// The curve cut back by the length of each tip along its last control leg, so that a bar
/// stands square to its line. Empty for a curve of fewer than four points.
Curve without_tips(const DrawnLine& line);

/// One end of a line: a filled polygon, and the stretch of line that runs through it.
struct TipShape {
  std::vector<Point> polygon = {};
  std::vector<Point> shaft = {};  ///< empty where the polygon covers it
};

/// The tip that ends in `end`, for a line that ends in `from`; the shapes are those of
/// Graphviz (tee, normal, vee), so that every format looks alike.
TipShape tip_shape(Tip tip, Point end, Point from, double pen, double size);

}  // namespace taut
