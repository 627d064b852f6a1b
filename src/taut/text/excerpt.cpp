#include "taut/text/excerpt.hpp"

#include "taut/text/utf8.hpp"

namespace taut {

std::string excerpt(std::string_view text, std::size_t most) {
  std::string shown;
  std::size_t characters = 0;
  for (char c : text) {
    if (!continues_character(c) && characters++ == most)
      return shown + "...";
    shown += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return shown;
}

}  // namespace taut
