#pragma once

#include <string>
#include <string_view>

namespace taut {

/// What the raw text of a cell means.
struct CellReading {
  std::string text = {};
  bool formula = false;  ///< a spreadsheet would run it, and no apostrophe guards it
};

/// The text without blanks around it and without the apostrophe that guards a formula;
/// every kind of line end is a line feed.
CellReading read_cell_text(std::string_view raw);

/// Digits with a sign, a point, or commas and blanks between them: what a spreadsheet
/// makes of a number.
bool looks_like_number(std::string_view text);

/// The cells of a row, written as `tell::csv_cell` does, with its line end.
class RowWriter {
 public:
  RowWriter& add(std::string_view text);
  std::string take();

 private:
  std::string line_;
  bool first_ = true;
};

}  // namespace taut
