#pragma once

#include "taut/draw/drawing.hpp"

#include <string>

namespace taut {

/// The drawing as DOT text with every position in it: `neato -n2 -Tsvg` draws it again.
///
/// Tasks and lines are real nodes and edges with id, class and tooltip; all else is xdot
/// in
/// `_background`. Pure; the same drawing gives the same bytes. Whatever a user wrote is
/// escaped, and reaches labels, tooltips and http addresses only.
std::string write_dot(const Drawing& drawing);

}  // namespace taut
