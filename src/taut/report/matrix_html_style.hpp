#pragma once

#include <string_view>

namespace taut {

/// CSS of the page of a matrix: light or dark as the reader's system asks.
extern const std::string_view matrix_page_style;
/// What follows it, so that paper is white whatever the screen was.
extern const std::string_view matrix_page_print_style;

}  // namespace taut
