#include "taut/text/excerpt.hpp"

#include "taut/text/utf8.hpp"

namespace taut {

std::string excerpt(std::string_view text, std::size_t most) {
  std::string shown;
  std::size_t characters = 0;
  for (const char c : printable(text)) {
    if (!continues_character(c) && characters++ == most)
      return shown + "...";
    shown += c;
  }
  return shown;
}

}  // namespace taut
