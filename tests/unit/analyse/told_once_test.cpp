// What stands beside the groups: single tensions, what is held, what is asleep.

#include "support/random_mandate.hpp"
#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace taut {
namespace {

using test::all_of;
using test::any_of;
using test::MandateBuilder;
using test::no;
using test::Told;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Tension, OfASelectorIsOneLineInWordsAndNeverAboveModerate) {
  MandateBuilder m;
  for (const char* id : {"a", "b", "c"})
    m.task(id, {.tier = 1});
  m.draws("troops", "b c").link("T1", "a", "*", -3).link("T2", "a", "@troops", -2);

  const Told told(m);

  EXPECT_THAT(told.headlines(),
              ElementsAre("Every other task: made impossible by a.",
                          "Every task that draws on troops: worked against by a."));
  for (const Finding& f : told.findings.all) {
    EXPECT_EQ(f.severity, Severity::moderate);
    EXPECT_EQ(f.harm, 0);
  }
}

TEST(Tension, GivesBothReasonsOfAMutualStatement) {
  MandateBuilder m;
  m.task("a").task("b").between("T", "a", "b", -1).because("one way", "the other way");

  const Told told(m);

  ASSERT_THAT(told.findings.all, SizeIs(1));
  const Finding& f = told.findings.all.front();
  EXPECT_EQ(f.headline, "A and b: each limited by the other.");
  ASSERT_THAT(f.lines, SizeIs(2));
  EXPECT_EQ(f.lines[0].text, "on b: one way");
  EXPECT_EQ(f.lines[1].text, "on a: the other way");
}

TEST(Tension, NamesOnlyPairsThatAreAtWork) {
  MandateBuilder m;
  m.phase("p")
      .phase("q")
      .task("a", {.phases = {"p"}})
      .task("b")
      .task("c")
      .task("d", {.phases = {"q"}});
  m.link("T", "a b", "c d", -1);

  EXPECT_THAT(Told(m).headlines(),
              ElementsAre("C: limited by a and b; d: limited by b."));
}

TEST(Held, NamesTheSafeguardsWithoutWhichATensionWouldBeStronger) {
  MandateBuilder m;
  m.safeguard("s", Truth::yes, "the conditions of S/RES/2391");
  m.safeguard("u", Truth::yes, "due diligence").safeguard("x", Truth::no);
  m.condition("c", Truth::yes).condition("f", Truth::no).task("a").task("b");
  m.link("T1", "a", "b", -1).shift("s", 1).link("T2", "b", "a", -3).shift("u", 1);
  m.link("T3", "a", "b", -1)
      .shift("u", 1)
      .when("f")
      .link("T4", "a", "b", -1)
      .shift("c", 1);

  const Told told(m);

  ASSERT_THAT(told.findings.picture, SizeIs(1));
  const Finding& f = told.findings.picture.front();
  EXPECT_EQ(
      f.headline,
      "The mandate is quieter than its words because of the conditions of S/RES/2391 "
      "(T1; silences a on b) and due diligence (T2).");
  EXPECT_THAT(f.clauses,
              ElementsAre("Deleting or weakening any of them wakes these tensions."));
  EXPECT_EQ(f.severity, Severity::serious);
  EXPECT_THAT(f.lines, SizeIs(2));
}

TEST(Held, NamesNoSafeguardThatAnotherMakesRedundant) {
  MandateBuilder m;
  m.safeguard("s", Truth::yes).safeguard("u", Truth::yes).task("a").task("b");
  m.link("T1", "a", "b", -1).shift("s", 1).shift("u", 1);

  EXPECT_THAT(Told(m).findings.picture, IsEmpty());
}

std::string wakes(const test::Circumstance& c) {
  MandateBuilder m;
  m.condition("no", Truth::no, "a signatory is listed");
  m.condition("no2", Truth::no, "talks resume");
  m.condition("yes", Truth::yes, "the state leads")
      .condition("yes2", Truth::yes, "it rains");
  m.condition("maybe", Truth::unknown, "force is used");
  m.safeguard("on", Truth::yes, "the conditions")
      .safeguard("off", Truth::no, "the roadmap");
  m.task("a").task("b").link("T", "a", "b", -1).when(c);
  const Told told(m);
  EXPECT_THAT(told.findings.all, IsEmpty());
  EXPECT_EQ(told.findings.asleep.front().text, "B: limited by a");
  return told.findings.asleep.front().wakes;
}

TEST(Asleep, SaysWhatWakesItInWordsThatFitTheTitle) {
  EXPECT_EQ(wakes("no"), "wakes if a signatory is listed");
  EXPECT_EQ(wakes("off"), "wakes with the roadmap in place");
  EXPECT_EQ(wakes("maybe"), "bites if force is used (unknown)");
  EXPECT_EQ(wakes(no("yes")), "asleep while the state leads");
  EXPECT_EQ(wakes(no("on")), "wakes without the conditions");
  EXPECT_EQ(wakes(no("maybe")), "bites unless force is used (unknown)");
  EXPECT_EQ(wakes(no(any_of({"yes", "yes2"}))),
            "asleep while the state leads or while it rains");
  EXPECT_EQ(wakes(no(all_of({"yes", "yes2"}))),
            "asleep while the state leads and while it rains");
}

