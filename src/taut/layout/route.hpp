#pragma once

#include "taut/layout/geometry.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// A line to be bent; `a` and `b` are box numbers.
struct RoutedLine {
  std::size_t a = 0;
  std::size_t b = 0;
  double weight = 1;  ///< heavier lines choose first
  bool both = false;  ///< ends in a bar at `a` as well as at `b`
  double mark = 0;    ///< width of the number that it has to carry
  friend bool operator==(const RoutedLine&, const RoutedLine&) = default;
};

struct RouteRequest {
  std::vector<Box> boxes = {};  ///< no line may pass through a box it does not join
  std::vector<RoutedLine> lines = {};
  std::vector<Box> words = {};       ///< text that lines had better not touch
  std::vector<Polyline> fixed = {};  ///< lines that are already drawn
  Box zone = {};                     ///< where lines have to stay
  double start_gap = 2;              ///< between the box of `a` and the line
  double end_gap = 3;                ///< between the line (or its bar) and the box of `b`
  int passes = 7;
  friend bool operator==(const RouteRequest&, const RouteRequest&) = default;
};

/// One curve per line, from the edge of `a` to the edge of `b`, in the order of `lines`.
/// Coordinate descent over bows and end offsets until nothing moves; what still cuts a
/// box is taken round it. Deterministic. What was asked last on this thread costs nothing
/// when it is asked again, with and without `fixed` lines each: a picture drawn anew
/// after other words keeps its lines.
std::vector<Curve> route(const RouteRequest& request);

/// The same, with what all lines pay in the end: bends, crossings, boxes met. Comparable
/// between placements of the same boxes and lines.
struct Routes {
  std::vector<Curve> curves = {};  ///< in the order of the lines
  double price = 0;
};
Routes route_with_price(const RouteRequest& request);

struct MarkRequest {
  std::vector<Curve> curves = {};
  std::vector<Size> sizes = {};      ///< of the mark on each curve
  std::vector<double> weights = {};  ///< heavier marks choose first
  std::vector<Box> boxes = {};
  std::vector<Box> words = {};
  Box zone = {};
};

/// Where each mark stands (centres), by curve: on its line, clear of boxes, words, other
/// marks and other lines as far as possible.
std::vector<Point> place_marks(const MarkRequest& request);

}  // namespace taut
