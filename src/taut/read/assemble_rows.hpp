#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/read/row.hpp"
#include "taut/rows/tables.hpp"

#include <string>

// The steps that files and scenarios are made of.
namespace taut {

/// Adds the rows under one key of a file, or of `add`.
void define_rows(const Field& field, Draft& draft, const RowScan& scan);

/// The operations of a scenario or renewal in their order: remove, change, add, then the
/// switches. `who` says in messages whose they are: "scenario 'calm'".
void apply_operations(const Row& row, const std::string& who, Draft& draft,
                      const RowScan& scan);

}  // namespace taut
