#include "taut/analyse/compare.hpp"

#include "support/random_mandate.hpp"
#include "taut/analyse/switches.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

Comparison compared(const MandateBuilder& before, const MandateBuilder& after) {
  const Situation a = make_situation(before.model);
  const Situation b = make_situation(after.model);
  const Findings of_a = find_all(a);
  const Findings of_b = find_all(b);
  return compare({a, of_a}, {b, of_b});
}

// "T1 wakes 0 -2", one for each change.
std::vector<std::string> told(const Comparison& comparison) {
  std::vector<std::string> lines;
  for (const StatementChange& c : comparison.changes)
    lines.push_back(std::string(c.statement) + " " + std::string(name_of(c.change)) +
                    " " + std::to_string(c.before) + " " + std::to_string(c.after));
  return lines;
}

MandateBuilder mandate(Truth war, Truth fence) {
  MandateBuilder m;
  m.condition("war", war).safeguard("fence", fence).task("a").task("b").task("c");
  m.link("T1", "a", "b", -2).when("war");
  m.link("T2", "b", "c", -2).shift("fence", 1);
  m.link("T3", "c", "a", -1).shift("fence", 1);
  m.link("Y1", "a", "c", 2).when(test::no("war"));
  return m;
}

TEST(Compare, TellsTensionsThenSynergiesByWhatHappens) {
  EXPECT_THAT(
      told(compared(mandate(Truth::no, Truth::no), mandate(Truth::yes, Truth::yes))),
      ElementsAre("T1 wakes 0 -2", "T2 eases -2 -1", "T3 is held -1 0",
                  "Y1 falls asleep 2 0"));
  EXPECT_THAT(
      told(compared(mandate(Truth::yes, Truth::yes), mandate(Truth::no, Truth::no))),
      ElementsAre("T3 wakes 0 -1", "T2 worsens -1 -2", "T1 falls asleep -2 0",
                  "Y1 wakes 0 2"));
}

TEST(Compare, DoesNotTakeNotKnowingForRelief) {
  EXPECT_THAT(
      told(compared(mandate(Truth::yes, Truth::no), mandate(Truth::unknown, Truth::no))),
      ElementsAre("T1 becomes an open question -2 0", "Y1 may wake 0 0"));
  EXPECT_THAT(
      told(compared(mandate(Truth::unknown, Truth::no), mandate(Truth::yes, Truth::no))),
      ElementsAre("T1 is no open question any more 0 -2", "Y1 is ruled out 0 0"));
}

// An answer to a question is told although nothing that was at work changes.
TEST(Compare, TellsWhatIsRuledOutAndWhatMayWake) {
  EXPECT_THAT(
      told(compared(mandate(Truth::unknown, Truth::no), mandate(Truth::no, Truth::no))),
      ElementsAre("T1 is ruled out 0 0", "Y1 is no open question any more 0 2"));
  EXPECT_THAT(
      told(compared(mandate(Truth::no, Truth::no), mandate(Truth::unknown, Truth::no))),
      ElementsAre("T1 may wake 0 0", "Y1 becomes an open question 2 0"));
}

TEST(Compare, TellsThatTheTwoDirectionsOfAPairSwappedStrengths) {
  const auto pair = [](int there, int back) {
    MandateBuilder m;
    m.task("a").task("b").link("T1", "a", "b", there).link("T2", "b", "a", back);
    return m;
  };
  EXPECT_THAT(told(compared(pair(-2, -1), pair(-1, -2))),
              ElementsAre("T2 worsens -1 -2", "T1 eases -2 -1"));
}

TEST(Compare, SaysWhichSwitchesAndTasksDiffer) {
  auto after = mandate(Truth::unknown, Truth::no);
  after.task("d", {.name = "the new task"});

  const auto comparison = compared(mandate(Truth::yes, Truth::no), after);

  ASSERT_EQ(comparison.switches.size(), 1U);
  EXPECT_EQ(comparison.switches[0].id, "war");
  EXPECT_EQ(comparison.switches[0].after, Truth::unknown);
  EXPECT_THAT(comparison.tasks_added, ElementsAre("the new task"));
}

