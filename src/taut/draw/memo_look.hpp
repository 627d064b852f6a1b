#pragma once

#include "taut/layout/geometry.hpp"

#include <cstddef>

namespace taut {

/// How tasks are drawn on the free grid of an A4 page, by how many there are.
struct MemoLook {
  Size box = {};
  double task = 9;  ///< size of the letters
  bool key = true;  ///< whether there is room for a key beside the map
};

constexpr MemoLook memo_look(std::size_t tasks) {
  if (tasks <= 8)
    return {{124, 42}, 10.5, true};
  if (tasks <= 25)
    return {{104, 37}, 9, true};
  return {{94, 34}, 8.5, false};
}

/// How much of the page's width the key takes.
constexpr double key_width = 222;

}  // namespace taut
