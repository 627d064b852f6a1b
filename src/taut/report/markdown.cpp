#include "taut/report/markdown.hpp"

#include <algorithm>

namespace taut {
namespace {

// How many characters at the start Markdown could read as a list: "-", "1." and the like.
std::size_t list_mark(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view marks = digits == 0 ? "-+=" : ".)";
  return digits < text.size() && marks.find(text[digits]) != marks.npos ? digits + 1 : 0;
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
  std::string out;
  const std::size_t mark = list_mark(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (i + 1 == mark || std::string_view("\\`*_<>[]#|~&!").find(c) != text.npos)
      out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

}  // namespace taut
