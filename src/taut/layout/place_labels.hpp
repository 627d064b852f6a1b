#pragma once

#include "taut/layout/geometry.hpp"

#include <vector>

namespace taut {

/// A round dot and the size of its name.
struct Labelled {
  Point at = {};
  double radius = 0;
  Size label = {};
};

/// Where each name stands: beside, above or below its dot, near it, inside `zone` where
/// that is possible, and clear of the other dots, names and `words` as far as it can be.
/// A name is tried at 16 places at up to four distances; every name is moved in turn
/// until no single move helps. The same places every time. O(rounds x labels^2).
std::vector<Box> place_labels(const std::vector<Labelled>& dots,
                              const std::vector<Box>& words, Box zone);

}  // namespace taut
