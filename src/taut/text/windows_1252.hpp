#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taut {

/// Text in Windows-1252 (Latin-1, with letters and quotes where that has control
/// characters) as UTF-8.
struct FromWindows {
  std::string text = {};  ///< a byte without a letter is U+FFFD
  std::size_t first_unknown = std::string_view::npos;  ///< the first such byte
};
FromWindows from_windows_1252(std::string_view bytes);

}  // namespace taut
