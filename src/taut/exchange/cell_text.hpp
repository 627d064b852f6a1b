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

/// The text as one cell of a CSV file with commas: in quotes where it needs them, and
/// with an apostrophe before what a spreadsheet would run. Numbers stay as they are;
/// control characters become U+FFFD. Reading it back gives the text without blanks around
/// it, and writing that gives the same cell.
std::string written_cell(std::string_view text);

/// The cells of a row with its line end.
class RowWriter {
 public:
  RowWriter& add(std::string_view text);
  std::string take();

 private:
  std::string line_;
  bool first_ = true;
};

}  // namespace taut
