#pragma once

#include "taut/assist/workspace.hpp"

#include <string>
#include <vector>

namespace taut::assist {

/// A row of a table, as its text has it.
struct RowInText {
  const Page* page;
  Sketch::Index node;  ///< the entry or item that holds it
  Table table;
  std::string_view id;

  /// The text under `key`, or empty.
  std::string_view text(std::string_view key) const;
  /// What a reader calls it: its short name, title or reason, or empty.
  std::string title() const;
};

RowInText row_in_text(const Page& page, const Site& defined);

/// The rows of the tables `names` in these pages, each name once, in order of appearance.
std::vector<RowInText> rows_in(const std::vector<const Page*>& pages, Table names);

}  // namespace taut::assist
