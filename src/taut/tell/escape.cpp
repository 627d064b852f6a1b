#include "taut/tell/escape.hpp"

#include "taut/text/direction.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut::tell {
namespace {

// How many characters at the start Markdown could read as a list: "-", "1." and the like.
std::size_t list_mark(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view marks = digits == 0 ? "-+=" : ".)";
  return digits < text.size() && marks.find(text[digits]) != marks.npos ? digits + 1 : 0;
}

}  // namespace

std::string plain(std::string_view text) {
  std::string out = printable(text);
  for (const std::string_view end : {"\xE2\x80\xA8", "\xE2\x80\xA9"})
    for (std::size_t at = out.find(end); at != out.npos; at = out.find(end, at))
      out.replace(at, end.size(), " ");
  return out;
}

std::string markdown_escaped(std::string_view text) {
  const std::string line = with_isolates(plain(text));
  std::string out;
  const std::size_t mark = list_mark(line);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i + 1 == mark || std::string_view("\\`*_<>[]#|~&!").find(line[i]) != line.npos)
      out += '\\';
    out += line[i];
  }
  return out;
}

std::string markdown_address(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      (c >= '0' && c <= '9') ||
                      std::string_view("-._/").find(c) != std::string_view::npos;
    out +=
        kept ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string html_escaped(std::string_view text) {
  return html_verbatim(with_isolates(plain(text)));
}

std::string html_verbatim(std::string_view text) {
  std::string out;
  for (const char c : plain(text)) {
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

bool is_web_address(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

}  // namespace taut::tell
