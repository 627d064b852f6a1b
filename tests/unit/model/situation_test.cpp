#include "taut/model/situation.hpp"

#include "support/mandate_builder.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace taut {
namespace {

using test::MandateBuilder;
using test::no;

MandateBuilder two_tasks() {
  MandateBuilder m;
  m.condition("yes", Truth::yes)
      .condition("no", Truth::no)
      .condition("maybe", Truth::unknown);
  m.safeguard("on", Truth::yes)
      .safeguard("off", Truth::no)
      .safeguard("open", Truth::unknown);
  m.phase("early").phase("late");
  m.task("a").task("b");
  return m;
}

int effect_of(const MandateBuilder& m) {
  return make_situation(m.model).arcs.front().effect;
}

ArcState state_of(const MandateBuilder& m) {
  return make_situation(m.model).arcs.front().state;
}

TEST(EffectiveScore, AddsShiftsWhoseConditionHoldsOrSafeguardIsInPlace) {
  EXPECT_EQ(
      effect_of(two_tasks().link("T", "a", "b", -1).shift("yes", -1).shift("on", -1)),
      -3);
  EXPECT_EQ(
      effect_of(two_tasks().link("T", "a", "b", -2).shift("no", -1).shift("off", 1)), -2);
}

TEST(EffectiveScore, LeavesOutWhatIsUnknown) {
  EXPECT_EQ(
      effect_of(two_tasks().link("T", "a", "b", -2).shift("maybe", -1).shift("open", 1)),
      -2);
}

TEST(EffectiveScore, StaysOnItsSideOfZeroAndWithinThree) {
  EXPECT_EQ(effect_of(two_tasks().link("T", "a", "b", -1).shift("on", 3)), 0);
  EXPECT_EQ(effect_of(two_tasks().link("T", "a", "b", 1).shift("on", -3)), 0);
  EXPECT_EQ(effect_of(two_tasks().link("T", "a", "b", -3).shift("yes", -2)), -3);
  EXPECT_EQ(effect_of(two_tasks().link("T", "a", "b", 3).shift("yes", 2)), 3);
}

TEST(EffectiveScore, IsLimitedAfterTheSumNotOnTheWay) {
  const auto m = two_tasks().link("T", "a", "b", -3).shift("yes", -2).shift("on", 2);

  EXPECT_EQ(effect_of(m), -3);
}

TEST(EffectiveScore, OfZeroStaysZero) {
  const auto m = two_tasks().link("T", "a", "b", 0).shift("yes", -2);

  EXPECT_EQ(effect_of(m), 0);
  EXPECT_EQ(state_of(m), ArcState::active) << "judged neutral is not held";
}

TEST(ArcState, IsTestedInOrder) {
  // Everything keeps this arc from biting; the first reason names its state.
  const auto separate = [](const test::Circumstance& c) {
    auto m = two_tasks();
    m.task("c", {.phases = {"early"}}).task("d", {.phases = {"late"}});
    return m.link("T", "c", "d", -1).shift("on", 1).when(c);
  };

  EXPECT_EQ(state_of(separate("no")), ArcState::dormant);
  EXPECT_EQ(state_of(separate("maybe")), ArcState::undecided);
  EXPECT_EQ(state_of(separate("yes")), ArcState::separated);
  EXPECT_EQ(state_of(two_tasks().link("T", "a", "b", -1).shift("on", 1).when("yes")),
            ArcState::held);
  EXPECT_EQ(state_of(two_tasks().link("T", "a", "b", -1).when("yes")), ArcState::active);
}

TEST(ArcState, IsUndecidedByWhenAlone) {
  const auto m = two_tasks().link("T", "a", "b", -1).shift("maybe", 1).shift("open", -1);

  EXPECT_EQ(state_of(m), ArcState::active);
}

TEST(Phases, TasksMeetUnlessBothNameOtherOnes) {
  struct Case {
    std::string_view name;
    std::vector<std::string_view> a;
    std::vector<std::string_view> b;
    bool meet;
  };
  const Case cases[] = {
      {"neither names one", {}, {}, true},
      {"absent means every phase", {"early"}, {}, true},
      {"a shared one is enough", {"early", "late"}, {"late"}, true},
      {"none shared", {"early"}, {"late"}, false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    auto m = two_tasks();
    m.task("x", {.phases = c.a}).task("y", {.phases = c.b}).link("T", "x", "y", -1);

    EXPECT_EQ(state_of(m), c.meet ? ArcState::active : ArcState::separated);
  }
}

TEST(Phases, StandingTasksRunInEveryPhase) {
  auto m = two_tasks();
  m.task("x", {.phases = {"late"}}).link("T", "x", "a", -1);
  m.model.tasks.front().standing = true;

  EXPECT_EQ(state_of(m), ArcState::active);
}

TEST(Pairs, TakeTheStrongestOfEachSignAndNeverASum) {
  auto m = two_tasks();
  m.link("T1", "a", "b", -1).link("T2", "a", "b", -2).link("T3", "a", "b", -1);
  m.link("S1", "a", "b", 1).link("S2", "a", "b", 1);

  const Situation s = make_situation(m.model);

  ASSERT_EQ(s.pairs.size(), 1U);
  EXPECT_EQ(s.tension(m.id("a"), m.id("b")), 2);
  EXPECT_EQ(s.synergy(m.id("a"), m.id("b")), 1) << "ambivalent: both signs stay";
  EXPECT_EQ(s.tension(m.id("b"), m.id("a")), 0);
  EXPECT_EQ(s.pairs.front().arcs.size(), 5U);
}

TEST(Pairs, AreLedByTheFirmThenByTheFirstWritten) {
  auto m = two_tasks();
  m.link("T1", "a", "b", -2).known(Basis::inferred, Confidence::low);
  m.link("T2", "a", "b", -2).link("T3", "a", "b", -2);
  m.link("T4", "a", "b", -1);

  const Situation s = make_situation(m.model);

  const ArcIndex leading = s.pairs.front().leading_tension.value();
  EXPECT_EQ(m.model[s.arcs[leading].statement].id, "T2");
}

TEST(Pairs, AreLedByStrengthBeforeFirmness) {
  auto m = two_tasks();
  m.link("T1", "a", "b", -2).link("T2", "a", "b", -3).known(Basis::unverified);

  const Situation s = make_situation(m.model);

  EXPECT_EQ(m.model[s.arcs[s.pairs.front().leading_tension.value()].statement].id, "T2");
}

TEST(Pairs, CountNoArcOfASelector) {
  auto m = two_tasks();
  m.task("c").link("T", "a", "*", -3);

  const Situation s = make_situation(m.model);

  EXPECT_EQ(s.arcs.size(), 2U) << "never the task at the other end";
  EXPECT_TRUE(s.pairs.empty());
}

TEST(Mutual, CoversBothDirectionsOfEveryPair) {
  auto m = two_tasks();
  m.task("c").between("T", "a", "b c", -1);

  const Situation s = make_situation(m.model);

  ASSERT_EQ(s.arcs.size(), 4U);
  EXPECT_TRUE(s.arcs[1].back);
  EXPECT_EQ(s.tension(m.id("c"), m.id("a")), 1);
  EXPECT_EQ(s.tension(m.id("b"), m.id("c")), 0);
}

TEST(Address, NamesTheArcOnlyIfTheStatementHasSeveral) {
  auto m = two_tasks();
  m.task("c")
      .link("T1", "a", "b", -1)
      .link("T2", "a b", "c", -1)
      .between("T3", "a", "b", -1);
  m.link("T4", "a b", "b", -1);

  const Situation s = make_situation(m.model);

  EXPECT_EQ(address(s, 0), "T1");
  EXPECT_EQ(address(s, 1), "T2/a-c");
  EXPECT_EQ(address(s, 2), "T2/b-c");
  EXPECT_EQ(address(s, 4), "T3/b-a");
  EXPECT_EQ(address(s, 5), "T4") << "a task never pulls against itself: one arc is left";
}

TEST(Firm, MeansKnownSourcedAndNotOfLowConfidence) {
  struct Case {
    std::string_view name;
    MandateBuilder m;
    bool firm;
  };
  const auto link = [] { return two_tasks().link("T", "a", "b", -1); };
  const Case cases[] = {
      {"stated", link().known(Basis::stated, Confidence::medium), true},
      {"derived", link().known(Basis::derived, Confidence::high), true},
      {"low confidence", link().known(Basis::stated, Confidence::low), false},
      {"inferred", link().known(Basis::inferred, Confidence::high), false},
      {"unverified", link().known(Basis::unverified, Confidence::high), false},
      {"no source", link().unsourced(), false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(c.m.model.statements.front().firm(), c.firm);
  }
}

TEST(Value, SumsWeightTimesServes) {
  MandateBuilder m;
  m.objective("o", 3).objective("p", 2);
  m.task("a", {.serves = {{"o", 2}, {"p", -1}}}).task("b");

  EXPECT_EQ(value_of_task(m.model, m.id("a")), 4);
  EXPECT_EQ(value_of_task(m.model, m.id("b")), 0);
}

TEST(Harm, IsStrengthTimesTheValueHarmedHalvedByDoubt) {
  MandateBuilder m;
  m.objective("o", 3).task("a", {.serves = {{"o", 2}}}).task("b").task("c");
  m.link("T1", "b", "a", -2).link("T2", "c", "a", -2).known(Basis::inferred);
  m.link("T3", "a", "b", -3).link("S", "a", "c", 3);

  const Situation s = make_situation(m.model);

  EXPECT_EQ(harm(s, *s.find(m.id("b"), m.id("a"))), 4 * sixths);
  EXPECT_EQ(harm(s, *s.find(m.id("c"), m.id("a"))), 2 * sixths);
  EXPECT_EQ(harm(s, *s.find(m.id("a"), m.id("b"))), 3 * sixths)
      << "no less than what all weights share";
  EXPECT_EQ(harm(s, *s.find(m.id("a"), m.id("c"))), 0) << "a synergy harms nobody";
}

}  // namespace
}  // namespace taut
