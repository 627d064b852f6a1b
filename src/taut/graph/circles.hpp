#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace taut {

/// An arrow between numbered things.
using Arrow = std::pair<std::uint32_t, std::uint32_t>;

/// The groups of two or more among 0..count-1 that reach one another along the arrows:
/// the strongly connected components with a circle in them. Each group is in increasing
/// order, the groups by their first member. O(count + arrows).
std::vector<std::vector<std::uint32_t>> circles(std::uint32_t count,
                                                const std::vector<Arrow>& arrows);

}  // namespace taut
