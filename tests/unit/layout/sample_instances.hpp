#pragma once

#include "taut/layout/chance.hpp"
#include "taut/layout/place.hpp"
#include "taut/layout/route.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace taut::samples {

/// A map as plain numbers: a pillar for every box, and weighted pairs.
struct Instance {
  std::vector<std::size_t> pillar_of = {};
  std::vector<RoutedLine> lines = {};

  std::size_t boxes() const { return pillar_of.size(); }

  std::vector<std::vector<std::size_t>> pillars() const {
    std::vector<std::vector<std::size_t>> members;
    for (std::size_t box = 0; box < boxes(); ++box) {
      if (pillar_of[box] >= members.size())
        members.resize(pillar_of[box] + 1);
      members[pillar_of[box]].push_back(box);
    }
    return members;
  }

  /// The lines as the placing sees them.
  std::vector<PlacedLine> tensions() const {
    std::vector<PlacedLine> placed;
    for (const RoutedLine& line : lines)
      placed.push_back({line.a, line.b, line.weight, true});
    return placed;
  }

  /// The lines, and a faint pull between boxes of one pillar.
  std::vector<PlacedLine> with_kinship() const {
    std::vector<PlacedLine> placed = tensions();
    for (std::size_t a = 0; a < boxes(); ++a) {
      for (std::size_t b = a + 1; b < boxes(); ++b) {
        if (pillar_of[a] == pillar_of[b])
          placed.push_back({a, b, 0.13, false});
      }
    }
    return placed;
  }

  /// Lines of at least this weight and the boxes they touch; numbers close up.
  Instance at_least(double weight) const {
    std::vector<std::size_t> box_now(boxes(), no_box);
    std::vector<std::size_t> pillar_now(boxes(), no_box);
    std::size_t pillar_count = 0;
    Instance part;
    for (std::size_t box = 0; box < boxes(); ++box) {
      const bool touched = std::ranges::any_of(lines, [&](const RoutedLine& l) {
        return l.weight >= weight && (l.a == box || l.b == box);
      });
      if (!touched)
        continue;
      std::size_t& pillar = pillar_now[pillar_of[box]];
      if (pillar == no_box)
        pillar = pillar_count++;
      box_now[box] = part.boxes();
      part.pillar_of.push_back(pillar);
    }
    for (RoutedLine line : lines) {
      if (line.weight < weight)
        continue;
      line.a = box_now[line.a];
      line.b = box_now[line.b];
      part.lines.push_back(line);
    }
    return part;
  }
};

/// The shape of a real mandate: 21 boxes in 7 pillars, 27 lines.
inline Instance mandate() {
  Instance m;
  m.pillar_of = {0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 4, 5, 5, 6, 6};
  m.lines = {
      {12, 0, 2},  {15, 0, 2},         {14, 0, 2},       {12, 17, 2, true},
      {12, 13, 2}, {12, 14, 1},        {6, 0, 2},        {6, 2, 2},
      {6, 13, 2},  {11, 17, 2, true},  {8, 13, 1, true}, {1, 9, 3, true},
      {9, 0, 1},   {10, 0, 1},         {1, 7, 1, true},  {7, 13, 2},
      {19, 18, 2}, {14, 18, 2},        {15, 18, 2},      {16, 13, 1},
      {16, 2, 1},  {14, 2, 2},         {17, 6, 1},       {4, 0, 1},
      {6, 3, 1},   {20, 0, 0.7, true}, {5, 9, 1},
  };
  return m;
}

/// `lines` different pairs among `boxes` boxes in `pillars` pillars, weights 1 to 3; the
/// first lines touch every box.
inline Instance synthetic(std::size_t boxes, std::size_t lines, std::size_t pillars,
                          std::uint32_t seed) {
  Chance chance(seed);
  const auto below = [&](std::size_t n) {
    return static_cast<std::size_t>(chance.below(static_cast<std::uint32_t>(n)));
  };
  Instance made;
  for (std::size_t box = 0; box < boxes; ++box)
    made.pillar_of.push_back(box * pillars / boxes);
  std::set<std::pair<std::size_t, std::size_t>> seen;
  while (made.lines.size() < lines) {
    const std::size_t k = made.lines.size();
    const std::size_t a = k + 1 < boxes ? k + 1 : below(boxes);
    const std::size_t b = k + 1 < boxes ? below(k + 1) : below(boxes);
    const double weight = 1 + static_cast<double>(below(3));
    if (a != b && seen.insert(std::minmax(a, b)).second)
      made.lines.push_back({a, b, weight, below(5) == 0});
  }
  return made;
}

/// Box 0 is strained by all others.
inline Instance hub(std::size_t others) {
  Instance made;
  made.pillar_of.assign(others + 1, 0);
  for (std::size_t k = 1; k <= others; ++k)
    made.lines.push_back({k, 0, 1 + static_cast<double>(k % 3)});
  return made;
}

}  // namespace taut::samples