TEST(Asleep, LeavesOutWhatIsMetAndKeepsNestedPartsApart) {
  EXPECT_EQ(wakes(all_of({"yes", "no"})), "wakes if a signatory is listed");
  EXPECT_EQ(wakes(all_of({"no", no("yes")})),
            "wakes if a signatory is listed and unless the state leads");
  EXPECT_EQ(wakes(all_of({"no", any_of({"no2", "off"})})),
            "wakes if a signatory is listed and (if talks resume or with the roadmap in "
            "place)");
  EXPECT_EQ(wakes(any_of({"no", "maybe"})), "bites if force is used (unknown)");
}

TEST(Asleep, NamesEveryReasonThatWouldStillKeepItQuiet) {
  MandateBuilder m;
  m.condition("no", Truth::no, "talks resume").safeguard("on", Truth::yes);
  m.phase("p")
      .phase("q")
      .task("a", {.phases = {"p"}})
      .task("b", {.phases = {"q"}})
      .task("c");
  m.link("T1", "a", "b", -1).link("T2", "a", "b", -1).when("no");
  m.link("T3", "a", "c", -1).when("no").shift("on", 1);

  const Told told(m);

  ASSERT_THAT(told.findings.asleep, SizeIs(3));
  EXPECT_EQ(told.findings.asleep[0].wakes, "wakes if its tasks run in the same phase");
  EXPECT_EQ(told.findings.asleep[1].wakes,
            "wakes if talks resume, provided that its tasks run in the same phase");
  EXPECT_EQ(told.findings.asleep[2].wakes, "wakes if talks resume; held even then");
}

TEST(Metamorphic, ADormantStatementChangesNothingButTheListOfWhatIsAsleep) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    auto m = test::random_mandate(seed);
    const Told before(m);
    m.condition("never", Truth::no).link("D", "t0 t1", "t2 t3", -3).when("never");
    const Told after(m);

    EXPECT_EQ(after.headlines(), before.headlines());
    EXPECT_EQ(after.findings.asleep.size(), before.findings.asleep.size() + 1);
    for (std::size_t i = 0; i < before.findings.all.size(); ++i) {
      EXPECT_EQ(after.findings.all[i].severity, before.findings.all[i].severity);
      EXPECT_EQ(after.findings.all[i].clauses, before.findings.all[i].clauses);
      EXPECT_EQ(after.findings.all[i].harm, before.findings.all[i].harm);
    }
  }
}

TEST(Metamorphic, RenamingTasksChangesNothingButNames) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE(seed);
    auto m = test::random_mandate(seed);
    const Told before(m);
    for (Task& task : m.model.tasks)
      task.id = m.keep("renamed-" + std::string(task.id));
    const Told after(m);

    ASSERT_EQ(after.headlines(), before.headlines());
    for (std::size_t i = 0; i < before.findings.all.size(); ++i)
      EXPECT_EQ(after.findings.all[i].arcs, before.findings.all[i].arcs);
  }
}

// (kind, main task or statement, severity, tasks) of every finding, in no order.
std::multiset<std::string> in_no_order(const Told& told) {
  std::multiset<std::string> all;
  for (const Finding& f : told.findings.all) {
    std::vector<std::uint32_t> others;
    for (TaskId task : f.tasks)
      others.push_back(task.value);
    std::ranges::sort(others);
    std::string text = std::string(f.kind) + " " + std::string(name_of(f.severity));
    for (std::uint32_t task : others)
      text += " " + std::to_string(task);
    all.insert(text + " " + std::to_string(std::lround(f.harm * 6)));
  }
  return all;
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

    EXPECT_EQ(in_no_order(after), in_no_order(before));
  }
}

TEST(Metamorphic, SplittingAStatementInTwoKeepsEveryPairAndGroup) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    auto m = test::random_mandate(seed);
    const Told before(m);
    std::vector<Statement> split;
    for (const Statement& s : m.model.statements) {
      split.push_back(s);
      if (s.from.selector || s.from.tasks.size() != 2)
        continue;
      split.push_back(s);
      split[split.size() - 2].from.tasks.pop_back();
      split.back().from.tasks.erase(split.back().from.tasks.begin());
      split.back().id = m.keep(std::string(s.id) + "b");
    }
    m.model.statements = split;
    const Told after(m);

    ASSERT_EQ(after.situation.pairs.size(), before.situation.pairs.size());
    for (std::size_t i = 0; i < before.situation.pairs.size(); ++i) {
      const Pair& was = before.situation.pairs[i];
      const Pair& is = after.situation.pairs[i];
      EXPECT_EQ(is.tension, was.tension);
      EXPECT_EQ(is.synergy, was.synergy);
      EXPECT_EQ(harm(after.situation, is), harm(before.situation, was));
    }
    for (const Finding& f : before.findings.all) {
      if (f.kind != "strained-task")
        continue;
      const auto task = m.model[f.tasks.front()].id;
      ASSERT_NE(after.find("strained-task", task), nullptr);
      EXPECT_EQ(after.find("strained-task", task)->harm, f.harm);
    }
  }
}

}  // namespace
}  // namespace taut
