#include "taut/analyse/standing.hpp"

#include "support/random_mandate.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/profile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Standing, SortsTasksByWhatTheyServe) {
  MandateBuilder m;
  m.objective("o", 1);
  m.task("carries", {.serves = {{"o", 3}}}).task("helps", {.serves = {{"o", 2}}});
  m.task("prepares", {.serves = {{"o", 1}}}).task("against", {.serves = {{"o", -2}}});
  m.task("nothing");
  const auto standings = standings_of(make_situation(m.model));

  ASSERT_EQ(standings.size(), 1U);
  ASSERT_EQ(standings[0].footing.carriers.size(), 1U);
  EXPECT_EQ(standings[0].footing.carriers[0].task, m.id("carries"));
  EXPECT_THAT(standings[0].helpers, ElementsAre(m.id("helps")));
  EXPECT_THAT(standings[0].preparers, ElementsAre(m.id("prepares")));
  EXPECT_THAT(standings[0].against, ElementsAre(m.id("against")));
  EXPECT_EQ(id_of(standings[0]), "not-looked-at");
}

TEST(Standing, IsNoneWithoutACarrierAndWeakUnderStrongTension) {
  MandateBuilder m;
  m.objective("o", 1).task("a", {.serves = {{"o", 2}}}).task("b");
  EXPECT_EQ(id_of(standings_of(make_situation(m.model))[0]), "none");
  m.model.tasks[0].serves[0].degree = 3;
  MandateBuilder mild = m;
  mild.link("T", "b", "a", -1);
  EXPECT_EQ(id_of(standings_of(make_situation(mild.model))[0]), "limited");
  MandateBuilder helped = m;
  helped.link("S", "b", "a", 1);
  EXPECT_EQ(id_of(standings_of(make_situation(helped.model))[0]), "firm");
  m.link("T", "b", "a", -2);
  EXPECT_EQ(id_of(standings_of(make_situation(m.model))[0]), "weak");
}

TEST(Standing, IsMixedWhereSomeCarriersAreInTrouble) {
  MandateBuilder m;
  m.objective("o", 1).task("a", {.serves = {{"o", 3}}});
  m.task("b", {.serves = {{"o", 3}}}).task("c").link("T", "c", "a", -2);
  EXPECT_EQ(id_of(standings_of(make_situation(m.model))[0]), "mixed");
}

// A carrier of ten pairs: one judged is too few, two are a fifth.
TEST(Standing, IsFirmOnlyWhereAFifthOfThePairsWasJudged) {
  MandateBuilder m;
  m.objective("o", 1).task("a", {.serves = {{"o", 3}}});
  for (const char* id : {"b", "c", "d", "e", "f"})
    m.task(id);
  m.link("Y1", "b", "a", 1);
  EXPECT_EQ(id_of(standings_of(make_situation(m.model))[0]), "not-looked-at");
  m.link("Y2", "a", "c", 1);
  EXPECT_EQ(id_of(standings_of(make_situation(m.model))[0]), "firm");
}

// Whatever was said of a task, without its judgements nothing good is said of it.
TEST(Standing, SaysNothingGoodOfATaskThatNobodyJudged) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    MandateBuilder m = test::random_rich_mandate(seed);
    for (std::uint32_t t = 0; t < m.model.tasks.size(); ++t) {
      MandateBuilder unjudged = m;
      std::erase_if(unjudged.model.statements, [&](const Statement& s) {
        return std::ranges::find(s.from.tasks, TaskId{t}) != s.from.tasks.end() ||
               std::ranges::find(s.to.tasks, TaskId{t}) != s.to.tasks.end();
      });
      const Situation situation = make_situation(unjudged.model);
      ASSERT_EQ(profiles_of(situation)[t].grouping, Grouping::not_looked_at) << seed;
      for (const Standing& standing : standings_of(situation)) {
        const auto& carriers = standing.footing.carriers;
        if (std::ranges::find(carriers, TaskId{t}, &Shaken::task) != carriers.end())
          ASSERT_NE(id_of(standing), "firm") << seed;
      }
    }
  }
}

TEST(Standing, NamesWhatLiftsAndThreatensItsCarriersStrongestFirst) {
  MandateBuilder m;
  m.objective("o", 1).task("c", {.serves = {{"o", 3}}}).task("x").task("y");
  m.link("T1", "x", "c", -1).link("T2", "y", "c", -3).link("S", "x", "c", 2);
  const Situation situation = make_situation(m.model);
  const Standing standing = standings_of(situation)[0];

  ASSERT_EQ(standing.threats.size(), 2U);
  EXPECT_EQ(standing.threats[0].from, m.id("y"));
  EXPECT_EQ(standing.threats[1].strength, 1);
  ASSERT_EQ(standing.lifts.size(), 1U);
  EXPECT_EQ(standing.lifts[0].from, m.id("x"));
}

