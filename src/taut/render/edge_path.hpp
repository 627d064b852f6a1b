#pragma once

#include "taut/draw/drawing.hpp"

#include <string>

namespace taut {

/// A line as a Graphviz edge position: "s,x,y e,x,y x,y ..." with y upwards.
///
/// A dash-dot line, which Graphviz has not, is written as the pieces it consists of.
std::string edge_path(const DrawnLine& line, double page_height);

}  // namespace taut
