// A cell that starts with one of = + - @ is a formula to a spreadsheet, and a formula can
// start programs. An apostrophe before it makes it a text; spreadsheets do not show it.
// So that nothing is lost, a text that starts with apostrophes and then such a character
// gets one more, and reading takes exactly one away.

#include "taut/tell/escape.hpp"
#include "taut/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace taut::tell {
namespace {

// What is blank at the ends of a cell; non-breaking spaces come from word processors.
std::size_t blank_at(std::string_view text) {
  if (text.empty())
    return 0;
  if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n')
    return 1;
  const auto character = first_character(text);
  return character && is_odd_space(character->code) ? character->bytes : 0;
}

std::string_view without_blanks(std::string_view text) {
  while (const std::size_t blank = blank_at(text))
    text.remove_prefix(blank);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = blank_at(text.substr(at));
    at += blank > 0 ? blank : 1;
    if (blank == 0)
      end = at;
  }
  return text.substr(0, end);
}

// CR LF, CR, and the three line ends of Unicode become line feeds.
std::string with_line_feeds(std::string_view raw) {
  constexpr std::array<std::string_view, 5> ends{"\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8",
                                                 "\xE2\x80\xA9"};
  std::string text;
  text.reserve(raw.size());
  while (!raw.empty()) {
    const auto end = std::ranges::find_if(
        ends, [&](std::string_view one) { return raw.starts_with(one); });
    text += end == ends.end() ? raw[0] : '\n';
    raw.remove_prefix(end == ends.end() ? 1 : end->size());
  }
  return text;
}

// Control characters, which no sheet may hold, become U+FFFD.
std::string without_controls(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto character = first_character(text);
    const char32_t code = character ? character->code : U' ';
    const std::size_t bytes = character ? character->bytes : 1;
    const bool control = is_control(code) && code != '\t' && code != '\n';
    out += control ? replacement_character : text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return out;
}

bool starts_sign(std::string_view text) {
  constexpr std::array<std::string_view, 8> signs{
      "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  return std::ranges::any_of(
      signs, [&](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace

bool is_number(std::string_view text) {
  const std::size_t to = text.find(" to ");
  if (to != text.npos)
    return is_number(text.substr(0, to)) && is_number(text.substr(to + 4));
  const std::string_view digits =
      text.substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
  return !digits.empty() && digits.find_first_not_of("0123456789.") == digits.npos;
}

bool starts_formula(std::string_view text) {
  return starts_sign(text) && !is_number(text);
}

bool starts_guarded_sign(std::string_view text) {
  return starts_sign(text.substr(std::min(text.find_first_not_of('\''), text.size())));
}

std::string cell_content(std::string_view raw) {
  return std::string(without_blanks(with_line_feeds(raw)));
}

std::string csv_cell(std::string_view text) {
  std::string inner(without_blanks(without_controls(with_line_feeds(text))));
  if (starts_guarded_sign(inner) && !is_number(inner))
    inner.insert(0, 1, '\'');
  if (inner.find_first_of("\",;\t\n") == inner.npos)
    return inner;
  std::string quoted = "\"";
  for (const char c : inner)
    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace taut::tell
