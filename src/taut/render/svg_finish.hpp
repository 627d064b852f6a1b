#pragma once

#include "taut/draw/drawing.hpp"

#include <string>
#include <string_view>

namespace taut {

/// Graphviz's SVG made fit to publish: no version comment, role and title and description
/// for people who cannot see it, human titles on tasks and lines instead of node numbers,
/// fonts that every reader has, ids that are unique on a page.
std::string finish_svg(std::string_view svg, const Drawing& drawing);

}  // namespace taut
