#pragma once

#include "taut/model/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// The sheets of a model: UTF-8 with a byte-order mark, commas, lines ending in CR LF,
/// the columns of `columns_of` and then those of the author's own (`x-...`) in order of
/// appearance.
struct CsvExport {
  std::string tasks = {};
  std::string links = {};
  /// What of the model the sheets cannot hold, one sentence each.
  std::vector<std::string> left_out = {};
};

/// `model` as sheets, its texts in `language` where it has them. What `import_csv` makes
/// of them has the same sheets again, byte for byte. Links whose ends are chosen by
/// resource or actor are left out. O(model).
CsvExport export_csv(const Model& model, std::string_view language);

}  // namespace taut
