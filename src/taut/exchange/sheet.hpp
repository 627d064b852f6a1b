#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// One cell: its text without quotes, blanks around it and the apostrophe that guards a
/// formula, lines ending in line feeds; and where it stands.
struct Cell {
  std::string text = {};
  Span where = {};

  bool empty() const { return text.empty(); }
};

/// A row of cells. A sheet's rows are as long as the header at least.
using Cells = std::vector<Cell>;

/// What a CSV file holds: a first line that names the columns, and rows.
struct CsvSheet {
  FileId file = 0;
  Cells header = {};             ///< empty if the file is
  std::vector<Cells> rows = {};  ///< without rows whose cells are all empty
  /// Ids and ends are those of another program: one name each, whatever stands in it.
  bool plain_ends = false;

  /// Where what concerns the whole sheet is told.
  Span start() const { return header.empty() ? Span{file, 0, 0} : header.front().where; }
  /// The tasks that a cell names.
  std::vector<std::string_view> ends(const Cell& cell) const;
};

/// Reads CSV as RFC 4180 has it, and also with semicolons or tabs: whichever of the three
/// the first line has most of separates, unless a line `sep=;` before it says so. Rows
/// may be shorter than the header; further cells must be empty. Columns without a name
/// in which nothing stands are left out. Linear.
///
/// Adds a diagnostic for each quote inside a cell, quote that is not closed, control
/// character and row that is too long; and a warning for each cell that a spreadsheet
/// would run as a formula. The sheet then holds what could be read.
CsvSheet read_sheet(FileId file, const SourceSet& sources, Diagnostics& diags);

/// Tells that a sheet has no first line.
void tell_empty(const CsvSheet& sheet, Diagnostics& diags);

}  // namespace taut
