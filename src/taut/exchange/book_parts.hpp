#pragma once

#include "taut/diag/expected.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// A cell of a workbook; row and column from 0.
struct BookCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::string text = {};
  bool formula = false;
  bool error = false;  ///< `text` is "#REF!" or the like
};

/// What the XML of one sheet says.
struct BookPart {
  std::string name = {};
  std::vector<BookCell> cells = {};      ///< by row, then as written
  std::vector<std::string> merged = {};  ///< "A3:B4"
  std::vector<std::size_t> hidden_rows = {};
  std::size_t rows = 0;  ///< up to the last that holds anything
};

/// The sheets of a workbook, in its order. Rows beyond `most_rows` are not read, but
/// counted. An error says that it is no workbook, or what of it is damaged, or that it
/// holds more than `most_bytes` once unpacked. Linear.
Expected<std::vector<BookPart>> book_parts(std::string_view bytes, std::size_t most_bytes,
                                           std::size_t most_rows);

/// The column (first) and row of "C12", both from 0; (0, 0) for what is no such name.
std::pair<std::size_t, std::size_t> place_of_cell(std::string_view name);

}  // namespace taut
