#pragma once

#include <cmath>
#include <span>
#include <vector>

namespace taut {

// Lengths are points (1/72 inch), the origin is the top left corner of the page, y grows
// down.

/// A cost that no placement reaches.
inline constexpr double no_limit = 1e300;

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
  double w = 0;
  double h = 0;
  friend bool operator==(const Size&, const Size&) = default;
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
  Box grown(double by) const { return {x0 - by, y0 - by, x1 + by, y1 + by}; }
  static Box around(Point centre, Size size) {
    return {centre.x - size.w / 2, centre.y - size.h / 2, centre.x + size.w / 2,
            centre.y + size.h / 2};
  }
  friend bool operator==(const Box&, const Box&) = default;
};

/// A chain of cubic segments: start, then two controls and an end for each; 3k + 1
/// points.
using Curve = std::vector<Point>;
using Polyline = std::vector<Point>;

inline double distance(Point a, Point b) {
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  return std::sqrt(dx * dx + dy * dy);
}

inline Point between(Point a, Point b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// Whether the point lies in the box or on its edge.
inline bool inside(Point p, const Box& box) {
  return box.x0 <= p.x && p.x <= box.x1 && box.y0 <= p.y && p.y <= box.y1;
}

/// Whether the boxes share more than an edge.
inline bool overlap(const Box& a, const Box& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/// The smallest box round the points; an empty box at the origin for none.
Box bounds(std::span<const Point> points);

/// Whether the segments a-b and c-d cut each other in a point that is no end of either.
/// An end that lies on the other segment but for rounding is no crossing.
bool segments_cross(Point a, Point b, Point c, Point d);

/// The same for pieces of two polylines: a crossing right at a joint belongs to one of
/// the pieces that meet there, so that it counts once.
bool pieces_cross(Point a, Point b, Point c, Point d);

/// Whether the segment a-b and the box (its edge included) share a point.
bool segment_meets_box(Point a, Point b, const Box& box);

/// How often two polylines cross; a crossing right at a joint counts once. O(segments of
/// one x segments of the other).
int crossings(std::span<const Point> one, std::span<const Point> other);

/// The angles at which two polylines cross, in degrees, 0 to 90; one for each crossing
/// that `crossings` counts.
std::vector<double> crossing_angles(std::span<const Point> one,
                                    std::span<const Point> other);

/// Whether a polyline and the box share a point.
bool meets_box(std::span<const Point> line, const Box& box);

/// From the box to the nearest point of the polyline; 0 where they meet, `no_limit` for a
/// polyline of fewer than two points.
double distance(std::span<const Point> line, const Box& box);

double length(std::span<const Point> line);

}  // namespace taut
