#include "taut/draw/select.hpp"

#include "support/sample_model.hpp"
#include "taut/draw/wording.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using test::ModelBuilder;

ModelBuilder three_tasks() {
  ModelBuilder b;
  const PillarId pillar = b.pillar("p", "pillar");
  b.task("a", "alpha", pillar);
  b.task("b", "beta", pillar);
  b.task("c", "gamma", pillar);
  return b;
}

Shown shown_of(const ModelBuilder& b, const MapOptions& options = {}) {
  const Situation situation = make_situation(b.model);
  return select(situation, options);
}

TEST(Select, APairIsOneLineWithTheStrengthOfItsStrongestStatement) {
  ModelBuilder b = three_tasks();
  b.link("T1", {"a"}, {"b"}, -1);
  b.link("T2", {"b"}, {"a"}, -3);
  b.link("T3", {"a"}, {"b"}, -2);

  const Shown shown = shown_of(b);

  ASSERT_EQ(shown.lines.size(), 1u);
  EXPECT_EQ(shown.lines[0].strength(), 3);
  EXPECT_EQ(shown.lines[0].a, b.at("b"));
  EXPECT_TRUE(shown.lines[0].mutual());
  EXPECT_EQ(shown.lines[0].statements.size(), 3u);
}

TEST(Select, EachDirectionHasItsOwnStrengthStatementAndReason) {
  ModelBuilder b = three_tasks();
  b.link("T1", {"a"}, {"b"}, -2, "first reason");
  b.between("T3", "a", "b", -1).because = "second reason";
  const Situation situation = make_situation(b.model);
  const ShownLine line = select(situation, {}).lines.at(0);

  ASSERT_TRUE(directions_differ(situation, line));
  const ShownLine there = towards(situation, line, b.at("b"));
  const ShownLine back = towards(situation, line, b.at("a"));
  EXPECT_EQ(there.strength(), 2);
  EXPECT_EQ(back.strength(), 1);
  EXPECT_EQ(line_in_words({situation}, line),
            "Beta: worked against by alpha. First reason [T1]. "
            "Alpha: limited by beta. Second reason [T3]");
}

TEST(Select, OneStatementForBothDirectionsIsToldOnce) {
  ModelBuilder b = three_tasks();
  b.between("T1", "a", "b", -2).because = "reason";
  const Situation situation = make_situation(b.model);
  const ShownLine line = select(situation, {}).lines.at(0);

  EXPECT_FALSE(directions_differ(situation, line));
  EXPECT_EQ(line_in_words({situation}, line),
            "Alpha and beta: each worked against by the other. Reason [T1]");
}

TEST(Select, StrainIsTheSumOfWhatReachesATask) {
  ModelBuilder b = three_tasks();
  b.link("T1", {"a", "c"}, {"b"}, -2);
  b.between("T2", "a", "c", -1);

  const Shown shown = shown_of(b);

  EXPECT_THAT(shown.strain, testing::ElementsAre(1, 4, 1));
}

TEST(Select, AStatementWhoseConditionFailsSleepsAndStrainsNothing) {
  ModelBuilder b = three_tasks();
  const ConditionId off = b.condition("off", "off", Truth::no);
  b.link("T1", {"a"}, {"b"}, -2).when = b.when(off);

  const Shown shown = shown_of(b);

  ASSERT_EQ(shown.lines.size(), 1u);
  EXPECT_EQ(shown.lines[0].mood, Mood::asleep);
  EXPECT_EQ(shown.lines[0].strength(), 0);
  EXPECT_THAT(shown.strain, testing::Each(0));
}

TEST(Select, AnUnknownConditionLeavesALineUndecided) {
  ModelBuilder b = three_tasks();
  const ConditionId open = b.condition("open", "open", Truth::unknown);
  b.link("T1", {"a"}, {"b"}, -2).when = b.when(open);

  EXPECT_EQ(shown_of(b).lines[0].mood, Mood::undecided);
}

