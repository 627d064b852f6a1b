#pragma once

#include "taut/draw/advice.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/draw/layout_lock.hpp"
#include "taut/draw/legibility.hpp"

#include <string>
#include <vector>

namespace taut {

/// A map, and what there is to say about it.
struct MapResult {
  Drawing drawing = {};
  MapCheck check = {};
  std::vector<Legibility> legibility = {};
  std::vector<std::string> advice = {};  ///< where the map breaks its own rules
  std::vector<std::string> drift = {};   ///< where it could not keep the lock's places
  std::string lock = {};                 ///< the layout lock to keep; JSON
};

}  // namespace taut
