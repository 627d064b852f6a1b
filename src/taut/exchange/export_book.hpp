#pragma once

#include "taut/model/model.hpp"
#include "taut/tell/xlsx.hpp"

#include <string_view>
#include <vector>

namespace taut {

/// The sheets of `export_csv` for a workbook: tasks and links with lists to choose from
/// where words are few, and a page that explains the columns. Reads back as the same
/// sheets. O(model).
std::vector<tell::BookSheet> export_book(const Model& model, std::string_view language);

}  // namespace taut
