#pragma once

#include "taut/amend/model_text.hpp"
#include "taut/diag/expected.hpp"
#include "taut/exchange/columns.hpp"
#include "taut/model/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What sheets say otherwise than the model, one name each.
struct MergeReport {
  std::vector<std::string> changed = {};  ///< "T01, Score: -1, not -2"
  std::vector<std::string> added = {};    ///< ids of new rows
  std::vector<std::string> missing = {};  ///< ids that a sheet of their kind lacks
  std::vector<std::string> emptied = {};  ///< "T01, Note": a cell that was filled
};

/// Puts what sheets of tasks or links say otherwise than `model` into its text, where it
/// stands; either may be null. Compared is with the sheets that `export_csv` makes of the
/// model in this language, cell by cell, so that a sheet which nobody changed changes
/// nothing. New rows go behind the others of their table. Nothing is taken away: rows and
/// cells that are missing are named in the report.
///
/// Cells that are wrong, and what this text cannot hold, are told at their place; the
/// text must not be used then. O(model + sheets).
MergeReport merge_sheets(const CsvSheet* tasks, const CsvSheet* links, const Model& model,
                         std::string_view language, ModelText& text, Diagnostics& diags);

}  // namespace taut
