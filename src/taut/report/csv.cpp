#include "taut/report/csv.hpp"

#include <fmt/format.h>

namespace taut {

std::string csv_cell(std::string_view text) {
  std::string inner;
  if (!text.empty() &&
      std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
    inner += '\'';
  for (char c : text) {
    if (c == '"')
      inner += '"';
    inner += c;
  }
  return inner.find_first_of("\",\r\n") == std::string::npos
             ? inner
             : fmt::format("\"{}\"", inner);
}

std::string csv_row(std::initializer_list<std::string_view> cells) {
  std::string text;
  for (std::string_view c : cells)
    text += csv_cell(c) + ',';
  text.back() = '\r';
  return text + '\n';
}

}  // namespace taut
