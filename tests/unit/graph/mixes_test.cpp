#include "taut/graph/mixes.hpp"

#include "support/mixes_by_definition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<std::vector<std::uint32_t>> shapes{
    {2, 2}, {3, 2, 4}, {3, 3, 3, 3}, {2, 2, 2, 2, 2, 2}, {1, 3, 2, 5}, {7, 2, 6}};

TEST(FindMixes, AgreesWithTheDefinitionOnEverySmallMatrix) {
  for (const auto& shape : shapes)
    for (const std::uint32_t density : {2, 5, 10})
      for (std::uint64_t seed = 1; seed <= 25; ++seed)
        for (const int slack : {0, 1, 3}) {
          SCOPED_TRACE(::testing::PrintToString(shape) + " density " +
                       std::to_string(density) + " seed " + std::to_string(seed) +
                       " slack " + std::to_string(slack));
          const CrossImpacts impacts = random_impacts(shape, seed, density);

          const FoundMixes found =
              find_mixes(impacts, {.slack = slack, .most_kept = 100'000});

          ASSERT_EQ(found.mixes, mixes_by_definition(impacts, slack));
          EXPECT_EQ(found.found, found.mixes.size());
          EXPECT_TRUE(found.complete);
        }
}

TEST(FindMixes, CountsWhatDescriptorsSayOfTheirOwnVariants) {
  for (const auto& shape : shapes)
    for (std::uint64_t seed = 1; seed <= 25; ++seed)
      for (const int slack : {0, 2}) {
        SCOPED_TRACE(::testing::PrintToString(shape) + " seed " + std::to_string(seed));
        const CrossImpacts impacts = random_impacts(shape, seed, 6, true);

        EXPECT_EQ(find_mixes(impacts, {.slack = slack, .most_kept = 100'000}).mixes,
                  mixes_by_definition(impacts, slack));
      }
}

TEST(FindMixes, ReadsLargeNumbersAsWellAsSmallOnes) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const CrossImpacts small = random_impacts({3, 3, 3, 3}, seed, 6);
    CrossImpacts large = small;
    for (std::uint32_t x = 0; x < large.variants(); ++x)
      for (std::uint32_t y = 0; y < large.variants(); ++y)
        if (large.owner(x) != large.owner(y))
          large.set(x, y, 5000 * small.at(x, y));

    const FoundMixes found = find_mixes(large);

    EXPECT_EQ(found.mixes, mixes_by_definition(large, 0));
    EXPECT_EQ(found.found, find_mixes(small).found);
  }
}

TEST(FindMixes, OfDescriptorsThatSayNothingEveryMixIsConsistent) {
  const CrossImpacts impacts(std::vector<std::uint32_t>{2, 3});

  EXPECT_THAT(find_mixes(impacts).mixes, SizeIs(6));
}

TEST(FindMixes, KeepsTheFirstInTheOrderAndCountsAll) {
  const CrossImpacts impacts = random_impacts({3, 3, 3, 3, 3}, 7, 3);
  const auto all = mixes_by_definition(impacts, 2);
  ASSERT_GT(all.size(), 5u);

  const FoundMixes found = find_mixes(impacts, {.slack = 2, .most_kept = 5});

  EXPECT_EQ(found.found, all.size());
  EXPECT_EQ(found.mixes, std::vector(all.begin(), all.begin() + 5));
  EXPECT_TRUE(found.complete);
}

TEST(FindMixes, SaysThatALimitEndedTheSearch) {
  const CrossImpacts impacts(std::vector<std::uint32_t>{2, 2, 2, 2});

  const FoundMixes few = find_mixes(impacts, {.most_found = 3});
  const FoundMixes short_of_steps = find_mixes(impacts, {.most_steps = 2});

  EXPECT_EQ(few.found, 3u);
  EXPECT_FALSE(few.complete);
  EXPECT_FALSE(short_of_steps.complete);
}

TEST(FindMixes, WithNothingToChooseThereIsOne) {
  const FoundMixes found = find_mixes(random_impacts({1, 1, 1}, 3, 10));

  ASSERT_THAT(found.mixes, SizeIs(1));
  EXPECT_EQ(found.mixes[0].margin, no_rival);
}

TEST(FindMixes, ThereMayBeNone) {
  // One wants to differ, the other to be alike.
  CrossImpacts impacts(std::vector<std::uint32_t>{2, 2});
  impacts.set(0, 2, 1);
  impacts.set(1, 3, 1);
  impacts.set(2, 1, 1);
  impacts.set(3, 0, 1);

  EXPECT_THAT(find_mixes(impacts).mixes, IsEmpty());
  EXPECT_THAT(find_mixes(impacts, {.slack = 1}).mixes, SizeIs(4));
}

}  // namespace
}  // namespace taut::test
