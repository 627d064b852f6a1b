#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taut {

/// How `wrap` sets a paragraph.
struct WrapStyle {
  std::size_t width = 80;         ///< in cells of a terminal, indents included
  std::string_view first = {};    ///< before the first line
  std::string_view further = {};  ///< before every other line
};

/// A paragraph in lines of at most `width` cells, broken at blanks alone; a word
/// that is longer stands on a line of its own. Ends with a line feed; empty for an empty
/// text.
std::string wrap(std::string_view text, const WrapStyle& style);

}  // namespace taut
