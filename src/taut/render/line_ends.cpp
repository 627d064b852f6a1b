#include "taut/render/line_ends.hpp"

#include <algorithm>
#include <cmath>

namespace taut {
namespace {

// How far a curve is cut back. A bar reaches over the end of the line by as much again.
double tip_length(Tip tip, double size) {
  switch (tip) {
    case Tip::bar: return 2.5 * size;
    case Tip::arrow:
    case Tip::open_arrow: return 10 * size;
    case Tip::none: break;
  }
  return 0;
}

Point towards(Point from, Point to, double by) {
  constexpr double most_of_the_leg = 0.9;
  const double length = std::max(1e-6, distance(from, to));
  return between(from, to, std::min(by / length, most_of_the_leg));
}

// Places relative to the end of a line: along it, away from the end, and square to it.
class Frame {
 public:
  Frame(Point end, Point from, double length) : end_(end) {
    const double whole = std::max(1e-6, distance(end, from));
    along_ = {(from.x - end.x) / whole * length, (from.y - end.y) / whole * length};
  }
  Point at(double along, double across) const {
    return {end_.x + along_.x * along - along_.y * across,
            end_.y + along_.y * along + along_.x * across};
  }

 private:
  Point end_;
  Point along_;
};

TipShape vee(const Frame& frame, double pen, double size) {
  const double heavy = std::max(1.0, pen / (4 * size));
  const double wing = 0.45 * heavy;
  const double shaft = pen > 1 ? 0.05 * (pen - 1) / size : 0;
  return {.polygon = {frame.at(0, 0), frame.at(1, -wing), frame.at(0.5, -shaft),
                      frame.at(1, -shaft), frame.at(1, shaft), frame.at(0.5, shaft),
                      frame.at(1, wing)}};
}

}  // namespace

Curve without_tips(const DrawnLine& line) {
  Curve curve = line.curve;
  if (curve.size() < 4)
    return {};
  const std::size_t last = curve.size() - 1;
  if (line.tail != Tip::none)
    curve[0] = towards(curve[0], curve[1], tip_length(line.tail, line.tip_size));
  if (line.head != Tip::none)
    curve[last] =
        towards(curve[last], curve[last - 1], tip_length(line.head, line.tip_size));
  return curve;
}

TipShape tip_shape(Tip tip, Point end, Point from, double pen, double size) {
  const double length = tip_length(tip, size);
  const Frame frame(end, from, tip == Tip::bar ? 2 * length : length);
  switch (tip) {
    case Tip::bar:
      return {.polygon = {frame.at(0.2, 1), frame.at(0.2, -1), frame.at(0.6, -1),
                          frame.at(0.6, 1)},
              .shaft = {frame.at(0, 0), frame.at(1, 0)}};
    case Tip::arrow:
      return {.polygon = {frame.at(1, -0.35), frame.at(0, 0), frame.at(1, 0.35)}};
    case Tip::open_arrow: return vee(frame, pen, size);
    case Tip::none: break;
  }
  return {};
}

}  // namespace taut
