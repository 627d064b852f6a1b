#include "taut/layout/place.hpp"
#include "taut/layout/place_cost.hpp"

#include "sample_instances.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace taut {
namespace {

using ::testing::IsEmpty;

FreeRequest memo_map(int seeds = 2, int steps = 3000) {
  const samples::Instance m = samples::mandate();
  return {.boxes = m.boxes(),
          .lines = m.with_kinship(),
          .zone = {28, 85, 592, 530},
          .box = {100, 36},
          .cols = 4,
          .rows = 6,
          .search = {.seeds = seeds, .steps = steps}};
}

KeptSlots kept_from(const Placement& placement) {
  KeptSlots kept{placement.cols, placement.rows, {}};
  kept.slots.assign(placement.slots.begin(), placement.slots.end());
  return kept;
}

TEST(PlaceFree, SameRequestSamePlacementWithAnyNumberOfThreads) {
  FreeRequest request = memo_map(3);
  request.search.threads = 1;
  const Placement one = place_free(request);
  request.search.threads = 3;
  const Placement three = place_free(request);

  EXPECT_EQ(one.centres, three.centres);
  EXPECT_EQ(one.seed, three.seed);
  EXPECT_EQ(one.cost, three.cost);
}

TEST(PlaceFree, NoOneSeedIsCheaperThanTheBestOfSeveral) {
  FreeRequest request = memo_map(4);
  const Placement best = place_free(request);
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    request.search.first_seed = seed;
    request.search.seeds = 1;
    const Placement one = place_free(request);
    EXPECT_LE(best.cost, one.cost + 1e-3) << "seed " << seed;
    if (seed == best.seed) {
      EXPECT_EQ(best.centres, one.centres);
    }
  }
}

TEST(PlaceFree, ReachesTheReferenceCostOnTheMandate) {
  // The slow search this one replaces found 87 to 107 with the same twelve seeds.
  EXPECT_LT(place_free(memo_map(12, 30000)).cost, 90);
}

TEST(PlaceFree, NoSwapOfTwoBoxesHelpsAnyMore) {
  const FreeRequest request = memo_map();
  const Placement placement = place_free(request);
  for (std::size_t i = 0; i < request.boxes; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      std::vector<Point> swapped = placement.centres;
      std::swap(swapped[i], swapped[j]);
      EXPECT_GE(place_cost(swapped, request.box, request.lines), placement.cost - 1e-3);
    }
  }
}

TEST(PlaceFree, EveryBoxHasASlotOfItsOwnInTheZone) {
  const FreeRequest request = memo_map();
  Placement placement = place_free(request);

  for (const Point centre : placement.centres) {
    const Box box = Box::around(centre, request.box);
    EXPECT_GE(box.x0, request.zone.x0 - 1e-9);
    EXPECT_LE(box.x1, request.zone.x1 + 1e-9);
    EXPECT_GE(box.y0, request.zone.y0 - 1e-9);
    EXPECT_LE(box.y1, request.zone.y1 + 1e-9);
  }
  std::ranges::sort(placement.slots);
  EXPECT_EQ(std::ranges::adjacent_find(placement.slots), placement.slots.end());
}

TEST(PlaceFree, KeptBoxesStayWhenALineChanges) {
  FreeRequest request = memo_map();
  const Placement before = place_free(request);

  request.kept = kept_from(before);
  request.lines[5] = {20, 3, 3, true};
  const Placement after = place_free(request);

  EXPECT_EQ(after.centres, before.centres);
  EXPECT_EQ(after.seed, 0u) << "nothing is left to search";
  EXPECT_FALSE(after.drifted);
}

TEST(PlaceFree, ANewBoxTakesAFreeSlotAndMovesNothing) {
  FreeRequest request = memo_map();
  const Placement before = place_free(request);

  request.kept = kept_from(before);
  ++request.boxes;
  request.lines.push_back({21, 0, 2, true});
  const Placement after = place_free(request);

  ASSERT_EQ(after.centres.size(), 22u);
  EXPECT_TRUE(
      std::equal(before.centres.begin(), before.centres.end(), after.centres.begin()));
  EXPECT_EQ(std::ranges::count(after.slots, after.slots.back()), 1);
  EXPECT_FALSE(after.drifted);
}

TEST(PlaceFree, ANewBoxTakesTheCheapestFreeSlot) {
  FreeRequest request = memo_map();
  request.kept = kept_from(place_free(request));
  ++request.boxes;
  request.lines.push_back({21, 0, 2, true});
  const Placement placement = place_free(request);

  const auto slots = slot_centres(request.zone, request.box, 4, 6);
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    if (std::ranges::count(request.kept.slots, std::optional(slot)) > 0)
      continue;
    std::vector<Point> other = placement.centres;
    other.back() = slots[slot];
    EXPECT_GE(place_cost(other, request.box, request.lines), placement.cost - 1e-3);
  }
}

