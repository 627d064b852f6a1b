#include "taut/draw/legibility.hpp"

#include "support/sample_model.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/draw/draw_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace taut {
namespace {

using testing::IsEmpty;

constexpr Size a4{841.92, 595.2};

double value_of(const std::vector<Legibility>& lines, std::string_view id) {
  const auto found = std::ranges::find(lines, id, &Legibility::id);
  EXPECT_NE(found, lines.end()) << id;
  return found == lines.end() ? -1 : found->value;
}

std::vector<std::string> missed(const std::vector<Legibility>& lines) {
  std::vector<std::string> ids;
  for (const Legibility& line : lines) {
    if (!line.met())
      ids.emplace_back(line.id);
  }
  return ids;
}

// A white page with one task and one word.
Drawing plain_page() {
  Drawing drawing{.page = a4, .paper = "#FFFFFF"};
  drawing.background.emplace_back(TextRun{
      .at = {30, 30}, .text = "word", .size = 8, .color = "#000000", .width = 20});
  drawing.boxes.push_back(
      {.id = "task-a",
       .box = {100, 100, 200, 140},
       .lines = {{"name", 9, false, "#000000"}, {"pillar", 8, false, "#000000", true}},
       .fill = "#FFFFFF",
       .css_class = "task tier-1"});
  return drawing;
}

TEST(Legibility, APlainPageMeetsAllOfIt) {
  EXPECT_THAT(missed(legibility_of(plain_page(), {}, {})), IsEmpty());
}

TEST(Legibility, SizesAreThoseOnA4) {
  Drawing drawing = plain_page();
  const auto small = legibility_of(drawing, {}, {3, 8});
  EXPECT_EQ(value_of(small, "smallest-text"), 8);
  EXPECT_EQ(value_of(small, "smallest-name"), 9) << "a caption is no name";
  EXPECT_EQ(value_of(small, "smallest-reason"), 8);

  drawing.page = {2 * a4.w, a4.h};
  const auto large = legibility_of(drawing, {}, {3, 8});
  EXPECT_EQ(value_of(large, "smallest-text"), 4);
  EXPECT_THAT(missed(large),
              testing::ElementsAre("smallest-text", "smallest-name", "smallest-reason"));
}

TEST(Legibility, ManyReasonsMayBeSmallerThanFew) {
  EXPECT_THAT(missed(legibility_of(plain_page(), {}, {21, 7.5})), IsEmpty());
  EXPECT_THAT(missed(legibility_of(plain_page(), {}, {20, 7.5})),
              testing::ElementsAre("smallest-reason"));
}

TEST(Legibility, ContrastIsWithWhatLiesBehind) {
  Drawing drawing = plain_page();
  drawing.background.insert(
      drawing.background.begin(),
      Shape{.points = {{20, 10}, {60, 10}, {60, 40}, {20, 40}}, .fill = "#202020"});
  EXPECT_THAT(missed(legibility_of(drawing, {}, {})),
              testing::ElementsAre("text-contrast"));
  // What is drawn later does not lie behind.
  std::ranges::rotate(drawing.background, drawing.background.begin() + 1);
  EXPECT_THAT(missed(legibility_of(drawing, {}, {})), IsEmpty());

  drawing.lines.push_back({.curve = {{0, 0}, {9, 9}, {20, 20}, {30, 30}},
                           .color = "#C0C0C0",
                           .css_class = "tension strength-1"});
  EXPECT_THAT(missed(legibility_of(drawing, {}, {})),
              testing::ElementsAre("line-contrast"));
}

TEST(Legibility, KindsThatLookTheSameInGreyAreCounted) {
  Drawing drawing = plain_page();
  const auto add = [&](const char* kind, double pen, Tip tip) {
    drawing.lines.push_back({.curve = {{0, 0}, {9, 9}, {20, 20}, {30, 30}},
                             .color = "#000000",
                             .pen = pen,
                             .head = tip,
                             .css_class = kind});
  };
  add("tension strength-1", 1.2, Tip::bar);
  add("tension strength-2", 2.2, Tip::bar);
  add("tension strength-1 not-firm", 1.2, Tip::bar);
  add("synergy strength-1", 1.2, Tip::arrow);
  EXPECT_EQ(value_of(legibility_of(drawing, {}, {}), "colour-alone"), 0);
  add("tension strength-3", 2.2, Tip::bar);
  EXPECT_EQ(value_of(legibility_of(drawing, {}, {}), "colour-alone"), 1);
}

TEST(Legibility, WhatIsPrintedDecides) {
  EXPECT_TRUE((Legibility{.value = 7.4999, .bound = 7.5}.met()));
  EXPECT_FALSE((Legibility{.value = 7.49, .bound = 7.5}.met()));
  EXPECT_FALSE((Legibility{.value = 0.16, .bound = 0.15, .at_least = false}.met()));
}

// Colours, sizes and kinds of line hold for every mandate; how many lines cross does not.
TEST(Legibility, SizesAndColoursHoldWhateverTheMandate) {
  for (const int tasks : {2, 6, 12, 25, 40, 80}) {
    const auto b = test::synthetic_mandate(tasks, tasks * 3 / 2);
    const Situation situation = make_situation(b.model);
    const Findings findings = find_all(situation);
    for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::print}) {
      for (const PageSize size : {PageSize::a4, PageSize::slide}) {
        const auto map = draw_map(
            situation, findings,
            {.size = size, .synergies = true, .requirements = true, .theme = theme});
        ASSERT_TRUE(map);
        for (const char* id : {"smallest-text", "smallest-name", "smallest-reason",
                               "text-contrast", "line-contrast", "colour-alone",
                               "lines-through-boxes", "boxes-overlapping"}) {
          const auto found = std::ranges::find(map->legibility, id, &Legibility::id);
          ASSERT_NE(found, map->legibility.end()) << id;
          EXPECT_TRUE(found->met())
              << id << " is " << found->value << " with " << tasks << " tasks, "
              << name_of(size) << ", " << name_of(theme);
        }
      }
    }
  }
}

}  // namespace
}  // namespace taut
