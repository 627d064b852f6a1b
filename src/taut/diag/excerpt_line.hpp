#pragma once

#include "taut/text/source.hpp"

#include <cstddef>
#include <string>

namespace taut {

/// A source line, or the part of it around a span, ready for a terminal, and which of its
/// cells the span covers.
struct ExcerptLine {
  std::string text;       ///< without tabs and control characters
  std::size_t first = 0;  ///< the cell under which the mark starts
  std::size_t cells = 1;  ///< how many cells it covers, at least one
};

/// The line on which `span` starts. A span over several lines is marked to the end of the
/// first. A line of more than `width` cells is cut, with "..." where it goes on. Takes
/// O(width), whatever the length of the line.
ExcerptLine excerpt_line(const SourceSet& sources, Span span, std::size_t width);

}  // namespace taut
