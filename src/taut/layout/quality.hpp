#pragma once

#include "taut/layout/geometry.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace taut {

/// What can be counted about a drawn map.
struct Quality {
  int lines = 0;
  int crossings = 0;           ///< among lines
  double smallest_angle = 90;  ///< of those crossings, in degrees
  int through_box = 0;         ///< (line, box) that touch without belonging together
  int over_words = 0;          ///< (line, word) that touch
  int marks_colliding = 0;     ///< mark on mark, on a box or on a word
  int marks_on_lines = 0;      ///< mark on a line that is not its own
  double mark_room =
      no_limit;  ///< least from the middle of a mark to a line that is not its own
  int boxes_overlapping = 0;
  double length = 0;  ///< of all lines, in points
};

struct DrawnMap {
  std::vector<Box> boxes = {};
  std::vector<Curve> curves = {};
  std::vector<std::pair<std::size_t, std::size_t>> ends = {};  ///< boxes each curve joins
  std::vector<Box> marks = {};
  /// The boxes that the line of each mark joins; empty: mark k is that of curve k.
  std::vector<std::pair<std::size_t, std::size_t>> mark_ends = {};
  std::vector<Box> words = {};
};

/// Counts on polylines of 30 pieces per cubic. O(lines^2 + lines x boxes).
Quality measure(const DrawnMap& map);

}  // namespace taut
