#include "taut/graph/basins.hpp"

#include "support/mixes_by_definition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace taut::test {
namespace {

std::vector<Mix> mixes_of(const std::vector<ConsistentMix>& found) {
  std::vector<Mix> mixes;
  for (const ConsistentMix& one : found)
    mixes.push_back(one.mix);
  return mixes;
}

TEST(FindBasins, AgreesWithFollowingEveryStart) {
  for (const auto& shape : std::vector<std::vector<std::uint32_t>>{
           {2, 2}, {3, 2, 4}, {3, 3, 3, 3}, {2, 2, 2, 2, 2}})
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
      SCOPED_TRACE(::testing::PrintToString(shape) + " seed " + std::to_string(seed));
      const CrossImpacts impacts = random_impacts(shape, seed, 7);
      const std::vector<Mix> ends = mixes_of(mixes_by_definition(impacts, 0));
      std::vector<std::uint64_t> expected(ends.size(), 0);
      std::uint64_t circling = 0;
      for (const Mix& start : every_mix(impacts)) {
        const auto end = end_by_definition(impacts, start);
        if (!end)
          ++circling;
        else
          ++expected[static_cast<std::size_t>(std::ranges::find(ends, *end) -
                                              ends.begin())];
      }

      const Basins basins = find_basins(impacts, ends);

      EXPECT_TRUE(basins.exact);
      EXPECT_EQ(basins.size, expected);
      EXPECT_EQ(basins.circling, circling);
      EXPECT_EQ(basins.elsewhere, 0u);
      EXPECT_EQ(basins.starts, impacts.mixes());
    }
}

TEST(FindBasins, CountsWhatEndsInAMixNotAskedFor) {
  const CrossImpacts impacts = impacts_with_mixes(5);
  const std::vector<Mix> all = mixes_of(mixes_by_definition(impacts, 0));

  const Basins whole = find_basins(impacts, all);
  const Basins part = find_basins(impacts, std::span(all).first(3));

  EXPECT_EQ(part.elsewhere,
            std::accumulate(whole.size.begin() + 3, whole.size.end(), std::uint64_t{0}));
}

TEST(FindBasins, OfASampleComesNearAndIsTheSameEveryTime) {
  const CrossImpacts impacts = impacts_with_mixes(5);
  const std::vector<Mix> ends = mixes_of(mixes_by_definition(impacts, 0));
  const BasinLimits by_sample{.most_exact = 0, .samples = 5000};

  const Basins exact = find_basins(impacts, ends);
  const Basins first = find_basins(impacts, ends, by_sample);
  const Basins second = find_basins(impacts, ends, by_sample);

  EXPECT_FALSE(first.exact);
  EXPECT_EQ(first.size, second.size);
  for (std::size_t i = 0; i < ends.size(); ++i)
    EXPECT_NEAR(static_cast<double>(first.size[i]) / static_cast<double>(first.starts),
                static_cast<double>(exact.size[i]) / static_cast<double>(exact.starts),
                0.03);
}

TEST(Succession, EndsWhereTheDefinitionSays) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const CrossImpacts impacts = random_impacts({3, 2, 3, 2}, seed, 8);
    for (const Mix& start : every_mix(impacts)) {
      const auto end = end_by_definition(impacts, start);

      const Succession way = succession(impacts, start);

      EXPECT_EQ(way.period == 1, end.has_value());
      if (end) {
        EXPECT_EQ(way.end, *end);
      }
      Mix again = start;
      for (std::size_t i = 0; i < way.steps; ++i)
        again = succeed(impacts, again);
      EXPECT_EQ(again, way.end);
      for (std::size_t i = 0; i < way.period; ++i)
        again = succeed(impacts, again);
      EXPECT_EQ(again, way.end);
    }
  }
}

// A way that was walked before gives the same end as one walked to it.
TEST(FindBasins, OfASampleAreThoseOfTheSameStartsWalkedAnew) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const CrossImpacts impacts =
        random_impacts(std::vector<std::uint32_t>{2, 3, 2, 3, 2}, seed, 5);
    const std::vector<Mix> ends = mixes_of(mixes_by_definition(impacts, 0));
    const Basins basins =
        find_basins(impacts, ends, {.most_exact = 0, .samples = 300, .seed = seed});
    Basins walked{.size = std::vector<std::uint64_t>(ends.size(), 0)};
    Chance chance(seed);
    for (int i = 0; i < 300; ++i) {
      Mix start;
      for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
        start.push_back(static_cast<std::uint16_t>(chance.below(impacts.count(d))));
      const auto end = end_by_definition(impacts, start);
      ++(end ? walked.size[static_cast<std::size_t>(std::ranges::find(ends, *end) -
                                                    ends.begin())]
             : walked.circling);
    }
    EXPECT_EQ(basins.size, walked.size) << seed;
    EXPECT_EQ(basins.circling, walked.circling) << seed;
    EXPECT_FALSE(basins.exact);
  }
}

TEST(FindBasins, CountNothingWithoutASample) {
  const CrossImpacts impacts = impacts_with_mixes(5);
  const Basins basins = find_basins(impacts, {}, {.most_exact = 0, .samples = 0});
  EXPECT_EQ(basins.starts, 0u);
}

}  // namespace
}  // namespace taut::test
