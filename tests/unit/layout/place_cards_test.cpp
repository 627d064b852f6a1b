#include "taut/layout/card_sheet.hpp"
#include "taut/layout/place.hpp"

#include "sample_instances.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace taut {
namespace {

CardRequest slide(int seeds = 2, int steps = 1500) {
  const samples::Instance m = samples::mandate().at_least(1.5);
  return {.pillars = m.pillars(),
          .lines = m.tensions(),
          .zone = {30, 95, 930, 475},
          .box = {112, 40},
          .gap = 26,
          .row_gap = 26,
          .pad = 14,
          .head = 34,
          .search = {.seeds = seeds, .steps = steps}};
}

TEST(PlaceCards, SameRequestSamePlacementWithAnyNumberOfThreads) {
  CardRequest request = slide(3);
  request.search.threads = 1;
  const Placement one = place_cards(request);
  request.search.threads = 3;
  const Placement three = place_cards(request);

  EXPECT_EQ(one.plan, three.plan);
  EXPECT_EQ(one.centres, three.centres);
  EXPECT_EQ(one.cost, three.cost);
}

TEST(PlaceCards, CardsAreDisjointAndHoldTheirBoxes) {
  const CardRequest request = slide();
  const Placement placement = place_cards(request);

  ASSERT_EQ(placement.cards.size(), request.pillars.size());
  for (std::size_t p = 0; p < placement.cards.size(); ++p) {
    const Box& card = placement.cards[p];
    EXPECT_GE(card.x0, request.zone.x0 - 1e-9);
    EXPECT_LE(card.x1, request.zone.x1 + 1e-9);
    EXPECT_LE(card.y1, request.zone.y1 + 1e-9);
    for (std::size_t q = 0; q < p; ++q)
      EXPECT_FALSE(overlap(card, placement.cards[q]));
    for (const std::size_t box : request.pillars[p]) {
      const Box at = Box::around(placement.centres[box], request.box);
      EXPECT_GE(at.x0, card.x0 + request.pad - 1e-9);
      EXPECT_LE(at.x1, card.x1 - request.pad + 1e-9);
      EXPECT_GE(at.y0, card.y0 + request.head - 1e-9);
      EXPECT_LE(at.y1, card.y1 - request.pad + 1e-9);
    }
  }
}

// The definition: misfit and place_cost, and each heading that a straight line meets.
TEST(PlaceCards, TheCostIsTheStatedOne) {
  CardRequest request = slide();
  for (std::size_t p = 0; p < request.pillars.size(); ++p)
    request.headings.push_back({10, 6, 130, 24});
  const Placement placement = place_cards(request);
  CardSheet sheet;
  lay_out(request, placement.plan, sheet);

  double cost = sheet.misfit + place_cost(sheet.centres, request.box, request.lines);
  for (const Box& heading : headings_on(request, sheet.cards)) {
    for (const PlacedLine& l : request.lines)
      cost += segment_meets_box(sheet.centres[l.a], sheet.centres[l.b], heading)
                  ? 3 * l.weight
                  : 0;
  }
  EXPECT_NEAR(placement.cost, cost, 1e-9);
}

TEST(PlaceCards, AKeptPlanIsLaidOutAsItWas) {
  CardRequest request = slide();
  const Placement before = place_cards(request);

  request.kept = before.plan;
  request.lines.front() = {1, 7, 3, true};
  const Placement after = place_cards(request);

  EXPECT_EQ(after.centres, before.centres);
  EXPECT_EQ(after.plan, before.plan);
  EXPECT_FALSE(after.drifted);
}

TEST(PlaceCards, ANewBoxTakesAnEmptySlotAndMovesNothing) {
  CardRequest request{.pillars = {{0, 1, 2}, {3}},
                      .lines = {{0, 3, 1, true}},
                      .zone = {0, 0, 600, 300},
                      .box = {80, 30},
                      .rows = 1};
  request.kept = {{{0, 1}}, {2, 1}, {{0, 1, no_box, 2}, {3}}};
  const Placement before = place_cards(request);

  request.pillars[0].push_back(4);
  const Placement after = place_cards(request);

  EXPECT_EQ(after.plan.slots[0], (std::vector<std::size_t>{0, 1, 4, 2}));
  EXPECT_TRUE(
      std::equal(before.centres.begin(), before.centres.end(), after.centres.begin()));
  EXPECT_FALSE(after.drifted);
}

TEST(PlaceCards, AFullCardGrowsByARowAndSaysThatItMoved) {
  CardRequest request{.pillars = {{0, 1}, {2}},
                      .lines = {{0, 2, 1, true}},
                      .zone = {0, 0, 600, 300},
                      .box = {80, 30},
                      .rows = 1};
  request.kept = {{{0, 1}}, {2, 1}, {{0, 1}, {2}}};
  request.pillars[0].push_back(3);
  const Placement after = place_cards(request);

  EXPECT_EQ(after.plan.slots[0].size(), 4u);
  EXPECT_EQ(std::ranges::count(after.plan.slots[0], 3u), 1);
  EXPECT_TRUE(after.drifted);
}

TEST(PlaceCards, ANewPillarJoinsTheRowWithTheFewestColumns) {
  CardRequest request{.pillars = {{0, 1}, {2}, {3}},
                      .zone = {0, 0, 600, 300},
                      .box = {80, 30},
                      .rows = 2};
  request.kept = {{{0}, {1}}, {2, 1}, {{0, 1}, {2}}};
  const Placement after = place_cards(request);

  EXPECT_EQ(after.plan.rows, (std::vector<std::vector<std::size_t>>{{0}, {1, 2}}));
  EXPECT_TRUE(after.drifted) << "its neighbour had to make room";
}

TEST(PlaceCards, AKeptPlanThatDoesNotFitTheModelIsMended) {
  CardRequest request{
      .pillars = {{0, 1}, {2}}, .zone = {0, 0, 600, 300}, .box = {80, 30}, .rows = 2};
  // Unknown pillars and boxes, one box twice, a pillar twice, no columns.
  request.kept = {{{7, 0}, {0}, {}}, {0}, {{0, 0, 9, 2}, {}, {5}}};
  const Placement after = place_cards(request);

  ASSERT_EQ(after.centres.size(), 3u);
  std::vector<std::size_t> seen;
  for (const auto& slots : after.plan.slots) {
    for (const std::size_t box : slots) {
      if (box != no_box)
        seen.push_back(box);
    }
  }
  std::ranges::sort(seen);
  EXPECT_EQ(seen, (std::vector<std::size_t>{0, 1, 2}));
}

TEST(PlaceCards, SmallCases) {
  EXPECT_TRUE(place_cards({}).centres.empty());

  CardRequest one{.pillars = {{0}}, .zone = {0, 0, 300, 200}, .box = {80, 30}};
  one.search = {.seeds = 1, .steps = 50};
  EXPECT_EQ(place_cards(one).centres.size(), 1u);

  one.pillars = {{0}, {}};
  EXPECT_EQ(place_cards(one).cards.size(), 2u);
}

}  // namespace
}  // namespace taut
