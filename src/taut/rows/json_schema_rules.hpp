#pragma once

#include "taut/rows/schema.hpp"

#include <string_view>

// The parts of the JSON Schema that concern several keys of a row at once, which the
// table of keys cannot say. Each is JSON text with the keywords to add, or empty.
namespace taut {

/// Which keys of a row exclude or need each other.
std::string_view rules_between_keys(RowKind kind);

/// What an editor offers to write where such a row may stand in a list.
std::string_view snippets_for(RowKind kind);

/// The same for a map of such rows by name.
std::string_view snippets_for_named(RowKind kind);

}  // namespace taut
