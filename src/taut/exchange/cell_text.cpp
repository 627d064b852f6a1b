// A cell that starts with one of = + - @ is a formula to a spreadsheet, and a formula can
// start programs. An apostrophe before it makes it a text; spreadsheets do not show it.
// So that nothing is lost, a text that starts with apostrophes and then such a character
// gets one more, and reading takes exactly one away.

#include "taut/exchange/cell_text.hpp"

#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
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
  std::string text;
  text.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const std::string_view rest = raw.substr(at);
    if (rest[0] == '\r') {
      at += rest.starts_with("\r\n") ? 1 : 0;
      text += '\n';
    } else if (rest.starts_with("\xC2\x85")) {
      at += 1;
      text += '\n';
    } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
      at += 2;
      text += '\n';
    } else {
      text += rest[0];
    }
  }
  return text;
}

// Control characters, which no sheet may hold, become U+FFFD.
std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
    const bool upper = byte == 0xC2 && next >= 0x80 && next < 0xA0;
    const bool lower = byte == 0x7F || (byte < 0x20 && byte != '\t' && byte != '\n');
    if (upper || lower)
      out += "\xEF\xBF\xBD";
    else
      out += text[at];
    at += upper ? 1 : 0;
  }
  return out;
}

// In full width too: spreadsheets for East Asian scripts take both.
bool starts_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> signs{
      "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  return std::ranges::any_of(
      signs, [&](std::string_view sign) { return text.starts_with(sign); });
}

// After any number of apostrophes.
bool starts_guarded_formula(std::string_view text) {
  return starts_formula(text.substr(std::min(text.find_first_not_of('\''), text.size())));
}

// Numbers, and ranges of numbers such as "-3 to -1": no spreadsheet does harm with them.
bool is_number(std::string_view text) {
  const std::size_t to = text.find(" to ");
  if (to != text.npos)
    return is_number(text.substr(0, to)) && is_number(text.substr(to + 4));
  const std::string_view digits =
      text.substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
  return !digits.empty() && digits.find_first_not_of("0123456789.") == digits.npos;
}

}  // namespace

CellReading read_cell_text(std::string_view raw) {
  std::string text(without_blanks(with_line_feeds(raw)));
  if (text.starts_with('\'') && starts_guarded_formula(text))
    return {.text = text.substr(1)};
  const bool formula =
      text.size() > 1 && starts_formula(text) && !looks_like_number(text);
  return {.text = std::move(text), .formula = formula};
}

bool looks_like_number(std::string_view text) {
  std::string plain(text);
  std::erase_if(plain, [](char c) { return c == ' ' || c == ','; });
  return is_number(text) || is_number(plain);
}

std::string written_cell(std::string_view text) {
  std::string inner(without_blanks(without_controls(with_line_feeds(text))));
  if (starts_guarded_formula(inner) && !is_number(inner))
    inner.insert(0, 1, '\'');
  if (inner.find_first_of("\",;\t\n") == inner.npos)
    return inner;
  std::string quoted = "\"";
  for (const char c : inner)
    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

RowWriter& RowWriter::add(std::string_view text) {
  if (!first_)
    line_ += ',';
  first_ = false;
  line_ += written_cell(text);
  return *this;
}

std::string RowWriter::take() {
  first_ = true;
  return std::exchange(line_, {}) + "\r\n";
}

}  // namespace taut
