#include "taut/solve/minimal_sets.hpp"

#include "support/plan_by_definition.hpp"
#include "support/random_mandate.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace taut {
namespace {

// Impossible as soon as it holds one of the sets.
std::function<bool(const std::vector<bool>&)> without_all_of(
    std::vector<ElementSet> sets) {
  return [sets = std::move(sets)](const std::vector<bool>& kept) {
    return std::ranges::none_of(sets, [&](const ElementSet& set) {
      return std::ranges::all_of(
          set, [&](int i) { return bool{kept[static_cast<std::size_t>(i)]}; });
    });
  };
}

TEST(MinimalSets, AreThoseOfTheDefinition) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    test::Dice dice(seed);
    const int elements = dice.roll(1, 9);
    std::vector<ElementSet> sets;
    for (int i = dice.roll(0, 5); i > 0; --i) {
      ElementSet set;
      for (int e = 0; e < elements; ++e) {
        if (dice.one_in(3))
          set.push_back(e);
      }
      if (!set.empty())
        sets.push_back(set);
    }
    const auto possible = without_all_of(sets);
    std::vector<bool> of_mask(std::size_t{1} << elements);
    for (std::size_t mask = 0; mask < of_mask.size(); ++mask) {
      std::vector<bool> kept(static_cast<std::size_t>(elements));
      for (std::size_t i = 0; i < kept.size(); ++i)
        kept[i] = (mask >> i & 1) != 0;
      of_mask[mask] = possible(kept);
    }
    const auto count = static_cast<std::size_t>(elements);
    const MinimalSets found = minimal_sets(count, possible);
    EXPECT_EQ(found.conflicts, test::conflicts_by_definition(of_mask, count)) << seed;
    if (!sets.empty()) {
      EXPECT_EQ(found.corrections, test::corrections_by_definition(of_mask, count))
          << seed;
    }
    EXPECT_TRUE(found.every_conflict && found.every_correction) << seed;
  }
}

// Twenty contradictions of two: a million corrections, and no more than asked for come
// back.
TEST(MinimalSets, SayWhenTheyAreCut) {
  std::vector<ElementSet> pairs;
  for (int i = 0; i < 20; ++i)
    pairs.push_back({2 * i, 2 * i + 1});
  const MinimalSets found = minimal_sets(40, without_all_of(pairs));
  EXPECT_FALSE(found.every_correction);
  EXPECT_EQ(found.corrections.size(), 40U);
  for (const ElementSet& set : found.corrections)
    EXPECT_EQ(set.size(), 20U);
  EXPECT_FALSE(found.every_conflict);
  EXPECT_FALSE(found.conflicts.empty());
  for (const ElementSet& set : found.conflicts)
    EXPECT_EQ(set.size(), 2U);
}

// Three hundred triples over sixty elements: the smallest corrections are far beyond what
// a search may take, and what comes back is still a correction.
TEST(MinimalSets, GiveOneThatNothingCanBeSparedOfWhereTheSearchIsCut) {
  test::Dice dice(7);
  std::vector<ElementSet> triples;
  for (int i = 0; i < 300; ++i) {
    ElementSet set;
    for (int part = 0; part < 3; ++part)
      set.push_back(20 * part + dice.roll(0, 19));
    triples.push_back(set);
  }
  const auto possible = without_all_of(triples);
  const MinimalSets found = minimal_sets(60, possible, {.branchings = 500});
  EXPECT_FALSE(found.smallest);
  EXPECT_FALSE(found.every_correction);
  ASSERT_EQ(found.corrections.size(), 1U);
  std::vector<bool> kept(60, true);
  for (const int element : found.corrections[0])
    kept[static_cast<std::size_t>(element)] = false;
  EXPECT_TRUE(possible(kept));
  for (const int element : found.corrections[0]) {
    kept[static_cast<std::size_t>(element)] = true;
    EXPECT_FALSE(possible(kept)) << element << " could have been kept";
    kept[static_cast<std::size_t>(element)] = false;
  }
}

}  // namespace
}  // namespace taut
