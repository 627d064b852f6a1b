#include "taut/layout/curve.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace taut {

namespace {

using Cubic = std::array<Point, 4>;

Cubic cubic_of(const Curve& curve, std::size_t k) {
  return {curve[3 * k], curve[3 * k + 1], curve[3 * k + 2], curve[3 * k + 3]};
}

// The blossom of a cubic: symmetric in its parameters, and the curve itself when all
// three agree. The controls of any part of a cubic are blossoms of that part's ends.
Point blossom(const Cubic& c, double u, double v, double w) {
  const Point a = between(c[0], c[1], u);
  const Point b = between(c[1], c[2], u);
  const Point d = between(c[2], c[3], u);
  return between(between(a, b, v), between(b, d, v), w);
}

// Where a point that moves along the curve from parameter `in`, which lies in the box,
// towards `out`, which does not, passes the edge. Halving needs no derivative.
double edge_between(const Curve& curve, double in, double out, const Box& box) {
  for (int i = 0; i < 24; ++i) {
    const double middle = (in + out) / 2;
    (inside(point_at(curve, middle), box) ? in : out) = middle;
  }
  return out;
}

constexpr int steps_per_cubic = 48;

}  // namespace

std::size_t cubics(const Curve& curve) {
  return curve.size() < 4 ? 0 : (curve.size() - 1) / 3;
}

Point point_at(const Curve& curve, double t) {
  const std::size_t count = cubics(curve);
  if (count == 0)
    return curve.empty() ? Point{} : curve.front();
  const double whole = std::clamp(std::floor(t), 0.0, static_cast<double>(count - 1));
  const double u = t - whole;
  return blossom(cubic_of(curve, static_cast<std::size_t>(whole)), u, u, u);
}

Polyline flatten(const Curve& curve, int pieces) {
  Polyline line;
  if (curve.empty())
    return line;
  line.reserve(cubics(curve) * static_cast<std::size_t>(pieces) + 1);
  line.push_back(curve.front());
  for (std::size_t k = 0; k < cubics(curve); ++k) {
    const Cubic cubic = cubic_of(curve, k);
    for (int i = 1; i <= pieces; ++i) {
      const double u = static_cast<double>(i) / pieces;
      line.push_back(blossom(cubic, u, u, u));
    }
  }
  return line;
}

Curve part_of(const Curve& curve, double from, double to) {
  Curve part;
  for (std::size_t k = 0; k < cubics(curve); ++k) {
    const double u = std::clamp(from - static_cast<double>(k), 0.0, 1.0);
    const double v = std::clamp(to - static_cast<double>(k), 0.0, 1.0);
    if (v <= u)
      continue;
    const Cubic cubic = cubic_of(curve, k);
    if (part.empty())
      part.push_back(blossom(cubic, u, u, u));
    part.push_back(blossom(cubic, u, u, v));
    part.push_back(blossom(cubic, u, v, v));
    part.push_back(blossom(cubic, v, v, v));
  }
  return part;
}

Curve clip(const Curve& curve, const Box& start, const Box& end) {
  const auto last = static_cast<double>(cubics(curve));
  const int steps = static_cast<int>(cubics(curve)) * steps_per_cubic;
  const auto at = [&](int i) { return last * i / steps; };
  if (steps == 0)
    return curve;

  int first = 0;
  while (first < steps && inside(point_at(curve, at(first)), start))
    ++first;
  int final = steps;
  while (final > 0 && inside(point_at(curve, at(final)), end))
    --final;
  const double from =
      first == 0 ? 0 : edge_between(curve, at(first - 1), at(first), start);
  const double to =
      final == steps ? last : edge_between(curve, at(final + 1), at(final), end);
  if (to - from >= 0.02)
    return part_of(curve, from, to);
  const double middle = std::clamp((from + to) / 2, 0.01, last - 0.01);
  return part_of(curve, middle - 0.01, middle + 0.01);
}

Curve shifted(const Curve& curve, double by) {
  if (curve.empty())
    return curve;
  const double dx = curve.back().x - curve.front().x;
  const double dy = curve.back().y - curve.front().y;
  const double d = distance(curve.front(), curve.back());
  Curve moved = curve;
  if (d == 0)
    return moved;
  for (Point& p : moved) {
    p.x -= dy / d * by;
    p.y += dx / d * by;
  }
  return moved;
}

Box extent(const Curve& curve) {
  return bounds(flatten(curve, 30));
}

}  // namespace taut
