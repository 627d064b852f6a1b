#include "taut/layout/curve.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace taut {
namespace {

const Curve arc = {{0, 0}, {30, -40}, {70, -40}, {100, 0}};
const Curve chain = {{0, 0}, {20, 0}, {40, 20}, {60, 20}, {80, 20}, {90, 60}, {120, 60}};

void expect_near(Point a, Point b) {
  EXPECT_NEAR(a.x, b.x, 1e-9);
  EXPECT_NEAR(a.y, b.y, 1e-9);
}

TEST(PointAt, StartsAndEndsWhereTheCurveDoes) {
  expect_near(point_at(chain, 0), {0, 0});
  expect_near(point_at(chain, 1), {60, 20});
  expect_near(point_at(chain, 2), {120, 60});
  expect_near(point_at(arc, 0.5), {50, -30});
}

TEST(Flatten, GivesPiecesTimesCubicsPlusOnePoints) {
  EXPECT_EQ(flatten(chain, 16).size(), 33u);
  EXPECT_TRUE(flatten({}, 16).empty());
}

TEST(PartOf, RunsOnTheSameCurve) {
  const Curve part = part_of(chain, 0.25, 1.5);

  ASSERT_EQ(cubics(part), 2u);
  expect_near(part.front(), point_at(chain, 0.25));
  expect_near(point_at(part, 0.5), point_at(chain, 0.625));
  expect_near(point_at(part, 1), point_at(chain, 1));
  expect_near(point_at(part, 1.5), point_at(chain, 1.25));
  expect_near(part.back(), point_at(chain, 1.5));
}

TEST(Clip, EndsOnTheEdgesOfTheBoxes) {
  const Curve cut = clip(arc, {-10, -10, 10, 10}, {80, -10, 120, 10});

  EXPECT_NEAR(cut.front().y, -10, 1e-4);
  EXPECT_NEAR(std::max(std::abs(cut.back().y + 10), 80 - cut.back().x), 0, 1e-4);
}

TEST(Clip, KeepsAShortPieceOfACurveThatNeverLeavesABox) {
  const Box all{-100, -100, 200, 200};
  const Curve cut = clip(arc, all, all);

  ASSERT_EQ(cut.size(), 4u);
  EXPECT_LT(distance(cut.front(), cut.back()), 5);
}

TEST(Clip, LeavesACurveWithoutCubicsAlone) {
  EXPECT_TRUE(clip({}, {0, 0, 1, 1}, {2, 2, 3, 3}).empty());
}

TEST(Shifted, MovesToTheRightOfTheDirection) {
  const Curve moved = shifted(arc, 2);

  for (std::size_t i = 0; i < arc.size(); ++i)
    expect_near(moved[i], {arc[i].x, arc[i].y + 2});
}

TEST(Extent, IsThatOfTheCurveAndNotOfItsControls) {
  EXPECT_NEAR(extent(arc).y0, -30, 1e-9);
}

}  // namespace
}  // namespace taut
