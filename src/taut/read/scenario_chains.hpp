#pragma once

#include "taut/read/draft.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// The length of a chain that never ends: the scenario extends itself, in the end, or one
/// that does.
constexpr std::size_t in_circle = static_cast<std::size_t>(-1);
constexpr std::size_t into_circle = in_circle - 1;

/// The scenario that this one extends, if it is one of the table.
std::optional<std::uint32_t> base_of(const RowText& scenario,
                                     const DraftTable& scenarios);

/// For each scenario how many there are from it to the mandate, itself counted. O(rows).
std::vector<std::size_t> scenario_chains(const DraftTable& scenarios);

}  // namespace taut
