#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace taut::tell {

/// A cell of a sheet: nothing, a text, or a number, which is written as it is.
class Cell {
 public:
  Cell() = default;
  Cell(std::string text) : value_(std::move(text)) {}         // NOLINT: implicit
  Cell(std::string_view text) : value_(std::string(text)) {}  // NOLINT: implicit
  Cell(const char* text) : value_(std::string(text)) {}       // NOLINT: implicit
  Cell(double number) : value_(number) {}                     // NOLINT: implicit
  Cell(std::integral auto number)                             // NOLINT: implicit
      : value_(static_cast<std::int64_t>(number)) {}

  /// As it stands in a CSV file.
  std::string csv() const;
  bool operator==(const Cell&) const = default;

 private:
  std::variant<std::monostate, std::string, std::int64_t, double> value_ = {};
};

/// Rows under named columns: what a command has for a spreadsheet.
class Sheet {
 public:
  explicit Sheet(std::vector<std::string> columns) : columns_(std::move(columns)) {}

  /// A row that is shorter than the columns ends in empty cells; one that is longer is a
  /// mistake of ours.
  void add(std::vector<Cell> row);
  /// What the sheet leaves out, in one sentence.
  void leave_out(std::string sentence) { left_out_.push_back(std::move(sentence)); }

  const std::vector<std::string>& columns() const { return columns_; }
  const std::vector<std::vector<Cell>>& rows() const { return rows_; }
  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  std::vector<std::string> columns_;
  std::vector<std::vector<Cell>> rows_ = {};
  std::vector<std::string> left_out_ = {};
};

/// RFC 4180 with the byte-order mark by which spreadsheets know UTF-8. A sheet that is
/// not whole ends in a column `left_out` and in a row for each sentence of it, with all
/// other cells empty.
std::string sheet_csv(const Sheet& sheet);

/// Ids in one cell: "T01 T02".
std::string ids_in_a_cell(const std::vector<std::string_view>& ids);

}  // namespace taut::tell
