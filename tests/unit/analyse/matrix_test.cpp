// What a cell is, what is counted, and what is said of ranks.

#include "taut/analyse/matrix.hpp"

#include "support/mandate_builder.hpp"
#include "taut/analyse/matrix_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taut::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

MandateBuilder four_tasks() {
  MandateBuilder m;
  m.task("a").task("b").task("c").task("d");
  return m;
}

CellKind kind(const MandateBuilder& m, std::string_view from, std::string_view to) {
  const Situation situation = make_situation(m.model);
  return make_matrix(situation, {}).cell(m.id(from), m.id(to)).kind;
}

TEST(MatrixCell, TellsTheStatesApart) {
  MandateBuilder m = four_tasks();
  m.condition("off", Truth::no).condition("open", Truth::unknown);
  m.safeguard("guard", Truth::yes);
  m.link("T1", "a", "b", -2).link("S1", "b", "a", 1).link("N1", "a", "c", 0);
  m.link("T2", "c", "a", -1).when("off").link("T3", "b", "c", -1).when("open");
  m.link("T4", "c", "b", -1).shift("guard", 1).link("T5", "c", "d", -1);
  m.link("S5", "c", "d", 2);

  EXPECT_EQ(kind(m, "a", "b"), CellKind::tension);
  EXPECT_EQ(kind(m, "b", "a"), CellKind::synergy);
  EXPECT_EQ(kind(m, "a", "c"), CellKind::neutral);
  EXPECT_EQ(kind(m, "c", "a"), CellKind::asleep);
  EXPECT_EQ(kind(m, "b", "c"), CellKind::undecided);
  EXPECT_EQ(kind(m, "c", "b"), CellKind::held);
  EXPECT_EQ(kind(m, "c", "d"), CellKind::ambivalent);
  EXPECT_EQ(kind(m, "d", "c"), CellKind::never_judged);
  EXPECT_EQ(kind(m, "d", "d"), CellKind::itself);
}

TEST(MatrixCell, WhatMayWakeIsToldBeforeAJudgementOfZero) {
  MandateBuilder m = four_tasks();
  m.condition("off", Truth::no);
  m.link("N1", "a", "b", 0).link("T1", "a", "b", -2).when("off");

  EXPECT_EQ(kind(m, "a", "b"), CellKind::asleep);
}

TEST(MatrixCell, AJudgementOfZeroIsNeutralEvenWhileItsConditionIsOff) {
  MandateBuilder m = four_tasks();
  m.condition("off", Truth::no).link("N1", "a", "b", 0).when("off");

  EXPECT_EQ(kind(m, "a", "b"), CellKind::neutral);
}

TEST(Matrix, CountsJudgedPairsInAnyStateButNoSelector) {
  MandateBuilder m = four_tasks();
  m.condition("off", Truth::no);
  m.link("T1", "a", "b", -2).link("N1", "b", "a", 0).link("T2", "c", "a", -1).when("off");
  m.link("T3", "d", "*", -1);
  const Situation situation = make_situation(m.model);
  const Matrix matrix = make_matrix(situation, {});

  EXPECT_EQ(coverage_sentence(matrix),
            "3 of 12 ordered pairs judged, 25 %; 9 never judged.");
  EXPECT_EQ(kind(m, "d", "a"), CellKind::never_judged);
  EXPECT_EQ(matrix.of(m.id("d")).out, Degree{});
  ASSERT_EQ(selector_sentences(matrix).size(), 1U);
  EXPECT_THAT(selector_sentences(matrix)[0], HasSubstr("Every other task: limited by d"));
}

TEST(Matrix, OrdersTasksByPillarAndKeepsThoseThatAPillarTouches) {
  MandateBuilder m = four_tasks();
  m.model.pillars.push_back({.id = "one"});
  m.model.pillars.push_back({.id = "two"});
  m.model.tasks[0].pillar = PillarId{1};
  m.model.tasks[2].pillar = PillarId{0};
  m.link("T1", "d", "c", -1).link("T2", "a", "b", -1);
  const Situation situation = make_situation(m.model);

  const Matrix all = make_matrix(situation, {});
  EXPECT_EQ(all.tasks, (std::vector<TaskId>{{2}, {0}, {1}, {3}}));
  EXPECT_EQ(pillar_starts(all), (std::vector<std::size_t>{0, 1, 2}));
  const Matrix one = make_matrix(situation, {.pillars = {PillarId{0}}});
  EXPECT_EQ(one.tasks, (std::vector<TaskId>{{2}, {3}}));
}

// The example of docs/theory.md.
MandateBuilder worked_example() {
  MandateBuilder m = four_tasks();
  m.link("S1", "a", "b", 2).link("T1", "a", "c", -1).link("S2", "b", "c", 3);
  m.link("S3", "b", "d", 1).link("T2", "c", "a", -2).link("T3", "d", "a", -1);
  m.link("S4", "d", "a", 3).link("T4", "d", "b", -1);
  return m;
}

TEST(RankMoves, NameTheStepsThatMoveATask) {
  const MandateBuilder m = worked_example();
  const Situation situation = make_situation(m.model);
  const auto moves = rank_moves(make_matrix(situation, {}));

  ASSERT_EQ(moves.size(), 3U);
  EXPECT_EQ(
      moves[0].text,
      "A: up from rank 2 to 1, because it helps b (+2), whose own influence sums to "
      "+4, on c (+3) and d (+1) (second order +4); and it weakens c (-1), whose own "
      "influence sums to -2, on the task itself (-2) (second order +1).");
  EXPECT_EQ(moves[1].text,
            "B: down from rank 1 to 2, because it helps c (+3), whose own influence sums "
            "to -2, on a (-2) (second order -3).");
}

TEST(RankMoves, NameThoseThatPassATaskWhichGainsNothing) {
  MandateBuilder m = four_tasks();
  m.link("S1", "a", "b", 1).link("S2", "c", "d", 1).link("S3", "d", "a", 2);
  const Situation situation = make_situation(m.model);
  const auto moves = rank_moves(make_matrix(situation, {}));

  ASSERT_FALSE(moves.empty());
  EXPECT_EQ(moves.back().text,
            "A: down from rank 2 to 3, because second order leaves its sum as it is and "
            "puts c before it.");
}

TEST(Matrix, SaysInASentenceWhyThereIsNothing) {
  const auto said = [](const MandateBuilder& m) {
    const Situation situation = make_situation(m.model);
    return nothing_in_matrix(make_matrix(situation, {}));
  };
  MandateBuilder one;
  one.task("a");
  MandateBuilder asleep = four_tasks();
  asleep.condition("off", Truth::no).link("T1", "a", "b", -1).when("off");
  MandateBuilder awake = four_tasks();
  awake.link("T1", "a", "b", -1);

  EXPECT_THAT(said({}), HasSubstr("no tasks yet"));
  EXPECT_THAT(said(one), HasSubstr("one task"));
  EXPECT_THAT(said(four_tasks()), HasSubstr("not judged, not harmony"));
  EXPECT_THAT(said(asleep), HasSubstr("Nothing is at work"));
  EXPECT_THAT(said(awake), IsEmpty());
}

TEST(Matrix, WritesHalvesExactly) {
  EXPECT_EQ(halves(9), "+4.5");
  EXPECT_EQ(halves(-1), "-0.5");
  EXPECT_EQ(halves(-8), "-4");
  EXPECT_EQ(halves(0), "0");
}

}  // namespace
}  // namespace taut::test
