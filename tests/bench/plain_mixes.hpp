#pragma once

#include "taut/graph/cross_impacts.hpp"

#include <cstdint>
#include <vector>

namespace taut::bench {

/// Random impacts in -3..3 between descriptors of so many variants, with a stated seed.
/// `density` in percent: of the cells, or where `by_section` of the ordered pairs of
/// descriptors, which are then judged in full, as in a matrix that people filled in.
CrossImpacts random_matrix(const std::vector<std::uint32_t>& variants,
                           std::uint32_t density, bool by_section, std::uint64_t seed);

/// How many mixes are consistent, by the search as the literature gives it: depth first
/// in the order of the descriptors, cut when a chosen variant cannot catch up with a
/// rival any more. What `find_mixes` is measured against.
std::uint64_t count_plainly(const CrossImpacts& impacts);

}  // namespace taut::bench
