#pragma once

#include "taut/base/chance.hpp"
#include "taut/graph/mixes.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

// Consistent mixes read aloud from their definition: slow, and obviously right.
namespace taut::test {

/// Random impacts in -3..3; `density` in tenths of the cells, the rest is 0. With
/// `leaning`, descriptors say something about their own variants too.
inline CrossImpacts random_impacts(const std::vector<std::uint32_t>& counts,
                                   std::uint64_t seed, std::uint32_t density,
                                   bool leaning = false) {
  CrossImpacts impacts(counts);
  Chance chance(seed);
  for (std::uint32_t x = 0; x < impacts.variants(); ++x)
    for (std::uint32_t y = 0; y < impacts.variants(); ++y)
      if ((leaning || impacts.owner(x) != impacts.owner(y)) && chance.below(10) < density)
        impacts.set(x, y, static_cast<int>(chance.below(7)) - 3);
  return impacts;
}

/// Every mix, in order.
inline std::vector<Mix> every_mix(const CrossImpacts& impacts) {
  std::vector<Mix> mixes{{}};
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d) {
    std::vector<Mix> longer;
    for (const Mix& mix : mixes)
      for (std::uint16_t choice = 0; choice < impacts.count(d); ++choice) {
        longer.push_back(mix);
        longer.back().push_back(choice);
      }
    mixes = std::move(longer);
  }
  return mixes;
}

/// What all chosen variants together say to `variant`.
inline int balance(const CrossImpacts& impacts, const Mix& mix, std::uint32_t variant) {
  int sum = 0;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    sum += impacts.at(impacts.first(d) + mix[d], variant);
  return sum;
}

inline ConsistentMix judged(const CrossImpacts& impacts, const Mix& mix) {
  ConsistentMix judged{.mix = mix, .margin = no_rival, .total = 0};
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d) {
    const int own = balance(impacts, mix, impacts.first(d) + mix[d]);
    judged.total += own;
    for (std::uint16_t other = 0; other < impacts.count(d); ++other)
      if (other != mix[d])
        judged.margin = std::min(judged.margin,
                                 own - balance(impacts, mix, impacts.first(d) + other));
  }
  return judged;
}

inline std::vector<ConsistentMix> mixes_by_definition(const CrossImpacts& impacts,
                                                      int slack) {
  std::vector<ConsistentMix> found;
  for (const Mix& mix : every_mix(impacts))
    if (const ConsistentMix one = judged(impacts, mix); one.margin >= -slack)
      found.push_back(one);
  std::ranges::stable_sort(found, [](const ConsistentMix& a, const ConsistentMix& b) {
    return a.total != b.total ? a.total > b.total : a.margin > b.margin;
  });
  return found;
}

/// Where succession from `start` ends, or nothing if it goes round in a circle.
inline std::optional<Mix> end_by_definition(const CrossImpacts& impacts, Mix mix) {
  std::vector<Mix> seen;
  while (std::ranges::find(seen, mix) == seen.end()) {
    seen.push_back(mix);
    Mix next = mix;
    for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
      for (std::uint16_t other = 0; other < impacts.count(d); ++other)
        if (balance(impacts, mix, impacts.first(d) + other) >
            balance(impacts, mix, impacts.first(d) + next[d]))
          next[d] = other;
    mix = next;
  }
  return seen.back() == mix ? std::optional(mix) : std::nullopt;
}

/// Six descriptors of two or three variants with at least so many consistent mixes: the
/// first seed that gives them.
inline CrossImpacts impacts_with_mixes(std::size_t least) {
  for (std::uint32_t seed = 0;; ++seed) {
    CrossImpacts impacts = random_impacts({3, 3, 3, 2, 3, 3}, seed, 3);
    if (mixes_by_definition(impacts, 0).size() >= least)
      return impacts;
  }
}

}  // namespace taut::test
