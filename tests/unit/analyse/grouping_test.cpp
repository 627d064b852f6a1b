// Which finding tells which tension: a fixed rule, so every tension at work is told
// once.

#include "support/random_mandate.hpp"
#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

TEST(Grouping, NeedsTwoTasksAndTwoStatements) {
  MandateBuilder m;
  m.task("j").task("a").task("b");
  MandateBuilder one_task = m;
  one_task.link("T1", "a", "j", -1).link("T2", "a", "j", -1);
  MandateBuilder one_statement = m;
  one_statement.link("T1", "a b", "j", -1);
  MandateBuilder both = m;
  both.link("T1", "a", "j", -1).link("T2", "b", "j", -1);

  EXPECT_EQ(Told(one_task).find("strained-task", "j"), nullptr);
  EXPECT_EQ(Told(one_statement).find("strained-task", "j"), nullptr);
  EXPECT_NE(Told(both).find("strained-task", "j"), nullptr);
}

TEST(Grouping, CountsLeadingStatementsNotParallelOnes) {
  MandateBuilder m;
  m.task("j").task("a").task("b");
  m.link("T1", "a b", "j", -2).link("T2", "a", "j", -1);

  EXPECT_EQ(Told(m).find("strained-task", "j"), nullptr);
}

TEST(Grouping, TellsParallelStatementsAsFurtherReasonsOfTheirPair) {
  MandateBuilder m;
  m.task("j").task("a").task("b");
  m.link("T1", "a", "j", -1).link("T2", "a", "j", -2).link("T3", "b", "j", -1);

  const Told told(m);

  ASSERT_EQ(told.findings.all.size(), 1U);
  const FindingLine& first = told.findings.all.front().lines.front();
  EXPECT_THAT(first.statements, ElementsAre(StatementId{1}, StatementId{0}));
  EXPECT_EQ(first.effect, -2);
}

TEST(Grouping, TellsAMutualStatementOfAGroupNotAgainFromTheOtherSide) {
  MandateBuilder m;
  m.task("j").task("a").task("b");
  m.link("T1", "a", "j", -1).between("T2", "j", "b", -1);

  EXPECT_THAT(Told(m).headlines(), ElementsAre("Two tasks weaken j."));
}

TEST(Grouping, StillTellsThePairsOfAMutualStatementThatNoGroupTook) {
  MandateBuilder m;
  m.task("j").task("a").task("b").task("c");
  m.link("T1", "a", "b", -1).between("T2", "j", "b c", -1);
  EXPECT_THAT(Told(m).headlines(),
              UnorderedElementsAre("Two tasks weaken b.", "J and c limit each other."));

  MandateBuilder more;
  more.task("j").task("a").task("b").task("c");
  more.link("T1", "a", "b", -1).between("T2", "j a", "b c", -1);
  // b is weakened by j and a; c too, but by one statement: its pairs are left.
  EXPECT_THAT(Told(more).headlines(),
              UnorderedElementsAre("Two tasks weaken b.",
                                   "Two tasks limit c: j and a, and the other way "
                                   "round."));
}

// The kinds that take what they tell. The others look at the same tensions from another
// side and leave them where they are.
bool takes(const Finding& finding) {
  constexpr std::array kinds{"deadlock",    "missing-requirement", "contested-resource",
                             "overstretch", "strained-task",       "tension"};
  return std::ranges::find(kinds, finding.kind) != kinds.end();
}

// Every tension at work stands in some finding, and in one of those that take it at most;
// of a mutual pair at least one direction does, and the other does not stand beside it on
// its own.
TEST(Grouping, TellsEachTensionAtWorkOnceInRandomMandates) {
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE(seed);
    const Told told(test::random_mandate(seed));
    const Situation& s = told.situation;
    std::map<ArcIndex, int> times;
    std::map<ArcIndex, int> told_of;
    for (const Finding& f : told.findings.all) {
      for (ArcIndex arc : f.arcs) {
        times[arc] += takes(f) ? 1 : 0;
        ++told_of[arc];
        EXPECT_EQ(s.arcs[arc].state, ArcState::active);
        EXPECT_LT(s.arcs[arc].effect, 0);
      }
    }
    for (ArcIndex i = 0; i < s.arcs.size(); ++i) {
      const Arc& arc = s.arcs[i];
      if (arc.state != ArcState::active || arc.effect >= 0)
        continue;
      const bool mutual = s.of()[arc.statement].mutual;
      const ArcIndex other = mutual ? (arc.back ? i - 1 : i + 1) : i;
      EXPECT_LE(times[i], 1) << address(s, i);
      EXPECT_GE(told_of[i] + told_of[other], 1) << address(s, i);
    }
    if (HasFailure())
      return;
  }
}

TEST(Grouping, GroupsExactlyTheTasksThatTheRuleNamesInRandomMandates) {
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE(seed);
    const Told told(test::random_mandate(seed));
    const Situation& s = told.situation;
    for (std::uint32_t j = 0; j < s.of().tasks.size(); ++j) {
      std::set<TaskId> by;
      std::set<StatementId> leaders;
      for (const Pair& pair : s.pairs) {
        if (pair.to != TaskId{j} || pair.tension == 0)
          continue;
        by.insert(pair.from);
        leaders.insert(s.arcs[*pair.leading_tension].statement);
      }
      const Finding* group = told.find("strained-task", s.of().tasks[j].id);
      EXPECT_EQ(group != nullptr, by.size() >= 2 && leaders.size() >= 2);
      if (group) {
        EXPECT_EQ(std::set(group->tasks.begin() + 1, group->tasks.end()), by)
            << "all tensions on the task";
      }
    }
  }
}

}  // namespace
}  // namespace taut
