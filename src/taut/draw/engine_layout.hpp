#pragma once

#include "taut/diag/expected.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/layout/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace taut {

/// What one of Graphviz's own engines is asked to lay out.
struct EngineRequest {
  struct Line {
    std::size_t a = 0;
    std::size_t b = 0;
    double weight = 1;
  };
  Engine engine = Engine::neato;
  std::uint32_t seed = 1;
  std::vector<Size> boxes = {};
  std::vector<Line> lines = {};
};

/// Its answer, with the origin at the top left; curves run from box to box, in the order
/// of the request's lines. A line the engine lost has an empty curve.
struct EnginePlacement {
  Size size = {};
  std::vector<Point> centres = {};
  std::vector<Curve> curves = {};
};

/// Drawing never calls Graphviz itself: whoever asks for a map hands this in.
using EngineLayout = std::function<Expected<EnginePlacement>(const EngineRequest&)>;

}  // namespace taut
