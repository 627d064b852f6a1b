#include "taut/render/edge_path.hpp"

#include "taut/render/line_ends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <vector>

namespace taut {
namespace {

// The blossom of one cubic: the part between two parameters has these as its points.
Point blossom(const Point* p, double u, double v, double w) {
  const Point a = between(p[0], p[1], u), b = between(p[1], p[2], u),
              c = between(p[2], p[3], u);
  return between(between(a, b, v), between(b, c, v), w);
}

void put(std::string& out, Point point, double height) {
  fmt::format_to(std::back_inserter(out), "{:.2f},{:.2f} ", point.x, height - point.y);
}

// Where along one cubic each step of equal length ends.
struct Ruler {
  explicit Ruler(const Point* p) {
    constexpr int steps = 64;
    Point last = p[0];
    for (int i = 1; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      const Point at = blossom(p, t, t, t);
      lengths.push_back((lengths.empty() ? 0 : lengths.back()) +
                        std::hypot(at.x - last.x, at.y - last.y));
      last = at;
    }
  }
  double whole() const { return lengths.back(); }
  double parameter(double length) const {
    const auto at = std::ranges::lower_bound(lengths, length);
    return static_cast<double>(std::distance(lengths.begin(), at) + 1) /
           static_cast<double>(lengths.size());
  }
  std::vector<double> lengths;
};

// The part of a cubic between two parameters.
std::string piece(const Point* p, double t0, double t1, double height) {
  std::string out;
  for (const Point point : {blossom(p, t0, t0, t0), blossom(p, t0, t0, t1),
                            blossom(p, t0, t1, t1), blossom(p, t1, t1, t1)})
    put(out, point, height);
  out.pop_back();
  return out;
}

// A dash of 5, a gap of 2, a dot of 1.2, a gap of 2; the last piece ends where the curve
// ends, as the arrow stands there.
std::vector<std::string> dash_dot(const Curve& curve, double height) {
  constexpr double pattern[] = {5, 2, 1.2, 2};
  std::vector<std::string> pieces;
  for (std::size_t k = 0; k + 3 < curve.size(); k += 3) {
    const Point* p = curve.data() + k;
    const Ruler ruler(p);
    double at = 0;
    for (std::size_t i = 0; at < ruler.whole(); ++i) {
      const double end = std::min(at + pattern[i % 4], ruler.whole());
      const double t0 = at == 0 ? 0 : ruler.parameter(at);
      const double t1 = std::min(1.0, std::max(ruler.parameter(end), t0 + 0.004));
      if (i % 2 == 0)
        pieces.push_back(piece(p, t0, t1, height));
      else if (end >= ruler.whole())
        pieces.push_back(piece(p, std::min(t0, 0.985), 1, height));
      at = end;
    }
  }
  return pieces;
}

}  // namespace

std::string edge_path(const DrawnLine& line, double page_height) {
  const Curve curve = without_tips(line);
  if (curve.empty())
    return {};
  std::string head, tail;
  if (line.tail != Tip::none) {
    tail = "s,";
    put(tail, line.curve.front(), page_height);
  }
  if (line.head != Tip::none) {
    head = "e,";
    put(head, line.curve.back(), page_height);
  }
  if (line.dash == Dash::dash_dot) {
    std::vector<std::string> pieces = dash_dot(curve, page_height);
    pieces.front().insert(0, tail);
    pieces.back().insert(0, head);
    return fmt::format("{}", fmt::join(pieces, ";"));
  }
  std::string points;
  for (const Point& point : curve)
    put(points, point, page_height);
  points.pop_back();
  return tail + head + points;
}

}  // namespace taut
