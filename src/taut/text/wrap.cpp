#include "taut/text/wrap.hpp"

#include "taut/text/utf8.hpp"

#include <algorithm>

namespace taut {

std::string wrap(std::string_view text, const WrapStyle& style) {
  std::string out;
  std::size_t used = 0;  // cells on the line that is being filled; 0 = none begun
  for (std::size_t at = text.find_first_not_of(' '); at != text.npos;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t length = cells(word);
    if (used > 0 && used + 1 + length <= style.width) {
      out += ' ';
      used += 1 + length;
    } else {
      const std::string_view indent = out.empty() ? style.first : style.further;
      if (!out.empty())
        out += '\n';
      out += indent;
      used = cells(indent) + length;
    }
    out += word;
    at = text.find_first_not_of(' ', end);
  }
  if (!out.empty())
    out += '\n';
  return out;
}

}  // namespace taut
