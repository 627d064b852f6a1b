// How far the tasks of a map move when one link of many changes and the layout is locked:
// under one hundredth of the width, on average over the tasks, whichever link it is. What
// moves at all is told.

#include "support/sample_model.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/draw/change_map.hpp"
#include "taut/draw/draw_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace taut {
namespace {

using test::ModelBuilder;
using testing::ElementsAre;
using testing::HasSubstr;

MapResult drawn(const Model& model, const MapOptions& options) {
  const Situation situation = make_situation(model);
  Expected<MapResult> map = draw_map(situation, find_all(situation), options);
  EXPECT_TRUE(map) << (map ? "" : map.error().message);
  return map ? *std::move(map) : MapResult();
}

MapResult drawn_change(const Model& first, const Model& second, std::string lock) {
  const Situation before = make_situation(first);
  const Situation after = make_situation(second);
  const Findings of_before = find_all(before);
  const Findings of_after = find_all(after);
  const Revision revision = revise({before, of_before}, {after, of_after});
  const Speaker one{before};
  const Speaker two{after};
  Expected<MapResult> map = draw_change_map(
      {.first = one, .second = two, .revision = revision, .lock = std::move(lock)});
  EXPECT_TRUE(map) << (map ? "" : map.error().message);
  return map ? *std::move(map) : MapResult();
}

// The n-th way in which one judgement may be another.
Model with_one_link_changed(Model model, std::size_t link, std::size_t way) {
  Statement& changed = model.statements[link];
  switch (way % 4) {
    case 0: changed.score = changed.score == -1 ? -3 : -1; break;
    case 1: changed.score = -changed.score; break;
    case 2: std::swap(changed.from, changed.to); break;
    case 3:
      model.statements.erase(model.statements.begin() +
                             static_cast<std::ptrdiff_t>(link));
      break;
    default: break;
  }
  return model;
}

// Every ninth link, so that the test is quick; all of them moved as little when tried.
constexpr std::size_t step = 9;

// From picture to picture, of the tasks that both show.
struct Shift {
  double mean = 0;  ///< as a share of the width of the page
  double most = 0;
};

Shift shift(const Drawing& before, const Drawing& after) {
  std::map<std::string, Point> places;
  for (const DrawnBox& box : before.boxes)
    places[box.id] = box.box.centre();
  Shift found;
  int tasks = 0;
  for (const DrawnBox& box : after.boxes) {
    if (!box.id.starts_with("task-") || !places.contains(box.id))
      continue;
    const Point centre = box.box.centre();
    const Point old = places[box.id];
    const double moved = std::hypot(centre.x - old.x, centre.y - old.y) / before.page.w;
    found.mean += moved;
    found.most = std::max(found.most, moved);
    ++tasks;
  }
  EXPECT_GT(tasks, 1);
  found.mean /= std::max(tasks, 1);
  return found;
}

void expect_little_shift(const MapOptions& options) {
  const ModelBuilder b = test::synthetic_mandate(30, 90);
  const Model& model = b.model;
  const MapResult first = drawn(model, options);
  MapOptions locked = options;
  locked.lock = first.lock;
  Shift worst;
  std::size_t placed_anew = 0;
  std::size_t changes = 0;
  for (std::size_t link = 0; link < model.statements.size(); link += step, ++changes) {
    const Model changed = with_one_link_changed(model, link, link / step);
    const MapResult second = drawn(changed, locked);
    const Shift moved = shift(first.drawing, second.drawing);
    // A slide shows the pairs that fit: another task among them is placed anew, and told.
    const bool anew = std::ranges::any_of(second.drift, [](const std::string& what) {
      return what.find("placed anew") != std::string::npos;
    });
    placed_anew += anew ? 1 : 0;
    EXPECT_TRUE(anew || moved.mean < 0.01) << "link " << link << ": " << moved.mean;
    const bool told = moved.most <= 0.001 || !second.drift.empty();
    EXPECT_TRUE(told) << "link " << link;
    worst = {std::max(worst.mean, moved.mean), std::max(worst.most, moved.most)};
  }
  EXPECT_LE(4 * placed_anew, changes) << "of " << changes << " changes";
  testing::Test::RecordProperty("largest_mean_shift_percent",
                                std::to_string(100 * worst.mean));
  testing::Test::RecordProperty("largest_shift_percent",
                                std::to_string(100 * worst.most));
}

TEST(LayoutLock, OneLinkOfNinetyMovesNoTaskOnAPage) {
  expect_little_shift({});
}

TEST(LayoutLock, OneLinkOfNinetyMovesNoTaskOnASlide) {
  expect_little_shift({.size = PageSize::slide});
}

std::size_t moved_tasks(const Drawing& before, const Drawing& after) {
  std::map<std::string, Point> places;
  for (const DrawnBox& box : before.boxes)
    places[box.id] = box.box.centre();
  return static_cast<std::size_t>(
      std::ranges::count_if(after.boxes, [&](const DrawnBox& box) {
        const auto old = places.find(box.id);
        return box.id.starts_with("task-") && old != places.end() &&
               distance(old->second, box.box.centre()) > 0.01;
      }));
}

TEST(LayoutLock, AChangedScoreMovesNoTask) {
  for (const int links : {20, 35, 50}) {
    const ModelBuilder b = test::synthetic_mandate(22, links);
    const MapResult first = drawn(b.model, {});
    for (std::size_t link = 0; link < b.model.statements.size(); link += 3) {
      Model changed = b.model;
      int& score = changed.statements[link].score;
      score = score == -3 ? -1 : score < 0 ? score - 1 : score == 3 ? 1 : score + 1;
      const MapResult second = drawn(changed, {.lock = first.lock});
      EXPECT_EQ(moved_tasks(first.drawing, second.drawing), 0u) << links << ", " << link;
    }
  }
}

TEST(LayoutLock, ANewTaskMovesAtMostOneInTwenty) {
  for (const int links : {20, 35, 50}) {
    ModelBuilder b = test::synthetic_mandate(22, links);
    const MapResult first = drawn(b.model, {});
    b.task("fresh", "something new", PillarId{0});
    b.link("TX", {"fresh"}, {std::string(b.model.tasks[2].id)}, -2);
    const MapResult second = drawn(b.model, {.lock = first.lock});
    EXPECT_LE(moved_tasks(first.drawing, second.drawing), 1u) << links;
  }
}

TEST(LayoutLock, OneLinkOfNinetyMovesNoTaskOnARenewalMap) {
  const ModelBuilder b = test::synthetic_mandate(30, 90);
  const Model& first = b.model;
  const Model second = with_one_link_changed(first, 40, 0);
  const MapResult map = drawn_change(first, second, {});
  double worst = 0;
  for (std::size_t link = 0; link < first.statements.size(); link += 2 * step) {
    const MapResult again =
        drawn_change(first, with_one_link_changed(second, link, link / step), map.lock);
    const Shift moved = shift(map.drawing, again.drawing);
    EXPECT_LT(moved.mean, 0.01) << "link " << link;
    worst = std::max(worst, moved.mean);
  }
  RecordProperty("largest_mean_shift_percent", std::to_string(100 * worst));
}

TEST(LayoutLock, ARenewalMapReportsItsDrift) {
  const ModelBuilder first = test::sample_mandate();
  ModelBuilder second = test::sample_mandate();
  second.model.statements[3].score = -1;
  const MapResult map = drawn_change(first.model, second.model, {});
  second.task("fresh", "a new task", PillarId{0});
  second.link("T90", {"fresh"}, {"go"}, -2);

  const MapResult again = drawn_change(first.model, second.model, map.lock);

  EXPECT_THAT(again.drift,
              ElementsAre(HasSubstr("'fresh' is new on this map and took a free place")));
  EXPECT_LT(shift(map.drawing, again.drawing).mean, 0.01);
}

TEST(LayoutLock, ANestWithoutEndIsRefused) {
  const std::string nest =
      "{\"taut_layout\": 1, \"pictures\": {\"memo-a4\": {\"tasks\": " +
      std::string(200'000, '[') + std::string(200'000, ']') + "}}}";
  EXPECT_FALSE(read_lock(nest));
}

}  // namespace
}  // namespace taut
