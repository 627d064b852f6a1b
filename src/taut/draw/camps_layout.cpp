#include "taut/draw/camps_layout.hpp"

#include <algorithm>
#include <map>

namespace taut {
namespace {

constexpr std::size_t most_in_column = 9;
constexpr Size camp_box{94, 31};
constexpr double head = 20;
constexpr double column_gap = 9;  // columns of one camp

// Orders one side by the middle of what its tasks are joined to on the other.
void order_by(const CampSide& other, const std::vector<CampLine>& lines, CampSide& side) {
  std::map<TaskId, double> middle;
  for (const TaskId task : side) {
    double sum = 0;
    int count = 0;
    for (const CampLine& line : lines) {
      const TaskId far = line.pair.a == task ? line.pair.b : line.pair.a;
      const auto at = std::ranges::find(other, far);
      if ((line.pair.a != task && line.pair.b != task) || at == other.end())
        continue;
      sum += static_cast<double>(at - other.begin()) / static_cast<double>(other.size());
      ++count;
    }
    middle[task] = count > 0 ? sum / count : 0.5;
  }
  std::ranges::stable_sort(side, {}, [&](TaskId task) { return middle.at(task); });
}

std::size_t columns_of(const CampSide& side) {
  return side.size() > most_in_column ? 2 : 1;
}

}  // namespace

std::vector<CampLine> camp_lines(const SignedGraph& graph, const CampsPart& part) {
  std::vector<CampLine> lines;
  int number = 0;
  const auto add = [&](const std::vector<CampPair>& pairs, CampSort sort) {
    for (const CampPair& pair : pairs)
      lines.push_back({sort, pair, std::to_string(++number)});
  };
  add(part.rifts, CampSort::rift);
  add(part.bridges, CampSort::bridge);
  add(part.ambivalent, CampSort::both);
  const auto stands = [&](std::size_t side, std::uint32_t task) {
    return std::ranges::find(part.sides[side], TaskId{task}) != part.sides[side].end();
  };
  for (const SignedPair& pair : graph.pairs) {
    const bool crosses = (stands(0, pair.a) && stands(1, pair.b)) ||
                         (stands(1, pair.a) && stands(0, pair.b));
    if (crosses && pair.positive == 0)
      lines.push_back({CampSort::across,
                       {.a = {pair.a}, .b = {pair.b}, .negative = pair.negative},
                       {}});
  }
  return lines;
}

std::vector<CampSide> ordered_sides(const CampsPart& part,
                                    const std::vector<CampLine>& lines) {
  constexpr int turns = 6;
  std::vector<CampSide> sides = part.sides;
  for (int turn = 0; turn < turns; ++turn) {
    order_by(sides[0], lines, sides[1]);
    order_by(sides[1], lines, sides[0]);
  }
  return sides;
}

double camp_width(const CampSide& side) {
  const auto columns = static_cast<double>(columns_of(side));
  return columns * camp_box.w + (columns - 1) * column_gap + 2 * camp_pad;
}

// Boxes from the top down; in two columns every second one stands back.
std::vector<Box> camp_boxes(const CampSide& side, Box card) {
  std::vector<Box> boxes;
  const double room = card.height() - head - camp_pad - camp_box.h;
  const double step =
      side.size() < 2
          ? 0
          : std::min(room / static_cast<double>(side.size() - 1), camp_box.h + 18);
  for (std::size_t i = 0; i < side.size(); ++i) {
    const bool back = columns_of(side) == 2 && i % 2 == 1;
    const double x = card.x0 + camp_pad + (back ? camp_box.w + column_gap : 0);
    const double y = card.y0 + head + step * static_cast<double>(i);
    boxes.push_back({x, y, x + camp_box.w, y + camp_box.h});
  }
  return boxes;
}

}  // namespace taut
