#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/read/row.hpp"

#include <string>

// The steps that files and scenarios are made of.
namespace taut {

/// One table: the key it stands under and the kind of its rows.
struct TableName {
  std::string_view key;
  Table table;
  RowKind row;
  bool list;  ///< a list of rows with an `id` each, instead of a map of names
};
/// Every table, or null for a key that is none.
const TableName* find_table(std::string_view key);
std::span<const TableName> all_tables();

/// Adds the rows under one key of a file, or of `add`.
void define_rows(const Field& field, Draft& draft, const RowScan& scan);

/// The operations of a scenario or renewal in their order: remove, change, add, then the
/// switches. `who` says in messages whose they are: "scenario 'calm'".
void apply_operations(const Row& row, const std::string& who, Draft& draft,
                      const RowScan& scan);

}  // namespace taut
