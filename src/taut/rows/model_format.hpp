#pragma once

#include "taut/rows/schema.hpp"

#include <string>

namespace taut {

/// The keys of one kind of row as a Markdown table with type, default, meaning and an
/// example, in the order of the table of schema.hpp. docs/model-format.md holds one for
/// every kind; a test compares them. Ends in a new line.
std::string key_table_markdown(RowKind kind);

/// What docs/model-format.md calls one kind of row: its name, or "renewal".
std::string section_name(RowKind kind);

}  // namespace taut
