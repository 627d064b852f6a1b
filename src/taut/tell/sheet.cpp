#include "taut/tell/sheet.hpp"

#include "taut/tell/escape.hpp"
#include "taut/text/mistake.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

namespace taut::tell {
namespace {

std::string row_of(const std::vector<Cell>& cells, std::size_t width) {
  std::string row;
  for (std::size_t i = 0; i < width; ++i) {
    row += i == 0 ? "" : ",";
    if (i < cells.size())
      row += cells[i].csv();
  }
  return row + "\r\n";
}

}  // namespace

std::string Cell::csv() const {
  if (const auto* text = std::get_if<std::string>(&value_))
    return csv_cell(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&value_))
    return fmt::format("{}", *whole);
  if (const auto* number = std::get_if<double>(&value_))
    return fmt::format("{}", *number);
  return {};
}

void Sheet::add(std::vector<Cell> row) {
  if (row.size() > columns_.size())
    our_mistake("a row of a sheet has more cells than columns");
  rows_.push_back(std::move(row));
}

std::string sheet_csv(const Sheet& sheet) {
  std::vector<Cell> heads(sheet.columns().begin(), sheet.columns().end());
  if (!sheet.left_out().empty())
    heads.emplace_back("left_out");
  const std::size_t width = heads.size();
  std::string out(byte_order_mark);
  out += row_of(heads, width);
  for (const std::vector<Cell>& row : sheet.rows())
    out += row_of(row, width);
  for (const std::string& sentence : sheet.left_out()) {
    std::vector<Cell> row(width);
    row.back() = sentence;
    out += row_of(row, width);
  }
  return out;
}

std::string ids_in_a_cell(const std::vector<std::string_view>& ids) {
  return fmt::format("{}", fmt::join(ids, " "));
}

}  // namespace taut::tell
