#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace taut {

/// The byte-order mark by which spreadsheets know UTF-8.
constexpr std::string_view csv_start = "\xEF\xBB\xBF";

/// A cell as RFC 4180 has it; a text that a spreadsheet would run as a formula starts
/// with an apostrophe.
std::string csv_cell(std::string_view text);

/// Cells joined by commas, with the line end.
std::string csv_row(std::initializer_list<std::string_view> cells);

}  // namespace taut
