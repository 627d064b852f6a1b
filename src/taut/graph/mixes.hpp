#pragma once

#include "taut/graph/cross_impacts.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut {

struct ConsistentMix {
  Mix mix = {};
  int margin = 0;  ///< the least consistency value
  int total = 0;   ///< the total impact score

  bool operator==(const ConsistentMix&) const = default;
};

struct MixLimits {
  int slack = 0;                             ///< a margin of at least -slack will do
  std::size_t most_kept = 1000;              ///< the first so many in the order
  std::uint64_t most_found = 1'000'000;      ///< after so many the search stops
  std::uint64_t most_steps = 1'000'000'000;  ///< choices tried
  double seconds = 0;                        ///< of the clock, if above 0
};

struct FoundMixes {
  /// By total impact, then margin (both the largest first), then the choices in order.
  std::vector<ConsistentMix> mixes = {};
  std::uint64_t found = 0;  ///< how many there are, or were found until a limit
  std::uint64_t steps = 0;
  /// Every mix was decided. If not, there may be more, and better ones than those kept.
  bool complete = true;
};

/// The most variants that one descriptor may have.
constexpr std::uint32_t most_variants = 64;

/// Every mix that is consistent, ties allowed: no descriptor has a variant whose balance
/// is above that of the chosen one by more than the slack. Exact; the same result on
/// every machine. Exponential in the worst case, which the limits bound; see mixes.cpp.
FoundMixes find_mixes(const CrossImpacts& impacts, const MixLimits& limits = {});

}  // namespace taut
