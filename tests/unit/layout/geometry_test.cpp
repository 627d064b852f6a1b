#include "taut/layout/geometry.hpp"

#include "taut/layout/chance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace taut {
namespace {

Point random_point(Chance& chance, std::uint32_t reach) {
  return {static_cast<double>(chance.below(reach)),
          static_cast<double>(chance.below(reach))};
}

// Whether two segments cut each other inside, by solving for both parameters.
bool cross_by_solving(Point a, Point b, Point c, Point d) {
  const double det = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  if (det == 0)
    return false;
  const double t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / det;
  const double u = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / det;
  return t > 0 && t < 1 && u > 0 && u < 1;
}

TEST(SegmentsCross, AgreesWithSolvingForThePoint) {
  Chance chance(7);
  for (int i = 0; i < 20000; ++i) {
    const Point a = random_point(chance, 40);
    const Point b = random_point(chance, 40);
    const Point c = random_point(chance, 40);
    const Point d = random_point(chance, 40);
    ASSERT_EQ(segments_cross(a, b, c, d), cross_by_solving(a, b, c, d))
        << a.x << "," << a.y << " " << b.x << "," << b.y << " " << c.x << "," << c.y
        << " " << d.x << "," << d.y;
  }
}

TEST(SegmentsCross, MeetingAtAnEndIsNoCrossing) {
  EXPECT_FALSE(segments_cross({0, 0}, {10, 10}, {10, 10}, {20, 0}));
  EXPECT_FALSE(segments_cross({0, 0}, {10, 0}, {5, 0}, {5, 9}));
}

TEST(SegmentMeetsBox, AgreesWithWalkingAlongTheSegment) {
  Chance chance(11);
  const Box box{15, 18, 25, 23};
  for (int i = 0; i < 4000; ++i) {
    const Point a = random_point(chance, 40);
    const Point b = random_point(chance, 40);
    bool touched = false;
    for (int k = 0; k <= 4000 && !touched; ++k)
      touched = inside(between(a, b, k / 4000.0), box.grown(1e-9));
    if (touched) {
      EXPECT_TRUE(segment_meets_box(a, b, box.grown(1e-6)));
    } else {
      EXPECT_FALSE(segment_meets_box(a, b, box.grown(-0.02)));
    }
  }
}

TEST(Overlap, SharingAnEdgeIsNone) {
  EXPECT_FALSE(overlap({0, 0, 10, 10}, {10, 0, 20, 10}));
  EXPECT_TRUE(overlap({0, 0, 10, 10}, {9, 9, 20, 20}));
}

TEST(Crossings, CountsEveryCutOfTwoPolylines) {
  const std::vector<Point> wave = {{0, 0}, {10, 10}, {20, 0}, {30, 10}, {40, 0}};
  const std::vector<Point> level = {{-5, 5}, {45, 5}};

  EXPECT_EQ(crossings(wave, level), 4);
  EXPECT_EQ(crossings(level, wave), 4);
  EXPECT_EQ(crossings(wave, {}), 0);
}

TEST(Crossings, ACrossingAtJointsOfBothCountsOnce) {
  const std::vector<Point> down = {{0, 0}, {1.0 / 3, 1.0 / 3}, {1, 1}, {2, 2}};
  const std::vector<Point> up = {{0, 2}, {0.7, 1.3}, {1, 1}, {2, 0}};

  EXPECT_EQ(crossings(down, up), 1);
  EXPECT_EQ(crossings(up, down), 1);
}

TEST(CrossingAngles, AreThoseOfTheSegments) {
  const Polyline flat = {{0, 0}, {10, 0}};
  EXPECT_THAT(crossing_angles(flat, Polyline{{5, -5}, {5, 5}}),
              testing::ElementsAre(testing::DoubleNear(90, 1e-9)));
  EXPECT_THAT(crossing_angles(flat, Polyline{{4, 1}, {6, -1}}),
              testing::ElementsAre(testing::DoubleNear(45, 1e-9)));
  EXPECT_TRUE(crossing_angles(flat, Polyline{{0, 1}, {10, 1}}).empty());
}

TEST(Distance, OfALineFromABoxIsThatOfTheNearestPoints) {
  const Box box{0, 0, 10, 10};
  EXPECT_EQ(distance(Polyline{{-5, 5}, {5, 5}}, box), 0);
  EXPECT_NEAR(distance(Polyline{{13, 0}, {13, 9}}, box), 3, 1e-12);
  EXPECT_NEAR(distance(Polyline{{13, 14}, {20, 20}}, box), 5, 1e-12) << "from a corner";
  EXPECT_NEAR(distance(Polyline{{-100, 12}, {100, 12}}, box), 2, 1e-12)
      << "from the middle of a segment";
  EXPECT_EQ(distance(Polyline{}, box), no_limit);
}

TEST(Bounds, OfNothingAndOfSomePoints) {
  EXPECT_EQ(bounds({}).width(), 0);
  const std::vector<Point> points = {{3, 9}, {-1, 2}, {7, 4}};
  const Box box = bounds(points);
  EXPECT_EQ(box.x0, -1);
  EXPECT_EQ(box.y0, 2);
  EXPECT_EQ(box.x1, 7);
  EXPECT_EQ(box.y1, 9);
}

TEST(Reluctance, IsTheNegativeLogarithm) {
  const Reluctance reluctance;
  for (std::uint32_t k = 0; k < Reluctance::size; ++k)
    ASSERT_NEAR(reluctance[k], -std::log((k + 0.5) / Reluctance::size), 1e-12) << k;
}

TEST(Chance, GivesThePublishedSequence) {
  // splitmix64 from state 0 starts with this number.
  EXPECT_EQ(Chance(0).next(), 0xE220A8397B1DCDAFULL);
}

}  // namespace
}  // namespace taut
