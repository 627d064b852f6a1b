#pragma once

#include <vector>

namespace taut {

// Lengths are points (1/72 inch), the origin is the top left corner of the page, y grows
// down.

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
  double w = 0;
  double h = 0;
};

/// `x0 <= x1`, `y0 <= y1`.
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  Point centre() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
  static Box around(Point centre, Size size) {
    return {centre.x - size.w / 2, centre.y - size.h / 2, centre.x + size.w / 2,
            centre.y + size.h / 2};
  }
};

/// A chain of cubic segments: start, then two controls and an end for each; 3k + 1
/// points.
using Curve = std::vector<Point>;
using Polyline = std::vector<Point>;

}  // namespace taut
