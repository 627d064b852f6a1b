#include "taut/text/wrap.hpp"

#include <algorithm>

namespace taut {

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string wrap(std::string_view text, const WrapStyle& style) {
  std::string out;
  std::size_t used = 0;  // characters on the line that is being filled; 0 = none begun
  for (std::size_t at = text.find_first_not_of(' '); at != text.npos;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t length = character_count(word);
    if (used > 0 && used + 1 + length <= style.width) {
      out += ' ';
      used += 1 + length;
    } else {
      const std::string_view indent = out.empty() ? style.first : style.further;
      if (!out.empty())
        out += '\n';
      out += indent;
      used = character_count(indent) + length;
    }
    out += word;
    at = text.find_first_not_of(' ', end);
  }
  if (!out.empty())
    out += '\n';
  return out;
}

}  // namespace taut
