#pragma once

#include "taut/assist/rows.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut::assist {

/// Where new text is to stand.
struct TemplatePlace {
  bool brackets = false;    ///< within braces, on one line
  std::string indent = {};  ///< of the lines after the first
  std::string_view line_break = "\n";

  TemplatePlace deeper() const { return {brackets, indent + "  ", line_break}; }
};

/// The keys that a row of this kind can hardly do without, with what can be said before
/// anybody has thought about it; names and texts are left to the author. Without indent
/// before the first line.
std::string row_template(const RowSchema& row, std::string_view id,
                         const TemplatePlace& place);

/// The name after that of the last row, such as T19 after T18; empty where it ends in no
/// number.
std::string next_name(const std::vector<RowInText>& rows);

}  // namespace taut::assist
