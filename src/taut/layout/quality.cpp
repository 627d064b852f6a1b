#include "taut/layout/quality.hpp"

#include "taut/layout/curve.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace taut {

namespace {

constexpr int pieces = 30;

int overlapping_pairs(const std::vector<Box>& boxes) {
  int count = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      count += overlap(boxes[i], boxes[j]) ? 1 : 0;
  }
  return count;
}

int overlaps(const std::vector<Box>& some, const std::vector<Box>& others) {
  int count = 0;
  for (const Box& a : some) {
    for (const Box& b : others)
      count += overlap(a, b) ? 1 : 0;
  }
  return count;
}

int foreign_boxes_met(const DrawnMap& map, const Polyline& line, std::size_t number) {
  const auto [a, b] = map.ends[number];
  int count = 0;
  for (std::size_t k = 0; k < map.boxes.size(); ++k)
    count += k != a && k != b && meets_box(line, map.boxes[k].grown(1)) ? 1 : 0;
  return count;
}

// Every line between the two boxes counts as the mark's own.
bool is_own(const DrawnMap& map, std::size_t mark, std::size_t line) {
  if (map.mark_ends.empty())
    return mark == line;
  const auto [a, b] = map.mark_ends[mark];
  const auto [c, d] = map.ends[line];
  return std::minmax(a, b) == std::minmax(c, d);
}

}  // namespace

Quality measure(const DrawnMap& map) {
  std::vector<Polyline> lines;
  for (const Curve& curve : map.curves)
    lines.push_back(flatten(curve, pieces));

  Quality quality;
  quality.lines = static_cast<int>(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    quality.length += length(lines[i]);
    quality.through_box += foreign_boxes_met(map, lines[i], i);
    for (std::size_t j = 0; j < i; ++j) {
      for (const double angle : crossing_angles(lines[i], lines[j])) {
        ++quality.crossings;
        quality.smallest_angle = std::min(quality.smallest_angle, angle);
      }
    }
    for (const Box& word : map.words)
      quality.over_words += meets_box(lines[i], word) ? 1 : 0;
    for (std::size_t m = 0; m < map.marks.size(); ++m) {
      if (is_own(map, m, i))
        continue;
      const Point middle = map.marks[m].centre();
      quality.mark_room =
          std::min(quality.mark_room, distance(lines[i], Box::around(middle, {})));
      quality.marks_on_lines += meets_box(lines[i], map.marks[m].grown(-1)) ? 1 : 0;
    }
  }
  quality.marks_colliding = overlapping_pairs(map.marks) +
                            overlaps(map.marks, map.boxes) +
                            overlaps(map.marks, map.words);
  quality.boxes_overlapping = overlapping_pairs(map.boxes);
  return quality;
}

}  // namespace taut
