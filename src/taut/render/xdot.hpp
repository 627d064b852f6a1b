#pragma once

#include "taut/draw/drawing.hpp"

#include <string>

namespace taut {

/// The font that everything is set in: the metrics of Arial, which every reader has.
constexpr const char* font_name = "Liberation Sans";

/// The fixed shapes and texts of a drawing as xdot operations, a page-sized rectangle of
/// its paper first (that pins the page). Graphviz's y grows upwards.
std::string xdot_background(const Drawing& drawing);

}  // namespace taut
