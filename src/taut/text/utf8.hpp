#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taut {

// What is known of characters. Tables and decoding are those of utf8proc, which follows
// Unicode; no other file decodes or encodes UTF-8 by hand.

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// Stands for what cannot be shown.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// A character of UTF-8 and how many bytes it takes.
struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
};

/// The character at the start of `text` (not empty), or none if the bytes there are not
/// UTF-8: cut off, overlong, a surrogate, or beyond U+10FFFF.
std::optional<Character> first_character(std::string_view text);

/// Adds a character to `text` as UTF-8.
void append(char32_t code, std::string& text);

/// Does this byte continue a character that an earlier byte began?
inline bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_utf8(std::string_view text);

/// Does `text` hold nothing but ASCII?
bool is_ascii(std::string_view text);

/// How many cells of a terminal the character takes: 0 (combining), 1, or 2 (wide).
std::size_t cells(char32_t code);
/// The cells of a whole text. A byte that is not UTF-8 counts as one.
std::size_t cells(std::string_view text);

/// Blanks beyond space and tab, such as the non-breaking space of word processors, and
/// characters without width. YAML does not take them for blanks.
bool is_odd_space(char32_t code);

/// U+0000..1F and U+007F..9F: a terminal may obey them, XML and CSV may not hold them.
inline bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

/// `text` as valid UTF-8 on one line: each control character is a blank; what is not
/// UTF-8, and the two codes that are no characters (U+FFFE, U+FFFF), is U+FFFD.
std::string printable(std::string_view text);

/// The letter that a letter with accents is made of; any other character itself.
char32_t base_letter(char32_t code);

/// What `code` consists of: folded to lower case, taken apart, marks left out. At most 18
/// characters; "fi" for the ligature, "ss" for a sharp s.
std::u32string decomposed(char32_t code);

/// Which way a character runs; a mark runs as the letter before it.
enum class Bidi { left, right, mark, neither };
Bidi bidi_class(char32_t code);

// U+2068 and U+2069: what stands between them finds its own direction and leaves that of
// the sentence around it alone.
inline constexpr std::string_view first_strong_isolate = "\xE2\x81\xA8";
inline constexpr std::string_view pop_isolate = "\xE2\x81\xA9";

/// `text` between isolates if it has letters that run from right to left, else itself.
std::string isolated(std::string text);

/// `text` with its first letter, marks and quotes before it aside, as a capital.
std::string capital(std::string text);

}  // namespace taut
