// A selector is another way to write a list. Only what speaks of tasks in general ("all",
// those that draw on a resource) counts nowhere and is told once.

#include "support/random_mandate.hpp"
#include "support/told.hpp"
#include "taut/analyse/counts.hpp"
#include "taut/analyse/profile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::ElementsAre;

// The same mandate with a statement's end written as the selector that names its tasks.
MandateBuilder with_selectors(MandateBuilder m) {
  for (Statement& statement : m.model.statements) {
    for (End* end : {&statement.from, &statement.to}) {
      if (end->selector)
        continue;
      m.model.actors.push_back({.id = m.keep("of-" + std::string(statement.id))});
      const ActorId actor{static_cast<std::uint32_t>(m.model.actors.size() - 1)};
      end->selector = Selector{.kind = Selector::Kind::needs_consent_of, .actor = actor};
    }
  }
  return m;
}

auto without_words(const Findings& findings) {
  std::vector<std::tuple<std::string, Severity, Certainty, Harm, std::vector<TaskId>,
                         std::vector<ArcIndex>>>
      all;
  for (const auto* part : {&findings.picture, &findings.all}) {
    for (const Finding& f : *part)
      all.emplace_back(f.id, f.severity, f.certainty, f.harm, f.tasks, f.arcs);
  }
  return all;
}

TEST(Selector, ThatNamesTheTasksOfAListChangesNothingButWords) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    const Told list(m);
    const Told selector(with_selectors(m));
    ASSERT_EQ(without_words(list.findings), without_words(selector.findings)) << seed;
    ASSERT_EQ(counts_of(list.situation), counts_of(selector.situation)) << seed;
    const auto before = profiles_of(list.situation);
    const auto after = profiles_of(selector.situation);
    for (std::size_t t = 0; t < before.size(); ++t)
      ASSERT_EQ(before[t].grouping, after[t].grouping) << seed;
  }
}

TEST(Selector, IsNamedInsteadOfItsTasksOnlyWhereThesePairsAreMany) {
  MandateBuilder m;
  m.task("x").task("a").task("b").pillar("dialogue", "a b");
  m.link("T", "x", "%dialogue", -1);
  EXPECT_THAT(Told(m).headlines(), ElementsAre("One task limits a and b: x."));

  MandateBuilder many;
  many.task("x");
  std::string all;
  for (int i = 0; i < 7; ++i) {
    many.task("t" + std::to_string(i));
    all += "t" + std::to_string(i) + " ";
  }
  all.pop_back();
  many.pillar("dialogue", all).link("T", "x", "%dialogue", -1);
  EXPECT_THAT(Told(many).headlines(),
              ElementsAre("One task limits every task of dialogue: x."));
}

TEST(General, StatementsCountInNoPairAndOthersDo) {
  MandateBuilder m;
  m.task("x").task("a").task("b").draws("troops", "a b").pillar("p", "a b");
  m.link("T1", "x", "*", -1).link("T2", "x", "@troops", -1);
  EXPECT_EQ(counts_of(make_situation(m.model)), LinkCounts{});
  m.link("T3", "x", "%p", -1);
  EXPECT_EQ(counts_of(make_situation(m.model)).at_work, 2U);
}

TEST(Counts, TakeEachPairOnceByItsLiveliestTension) {
  MandateBuilder m;
  m.condition("no", Truth::no).condition("open", Truth::unknown);
  m.safeguard("s", Truth::yes);
  for (const char* id : {"a", "b", "c", "d", "e"})
    m.task(id);
  m.link("T1", "a", "b", -1).link("T2", "a", "b", -1).when("no");
  m.link("T3", "a", "c", -1).when("open").link("T4", "a", "d", -1).shift("s", 1);
  m.link("T5", "a", "e", -1).when("no").link("Y", "b", "a", 2);
  EXPECT_EQ(counts_of(make_situation(m.model)),
            (LinkCounts{.at_work = 1, .undecided = 1, .held = 1, .asleep = 1}));
  EXPECT_EQ(counts_of(make_situation(m.model), LinkSign::synergy),
            (LinkCounts{.at_work = 1}));
}

TEST(Counts, OfTasksThatWeakenOneAreToldInFull) {
  MandateBuilder m;
  m.condition("law", Truth::no).task("j", {.tier = 1}).task("a").task("b").task("c");
  m.model.tasks[3].requires_first = {{.needed = ConditionId{0}, .basis = Basis::stated}};
  m.link("T1", "a", "j", -1).link("T2", "b", "j", -1);
  m.link("T3", "c", "j", -1).when(test::no("law"));
  const Told told(m);
  EXPECT_EQ(tasks_weakening(told.situation, m.id("j")), 3U);
  const Finding& strained = *told.find("strained-task", "j");
  EXPECT_EQ(strained.headline, "Three tasks weaken j.");
  EXPECT_EQ(strained.clauses.front().text, "Told with another finding: c.");
}

}  // namespace
}  // namespace taut
