#pragma once

#include "taut/layout/place.hpp"
#include "taut/layout/route.hpp"

#include <vector>

namespace taut {

/// A line as the search sees it, and the mark that it carries; no size, no mark.
struct MarkedLine {
  PlacedLine line = {};
  Size mark = {};
};

/// By line: its curve, and the middle of its mark.
struct MarkedRoutes {
  std::vector<Curve> curves = {};
  std::vector<Point> marks = {};
};

/// Routes lines between boxes and then sets their marks. `how` gives boxes, words, zone
/// and gaps; its lines are not read.
MarkedRoutes route_with_marks(const std::vector<MarkedLine>& lines, RouteRequest how);

}  // namespace taut
