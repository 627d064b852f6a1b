#include "taut/layout/slot_search.hpp"

#include "taut/layout/slot_tables.hpp"

#include "sample_instances.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace taut {
namespace {

constexpr Size box{90, 30};

struct Ground {
  std::vector<Point> slots = slot_centres({0, 0, 600, 400}, box, 5, 5);
  SlotTables tables{slots, box};
};

std::vector<std::size_t> numbers(std::size_t count) {
  std::vector<std::size_t> all(count);
  std::iota(all.begin(), all.end(), 0);
  return all;
}

SlotSearch search_on(const Ground& ground, const samples::Instance& instance) {
  return {ground.tables, instance.with_kinship(), numbers(instance.boxes()),
          numbers(instance.boxes()), numbers(ground.slots.size())};
}

double plain_cost(const Ground& ground, const samples::Instance& instance,
                  const SlotSearch& search) {
  std::vector<Point> centres;
  for (const std::size_t slot : search.slot_of())
    centres.push_back(ground.slots[slot]);
  return place_cost(centres, box, instance.with_kinship());
}

TEST(SlotTables, CrossingsAgreeWithThePlainSegmentTest) {
  const Ground g;
  const std::size_t n = g.slots.size();
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = 0; b < n; b += 2) {
      for (std::size_t c = 0; c < n; c += 3) {
        for (std::size_t d = 0; d < n; ++d) {
          if (a == b || c == d)
            continue;
          const bool apart = a != c && a != d && b != c && b != d;
          ASSERT_EQ(
              g.tables.crosses(g.tables.segment(a, b), g.tables.segment(c, d)),
              apart && segments_cross(g.slots[a], g.slots[b], g.slots[c], g.slots[d]))
              << a << "-" << b << " and " << c << "-" << d;
        }
      }
    }
  }
}

TEST(SlotTables, HitsAgreeWithThePlainBoxTest) {
  const Ground g;
  for (std::size_t a = 0; a < g.slots.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      for (std::size_t k = 0; k < g.slots.size(); ++k) {
        const Box obstacle = Box::around(g.slots[k], box).grown(4);
        ASSERT_EQ(
            g.tables.hits(g.tables.segment(a, b), k),
            k != a && k != b && segment_meets_box(g.slots[a], g.slots[b], obstacle));
      }
    }
  }
}

TEST(SlotSearch, CostCarriedAlongIsThePlainCost) {
  const Ground g;
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    const auto instance = samples::synthetic(16 + seed, 24 + 3 * seed, 5, seed);
    SlotSearch search = search_on(g, instance);
    Chance chance(seed);
    search.shuffle(chance);
    for (int i = 0; i < 300; ++i) {
      const std::size_t moved =
          chance.below(static_cast<std::uint32_t>(instance.boxes()));
      const std::size_t slot = chance.below(25);
      const bool any = i % 3 == 0;
      search.try_swap(moved, slot, any ? 1000 * SlotSearch::unit : 2 * SlotSearch::unit);
      ASSERT_EQ(search.cost(), search.recomputed_cost())
          << "seed " << seed << " step " << i;
      ASSERT_NEAR(static_cast<double>(search.cost()) / SlotSearch::unit,
                  plain_cost(g, instance, search), 0.1)
          << "seed " << seed << " step " << i;
    }
  }
}

TEST(SlotSearch, ARefusedSwapChangesNothing) {
  const Ground g;
  SlotSearch search = search_on(g, samples::mandate());
  const auto slots = search.slot_of();
  const auto cost = search.cost();

  EXPECT_FALSE(search.try_swap(3, 17, -1'000'000'000));

  EXPECT_EQ(search.slot_of(), slots);
  EXPECT_EQ(search.cost(), cost);
  EXPECT_EQ(search.recomputed_cost(), cost);
}

TEST(SlotSearch, AnnealingEndsInTheCheapestStateItMet) {
  const Ground g;
  SlotSearch search = search_on(g, samples::mandate());
  const auto at_first = search.cost();
  Chance chance(5);
  search.anneal(chance, Reluctance(), 3000);

  EXPECT_LT(search.cost(), at_first);
  EXPECT_EQ(search.cost(), search.recomputed_cost());
}

}  // namespace
}  // namespace taut
