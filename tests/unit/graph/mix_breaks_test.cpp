#include "taut/graph/mix_breaks.hpp"

#include "support/mixes_by_definition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

namespace taut::test {
namespace {

// The least change of each cell that ends consistency, by trying every value.
std::map<std::pair<std::uint32_t, std::uint32_t>, int> breaks_by_trying(
    const CrossImpacts& impacts, const Mix& mix) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> found;
  for (std::uint32_t x = 0; x < impacts.variants(); ++x)
    for (std::uint32_t y = 0; y < impacts.variants(); ++y) {
      if (impacts.owner(x) == impacts.owner(y) && impacts.at(x, y) == 0)
        continue;
      for (int value = -3; value <= 3; ++value) {
        CrossImpacts changed = impacts;
        changed.set(x, y, value);
        const int change = value - impacts.at(x, y);
        const auto known = found.find({x, y});
        if (judged(changed, mix).margin < 0 &&
            (known == found.end() || std::abs(change) < std::abs(known->second)))
          found[{x, y}] = change;
      }
    }
  return found;
}

TEST(FindBreaks, AgreesWithTryingEveryValueOfEveryCell) {
  for (const auto& shape :
       std::vector<std::vector<std::uint32_t>>{{2, 2, 2}, {3, 2, 3}, {1, 3, 2}})
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
      const CrossImpacts impacts = random_impacts(shape, seed, 7, seed > 15);
      for (const ConsistentMix& one : mixes_by_definition(impacts, 0)) {
        std::map<std::pair<std::uint32_t, std::uint32_t>, int> found;
        for (const MixBreak& cell : find_breaks(impacts, one.mix, -3, 3))
          found[{cell.from, cell.to}] = cell.change;

        EXPECT_EQ(found, breaks_by_trying(impacts, one.mix)) << "seed " << seed;
      }
    }
}

TEST(FindBreaks, TheSmallestComesFirstAndDoesWhatItSays) {
  const CrossImpacts impacts = impacts_with_mixes(5);
  for (const ConsistentMix& one : mixes_by_definition(impacts, 0)) {
    int last = 0;
    for (const MixBreak& cell : find_breaks(impacts, one.mix, -3, 3)) {
      EXPECT_GE(std::abs(cell.change), last);
      last = std::abs(cell.change);
      CrossImpacts changed = impacts;
      changed.set(cell.from, cell.to, impacts.at(cell.from, cell.to) + cell.change);
      const std::uint32_t d = impacts.owner(cell.rival);
      EXPECT_GT(balance(changed, one.mix, cell.rival),
                balance(changed, one.mix, impacts.chosen(one.mix, d)));
    }
  }
}

}  // namespace
}  // namespace taut::test
