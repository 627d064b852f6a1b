#pragma once

#include <string_view>

namespace taut::tell {

/// The style sheet of every page: light, dark and print, tones told apart by lightness.
extern const std::string_view page_style;

}  // namespace taut::tell
