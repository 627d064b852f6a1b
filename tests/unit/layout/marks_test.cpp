#include "taut/layout/curve.hpp"
#include "taut/layout/quality.hpp"
#include "taut/layout/route.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace taut {
namespace {

using ::testing::IsEmpty;

Curve straight(Point a, Point b) {
  return {a, between(a, b, 1.0 / 3), between(a, b, 2.0 / 3), b};
}

MarkRequest request_for(std::vector<Curve> curves) {
  MarkRequest request{.curves = std::move(curves), .zone = {-500, -500, 500, 500}};
  request.sizes.assign(request.curves.size(), {16, 11});
  return request;
}

std::vector<Box> boxes_of(const MarkRequest& request, const std::vector<Point>& at) {
  std::vector<Box> boxes;
  for (std::size_t k = 0; k < at.size(); ++k)
    boxes.push_back(Box::around(at[k], request.sizes[k]));
  return boxes;
}

TEST(PlaceMarks, NoCurvesNoMarks) {
  EXPECT_THAT(place_marks({}), IsEmpty());
}

TEST(PlaceMarks, AFreeMarkStandsInTheMiddle) {
  const auto at = place_marks(request_for({straight({0, 0}, {100, 0})}));
  EXPECT_NEAR(at[0].x, 50, 2);
  EXPECT_NEAR(at[0].y, 0, 1e-9);
}

TEST(PlaceMarks, MarksOfCrossingLinesMoveOffTheCrossing) {
  const auto request =
      request_for({straight({0, -60}, {0, 60}), straight({-60, 0}, {60, 0})});
  const auto marks = boxes_of(request, place_marks(request));

  EXPECT_FALSE(overlap(marks[0], marks[1]));
  EXPECT_FALSE(meets_box(flatten(request.curves[0], 30), marks[1]));
  EXPECT_FALSE(meets_box(flatten(request.curves[1], 30), marks[0]));
}

TEST(PlaceMarks, MarksKeepClearOfBoxesAndWords) {
  auto request = request_for({straight({0, 0}, {120, 0})});
  request.boxes = {{50, -10, 75, 10}};
  request.words = {{20, -4, 45, 4}};
  const auto marks = boxes_of(request, place_marks(request));

  EXPECT_FALSE(overlap(marks[0], request.boxes[0]));
  EXPECT_FALSE(overlap(marks[0], request.words[0]));
}

// Each mark alone has a free place, but only one choice of both is free together.
TEST(PlaceMarks, TwoMarksMoveTogetherIfOneMoveIsNotEnough) {
  auto request = request_for({straight({0, 0}, {100, 0}), straight({0, 4}, {100, 4})});
  request.boxes = {{-20, -20, 18, 20}, {82, -20, 120, 20}};
  request.sizes.assign(2, {28, 11});
  const auto marks = boxes_of(request, place_marks(request));

  EXPECT_FALSE(overlap(marks[0], marks[1]));
  for (const Box& mark : marks) {
    EXPECT_FALSE(overlap(mark, request.boxes[0]));
    EXPECT_FALSE(overlap(mark, request.boxes[1]));
  }
}

TEST(PlaceMarks, ACurveWithoutLengthStillHasItsMark) {
  const auto at = place_marks(request_for({straight({7, 7}, {7, 7}), {}}));
  ASSERT_EQ(at.size(), 2u);
  EXPECT_EQ(at[0], (Point{7, 7}));
}

TEST(Measure, CountsOnAHandMadeMap) {
  DrawnMap map;
  map.boxes = {{0, 0, 20, 20}, {100, 0, 120, 20}, {50, 0, 70, 20}, {60, 10, 80, 30}};
  map.curves = {straight({20, 10}, {100, 10}), straight({40, -40}, {40, 60})};
  map.ends = {{0, 1}, {0, 1}};
  map.marks = {{35, 30, 45, 40}, {38, 35, 48, 45}};
  map.words = {{30, 5, 34, 15}, {200, 200, 210, 210}, {36, 31, 37, 32}};
  const Quality q = measure(map);

  EXPECT_EQ(q.lines, 2);
  EXPECT_EQ(q.crossings, 1);
  EXPECT_EQ(q.through_box, 2) << "the first line meets the two boxes between its own";
  EXPECT_EQ(q.over_words, 1);
  EXPECT_EQ(q.marks_colliding, 2) << "mark on mark, mark on word";
  EXPECT_EQ(q.marks_on_lines, 1);
  EXPECT_EQ(q.boxes_overlapping, 1);
  EXPECT_NEAR(q.length, 180, 1e-9);
}

TEST(Measure, AMarkIsNearOnlyToLinesOfOtherBoxes) {
  DrawnMap map;
  map.boxes = {{0, 0, 20, 20}, {100, 0, 120, 20}, {40, 60, 60, 80}, {40, -60, 60, -40}};
  map.curves = {straight({20, 10}, {100, 10}), straight({20, 14}, {100, 14}),
                straight({60, 60}, {60, -40})};
  map.ends = {{0, 1}, {1, 0}, {2, 3}};
  map.marks = {{35, 4, 55, 16}};
  map.mark_ends = {{0, 1}};
  const Quality q = measure(map);

  EXPECT_EQ(q.marks_on_lines, 0) << "both lines of the two boxes are the mark's own";
  EXPECT_NEAR(q.mark_room, 15, 1e-9) << "from its middle";
  EXPECT_NEAR(q.smallest_angle, 90, 1e-9);
}

TEST(PlaceMarks, AMarkKeepsAwayFromTheNextLine) {
  MarkRequest request =
      request_for({straight({0, 0}, {100, 0}), straight({50, 10}, {150, 10})});
  const auto at = place_marks(request);
  ASSERT_EQ(at.size(), 2u);
  const Box mark = Box::around(at[0], request.sizes[0]);
  EXPECT_GE(distance(flatten(request.curves[1], 30), mark), 6);
}

TEST(Measure, OfNothing) {
  const Quality q = measure({});
  EXPECT_EQ(q.lines + q.crossings + q.through_box + q.marks_colliding, 0);
}

}  // namespace
}  // namespace taut