TEST(Through, GoesOneStepAndPositiveServesOnly) {
  MandateBuilder m;
  m.objective("o", 1).task("a").task("b", {.serves = {{"o", 3}}});
  m.task("c", {.serves = {{"o", -1}}}).task("d", {.serves = {{"o", 2}}});
  m.link("S1", "a", "b", 1).link("S2", "a", "c", 3).link("S3", "b", "d", 2);
  m.link("T1", "a", "d", -2);
  const Situation situation = make_situation(m.model);

  const auto ways = serves_through(situation, m.id("a"));
  ASSERT_EQ(ways.size(), 1U);
  EXPECT_EQ(ways[0].other, m.id("b"));
  EXPECT_EQ(ways[0].strength, 1);
  EXPECT_EQ(ways[0].degree, 3);
  const auto costs = costs_through(situation, m.id("a"));
  ASSERT_EQ(costs.size(), 1U);
  EXPECT_EQ(costs[0].other, m.id("d"));
  EXPECT_THAT(costs_through(situation, m.id("b")), IsEmpty());
}

// Footing read aloud: a carrier is in trouble if it is strained, lacks something or waits
// in a circle; a circle is a task that comes back to itself along requirements.
bool comes_back(const Model& model, TaskId start) {
  std::set<TaskId> reached;
  std::vector<TaskId> next{start};
  while (!next.empty()) {
    const TaskId at = next.back();
    next.pop_back();
    for (const Requirement& need : model[at].requires_first) {
      const auto* task = std::get_if<TaskId>(&need.needed);
      if (task && *task == start)
        return true;
      if (task && reached.insert(*task).second)
        next.push_back(*task);
    }
  }
  return false;
}

std::string footing_by_definition(const Situation& s, ObjectiveId objective) {
  const Model& model = s.of();
  std::size_t carriers = 0;
  std::size_t in_trouble = 0;
  bool looked_at = true;
  bool limited = false;
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    const Task& task = model.tasks[t];
    const bool carries = std::ranges::any_of(task.serves, [&](const Task::Serves& x) {
      return x.objective == objective && x.degree == 3;
    });
    if (!carries)
      continue;
    ++carriers;
    bool sound = !comes_back(model, TaskId{t});
    for (const Pair& pair : s.pairs) {
      limited = limited || (pair.to == TaskId{t} && pair.tension == 1);
      if (pair.to != TaskId{t} || pair.tension < 2)
        continue;
      const bool to_come = is_later(model, s.arcs[*pair.leading_tension]);
      sound = sound && to_come;
      looked_at = looked_at && !to_come;
    }
    const auto weigh = [&](Truth holds) {
      sound = sound && holds != Truth::no;
      looked_at = looked_at && holds != Truth::unknown;
    };
    for (const Requirement& need : task.requires_first) {
      if (const auto* condition = std::get_if<ConditionId>(&need.needed))
        weigh(model[*condition].holds);
      if (const auto* safeguard = std::get_if<SafeguardId>(&need.needed))
        weigh(model[*safeguard].in_place);
    }
    in_trouble += sound ? 0 : 1;
    const auto judged = std::ranges::count_if(s.pairs, [&](const Pair& pair) {
      return pair.from == TaskId{t} || pair.to == TaskId{t};
    });
    const auto pairs = 2.0 * static_cast<double>(model.tasks.size() - 1);
    looked_at = looked_at && static_cast<double>(judged) / pairs >= 0.2;
  }
  if (carriers == 0)
    return "none";
  if (in_trouble > 0)
    return in_trouble == carriers ? "weak" : "mixed";
  return !looked_at ? "not-looked-at" : limited ? "limited" : "firm";
}

TEST(Standing, AgreesWithTheDefinitionOnRandomMandates) {
  std::map<std::string, int> seen;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    for (const Standing& standing : standings_of(situation)) {
      const std::string expected = footing_by_definition(situation, standing.objective());
      ASSERT_EQ(id_of(standing), expected) << seed;
      ++seen[expected];
    }
  }
  EXPECT_EQ(seen.size(), 6U);
}

}  // namespace
}  // namespace taut
