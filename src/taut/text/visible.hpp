#pragma once

#include <string>
#include <string_view>

namespace taut {

/// `text` as a terminal may get it: control characters (C0, DEL, C1), line and paragraph
/// separators, marks that turn the direction of writing, and bytes that are not UTF-8 are
/// written as `\x1B` or `\u{202E}`. With `lines`, line ends stay.
std::string visible(std::string_view text, bool lines = false);

/// Does `text` hold a mark that turns the direction of writing (U+202E and its like), so
/// that it is read in another order than it is written?
bool turns_direction(std::string_view text);

}  // namespace taut
