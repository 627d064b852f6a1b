#pragma once

#include "taut/exchange/sheet.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// Without blanks and line ends around it.
std::string_view trimmed(std::string_view text);

/// The names in a cell, which semicolons separate, without blanks around them; empty ones
/// are left out. A semicolon counts for nothing in a part that begins with a double quote
/// or has one behind its colon.
std::vector<std::string_view> split_cell(std::string_view text);

/// "yes", "true" or "x" in any case; "no", "false" or nothing; else a diagnostic that
/// names the column, and no.
bool read_yes(const Cell& cell, std::string_view column, Diagnostics& diags);

/// A whole number with or without sign; typographic minus signs count, and so does what
/// spreadsheets make of it under a format: "-2.00", "-2,0", "(2)". Anything else is told,
/// with what the column takes and what to do.
std::optional<int> read_whole_cell(const Cell& cell, std::string_view column,
                                   std::string_view takes, std::string_view help,
                                   Diagnostics& diags);

/// "[-3, -1]", "-3 to -1" or "-3; -1"; anything else is told.
std::optional<std::pair<int, int>> read_range_cell(const Cell& cell,
                                                   std::string_view column,
                                                   Diagnostics& diags);

}  // namespace taut
