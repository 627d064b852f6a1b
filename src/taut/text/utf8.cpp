#include "taut/text/utf8.hpp"

#include <algorithm>
#include <utf8proc.h>

namespace taut {
namespace {

// utf8proc counts codes in a signed type.
utf8proc_int32_t raw(char32_t code) {
  return static_cast<utf8proc_int32_t>(code);
}

std::u32string parts_of(char32_t code, int options) {
  constexpr utf8proc_ssize_t most = 18;  // U+FDFA takes the most
  utf8proc_int32_t parts[most];
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      raw(code), parts, most,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | options), nullptr);
  std::u32string out;
  for (utf8proc_ssize_t i = 0; i < std::min(count, most); ++i)
    out += static_cast<char32_t>(parts[i]);
  return out;
}

// Isolates and quotes that may stand before the first letter of a sentence.
bool opens(char32_t code) {
  const utf8proc_category_t kind = utf8proc_category(raw(code));
  return code == '"' || code == '\'' || kind == UTF8PROC_CATEGORY_CF ||
         kind == UTF8PROC_CATEGORY_PI;
}

}  // namespace

std::optional<Character> first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80)
    return Character{lead, 1};
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t bytes =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &code);
  if (bytes <= 0)
    return std::nullopt;
  return Character{static_cast<char32_t>(code), static_cast<std::size_t>(bytes)};
}

void append(char32_t code, std::string& text) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t count = utf8proc_encode_char(raw(code), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto character = first_character(text);
    if (!character)
      return false;
    text.remove_prefix(character->bytes);
  }
  return true;
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

std::size_t cells(char32_t code) {
  constexpr char32_t first_mark = 0x300;
  return code < first_mark ? 1 : static_cast<std::size_t>(utf8proc_charwidth(raw(code)));
}

std::size_t cells(std::string_view text) {
  std::size_t sum = 0;
  while (!text.empty()) {
    const auto character = first_character(text);
    sum += character ? cells(character->code) : 1;
    text.remove_prefix(character ? character->bytes : 1);
  }
  return sum;
}

bool is_odd_space(char32_t code) {
  if (code < 0xA0)
    return false;
  constexpr char32_t zero_width = 0x200B, word_joiner = 0x2060, byte_order = 0xFEFF;
  return code == zero_width || code == word_joiner || code == byte_order ||
         utf8proc_category(raw(code)) == UTF8PROC_CATEGORY_ZS;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto character = first_character(text);
    const std::size_t bytes = character ? character->bytes : 1;
    if (!character || character->code == 0xFFFE || character->code == 0xFFFF)
      out += replacement_character;
    else if (is_control(character->code))
      out += ' ';
    else
      out += text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return out;
}

std::u32string decomposed(char32_t code) {
  return parts_of(code, UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
}

char32_t base_letter(char32_t code) {
  const std::u32string parts = parts_of(code, 0);
  return parts.empty() ? code : parts.front();
}

Bidi bidi_class(char32_t code) {
  switch (utf8proc_get_property(raw(code))->bidi_class) {
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL: return Bidi::right;
    case UTF8PROC_BIDI_CLASS_L: return Bidi::left;
    case UTF8PROC_BIDI_CLASS_NSM: return Bidi::mark;
    default: return Bidi::neither;
  }
}

std::string isolated(std::string text) {
  for (std::string_view rest = text;
       !rest.empty() && !text.starts_with(first_strong_isolate);) {
    const Character next = first_character(rest).value_or(Character{U' ', 1});
    if (bidi_class(next.code) == Bidi::right)
      return std::string(first_strong_isolate).append(text).append(pop_isolate);
    rest.remove_prefix(next.bytes);
  }
  return text;
}

std::string capital(std::string text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto letter = first_character(std::string_view(text).substr(at));
    if (!letter)
      break;
    if (opens(letter->code)) {
      at += letter->bytes;
      continue;
    }
    std::string upper;
    append(static_cast<char32_t>(utf8proc_totitle(raw(letter->code))), upper);
    text.replace(at, letter->bytes, upper);
    break;
  }
  return text;
}

}  // namespace taut
