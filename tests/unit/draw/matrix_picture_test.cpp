#include "taut/draw/matrix_picture.hpp"

#include "support/mandate_builder.hpp"
#include "taut/draw/contrast.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <variant>

namespace taut::test {
namespace {

using ::testing::HasSubstr;

MandateBuilder mandate_of(int tasks) {
  MandateBuilder m;
  for (int i = 0; i < tasks; ++i) {
    const std::string id = "t" + std::to_string(i);
    m.task(m.keep(id), {.name = m.keep("task number " + id)});
  }
  return m;
}

MatrixPicture drawn(const MandateBuilder& m, const MatrixPictureOptions& options = {}) {
  const Situation situation = make_situation(m.model);
  return draw_matrix(make_matrix(situation, {}), options);
}

// The smallest and largest place of anything drawn.
Box extent(const Drawing& drawing) {
  Box all{1e9, 1e9, -1e9, -1e9};
  const auto add = [&](double x, double y) {
    all = {std::min(all.x0, x), std::min(all.y0, y), std::max(all.x1, x),
           std::max(all.y1, y)};
  };
  for (const Fixed& fixed : drawing.background) {
    if (const auto* shape = std::get_if<Shape>(&fixed)) {
      for (const Point& point : shape->points)
        add(point.x, point.y);
    } else {
      const auto& run = std::get<TextRun>(fixed);
      const double left = run.align == Align::left     ? run.at.x
                          : run.align == Align::middle ? run.at.x - run.width / 2
                                                       : run.at.x - run.width;
      add(left, run.at.y);
      add(left + run.width, run.at.y);
    }
  }
  return all;
}

std::size_t cells_of(const Drawing& drawing) {
  return static_cast<std::size_t>(std::ranges::count_if(
      drawing.boxes, [](const DrawnBox& box) { return box.id.starts_with("cell-"); }));
}

TEST(MatrixPicture, StaysOnItsPageAndAboveSevenPoints) {
  for (int tasks : {2, 5, 29, 45, 60, 72, 130}) {
    SCOPED_TRACE(tasks);
    MandateBuilder m = mandate_of(tasks);
    for (int i = 1; i < tasks; ++i)
      m.link(m.keep("T" + std::to_string(i)), "t0", m.keep("t" + std::to_string(i)),
             i % 2 == 0 ? -1 - i % 3 : 1 + i % 3);
    const Drawing drawing = drawn(m).drawing;
    const Box all = extent(drawing);

    EXPECT_GE(all.x0, 26);
    EXPECT_GE(all.y0, 20);
    EXPECT_LE(all.x1, drawing.page.w - 26);
    EXPECT_LE(all.y1, drawing.page.h - 15);
    EXPECT_GE(smallest_text(drawing), 7);
  }
}

TEST(MatrixPicture, GoesToA3AboveFortyFiveTasks) {
  EXPECT_LT(drawn(mandate_of(45)).drawing.page.w, 842);
  EXPECT_GT(drawn(mandate_of(46)).drawing.page.w, 1190);
  EXPECT_LT(drawn(mandate_of(46), {.sheet = Sheet::a4}).drawing.page.w, 842);
}

TEST(MatrixPicture, ShowsTheMostStrainedOfTooManyAndSaysSo) {
  MandateBuilder m = mandate_of(130);
  m.link("T1", "t128", "t129", -3);
  const MatrixPicture picture = drawn(m);

  ASSERT_EQ(picture.advice.size(), 1U);
  EXPECT_THAT(picture.advice[0], HasSubstr("130 tasks do not fit on A3"));
  EXPECT_EQ(cells_of(picture.drawing), 1U);
}

TEST(MatrixPicture, EveryJudgedPairIsACellWithItsReason) {
  MandateBuilder m = mandate_of(3);
  m.condition("off", Truth::no);
  m.link("T1", "t0", "t1", -2).because("the roads are closed");
  m.link("T2", "t1", "t2", -1).when("off").link("N1", "t2", "t0", 0);
  const Drawing drawing = drawn(m).drawing;

  EXPECT_EQ(cells_of(drawing), 3U);
  const auto cell = std::ranges::find(drawing.boxes, "cell-t0-t1", &DrawnBox::id);
  ASSERT_NE(cell, drawing.boxes.end());
  EXPECT_THAT(cell->tooltip, HasSubstr("The roads are closed. [T1: stated]"));
  EXPECT_EQ(cell->css_class, "cell tension");
  EXPECT_EQ(drawing.title,
            "Most strain falls on task number t1; most comes from task number t0");
}

TEST(MatrixPicture, OfNothingIsAPageWithASentence) {
  EXPECT_THAT(drawn(mandate_of(0)).drawing.description, HasSubstr("no tasks yet"));
  EXPECT_THAT(drawn(mandate_of(1)).drawing.description, HasSubstr("one task"));
  EXPECT_EQ(drawn(mandate_of(2)).drawing.title, "No tension bites here");
}

TEST(MatrixPicture, FiguresCanBeReadOnEveryCell) {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::print}) {
    const Theme theme = make_theme(name);
    for (int strength = 1; strength <= 3; ++strength) {
      for (const std::string& fill :
           {theme.tension_of(strength), theme.synergy_of(strength)})
        EXPECT_GE(contrast(fill, readable_on(fill)), 4.5) << fill;
    }
  }
}

}  // namespace
}  // namespace taut::test
