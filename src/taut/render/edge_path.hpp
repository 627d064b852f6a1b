#pragma once

#include "taut/draw/drawing.hpp"

#include <string>

namespace taut {

/// A line as a Graphviz edge position: "s,x,y e,x,y x,y ..." with y upwards.
///
/// The curve is cut back by the length of each tip along its last control leg, so that a
/// bar stands square to its line. A dash-dot line, which Graphviz has not, is written as
/// the pieces it consists of.
std::string edge_path(const DrawnLine& line, double page_height);

}  // namespace taut
