#pragma once

#include "taut/graph/cross_impacts.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taut {

/// The mix after one step of global succession: every descriptor goes to the variant of
/// the best balance at once; it stays where its own is as good as the best, else goes to
/// the first of the best. The consistent mixes are those that stay as they are.
Mix succeed(const CrossImpacts& impacts, const Mix& mix);

/// Where succession leads.
struct Succession {
  Mix end = {};            ///< the mix that stays; or the first one that comes again
  std::size_t steps = 0;   ///< until `end` was reached for the first time
  std::size_t period = 1;  ///< 1 = `end` stays; else after so many steps it comes again
};
Succession succession(const CrossImpacts& impacts, const Mix& start);

struct BasinLimits {
  std::uint64_t most_exact = 4'000'000;  ///< mixes; with more a sample is drawn
  std::uint64_t samples = 20'000;        ///< 0 = none: then nothing is counted
  std::uint64_t seed = 1;
};

/// From how many starts global succession ends in each of some mixes.
struct Basins {
  std::vector<std::uint64_t> size = {};  ///< in the order of the mixes asked for
  std::uint64_t elsewhere = 0;           ///< in a consistent mix that was not asked for
  std::uint64_t circling = 0;            ///< in a circle of mixes
  std::uint64_t starts = 0;              ///< 0 = nothing was counted
  bool exact = true;  ///< every mix was a start; else so many were drawn, all as likely
};

/// Exact takes O(mixes x variants) time and eight bytes for each mix; a sample
/// O(samples x steps x descriptors x variants) at worst: a way is walked only until it
/// meets one that was walked before. Same seed, same result.
Basins find_basins(const CrossImpacts& impacts, std::span<const Mix> ends,
                   const BasinLimits& limits = {});

}  // namespace taut
