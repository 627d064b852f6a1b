#pragma once

#include "taut/graph/camps/core.hpp"

namespace taut::camps {

/// A vertex that was taken out: it goes to the side that its edges at that time prefer.
struct TakenOut {
  std::uint32_t vertex = 0;
  std::vector<std::pair<std::uint32_t, std::int64_t>> neighbours = {};
};

/// A smaller graph with the same least weight.
struct Reduced {
  Core core = {};
  std::vector<std::uint32_t> names = {};  ///< vertex of the smaller -> of the larger
  std::int64_t offset = 0;                ///< what every split pays
  std::int64_t scale = 1;            ///< least(larger) x scale = offset + least(smaller)
  std::vector<TakenOut> taken = {};  ///< in the order in which they went
};

/// Takes vertices out, two groups only, as long as one has at most three neighbours or
/// one edge that outweighs all its others together. With two neighbours the path over the
/// vertex becomes an edge; with three the star becomes a triangle, in halves if need be
/// (then `scale` doubles); a dominant edge always holds, so its ends are merged.
Reduced reduce(const Core& core);

/// A split of the larger graph whose exceptions are those of the smaller one's.
Groups lift(const Reduced& reduced, std::uint32_t vertices, const Groups& split);

}  // namespace taut::camps
