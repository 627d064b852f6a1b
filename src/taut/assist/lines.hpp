#pragma once

#include "taut/assist/sketch.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace taut::assist {

/// A place as editors count: both from 1, the column in units of UTF-16.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// The lines of a text, which must outlive it. Built in one pass; then log(lines) and the
/// length of the line for each place. What lies beyond the end of a line or of the text
/// is its end; the middle of a character is its start.
class Lines {
 public:
  explicit Lines(std::string_view text);

  Position position(std::size_t offset) const;
  std::size_t offset(Position position) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

/// The start of the line in which `offset` is, and its end without the line break.
Stretch line_at(std::string_view text, std::size_t offset);

/// "\r\n" if the first line of the text ends so, else "\n".
std::string_view line_break(std::string_view text);

}  // namespace taut::assist
