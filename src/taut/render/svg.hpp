#pragma once

#include "taut/draw/drawing.hpp"

#include <string>

namespace taut {

/// The drawing as SVG, for a file or for a place in a page: a title and a description for
/// people who cannot see it, a group with an id, a class and a title (which browsers show
/// when the pointer rests on it) for each box and each line, texts as texts. Ids begin
/// with the drawing's name, so that two drawings can share a page. Pure; linear.
std::string write_svg(const Drawing& drawing);

}  // namespace taut