TEST(PlaceFree, AGridThatOvergrowsKeepsRowsAndColumnsAndSaysSo) {
  FreeRequest request = memo_map();
  const Placement before = place_free(request);

  request.kept = kept_from(before);
  request.boxes = 27;
  request.rows = 7;
  const Placement after = place_free(request);

  EXPECT_EQ(after.rows, 7);
  EXPECT_TRUE(after.drifted);
  EXPECT_TRUE(std::equal(before.slots.begin(), before.slots.end(), after.slots.begin()));
}

TEST(PlaceFree, TheKeptGridIsUsedWhileItHasRoom) {
  FreeRequest request = memo_map();
  const Placement before = place_free(request);

  request.kept = kept_from(before);
  request.rows = 5;
  const Placement after = place_free(request);

  EXPECT_EQ(after.rows, 6);
  EXPECT_EQ(after.centres, before.centres);
}

TEST(PlaceFree, TwoBoxesKeptInOneSlotArePartedAndItIsSaid) {
  FreeRequest request = memo_map();
  request.boxes = 2;
  request.lines.clear();
  request.kept = {4, 6, {3, 3}};
  const Placement placement = place_free(request);

  EXPECT_EQ(placement.slots[0], 3u);
  EXPECT_NE(placement.slots[1], 3u);
  EXPECT_TRUE(placement.drifted);
}

TEST(PlaceFree, SmallCases) {
  FreeRequest request = memo_map();
  request.lines.clear();
  request.boxes = 0;
  EXPECT_THAT(place_free(request).centres, IsEmpty());

  request.boxes = 1;
  EXPECT_EQ(place_free(request).centres.size(), 1u);

  request.boxes = 2;
  request.lines = {{0, 1, 1, true}, {0, 1, 2, true}, {1, 0, 3, true}, {1, 1, 3, true}};
  EXPECT_EQ(place_free(request).centres.size(), 2u);
}

TEST(PlaceFree, ATooSmallGridGetsMoreRows) {
  FreeRequest request = memo_map(1, 100);
  request.cols = 2;
  request.rows = 2;
  const Placement placement = place_free(request);

  EXPECT_EQ(placement.rows, 11);
  EXPECT_EQ(placement.centres.size(), 21u);
}

TEST(PlaceFree, AGridTooLargeToSearchIsFilledInOrder) {
  FreeRequest request = memo_map();
  request.boxes = 200;
  request.cols = 10;
  request.rows = 20;
  const Placement placement = place_free(request);

  EXPECT_EQ(placement.slots.front(), 0u);
  EXPECT_EQ(placement.slots.back(), 199u);
}

TEST(SlotCentres, EverySecondRowIsShiftedByHalfAStep) {
  const auto slots = slot_centres({0, 0, 350, 100}, {50, 20}, 2, 2);

  ASSERT_EQ(slots.size(), 4u);
  EXPECT_EQ(slots[0], (Point{25, 10}));
  EXPECT_EQ(slots[1], (Point{225, 10}));
  EXPECT_EQ(slots[2], (Point{125, 90}));
  EXPECT_EQ(slots[3], (Point{325, 90}));
}

TEST(PlaceCost, OfHandMadePlacements) {
  const std::vector<Point> square = {{0, 0}, {300, 0}, {300, 300}, {0, 300}};
  const Size box{40, 20};
  const double diagonal = std::sqrt(2.0) * 300;

  const struct {
    const char* name;
    std::vector<Point> centres;
    std::vector<PlacedLine> lines;
    double cost;
  } cases[] = {
      {"a side", square, {{0, 1, 2, true}}, 0.011 * 2 * 300},
      {"two diagonals cross",
       square,
       {{0, 2, 2, true}, {1, 3, 3, true}},
       0.011 * 5 * diagonal + 4 * std::sqrt(6.0)},
      {"kinship crosses nothing",
       square,
       {{0, 2, 2, true}, {1, 3, 0.13, false}},
       0.011 * 2.13 * diagonal},
      {"lines of one box do not cross",
       square,
       {{0, 2, 1, true}, {0, 2, 1, true}},
       0.011 * 2 * diagonal},
      {"a box in the way",
       {{0, 0}, {300, 0}, {150, 0}},
       {{0, 1, 2, true}},
       0.011 * 2 * 300 + 3 * 2},
      {"no room between", {{0, 0}, {50, 0}}, {{0, 1, 1, true}}, 0.011 * 50 + 4},
      {"from a box to itself", square, {{1, 1, 3, true}}, 0},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_NEAR(place_cost(c.centres, box, c.lines), c.cost, 1e-9);
  }
}

}  // namespace
}  // namespace taut