TEST(Compare, TellsStatementsThatOnlyOneSideHas) {
  auto more = mandate(Truth::yes, Truth::no);
  more.link("T9", "a", "c", -1).link("T10", "b", "a", -3).when(test::no("war"));

  EXPECT_THAT(told(compared(mandate(Truth::yes, Truth::no), more)),
              ElementsAre("T9 appears 0 -1", "T10 appears 0 0"));
  EXPECT_THAT(told(compared(more, mandate(Truth::yes, Truth::no))),
              ElementsAre("T9 goes -1 0", "T10 goes 0 0"));
}

TEST(Compare, AStatementThatReachesANewTaskDoesNotAppear) {
  auto before = mandate(Truth::yes, Truth::no);
  auto after = mandate(Truth::yes, Truth::no);
  after.task("d", {.name = "the new task"});
  for (auto* m : {&before, &after})
    m->link("T9", "b", "*", -1);

  const auto forth = compared(before, after);
  EXPECT_THAT(told(forth), ElementsAre("T9 now covers more 0 -1"));
  EXPECT_THAT(forth.changes[0].text, testing::StartsWith("The new task: limited by"))
      << "the task that is new, not all tasks";
  EXPECT_THAT(told(compared(after, before)), ElementsAre("T9 now covers less -1 0"));
}

TEST(Compare, FindsNothingBetweenASituationAndItself) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    EXPECT_TRUE(compared(m, m).empty()) << seed;
  }
}

// The plain definition: at work before, at work after, or in question, link by link.
TEST(Compare, CountsEveryLinkThatWorksDifferentlyInRandomMandates) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const MandateBuilder before = test::random_rich_mandate(seed);
    MandateBuilder after = before;
    after.model.conditions[seed % 3].holds = Truth::yes;
    after.model.safeguards[seed % 2].in_place = Truth::no;
    const Situation a = make_situation(before.model);
    const Situation b = make_situation(after.model);
    ASSERT_EQ(a.arcs.size(), b.arcs.size());
    // A statement over a selector may cover a pair from both of its ends.
    std::set<std::tuple<StatementId, TaskId, TaskId>> different;
    for (std::size_t i = 0; i < a.arcs.size(); ++i) {
      const auto work = [](const Arc& arc) {
        return arc.state == ArcState::active ? int{arc.effect} : 0;
      };
      const auto in_question = [&](const Arc& arc) {
        return arc.state == ArcState::undecided && before.model[arc.statement].score != 0;
      };
      if (work(a.arcs[i]) != work(b.arcs[i]) ||
          in_question(a.arcs[i]) != in_question(b.arcs[i]))
        different.insert({a.arcs[i].statement, a.arcs[i].from, a.arcs[i].to});
    }
    std::size_t told_of = 0;
    for (const StatementChange& change : compared(before, after).changes)
      told_of += change.arcs.size();
    EXPECT_EQ(told_of, different.size());
  }
}

TEST(Switches, TryEverySwitchTheOtherWayAndAnUnknownOneBothWays) {
  const MandateBuilder m = mandate(Truth::unknown, Truth::yes);
  const Situation situation = make_situation(m.model);

  const auto tried = try_switches(situation);

  ASSERT_EQ(tried.size(), 3U);
  EXPECT_EQ(tried[0].to, Truth::yes);
  EXPECT_THAT(told(tried[0].comparison),
              ElementsAre("T1 is no open question any more 0 -2", "Y1 is ruled out 0 0"));
  EXPECT_EQ(tried[1].to, Truth::no);
  EXPECT_THAT(told(tried[1].comparison),
              ElementsAre("T1 is ruled out 0 0", "Y1 is no open question any more 0 2"));
  EXPECT_THAT(told(tried[2].comparison),
              ElementsAre("T3 wakes 0 -1", "T2 worsens -1 -2"));
  EXPECT_GT(tried[0].harm(), 0);
}

}  // namespace
}  // namespace taut
