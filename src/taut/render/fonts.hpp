#pragma once

#include "taut/draw/drawing.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

// What the fonts of this machine can set, as fontconfig says; it is loaded when it is
// first asked. Where it is missing nothing is known, and nothing is said.

/// A script that no font has, and a package of Debian with one.
struct MissingScript {
  std::string_view name = {};     ///< "Chinese"
  std::string_view package = {};  ///< "fonts-noto-cjk"
};

/// Whether fontconfig says that there is no font at all.
bool has_no_font();

/// The scripts of which some letter of `text` is in no font, where there is any; each
/// once. ASCII costs nothing, each other letter one look into the fonts.
std::vector<MissingScript> missing_scripts(std::string_view text);

/// "no font has these letters: Chinese; install for example fonts-noto-cjk"; empty for
/// none.
std::string in_words(const std::vector<MissingScript>& scripts);

/// All texts that the drawing shows.
std::string shown_text(const Drawing& drawing);

}  // namespace taut
