#include "taut/text/slug.hpp"

#include "taut/text/lower_case.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

// What U+00C0 to U+00FF and U+0100 to U+017F are without accents; '?' separates words.
constexpr std::string_view latin_1 =
    "aaaaaa?ceeeeiiiidnooooo?ouuuuyt?"
    "aaaaaa?ceeeeiiiidnooooo?ouuuuyty";
constexpr std::string_view latin_a =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnn"
    "oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_1.size() == 64 && latin_a.size() == 128);

std::string letters_of(char32_t code) {
  if (code < 0x80) {
    const char c = lower_case(static_cast<char>(code));
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? std::string{c} : "";
  }
  switch (code) {
    case 0xC6:
    case 0xE6: return "ae";
    case 0xDF: return "ss";
    case 0x132:
    case 0x133: return "ij";
    case 0x152:
    case 0x153: return "oe";
    default: break;
  }
  char plain = '?';
  if (code >= 0xC0 && code < 0x100)
    plain = latin_1[code - 0xC0];
  else if (code >= 0x100 && code < 0x180)
    plain = latin_a[code - 0x100];
  return plain == '?' ? std::string() : std::string(1, plain);
}

bool is_apostrophe(char32_t code) {
  return code == '\'' || code == 0x2019;
}

}  // namespace

std::string slug(std::string_view text, std::size_t most) {
  std::string out;
  bool gap = false;
  while (!text.empty()) {
    const auto character = first_character(text).value_or(Character{' ', 1});
    text.remove_prefix(character.bytes);
    const std::string letters = letters_of(character.code);
    // "the State's" is two words, not three.
    if (letters.empty()) {
      gap = gap || !is_apostrophe(character.code);
      continue;
    }
    if (gap && !out.empty())
      out += '-';
    gap = false;
    out += letters;
  }
  if (out.size() <= most)
    return out;
  const std::size_t hyphen = out.rfind('-', most);
  out.resize(hyphen == out.npos ? most : hyphen);
  return out;
}

std::string IdMaker::make(std::string_view text, std::string_view otherwise) {
  std::string id = slug(text);
  if (id.empty())
    id = otherwise;
  if (take(id))
    return id;
  last_.try_emplace(id + '-', 1);
  return count(id + '-');
}

std::string IdMaker::count(std::string_view prefix) {
  std::size_t& last = last_[std::string(prefix)];
  for (;;) {
    std::string numbered = fmt::format("{}{}", prefix, ++last);
    if (take(numbered))
      return numbered;
  }
}

}  // namespace taut
