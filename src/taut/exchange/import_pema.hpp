#pragma once

#include "taut/diag/expected.hpp"
#include "taut/exchange/read_back.hpp"
#include "taut/exchange/sheet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

struct PemaAsk {
  std::string resolution = {};  ///< "S/RES/2387", "S/RES/2387 (2017)" or "2387"
  std::string mission = {};     ///< empty = the only one
};

struct PemaModel {
  ImportedModel model = {};
  /// Tasks of the data set that the file has no column for.
  std::vector<std::string_view> missing_tasks = {};
};

/// A model to start from out of one row of the PEMA data set: a task for each that the
/// resolution mandates, in the order of the data set, with its paragraphs, how it is
/// asked for (`x-modality`), and title and pillar from `pema_tasks.def`; no links.
///
/// The error names the resolutions or missions to choose from. What is wrong with the
/// file goes to `diags`; the model must then not be used.
Expected<PemaModel> import_pema(const CsvSheet& sheet, const PemaAsk& ask,
                                SourceSet& sources, Diagnostics& diags);

}  // namespace taut
