#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace taut {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A character of UTF-8 and how many bytes it takes.
struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
};

/// The character at the start of `text` (not empty), or none if the bytes there are not
/// UTF-8: cut off, overlong, a surrogate, or beyond U+10FFFF.
std::optional<Character> first_character(std::string_view text);

/// Does this byte continue a character that an earlier byte began?
inline bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Does `text` hold nothing but ASCII?
bool is_ascii(std::string_view text);

/// How many cells of a terminal the character takes: 0 (combining), 1, or 2 (wide).
std::size_t cells(char32_t code);
/// The cells of a whole text. A byte that is not UTF-8 counts as one.
std::size_t cells(std::string_view text);

/// Blanks beyond space and tab, such as the non-breaking space of word processors, and
/// characters without width. YAML does not take them for blanks.
bool is_odd_space(char32_t code);

}  // namespace taut
