#include "taut/layout/detour.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <vector>

namespace taut {

namespace {

constexpr double corner_room = 10;  // how far from a box a way round passes its corner
constexpr double clear_room = 6;    // how near to a box a straight piece may come
constexpr double rounding = 16;
// In points of length: a turn costs a little, so that of two ways much alike the
// straighter is taken.
constexpr double turn = 8;
constexpr double crossing = 50;

std::array<Point, 4> corners_of(const Box& box) {
  const Box b = box.grown(corner_room);
  return {{{b.x0, b.y0}, {b.x1, b.y0}, {b.x1, b.y1}, {b.x0, b.y1}}};
}

// A smooth curve through the points: at each inner point it runs parallel to the chord
// between the neighbours.
Curve through(const std::vector<Point>& points) {
  const auto direction = [&](std::size_t i) {
    const Point before = points[i == 0 ? 0 : i - 1];
    const Point after = points[std::min(i + 1, points.size() - 1)];
    const double d = std::max(distance(before, after), 1e-9);
    return Point{(after.x - before.x) / d, (after.y - before.y) / d};
  };
  Curve curve = {points.front()};
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const double reach = distance(points[i], points[i + 1]) * 0.36;
    const Point out = direction(i);
    const Point in = direction(i + 1);
    curve.push_back({points[i].x + out.x * reach, points[i].y + out.y * reach});
    curve.push_back({points[i + 1].x - in.x * reach, points[i + 1].y - in.y * reach});
    curve.push_back(points[i + 1]);
  }
  return curve;
}

void add_straight(Curve& curve, Point to) {
  const Point from = curve.back();
  curve.push_back(between(from, to, 1.0 / 3));
  curve.push_back(between(from, to, 2.0 / 3));
  curve.push_back(to);
}

// Straight pieces joined by short bends that stay on the inner side of each corner.
Curve rounded(const std::vector<Point>& points) {
  Curve curve = {points.front()};
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const double before = distance(points[i - 1], points[i]);
    const double after = distance(points[i], points[i + 1]);
    const double r = std::min({rounding, before / 2, after / 2});
    add_straight(curve, between(points[i], points[i - 1], r / std::max(before, 1e-9)));
    const Point leave = between(points[i], points[i + 1], r / std::max(after, 1e-9));
    const Point enter = curve.back();
    curve.push_back(between(enter, points[i], 0.6));
    curve.push_back(between(leave, points[i], 0.6));
    curve.push_back(leave);
  }
  add_straight(curve, points.back());
  return curve;
}

// The corners a way round may pass, between the two ends of the line.
struct Crossroads {
  std::vector<Point> points;  // first the start, last the end
  std::vector<Box> walls;
};

Crossroads crossroads(const RouteRequest& request, const RoutedLine& line) {
  Crossroads roads;
  for (std::size_t k = 0; k < request.boxes.size(); ++k) {
    if (k != line.a && k != line.b)
      roads.walls.push_back(request.boxes[k].grown(clear_room));
  }
  roads.points.push_back(request.boxes[line.a].centre());
  for (std::size_t k = 0; k < request.boxes.size(); ++k) {
    for (const Point corner : corners_of(request.boxes[k])) {
      const bool walled = std::ranges::any_of(
          roads.walls, [&](const Box& wall) { return inside(corner, wall); });
      if (!walled && inside(corner, request.zone))
        roads.points.push_back(corner);
    }
  }
  roads.points.push_back(request.boxes[line.b].centre());
  return roads;
}

bool is_open(const Crossroads& roads, Point from, Point to) {
  return std::ranges::none_of(
      roads.walls, [&](const Box& wall) { return segment_meets_box(from, to, wall); });
}

struct Drawn {
  const Polyline* line;
  Box around;
};

int crossings_between(Point from, Point to, const std::vector<Drawn>& drawn) {
  const std::array<Point, 2> piece = {from, to};
  const Box around = bounds(piece).grown(0.01);
  int count = 0;
  for (const Drawn& d : drawn)
    count += overlap(around, d.around) ? crossings(piece, *d.line) : 0;
  return count;
}

}  // namespace

std::vector<Curve> smooth_detours(const RouteRequest& request, const RoutedLine& line) {
  const Point a = request.boxes[line.a].centre();
  const Point b = request.boxes[line.b].centre();
  const auto toward = [&](Point p) { return distance(a, p); };
  std::vector<Curve> curves;
  for (const Box& box : request.boxes) {
    const std::array<Point, 4> corners = corners_of(box);
    for (std::size_t i = 0; i < 4; ++i) {
      Point p = corners[i];
      Point q = corners[(i + 1) % 4];
      curves.push_back(through({a, p, b}));
      if (toward(q) < toward(p))
        std::swap(p, q);
      curves.push_back(through({a, p, q, b}));
    }
  }
  return curves;
}

Curve shortest_detour(const RouteRequest& request, const RoutedLine& line,
                      const std::vector<Polyline>& lines) {
  std::vector<Drawn> drawn;
  for (const Polyline& l : lines)
    drawn.push_back({&l, bounds(l).grown(0.01)});
  const Crossroads roads = crossroads(request, line);
  const std::size_t n = roads.points.size();
  constexpr double far = std::numeric_limits<double>::infinity();
  std::vector<double> way(n, far);
  std::vector<std::size_t> from(n, 0);
  std::vector<bool> done(n, false);
  way[0] = 0;
  for (std::size_t round = 0; round < n; ++round) {
    std::size_t here = n;
    for (std::size_t k = 0; k < n; ++k) {
      if (!done[k] && way[k] < far && (here == n || way[k] < way[here]))
        here = k;
    }
    if (here == n || here == n - 1)
      break;
    done[here] = true;
    for (std::size_t k = 0; k < n; ++k) {
      const Point here_at = roads.points[here];
      const Point there_at = roads.points[k];
      const double there = way[here] + distance(here_at, there_at) + turn;
      if (done[k] || there >= way[k] || !is_open(roads, here_at, there_at))
        continue;
      const double in_all =
          there + crossing * crossings_between(here_at, there_at, drawn);
      if (in_all < way[k]) {
        way[k] = in_all;
        from[k] = here;
      }
    }
  }
  if (way[n - 1] == far)
    return {};
  std::vector<Point> points;
  for (std::size_t k = n - 1; k != 0; k = from[k])
    points.push_back(roads.points[k]);
  points.push_back(roads.points[0]);
  std::ranges::reverse(points);
  return rounded(points);
}

}  // namespace taut