TEST(Select, ASafeguardThatTakesAllStrengthHoldsALine) {
  ModelBuilder b = three_tasks();
  const SafeguardId fence = b.safeguard("fence", "fence", Truth::yes);
  b.link("T1", {"a"}, {"b"}, -1).shifts = {{fence, 1}};
  b.link("T2", {"a"}, {"c"}, -2).shifts = {{fence, 1}};

  const Shown shown = shown_of(b);

  EXPECT_EQ(shown.lines[0].mood, Mood::held);
  EXPECT_TRUE(shown.lines[0].shielded);
  EXPECT_EQ(shown.lines[1].mood, Mood::awake);
  EXPECT_TRUE(shown.lines[1].shielded);
  EXPECT_EQ(shown.counts, (LinkCounts{.at_work = 1, .held = 1}));
}

TEST(Select, ASafeguardThatIsNotInPlaceIsNoShield) {
  ModelBuilder b = three_tasks();
  const SafeguardId fence = b.safeguard("fence", "fence", Truth::no);
  b.link("T1", {"a"}, {"b"}, -2).shifts = {{fence, 1}};

  EXPECT_FALSE(shown_of(b).lines[0].shielded);
}

TEST(Select, ALineIsNotFirmIfItsLeadingStatementIsNot) {
  ModelBuilder b = three_tasks();
  b.link("T1", {"a"}, {"b"}, -1, "guess", Basis::inferred);
  b.link("T2", {"a"}, {"c"}, -2, "guess", Basis::inferred);
  b.link("T3", {"a"}, {"c"}, -2, "known", Basis::stated);

  const Shown shown = shown_of(b);

  EXPECT_FALSE(shown.lines[0].firm);
  EXPECT_TRUE(shown.lines[1].firm);
}

TEST(Select, APairWithBothSignsIsMarkedAndStaysApart) {
  ModelBuilder b = three_tasks();
  b.link("T1", {"a"}, {"b"}, -2);
  b.link("S1", {"a"}, {"b"}, 2);

  const Shown shown = shown_of(b);

  ASSERT_EQ(shown.lines.size(), 1u);
  EXPECT_TRUE(shown.lines[0].helps_b);
  EXPECT_EQ(shown.lines[0].there, 2);
}

TEST(Select, ASelectorStatementIsToldInTheFooterAndDrawnNowhere) {
  ModelBuilder b = three_tasks();
  Statement& all = b.link("T1", {"a"}, {"b", "c"}, -1);
  all.to.selector = Selector{.kind = Selector::Kind::all};

  const Shown shown = shown_of(b);

  EXPECT_TRUE(shown.lines.empty());
  EXPECT_EQ(shown.by_selector.size(), 1u);
  EXPECT_EQ(shown.quiet.size(), 3u);
}

TEST(Select, FiltersSayWhatTheyLeftOut) {
  ModelBuilder b = three_tasks();
  b.link("T1", {"a"}, {"b"}, -3);
  b.link("T2", {"a"}, {"c"}, -1);

  const Shown strong = shown_of(b, {.min_strength = 2});
  const Shown first = shown_of(b, {.top = 1});

  EXPECT_EQ(strong.lines.size(), 1u);
  EXPECT_EQ(strong.pairs_left_out, 1);
  EXPECT_EQ(strong.tasks_left_out, 1);
  EXPECT_EQ(first.lines.size(), 1u);
  EXPECT_EQ(first.lines[0].strength(), 3);
}

TEST(Select, NumbersRunInTheOrderOfTheKey) {
  const ModelBuilder b = test::sample_mandate();

  const Shown shown = shown_of(b);

  ASSERT_EQ(shown.key.size(), 23u);
  for (std::size_t i = 0; i < shown.key.size(); ++i)
    EXPECT_EQ(shown.number(shown.key[i].statement), static_cast<int>(i) + 1);
  EXPECT_EQ(shown.lines.size(), 27u);
}

}  // namespace
}  // namespace taut
