#include "taut/layout/geometry.hpp"

#include <algorithm>
#include <numbers>

namespace taut {

namespace {

// Twice the area of a triangle that is flat but for rounding: slots of a grid lie on
// common lines, and lines between them meet exactly at their middles.
constexpr double flat = 1e-6;

// Keeps of the parameters [from, to] those where a point that moves by `step` is on the
// near side of an edge `room` away.
bool cut(double step, double room, double& from, double& to) {
  if (step == 0)
    return room >= 0;
  const double t = room / step;
  if (step < 0)
    from = std::max(from, t);
  else
    to = std::min(to, t);
  return from <= to;
}

}  // namespace

int side(Point p, Point q, Point r) {
  const double area = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return area > flat ? 1 : area < -flat ? -1 : 0;
}

Box bounds(std::span<const Point> points) {
  if (points.empty())
    return {};
  Box box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const Point& p : points.subspan(1)) {
    box.x0 = std::min(box.x0, p.x);
    box.y0 = std::min(box.y0, p.y);
    box.x1 = std::max(box.x1, p.x);
    box.y1 = std::max(box.y1, p.y);
  }
  return box;
}

bool segments_cross(Point a, Point b, Point c, Point d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool segment_meets_box(Point a, Point b, const Box& box) {
  double from = 0;
  double to = 1;
  return cut(a.x - b.x, a.x - box.x0, from, to) &&
         cut(b.x - a.x, box.x1 - a.x, from, to) &&
         cut(a.y - b.y, a.y - box.y0, from, to) && cut(b.y - a.y, box.y1 - a.y, from, to);
}

namespace {

// A joint that lies on the other line belongs to its upper side, whichever piece asks: so
// one piece alone sees the crossing.
template <typename See>
void each_crossing(std::span<const Point> one, std::span<const Point> other,
                   const See& see) {
  for (std::size_t i = 0; i + 1 < one.size() && !other.empty(); ++i) {
    bool below = side(one[i], one[i + 1], other[0]) < 0;
    for (std::size_t j = 0; j + 1 < other.size(); ++j) {
      const bool was_below = below;
      below = side(one[i], one[i + 1], other[j + 1]) < 0;
      if (below != was_below && (side(other[j], other[j + 1], one[i]) < 0) !=
                                    (side(other[j], other[j + 1], one[i + 1]) < 0))
        see(one[i], one[i + 1], other[j], other[j + 1]);
    }
  }
}

double angle_between(Point a, Point b, Point c, Point d) {
  const double across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  const double along = (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y);
  return std::atan2(std::abs(across), std::abs(along)) * 180 / std::numbers::pi;
}

// From the point to the nearest of the box.
double distance(Point p, const Box& box) {
  return distance(
      p, Point{std::clamp(p.x, box.x0, box.x1), std::clamp(p.y, box.y0, box.y1)});
}

double distance(Point p, Point a, Point b) {
  const double square = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
  const double along = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
  return distance(p,
                  between(a, b, square == 0 ? 0 : std::clamp(along / square, 0.0, 1.0)));
}

}  // namespace

int crossings(std::span<const Point> one, std::span<const Point> other) {
  int count = 0;
  each_crossing(one, other, [&](Point, Point, Point, Point) { ++count; });
  return count;
}

std::vector<double> crossing_angles(std::span<const Point> one,
                                    std::span<const Point> other) {
  std::vector<double> angles;
  each_crossing(one, other, [&](Point a, Point b, Point c, Point d) {
    angles.push_back(angle_between(a, b, c, d));
  });
  return angles;
}

bool meets_box(std::span<const Point> line, const Box& box) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (segment_meets_box(line[i], line[i + 1], box))
      return true;
  }
  return false;
}

double distance(std::span<const Point> line, const Box& box) {
  double least = no_limit;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (segment_meets_box(line[i], line[i + 1], box))
      return 0;
    least = std::min({least, distance(line[i], box), distance(line[i + 1], box)});
    for (const Point corner : {Point{box.x0, box.y0}, Point{box.x1, box.y0},
                               Point{box.x0, box.y1}, Point{box.x1, box.y1}})
      least = std::min(least, distance(corner, line[i], line[i + 1]));
  }
  return least;
}

double length(std::span<const Point> line) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    sum += distance(line[i], line[i + 1]);
  return sum;
}

}  // namespace taut
