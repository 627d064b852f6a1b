#include "taut/text/visible.hpp"

#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

bool turns(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_obeyed(char32_t code) {
  return is_control(code) || turns(code) || code == 0x2028 || code == 0x2029;
}

bool is_visible_ascii(char c) {
  return c >= 0x20 && c < 0x7F;
}

}  // namespace

std::string visible(std::string_view text, bool lines) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(
        std::ranges::find_if_not(text, is_visible_ascii) - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty())
      break;
    const auto character = first_character(text);
    const std::size_t bytes = character ? character->bytes : 1;
    const char32_t code =
        character ? character->code : static_cast<unsigned char>(text.front());
    if ((lines && code == '\n') || (character && !is_obeyed(code)))
      out += text.substr(0, bytes);
    else
      out += code < 0x100 ? fmt::format("\\x{:02X}", static_cast<unsigned>(code))
                          : fmt::format("\\u{{{:X}}}", static_cast<unsigned>(code));
    text.remove_prefix(bytes);
  }
  return out;
}

bool turns_direction(std::string_view text) {
  // All of them are written E2 80 xx or E2 81 xx.
  for (std::size_t at = text.find('\xE2'); at != text.npos;
       at = text.find('\xE2', at + 1))
    if (const auto character = first_character(text.substr(at));
        character && turns(character->code))
      return true;
  return false;
}

}  // namespace taut
