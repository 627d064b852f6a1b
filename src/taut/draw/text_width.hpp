#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// The width of one line in points, from a table of what the characters of Liberation
/// Sans (and of Arial) advance, so that a layout does not depend on the fonts of a
/// machine. What that font has not is taken for about as wide as it is elsewhere.
double text_width(std::string_view text, double size, bool bold = false);
/// Does the table have every character of `text`?
bool is_measured(std::string_view text);

/// Lines no wider than `room`, filled from the front. Words keep together unless one
/// alone is too wide; it is then cut. White space, line breaks included, separates words.
std::vector<std::string> fill_lines(std::string_view text, double size, double room,
                                    bool bold = false);

/// The same number of lines, evened out so that no line is much shorter than the others.
std::vector<std::string> wrap(std::string_view text, double size, double room,
                              bool bold = false);

/// The line with an ellipsis at its end, cut so that both fit into `room`.
std::string end_with_ellipsis(std::string_view text, double size, double room,
                              bool bold = false);

/// One line no wider than `room`, ended by an ellipsis if something had to go.
std::string shorten(std::string_view text, double size, double room, bool bold = false);

}  // namespace taut
