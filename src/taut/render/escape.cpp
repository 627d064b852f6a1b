#include "taut/render/escape.hpp"

#include "taut/text/direction.hpp"
#include "taut/text/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace taut {
namespace {

// Graphviz leaves what looks like an entity as it is, so that a user's own "&lt;" would
// come out as "<". A zero-width space behind the ampersand takes that look away.
bool looks_like_entity(std::string_view text) {
  const std::size_t end = text.find_first_not_of(
      "#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 1);
  return text[0] == '&' && end != std::string_view::npos && end > 1 && text[end] == ';';
}

constexpr std::string_view no_width = "\xE2\x80\x8B";

// The text of a label for Graphviz. Pango takes the direction of a line from its first
// letter, and sentences with isolates are ours: U+200E begins them.
std::string without_entities(std::string_view text) {
  constexpr std::string_view left_to_right = "\xE2\x80\x8E";
  const std::string plain = with_isolates(printable(text));
  std::string out(plain.find(first_strong_isolate) == plain.npos ? std::string_view()
                                                                 : left_to_right);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    out += plain[i];
    if (looks_like_entity(std::string_view(plain).substr(i)))
      out += no_width;
  }
  return out;
}

}  // namespace

std::string escape_xml(std::string_view text) {
  return xml_verbatim(with_isolates(printable(text)));
}

std::string xml_verbatim(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
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

std::string escape_xml_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += (at == 0 ? "" : "\n") + escape_xml(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string escape_label(std::string_view text) {
  return escape_xml(without_entities(text));
}

// In a quoted DOT string only \" is an escape of the lexer; a backslash stays two bytes
// until Graphviz expands \N and the like, where a doubled one stands for itself.
std::string quote_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : without_entities(text)) {
    switch (c) {
      case '"': out += "&quot;"; break;
      case '\\': out += "\\\\"; break;
      case '&': out += "&amp;"; break;
      default: out += c;
    }
  }
  return out + "\"";
}

// Nothing expands a backslash here, so it stands for itself; but before a quote the lexer
// would take it for the quote's, and a string is never cut behind one.
std::string xdot_text(std::string_view text) {
  static const std::string long_run(100, '\\');
  std::string out;
  for (const char c : without_entities(text)) {
    if ((c == '"' && out.ends_with('\\')) || (c == '\\' && out.ends_with(long_run)))
      out += no_width;
    out += c;
  }
  return out;
}

std::string quote_value(std::string_view value) {
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"')
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
