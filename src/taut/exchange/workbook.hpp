#pragma once

#include "taut/diag/expected.hpp"
#include "taut/exchange/sheet.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// A sheet of a workbook.
struct BookPage {
  std::string name = {};
  CsvSheet sheet = {};
  /// Where the text of each cell begins, and its column from 0; by place.
  std::vector<std::pair<std::uint32_t, std::size_t>> columns = {};
};

/// Is it a workbook by its name?
bool is_workbook(std::string_view path);

/// The sheets of a workbook (.xlsx) that hold anything, in its order.
///
/// Each gets a text of its own among the sources, one line a row, so that a place in it
/// names the row. Cells are texts as people see them: a number without what binary
/// fractions add. Adds a diagnostic, with the cell, for each formula, merged cells, error
/// value and value under no name; and a warning for each hidden row that holds something.
/// An error says that the bytes are no workbook, or that they hold more than
/// `most_bytes` once unpacked, or more than `limit::sheet_rows` rows.
Expected<std::vector<BookPage>> read_workbook(const std::string& name,
                                              std::string_view bytes,
                                              std::size_t most_bytes, SourceSet& sources,
                                              Diagnostics& diags);

/// "C12": the column by its letters, and the row; both from 0.
std::string cell_name(std::size_t column, std::size_t row);
/// The name of the cell at a place of the page's text.
std::string cell_at(const BookPage& page, Span where, const SourceSet& sources);

/// Says at the head of every message about a cell of these sheets which cell it is.
void name_cells(const std::vector<BookPage>& pages, const SourceSet& sources,
                Diagnostics& diags);

}  // namespace taut
