// Office Open XML (ISO/IEC 29500-1, 18.3): a workbook is an archive with a list of
// sheets, a list of texts that cells share, and one XML file for each sheet.

#include "taut/exchange/workbook.hpp"

#include "taut/diag/limits.hpp"
#include "taut/exchange/book_parts.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace taut {
namespace {

// A sheet under way: its cells in rows, then its text with a line for each row.
class PageMaker {
 public:
  PageMaker(std::string name, const std::string& book, SourceSet& sources,
            Diagnostics& diags)
      : book_(fmt::format("{}, sheet '{}'", book, name)),
        name_(std::move(name)),
        sources_(sources),
        diags_(diags) {}

  // Nothing if the sheet is empty.
  std::optional<BookPage> make(const BookPart& cells) {
    lay_out(cells);
    if (rows_.empty())
      return {};
    BookPage page{.name = name_, .sheet = {.file = file_}};
    const std::vector<std::size_t> columns = named_columns();
    page.sheet.header = row_of(*rows_.begin(), columns);
    for (auto row = std::next(rows_.begin()); row != rows_.end(); ++row)
      page.sheet.rows.push_back(row_of(*row, columns));
    page.columns = columns_;
    tell(cells);
    return page;
  }

 private:
  using Row = std::map<std::size_t, Cell>;  // by column

  // The text: one line a row, cells with tabs between.
  void lay_out(const BookPart& cells) {
    std::string text;
    std::size_t line = 0;
    for (const BookCell& cell : cells.cells) {
      if (cell.text.empty())
        continue;
      for (; line < cell.row; ++line)
        text += '\n';
      if (!text.empty() && text.back() != '\n')
        text += '\t';
      const auto begin = static_cast<std::uint32_t>(text.size());
      for (const char c : cell.text)
        text += c == '\n' || c == '\t' ? ' ' : c;
      columns_.emplace_back(begin, cell.column);
      rows_[cell.row][cell.column] = {
          cell.text, Span{0, begin, static_cast<std::uint32_t>(text.size())}};
    }
    text += '\n';
    file_ = sources_.add(book_, std::move(text));
    for (auto& [number, row] : rows_)
      for (auto& [column, cell] : row)
        cell.where.file = file_;
  }

  // Every column in which anything stands.
  std::vector<std::size_t> named_columns() const {
    std::set<std::size_t> columns;
    for (const auto& [number, row] : rows_)
      for (const auto& [column, cell] : row)
        columns.insert(column);
    return {columns.begin(), columns.end()};
  }

  Cells row_of(const std::pair<const std::size_t, Row>& row,
               const std::vector<std::size_t>& columns) const {
    Cells cells;
    const Span last = row.second.rbegin()->second.where;
    for (const std::size_t column : columns) {
      const auto found = row.second.find(column);
      cells.push_back(found == row.second.end() ? Cell{{}, {file_, last.end, last.end}}
                                                : found->second);
    }
    return cells;
  }

  // Where a cell stands, or the first cell of its row, or of the sheet.
  Span where(std::size_t row, std::size_t column) const {
    const auto in_row = rows_.find(row);
    if (in_row == rows_.end())
      return rows_.begin()->second.begin()->second.where;
    const auto found = in_row->second.find(column);
    return (found == in_row->second.end() ? in_row->second.begin() : found)->second.where;
  }

  void tell(const BookPart& cells) {
    for (const BookCell& cell : cells.cells) {
      const std::string place = cell_name(cell.column, cell.row);
      if (cell.formula)
        diags_.add(
            {.id = DiagId::formula_value,
             .where = where(cell.row, cell.column),
             .message = fmt::format("{} holds a formula", place),
             .help = "put the value itself into the cell (copy, then paste values)"});
      else if (cell.error)
        diags_.add({.id = DiagId::formula_value,
                    .where = where(cell.row, cell.column),
                    .message = fmt::format("{} holds the error {}", place, cell.text),
                    .help = "put the value itself into the cell"});
    }
    for (const std::string& merged : cells.merged)
      diags_.add(
          {.id = DiagId::merged_cells,
           .where = where(place_of_cell(merged).second, place_of_cell(merged).first),
           .message = fmt::format("the cells {} are merged, so that it cannot be "
                                  "known to which row they belong",
                                  merged),
           .help = "undo the merge and fill each cell"});
    for (const std::size_t row : cells.hidden_rows)
      if (rows_.contains(row))
        diags_.add({.id = DiagId::hidden_row,
                    .where = where(row, 0),
                    .message = fmt::format("row {} is hidden, and is read all the same",
                                           row + 1),
                    .help = "show it, or delete it if it should not count"});
  }

  std::string book_;
  std::string name_;
  SourceSet& sources_;
  Diagnostics& diags_;
  FileId file_ = 0;
  std::map<std::size_t, Row> rows_ = {};
  std::vector<std::pair<std::uint32_t, std::size_t>> columns_ = {};
};

}  // namespace

bool is_workbook(std::string_view path) {
  constexpr std::string_view ending = ".xlsx";
  return path.size() > ending.size() &&
         std::ranges::equal(path.substr(path.size() - ending.size()), ending, {},
                            [](char c) { return lower_case(c); });
}

Expected<std::vector<BookPage>> read_workbook(const std::string& name,
                                              std::string_view bytes,
                                              std::size_t most_bytes, SourceSet& sources,
                                              Diagnostics& diags) {
  const auto parts = book_parts(bytes, most_bytes, limit::sheet_rows);
  if (!parts)
    return Error{fmt::format("'{}' cannot be read as a workbook: {}", name,
                             parts.error().message)};
  std::vector<BookPage> pages;
  for (const BookPart& part : *parts) {
    if (part.rows > limit::sheet_rows)
      return Error{
          fmt::format("'{}', sheet '{}': row {} and further ones are filled, and "
                      "at most {} rows are read; delete what is too much",
                      name, part.name, limit::sheet_rows + 1, limit::sheet_rows)};
    PageMaker maker(part.name, name, sources, diags);
    if (auto page = maker.make(part))
      pages.push_back(*std::move(page));
  }
  if (pages.empty())
    return Error{fmt::format("'{}' holds no sheet with anything in it", name)};
  return pages;
}

std::string cell_name(std::size_t column, std::size_t row) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return fmt::format("{}{}", letters, row + 1);
}

std::string cell_at(const BookPage& page, Span where, const SourceSet& sources) {
  const auto behind = std::ranges::upper_bound(
      page.columns, where.begin, {}, &std::pair<std::uint32_t, std::size_t>::first);
  const std::size_t column =
      behind == page.columns.begin() ? 0 : std::prev(behind)->second;
  return cell_name(column, sources.at(where.file, where.begin).line - 1);
}

void name_cells(const std::vector<BookPage>& pages, const SourceSet& sources,
                Diagnostics& diags) {
  Diagnostics named;
  for (Diagnostic told : diags.all()) {
    for (const BookPage& page : pages) {
      if (page.sheet.file != told.where.file || told.id == DiagId::formula_value ||
          told.id == DiagId::merged_cells || told.id == DiagId::hidden_row)
        continue;
      told.message =
          fmt::format("{}: {}", cell_at(page, told.where, sources), told.message);
    }
    named.add(std::move(told));
  }
  diags = std::move(named);
}

}  // namespace taut
