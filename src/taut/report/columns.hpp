#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taut {

/// The text in exactly `width` cells of a terminal, from the left: filled with blanks, or
/// cut and ended by an ellipsis.
std::string in_cells(std::string_view text, std::size_t width);
/// The same from the right; never cut.
std::string right_in_cells(std::string_view text, std::size_t width);

}  // namespace taut
