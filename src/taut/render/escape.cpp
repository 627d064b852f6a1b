#include "taut/render/escape.hpp"

#include <cstddef>

namespace taut {
namespace {

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// The bytes of the character that `text` begins with, 0 if it is not valid UTF-8.
std::size_t character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80)
    return 1;
  const std::size_t length = lead >= 0xF0 && lead < 0xF5   ? 4
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                                                           : 0;
  if (length == 0 || text.size() < length)
    return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!continues(text[i]))
      return 0;
  }
  const auto second = static_cast<unsigned char>(text[1]);
  const bool overlong =
      (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second >= 0xA0;
  const bool beyond = lead == 0xF4 && second >= 0x90;
  return overlong || surrogate || beyond ? 0 : length;
}

// Graphviz leaves what looks like an entity as it is, so that a user's own "&lt;" would
// come out as "<". A zero-width space behind the ampersand takes that look away.
bool looks_like_entity(std::string_view text) {
  const std::size_t end = text.find_first_not_of(
      "#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 1);
  return text[0] == '&' && end != std::string_view::npos && end > 1 && text[end] == ';';
}

// `text` as valid UTF-8 without control characters, U+FFFE or U+FFFF.
std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = character(text);
    const std::string_view one = text.substr(0, length);
    const auto lead = static_cast<unsigned char>(text[0]);
    const bool control = length == 1 && (lead < 0x20 || lead == 0x7F);
    const bool c1_control =
        length == 2 && lead == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
    if (length == 0 || one == "\xEF\xBF\xBE" || one == "\xEF\xBF\xBF")
      out += "\xEF\xBF\xBD";
    else if (control || c1_control)
      out += ' ';
    else
      out += looks_like_entity(text) ? "&\xE2\x80\x8B" : one;
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

}  // namespace

std::string clean_text(std::string_view text) {
  return clean(text);
}

std::string escape_markup(std::string_view text) {
  std::string out;
  for (char c : clean(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

// In a quoted DOT string only \" is an escape of the lexer; a backslash stays two bytes
// until Graphviz expands \N and the like, where a doubled one stands for itself.
std::string quote_text(std::string_view text) {
  std::string out = "\"";
  for (char c : clean(text)) {
    switch (c) {
      case '"': out += "&quot;"; break;
      case '\\': out += "\\\\"; break;
      case '&': out += "&amp;"; break;
      default: out += c;
    }
  }
  return out + "\"";
}

std::string quote_value(std::string_view value) {
  std::string out = "\"";
  for (char c : value) {
    if (c == '"' || c == '\\')
      out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string safe_address(std::string_view address) {
  for (std::string_view start : {"http://", "https://", "#"}) {
    if (address.starts_with(start))
      return std::string(address);
  }
  return {};
}

std::string safe_id(std::string_view id) {
  std::string out;
  for (char c : id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       (c >= '0' && c <= '9') || c == '-' || c == '_';
    out += plain ? c : '_';
  }
  return out;
}

}  // namespace taut
