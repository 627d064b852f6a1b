#include "taut/layout/arrange.hpp"

#include "taut/layout/curve.hpp"
#include "taut/layout/quality.hpp"

#include "sample_instances.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut {
namespace {

constexpr Box memo_zone{28, 85, 592, 530};
constexpr Box page_zone{28, 85, 814, 530};
constexpr Box slide_zone{30, 95, 930, 475};

struct Measured {
  Arrangement arrangement;
  Quality quality;
};

Measured finish(Arrangement arrangement, const samples::Instance& instance,
                const Box& zone) {
  MarkRequest marks{.curves = arrangement.curves,
                    .boxes = arrangement.boxes,
                    .words = arrangement.words,
                    .zone = zone};
  DrawnMap map{.boxes = arrangement.boxes,
               .curves = arrangement.curves,
               .words = arrangement.words};
  for (const RoutedLine& line : instance.lines) {
    marks.sizes.push_back({18, 12});
    marks.weights.push_back(line.weight);
    map.ends.emplace_back(line.a, line.b);
  }
  for (const Point at : place_marks(marks))
    map.marks.push_back(Box::around(at, {18, 12}));
  return {std::move(arrangement), measure(map)};
}

Measured free_map(const samples::Instance& m, const Box& zone, Size box, int cols,
                  int rows) {
  const FreeRequest request{.boxes = m.boxes(),
                            .lines = m.with_kinship(),
                            .zone = zone,
                            .box = box,
                            .cols = cols,
                            .rows = rows};
  return finish(arrange_free(request, {.lines = m.lines, .zone = zone}), m, zone);
}

CardRequest slide(const samples::Instance& m) {
  CardRequest request{.pillars = m.pillars(),
                      .lines = m.tensions(),
                      .zone = slide_zone,
                      .box = {112, 40},
                      .gap = 26,
                      .row_gap = 26,
                      .pad = 14,
                      .head = 34};
  for (std::size_t p = 0; p < request.pillars.size(); ++p)
    request.headings.push_back({10, 6, 100 + 10 * static_cast<double>(p), 22});
  return request;
}

TEST(ArrangeFree, SampleMapsReadWell) {
  const struct {
    const char* name;
    samples::Instance instance;
    Box zone;
    Size box;
    int cols, rows;
    int crossings;
  } cases[] = {
      {"the mandate beside its reasons",
       samples::mandate(),
       memo_zone,
       {100, 36},
       4,
       6,
       5},
      {"the mandate on a page", samples::mandate(), page_zone, {104, 36}, 5, 5, 3},
      {"30 tasks, 29 lines",
       samples::synthetic(30, 29, 6, 1),
       page_zone,
       {100, 36},
       6,
       6,
       2},
      {"30 others", samples::synthetic(30, 29, 6, 2), page_zone, {100, 36}, 6, 6, 2},
      {"22 strongest pairs",
       samples::synthetic(22, 22, 6, 7),
       page_zone,
       {104, 36},
       5,
       5,
       0},
      {"5 tasks", samples::synthetic(5, 6, 2, 3), memo_zone, {120, 40}, 3, 2, 0},
      {"a hub of nine", samples::hub(9), memo_zone, {100, 36}, 3, 4, 0},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const auto [arrangement, q] = free_map(c.instance, c.zone, c.box, c.cols, c.rows);
    EXPECT_LE(q.crossings, c.crossings);
    EXPECT_EQ(q.through_box, 0);
    EXPECT_EQ(q.marks_colliding, 0);
    EXPECT_EQ(q.marks_on_lines, 0);
    EXPECT_EQ(q.boxes_overlapping, 0);
    for (const Curve& curve : arrangement.curves) {
      for (const Point p : flatten(curve, 30))
        EXPECT_TRUE(inside(p, c.zone));
    }
  }
}

TEST(ArrangeCards, TheSlideReadsWell) {
  const samples::Instance m = samples::mandate().at_least(1.5);
  ASSERT_EQ(m.lines.size(), 15u);
  ASSERT_EQ(m.boxes(), 14u);
  const auto [arrangement, q] = finish(
      arrange_cards(slide(m), {.lines = m.lines, .zone = slide_zone}), m, slide_zone);

  EXPECT_LE(q.crossings, 3);
  EXPECT_EQ(q.through_box, 0);
  EXPECT_LE(q.over_words, 1);
  EXPECT_EQ(q.marks_colliding, 0);
  EXPECT_EQ(q.boxes_overlapping, 0);
}

TEST(ArrangeCards, AllOfTheMandateOnOnePage) {
  const samples::Instance m = samples::mandate();
  CardRequest request = slide(m);
  request.zone = memo_zone;
  request.box = {88, 27};
  request.gap = request.row_gap = 18;
  request.pad = 10;
  request.head = 26;
  const auto [arrangement, q] =
      finish(arrange_cards(request, {.lines = m.lines, .zone = memo_zone}), m, memo_zone);

  EXPECT_LT(q.crossings, 17);
  EXPECT_EQ(q.through_box, 0);
  EXPECT_EQ(q.marks_colliding, 0);
}

TEST(ArrangeFree, AChangedLineMovesNoKeptBox) {
  samples::Instance m = samples::mandate();
  FreeRequest request{.boxes = m.boxes(),
                      .lines = m.with_kinship(),
                      .zone = memo_zone,
                      .box = {100, 36},
                      .cols = 4,
                      .rows = 6,
                      .search = {.seeds = 2, .steps = 2000}};
  const Arrangement before = arrange_free(request, {.lines = m.lines, .zone = memo_zone});

  request.kept = {before.placement.cols, before.placement.rows, {}};
  request.kept.slots.assign(before.placement.slots.begin(), before.placement.slots.end());
  m.lines[4] = {3, 11, 3};
  request.lines = m.with_kinship();
  const Arrangement after = arrange_free(request, {.lines = m.lines, .zone = memo_zone});

  EXPECT_EQ(before.placement.centres, after.placement.centres);
}

TEST(ArrangeFree, SameWithAnyNumberOfThreads) {
  const samples::Instance m = samples::mandate();
  FreeRequest request{.boxes = m.boxes(),
                      .lines = m.with_kinship(),
                      .zone = memo_zone,
                      .box = {100, 36},
                      .cols = 4,
                      .rows = 6,
                      .search = {.seeds = 5, .steps = 2000, .threads = 1}};
  const Arrangement one = arrange_free(request, {.lines = m.lines, .zone = memo_zone});
  request.search.threads = 4;
  const Arrangement four = arrange_free(request, {.lines = m.lines, .zone = memo_zone});

  EXPECT_EQ(one.curves, four.curves);
  EXPECT_EQ(one.price, four.price);
}

TEST(ArrangeFree, OfNothing) {
  EXPECT_TRUE(arrange_free({.zone = memo_zone, .box = {100, 36}}, {}).curves.empty());
  EXPECT_TRUE(arrange_cards({.zone = memo_zone, .box = {100, 36}}, {}).curves.empty());
}

}  // namespace
}  // namespace taut
