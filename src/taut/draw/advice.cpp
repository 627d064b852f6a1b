#include "taut/draw/advice.hpp"

#include "taut/draw/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

bool touches(const Box& a, const Box& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

// The second half of a line that was drawn in two.
bool continues(const DrawnLine& first, const DrawnLine& second) {
  return first.from == second.from && first.to == second.to && !first.curve.empty() &&
         !second.curve.empty() &&
         distance(first.curve.back(), second.curve.front()) < 4;  // beside a strand
}

bool is_cut(const DrawnBox& box) {
  return std::ranges::any_of(box.lines, [](const LabelLine& line) {
    return !line.caption && line.text.ends_with("\u2026");
  });
}

}  // namespace

MapCheck check_map(const Drawing& drawing, const std::vector<Box>& words, Box zone,
                   double floor) {
  MapCheck check{.smallest = smallest_text(drawing), .floor = floor};
  DrawnMap map;
  std::vector<std::pair<std::size_t, std::size_t>> marks;  // the boxes they join
  std::vector<std::size_t> place(drawing.boxes.size(), 0);
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
    const DrawnBox& box = drawing.boxes[i];
    place[i] = map.boxes.size();
    if (box.joins) {
      map.marks.push_back(box.box);
      marks.push_back(*box.joins);
    } else if (box.css_class.starts_with("task")) {
      map.boxes.push_back(box.box);
    }
    check.cut_names += box.css_class.starts_with("task") && is_cut(box);
  }
  const DrawnLine* before = nullptr;
  for (const DrawnLine& line : drawing.lines) {
    const bool strand = line.css_class.ends_with("strand");
    if (strand || (!line.css_class.starts_with("tension") &&
                   !line.css_class.starts_with("synergy")))
      continue;
    if (before && continues(*before, line)) {
      Curve& curve = map.curves.back();
      curve.insert(curve.end(), line.curve.begin() + 1, line.curve.end());
    } else {
      map.curves.push_back(line.curve);
      map.ends.push_back({place[line.from], place[line.to]});
    }
    before = &line;
  }
  for (const auto& [a, b] : marks)
    map.mark_ends.push_back({place[a], place[b]});
  for (const Box& word : words) {
    if (touches(word, zone))
      map.words.push_back(word);
  }
  check.quality = measure(map);
  return check;
}

std::vector<std::string> advice_on(const MapCheck& check, const std::string& instead) {
  const std::string fewer = fmt::format("use {} for a map that reads better", instead);
  const Quality& q = check.quality;
  std::vector<std::string> advice;
  if (check.smallest > 0 && check.smallest < check.floor - 0.01)
    advice.push_back(
        fmt::format("the smallest text would be printed at {:.1f} points, under "
                    "the {:.0f} that can be read; {}",
                    check.smallest, check.floor, fewer));
  if (q.through_box > 0)
    advice.push_back(fmt::format("{} a task it does not belong to; {}",
                                 counted(q.through_box, "line crosses", "lines cross"),
                                 fewer));
  if (q.marks_colliding > 0)
    advice.push_back(fmt::format(
        "{} a box, a word or another number; {}",
        counted(q.marks_colliding, "number touches", "numbers touch"), fewer));
  if (q.boxes_overlapping > 0)
    advice.push_back(fmt::format("{} of tasks overlap; {}",
                                 counted(q.boxes_overlapping, "pair", "pairs"), fewer));
  if (q.crossings * 2 > q.lines && q.lines > 2)
    advice.push_back(fmt::format("{} on {}; {}",
                                 counted(q.crossings, "crossing", "crossings"),
                                 counted(q.lines, "line", "lines"), fewer));
  if (check.cut_names > 0)
    advice.push_back(
        fmt::format("{} too long for {} and cut; give the task a 'short' name",
                    counted(check.cut_names, "name is", "names are"),
                    check.cut_names == 1 ? "its box" : "their boxes"));
  return advice;
}

}  // namespace taut
