#pragma once

#include "taut/exchange/sheet.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace taut {

/// A sheet that is made from something else, cell by cell.
class SheetMaker {
 public:
  explicit SheetMaker(FileId file) { sheet_.file = file; }

  /// Names a column, if there is none of this name yet.
  void column(std::string_view name, Span where);
  /// Begins a row.
  void row() { sheet_.rows.emplace_back(); }
  /// Fills a cell of the row, and names its column first. A second text goes behind the
  /// first with a semicolon.
  void set(std::string_view column, std::string text, Span where);

  /// The sheet, without rows whose cells are all empty.
  CsvSheet take();

 private:
  CsvSheet sheet_ = {};
  std::unordered_map<std::string, std::size_t> places_ = {};
};

}  // namespace taut
