#pragma once

#include <string>
#include <string_view>

namespace taut {

/// A to Z in lower case; every other byte as it is, so that UTF-8 stays UTF-8 and nothing
/// depends on the locale.
constexpr char lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
inline std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    c = lower_case(c);
  return out;
}

}  // namespace taut
