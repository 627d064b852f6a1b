#include "taut/layout/place_cost.hpp"

#include "taut/layout/place.hpp"

#include <cmath>

namespace taut {

bool leaves_no_room(Point a, Point b, Size box) {
  const double d = distance(a, b);
  const bool side_by_side = std::abs(a.y - b.y) < box.h;
  return d < 1.9 * box.h || (side_by_side && d < 1.35 * box.w);
}

bool leaves_no_room(Point a, Point b, Size box, double mark) {
  const bool side_by_side = std::abs(a.y - b.y) < box.h;
  return leaves_no_room(a, b, box) ||
         (side_by_side && std::abs(a.x - b.x) < box.w + mark + 36);
}

namespace {

bool share_a_box(const PlacedLine& l, const PlacedLine& m) {
  return l.a == m.a || l.a == m.b || l.b == m.a || l.b == m.b;
}

double boxes_hit(const std::vector<Point>& centres, Size box, const PlacedLine& line) {
  double cost = 0;
  for (std::size_t k = 0; k < centres.size(); ++k) {
    if (k == line.a || k == line.b)
      continue;
    const Box obstacle = Box::around(centres[k], box).grown(hit_margin);
    if (segment_meets_box(centres[line.a], centres[line.b], obstacle))
      cost += hit_price * line.weight;
  }
  return cost;
}

}  // namespace

double place_cost(const std::vector<Point>& centres, Size box,
                  const std::vector<PlacedLine>& lines) {
  double cost = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PlacedLine& l = lines[i];
    if (l.a == l.b)
      continue;
    cost += length_price * l.weight * distance(centres[l.a], centres[l.b]);
    if (!l.crosses)
      continue;
    if (leaves_no_room(centres[l.a], centres[l.b], box))
      cost += no_room_price;
    cost += boxes_hit(centres, box, l);
    for (std::size_t j = 0; j < i; ++j) {
      const PlacedLine& m = lines[j];
      if (m.crosses && m.a != m.b && !share_a_box(l, m) &&
          segments_cross(centres[l.a], centres[l.b], centres[m.a], centres[m.b]))
        cost += crossing_price * std::sqrt(l.weight * m.weight);
    }
  }
  return cost;
}

}  // namespace taut
