#pragma once

#include "taut/tell/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace taut::tell {

/// A table for a terminal: names to the left, cut where they would take more than their
/// part; figures to the right under their headings. One that is wider than the style
/// allows comes in blocks of columns, each with the names.
std::string table_text(const Table& table, const TextStyle& style);

/// The ANSI code of a tone; empty for a plain one.
std::string_view code_of(Tone tone);

/// The words in that colour where the style has colours.
std::string coloured(std::string_view text, std::string_view code,
                     const TextStyle& style);

/// The text in exactly `width` cells of a terminal, from the left: filled with blanks, or
/// cut and ended by an ellipsis.
std::string in_cells(std::string_view text, std::size_t width);

}  // namespace taut::tell
