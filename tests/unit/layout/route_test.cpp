#include "taut/layout/route.hpp"

#include "taut/layout/arrange.hpp"
#include "taut/layout/curve.hpp"
#include "taut/layout/quality.hpp"

#include "sample_instances.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace taut {
namespace {

using ::testing::IsEmpty;

constexpr Box drawing{0, 0, 600, 400};

Box box_at(double x, double y) {
  return Box::around({x, y}, {90, 34});
}

Quality quality_of(const RouteRequest& request, const std::vector<Curve>& curves) {
  DrawnMap map{.boxes = request.boxes, .curves = curves, .words = request.words};
  for (const RoutedLine& line : request.lines)
    map.ends.emplace_back(line.a, line.b);
  return measure(map);
}

void expect_ends_at_their_boxes(const RouteRequest& request,
                                const std::vector<Curve>& curves) {
  ASSERT_EQ(curves.size(), request.lines.size());
  for (std::size_t l = 0; l < curves.size(); ++l) {
    const Box a = request.boxes[request.lines[l].a];
    const Box b = request.boxes[request.lines[l].b];
    EXPECT_TRUE(inside(curves[l].front(), a.grown(request.start_gap + 0.01))) << l;
    EXPECT_FALSE(inside(curves[l].front(), a.grown(request.start_gap - 0.01))) << l;
    EXPECT_TRUE(inside(curves[l].back(), b.grown(request.end_gap + 0.01))) << l;
    EXPECT_FALSE(inside(curves[l].back(), b.grown(request.end_gap - 0.01))) << l;
  }
}

void expect_inside_zone(const std::vector<Curve>& curves, const Box& room) {
  for (std::size_t l = 0; l < curves.size(); ++l) {
    for (const Point p : flatten(curves[l], 40))
      EXPECT_TRUE(inside(p, room)) << "line " << l << " at " << p.x << "," << p.y;
  }
}

TEST(Route, NothingToDo) {
  EXPECT_THAT(route({}), IsEmpty());
  EXPECT_THAT(route({.boxes = {box_at(100, 100)}, .zone = drawing}), IsEmpty());
}

TEST(Route, ALineWithNothingInItsWayIsStraight) {
  const RouteRequest request{
      .boxes = {box_at(100, 100), box_at(100, 300)}, .lines = {{0, 1}}, .zone = drawing};
  const auto curves = route(request);

  expect_ends_at_their_boxes(request, curves);
  for (const Point p : flatten(curves[0], 10))
    EXPECT_NEAR(p.x, 100, 1e-6);
}

TEST(Route, ABoxInTheWayIsPassedBy) {
  const RouteRequest request{
      .boxes = {box_at(300, 60), box_at(300, 340), box_at(300, 200)},
      .lines = {{0, 1}},
      .zone = drawing};
  const auto curves = route(request);

  EXPECT_EQ(quality_of(request, curves).through_box, 0);
  expect_inside_zone(curves, drawing);
}

// A wall of boxes with a gap far to the side: no single bend gets through.
TEST(Route, AWayRoundIsFoundWhereNoBendIsEnough) {
  RouteRequest request{.boxes = {box_at(60, 60), box_at(60, 340)}, .zone = drawing};
  for (const double x : {48.0, 144.0, 240.0, 336.0, 432.0})
    request.boxes.push_back(box_at(x, 200));
  for (const double x : {200.0, 296.0, 392.0})
    request.boxes.push_back(box_at(x, 130));
  request.lines = {{0, 1, 2}};
  const auto curves = route(request);

  expect_ends_at_their_boxes(request, curves);
  EXPECT_EQ(quality_of(request, curves).through_box, 0);
  expect_inside_zone(curves, drawing);
}

TEST(Route, ABoxThatIsWalledInStillGetsItsLine) {
  RouteRequest request{.boxes = {box_at(300, 200), box_at(300, 380)}, .zone = drawing};
  for (const double x : {205.0, 300.0, 395.0}) {
    request.boxes.push_back(box_at(x, 160));
    request.boxes.push_back(box_at(x, 240));
  }
  request.boxes.push_back(box_at(205, 200));
  request.boxes.push_back(box_at(395, 200));
  request.lines = {{0, 1}};

  expect_ends_at_their_boxes(request, route(request));
}

TEST(Route, TwoLinesBetweenTheSameBoxesKeepApart) {
  const RouteRequest request{.boxes = {box_at(150, 80), box_at(400, 320)},
                             .lines = {{0, 1, 2}, {0, 1, 2}, {1, 0, 1}},
                             .zone = drawing};
  const auto curves = route(request);

  EXPECT_EQ(quality_of(request, curves).crossings, 0);
  EXPECT_GT(distance(curves[0].back(), curves[1].back()), 12);
  EXPECT_GT(distance(point_at(curves[0], 0.5), point_at(curves[1], 0.5)), 6);
  EXPECT_GT(distance(point_at(curves[0], 0.5), point_at(curves[2], 0.5)), 6);
}

TEST(Route, BarsOnOneBoxKeepApart) {
  RouteRequest request{.boxes = {box_at(300, 330)}, .zone = drawing};
  for (std::size_t k = 0; k < 4; ++k) {
    request.boxes.push_back(box_at(100 + 130 * static_cast<double>(k), 60));
    request.lines.push_back({k + 1, 0, 1});
  }
  const auto curves = route(request);

  for (std::size_t i = 0; i < curves.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_GE(distance(curves[i].back(), curves[j].back()), 13) << i << " " << j;
  }
}

// What is kept from one picture to the next is never the answer to another question.
TEST(Route, WhatIsAskedAgainIsAnsweredAsIfItWereNew) {
  RouteRequest request{.boxes = {box_at(300, 60), box_at(300, 340), box_at(300, 200)},
                       .lines = {{0, 1}},
                       .zone = drawing};
  const auto expect_as_new = [](const RouteRequest& asked) {
    const auto as_new = route_with_price(asked).curves;
    EXPECT_EQ(route(asked), as_new);
    EXPECT_EQ(route(asked), as_new);
  };
  expect_as_new(request);
  RouteRequest other = request;
  other.boxes[2] = box_at(280, 200);
  ASSERT_NE(route_with_price(other).curves, route_with_price(request).curves);
  expect_as_new(other);
  expect_as_new(request);
  RouteRequest beside = request;
  beside.fixed = {{{200, 180}, {200, 240}}};
  expect_as_new(beside);
  beside.fixed = {{{420, 180}, {420, 240}}};
  expect_as_new(beside);
  expect_as_new(request);
}

TEST(Route, FixedLinesAreNotCrossedIfThereIsAWay) {
  RouteRequest request{
      .boxes = {box_at(100, 200), box_at(500, 200)}, .lines = {{0, 1}}, .zone = drawing};
  request.fixed = {{{300, 180}, {300, 240}}};
  const auto curves = route(request);

  EXPECT_EQ(crossings(flatten(curves[0], 30), request.fixed[0]), 0);
}

TEST(Route, WordsAreAvoidedIfThereIsAWay) {
  RouteRequest request{
      .boxes = {box_at(100, 200), box_at(500, 200)}, .lines = {{0, 1}}, .zone = drawing};
  request.words = {{250, 195, 350, 206}};

  EXPECT_EQ(quality_of(request, route(request)).over_words, 0);
}

TEST(Route, MoreLinesThanRoomStillGiveALineEach) {
  RouteRequest request{.boxes = {box_at(100, 100), box_at(220, 100)}, .zone = drawing};
  for (int i = 0; i < 40; ++i)
    request.lines.push_back({0, 1, 1.0 + i % 3, i % 2 == 0});

  EXPECT_EQ(route(request).size(), 40u);
}

TEST(Route, SameRequestSameCurves) {
  const samples::Instance m = samples::synthetic(20, 40, 4, 9);
  RouteRequest request{.lines = m.lines, .zone = drawing};
  for (const Point p : slot_centres(drawing, {90, 34}, 4, 5))
    request.boxes.push_back(Box::around(p, {90, 34}));

  EXPECT_EQ(route(request), route(request));
}

}  // namespace
}  // namespace taut
