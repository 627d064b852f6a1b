#pragma once

#include "taut/amend/yaml_keys.hpp"
#include "taut/diag/expected.hpp"
#include "taut/read/yaml_tree.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Where further rows of a table go in a file, and how they are written there.
struct RowsPlace {
  std::size_t at = 0;
  std::size_t column = 0;    ///< of the '-' or of the id
  bool list = false;         ///< rows with an id each, instead of a map by id
  bool flow = false;         ///< between brackets
  bool first = false;        ///< between brackets that hold nothing yet
  std::string heading = {};  ///< what names the table, where there is none
};

/// Behind the rows of the table, below an operation of a renewal (`add`, `change`) or at
/// the top if that is empty. An error where what would hold the table stands between
/// brackets.
Expected<RowsPlace> place_of_rows(const YamlTree& tree, std::string_view table,
                                  std::string_view operation);

/// The rows as they are put there: in a block one key a line, between brackets one row a
/// line.
std::string rows_as_text(const RowsPlace& place, const std::vector<YamlRow>& rows);

}  // namespace taut
