// Changes of a mandate that may not change what it says: other names, another order of
// its tasks, a statement that sleeps, a statement with two ends written as two.

#include "support/random_mandate.hpp"
#include "support/same_mandate.hpp"
#include "support/told.hpp"
#include "taut/analyse/camps_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using test::with_a_sleeper;
using test::with_other_ids;
using test::with_tasks_reversed;
using test::with_two_ends_apart;

// A finding without its words: kind, severity, harm in sixths, the tasks it speaks of by
// name, how many links prove it.
using Core =
    std::tuple<std::string, Severity, Harm, std::multiset<std::string>, std::size_t>;

bool is_unique(const Situation& situation) {
  const CampsReading reading = read_camps(situation, {});
  return std::ranges::all_of(reading.parts, [](const CampsPart& part) {
    return part.found->next && part.found->next->value > part.found->value;
  });
}

std::multiset<Core> cores(const Told& told) {
  std::multiset<Core> all;
  for (const auto* part : {&told.findings.picture, &told.findings.all}) {
    for (const Finding& f : *part) {
      std::multiset<std::string> tasks;
      for (TaskId task : f.tasks)
        tasks.insert(std::string(told.situation.of()[task].title.first));
      // Of splits that are equally good one is told: which, no definition says.
      const bool one_of_several =
          f.kind == "opposing-camps" && !is_unique(told.situation);
      all.insert({std::string(f.kind), f.severity, f.harm, tasks,
                  one_of_several ? 0 : f.arcs.size()});
    }
  }
  return all;
}

constexpr std::uint32_t mandates = 400;

TEST(Metamorphic, OtherIdsChangeNothing) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    ASSERT_EQ(cores(Told(m)), cores(Told(with_other_ids(m)))) << seed;
  }
}

TEST(Metamorphic, AnotherOrderOfTasksChangesNothing) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    ASSERT_EQ(cores(Told(m)), cores(Told(with_tasks_reversed(m)))) << seed;
  }
}

TEST(Metamorphic, AStatementThatSleepsIsToldAsAsleepAndChangesNothingElse) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    const Told before(m);
    const Told after(with_a_sleeper(m));
    ASSERT_EQ(cores(before), cores(after)) << seed;
    ASSERT_EQ(after.findings.asleep.size(), before.findings.asleep.size() + 2) << seed;
  }
}

// Written as two, a statement with two ends counts as two reasons: single tensions may
// become a group, and two firm ones bear out a backfire. Pairs, harm and every other kind
// stay as they are.
TEST(Metamorphic, AStatementWithTwoEndsWrittenAsTwoMovesNothingButGroups) {
  const auto not_grouped = [](const Told& told) {
    std::multiset<Core> kept;
    for (const Core& core : cores(told)) {
      const std::string& kind = std::get<0>(core);
      if (kind != "strained-task" && kind != "tension" && kind != "backfire")
        kept.insert(core);
    }
    return kept;
  };
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    const Told before(m);
    const Told after(with_two_ends_apart(m));
    ASSERT_EQ(not_grouped(before), not_grouped(after)) << seed;
    ASSERT_EQ(before.situation.pairs.size(), after.situation.pairs.size());
    for (std::size_t i = 0; i < before.situation.pairs.size(); ++i) {
      const Pair& a = before.situation.pairs[i];
      const Pair& b = after.situation.pairs[i];
      ASSERT_EQ(std::tuple(a.from, a.to, a.tension, a.synergy),
                std::tuple(b.from, b.to, b.tension, b.synergy));
      ASSERT_EQ(harm(before.situation, a), harm(after.situation, b));
    }
  }
}

TEST(Metamorphic, ReversingTheOrderOfLinksFindsTheSame) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    auto m = test::random_mandate(seed);
    // Statements of one basis, so that no tie is broken by order between firm ones.
    for (Statement& s : m.model.statements)
      s.basis = Basis::unverified;
    // One statement per pair and sign, else another of equal strength may lead.
    std::vector<Statement> apart;
    std::set<std::pair<TaskId, TaskId>> seen;
    for (const Statement& s : m.model.statements) {
      bool fresh = true;
      for (TaskId a : s.from.tasks)
        for (TaskId b : s.to.tasks)
          fresh = seen.insert(std::minmax(a, b)).second && fresh;
      if (fresh)
        apart.push_back(s);
    }
    m.model.statements = apart;
    const Told before(m);
    std::ranges::reverse(m.model.statements);
    const Told after(m);

    EXPECT_EQ(cores(after), cores(before));
  }
}

}  // namespace
}  // namespace taut
