#pragma once

#include "taut/assist/assist.hpp"

#include <optional>

namespace taut::assist {

/// The edit that gives the row at `node`, a map, one more key; nothing for what is none.
std::optional<Edit> add_key(const Page& page, Sketch::Index node, std::string_view key,
                            std::string_view value);

/// The edit that defines `id` in the table, in the file of `pages` that has the table or
/// else in the first; nothing where that file cannot hold one.
std::optional<Edit> add_row(const std::vector<const Page*>& pages, Table table,
                            std::string_view id);

}  // namespace taut::assist
