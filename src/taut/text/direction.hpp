#pragma once

#include <string>
#include <string_view>

namespace taut {

/// One line of a sentence from left to right, in which each stretch of words from right
/// to left stands between isolates, so that it does not turn the words around it; a line
/// that begins with one also begins with U+200E. A line that has isolates already, or
/// nothing from right to left, comes back as it is. Takes no room where it is drawn or
/// printed.
std::string with_isolates(std::string line);

/// The same of each line of a text.
std::string lines_with_isolates(std::string_view text);

}  // namespace taut
