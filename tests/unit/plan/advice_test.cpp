#include "taut/plan/advice.hpp"

#include "support/random_mandate.hpp"
#include "taut/plan/firm_advice.hpp"
#include "taut/plan/remaining_harm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;

// "x" weakens "y", which serves the objective.
MandateBuilder tension() {
  MandateBuilder m;
  m.objective("o", 3).task("x").task("y", {.serves = {{"o", 2}}});
  return m.safeguard("ease", Truth::no).condition("c", Truth::yes);
}

TEST(Advise, RanksWithinClassesByWhatIsRemoved) {
  auto m = tension();
  m.safeguard("more", Truth::no).safeguard("words", Truth::no);
  m.model.safeguards[2].kind = Safeguard::Kind::wording;
  m.link("T", "x", "y", -3).shift("ease", 1).shift("more", 2).shift("words", 3).when("c");
  m.model.tasks[0].negotiable = true;
  for (Task& task : m.model.tasks)
    task.may_wait = true;
  const auto advice = advise(make_situation(m.model));

  std::vector<std::string_view> classes;
  for (const Advice& one : advice)
    classes.push_back(id_of(one.of));
  EXPECT_THAT(classes, testing::ElementsAre("safeguard", "safeguard", "phase", "wording",
                                            "leaving-out", "context"));
  EXPECT_EQ(std::get<SafeguardId>(std::get<SetSwitch>(advice[0].measure).what),
            SafeguardId{1});
  EXPECT_EQ(advice[0].removes, 2 * 6 * 2) << "from -3 to -1 on a task worth 6";
  EXPECT_EQ(advice[1].removes, 1 * 6 * 2);
  EXPECT_EQ(advice[2].removes, 3 * 6 * 2);
}

TEST(Advise, TellsWhatAMeasureWakes) {
  auto m = tension();
  m.link("T1", "x", "y", -3).shift("ease", 3).link("T2", "y", "x", -1).when("ease");
  const auto advice = advise(make_situation(m.model));
  const auto at = std::ranges::find(advice, AdviceClass::safeguard, &Advice::of);
  ASSERT_NE(at, advice.end());
  EXPECT_TRUE(at->has_a_price());
  EXPECT_EQ(at->removes, 3 * 6 * 2 - 3 * 2)
      << "x serves nothing and is worth what all weights share: 3";
}

TEST(Advise, CountsARequirementThatAMeasureMeets) {
  auto m = tension();
  Requirement need;
  need.needed = SafeguardId{0};
  m.model.tasks[1].requires_first.push_back(need);
  const auto advice = advise(make_situation(m.model));
  ASSERT_EQ(advice.size(), 1U);
  EXPECT_EQ(advice[0].removes, 2 * 6) << "a third of what the task is worth";
  ASSERT_FALSE(advice[0].findings.empty());
  EXPECT_EQ(advice[0].findings[0].after, std::nullopt);
}

TEST(Advise, IsWhatTheMandateWouldBeWithIt) {
  for (std::uint32_t seed = 0; seed < 80; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    const auto advice = advise(situation);
    for (std::size_t i = 0; i < advice.size(); ++i) {
      EXPECT_GT(advice[i].removes, 0);
      if (i > 0 && advice[i].of == advice[i - 1].of &&
          advice[i].own_idea == advice[i - 1].own_idea) {
        EXPECT_LE(advice[i].removes, advice[i - 1].removes);
      }
      const auto* change = std::get_if<SetSwitch>(&advice[i].measure);
      if (!change)
        continue;
      Model model = m.model;
      if (const auto* condition = std::get_if<ConditionId>(&change->what))
        model.conditions[condition->value].holds = change->value;
      else
        model.safeguards[std::get<SafeguardId>(change->what).value].in_place =
            change->value;
      EXPECT_EQ(advice[i].removes,
                remaining_harm(situation) - remaining_harm(make_situation(model)));
    }
  }
}

// The one that removes less comes first once it is the only one that a source proposes,
// and the order is the old one again when both have a source.
TEST(Advise, PutsWhatASourceProposesBeforeOwnIdeas) {
  auto m = tension();
  m.safeguard("more", Truth::no);
  m.link("T", "x", "y", -3).shift("ease", 1).shift("more", 2);
  const auto first = [&] {
    const auto advice = advise(make_situation(m.model));
    return std::pair(std::get<SetSwitch>(advice[0].measure).what, advice[0].own_idea);
  };
  EXPECT_EQ(first(), std::pair(Switch{SafeguardId{1}}, true));
  Safeguard& ease = m.model.safeguards[0];
  ease.sources = {SourceId{0}};
  ease.basis = Basis::inferred;
  EXPECT_EQ(first(), std::pair(Switch{SafeguardId{1}}, true)) << "inferred is our idea";
  ease.basis = Basis::derived;
  EXPECT_EQ(first(), std::pair(Switch{SafeguardId{0}}, false));
  m.model.safeguards[1].sources = {SourceId{0}};
  m.model.safeguards[1].basis = Basis::stated;
  EXPECT_EQ(first(), std::pair(Switch{SafeguardId{1}}, false));
}

TEST(Advise, TakesOfTheContextOnlyWhatASourceExpectsToChange) {
  auto m = tension();
  m.phase("first").phase("second").condition("talks", Truth::no);
  m.link("T", "x", "y", -3).shift("talks", 2).when("c");
  const auto open = [&] {
    std::vector<Switch> found;
    for (const Advice& advice : advise(make_situation(m.model)))
      if (advice.of == AdviceClass::context && !advice.own_idea)
        found.push_back(std::get<SetSwitch>(advice.measure).what);
    return found;
  };
  EXPECT_TRUE(open().empty());
  Condition& talks = m.model.conditions[1];
  talks.expected_from = PhaseId{1};
  talks.basis = Basis::derived;
  EXPECT_TRUE(open().empty()) << "nobody says so";
  talks.sources = {SourceId{0}};
  EXPECT_THAT(open(), testing::ElementsAre(Switch{ConditionId{1}}));
}

TEST(Advise, SaysWhereADeadlockIsEasedAndStays) {
  MandateBuilder m;
  m.objective("o", 3).safeguard("steps", Truth::no);
  m.task("a", {.serves = {{"o", 3}}}).task("b", {.serves = {{"o", 3}}});
  for (const auto& [task, needed] : {std::pair(0U, 1U), std::pair(1U, 0U)})
    m.model.tasks[task].requires_first.push_back({.needed = TaskId{needed}});
  m.between("T", "a", "b", -2).shift("steps", 1);
  const auto advice = advise(make_situation(m.model));
  ASSERT_FALSE(advice.empty());
  EXPECT_EQ(advice[0].of, AdviceClass::safeguard);
  EXPECT_EQ(advice[0].unsettled.size(), 1U);
}

TEST(FirmAdvice, IsTheSameOnOneThreadAndThree) {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    const auto advice = advise(situation);
    const TreatmentFront front = treatment_front(situation, 3);
    const FirmAdvice one =
        firm_advice(situation, advice, front, {.seed = 3, .count = 25, .threads = 1});
    const FirmAdvice three =
        firm_advice(situation, advice, front, {.seed = 3, .count = 25, .threads = 3});
    EXPECT_EQ(one.helps, three.helps);
    EXPECT_EQ(one.first, three.first);
    EXPECT_EQ(one.best, three.best);
    ASSERT_FALSE(one.best.empty());
    EXPECT_EQ(one.best.front(), 25) << "no change is always the best of no changes";
  }
}

}  // namespace
}  // namespace taut
