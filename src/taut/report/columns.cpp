#include "taut/report/columns.hpp"

#include "taut/text/utf8.hpp"

namespace taut {

std::string in_cells(std::string_view text, std::size_t width) {
  const bool fits = cells(text) <= width;
  const std::size_t room = fits ? width : width - 1;
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const auto character = first_character(text);
    const std::size_t bytes = character ? character->bytes : 1;
    const std::size_t wide = character ? cells(character->code) : 1;
    if (used + wide > room)
      break;
    out += text.substr(0, bytes);
    used += wide;
    text.remove_prefix(bytes);
  }
  if (!fits) {
    out += "…";
    ++used;
  }
  return out + std::string(width - used, ' ');
}

std::string right_in_cells(std::string_view text, std::size_t width) {
  const std::size_t used = cells(text);
  return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

}  // namespace taut
