#pragma once

#include "taut/commands/words.hpp"
#include "taut/diag/expected.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace taut::commands {

/// Where `id` stands in a table of named rows, or why not: the nearest and the valid ids.
template <typename Row>
Expected<std::uint32_t> find_row(const std::vector<Row>& rows, std::string_view what,
                                 const std::string& id) {
  const auto found = std::ranges::find(rows, id, &Row::id);
  if (found != rows.end())
    return static_cast<std::uint32_t>(found - rows.begin());
  std::vector<std::string_view> valid;
  std::ranges::transform(rows, std::back_inserter(valid), &Row::id);
  if (valid.empty())
    return misuse(fmt::format("there is no {} '{}': the model has none", what, id));
  return misuse(fmt::format("there is no {} '{}'{}", what, id, suggestion(id, valid)));
}

}  // namespace taut::commands
