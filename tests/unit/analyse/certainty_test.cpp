// Nothing is surer than what it rests on: the grounds of a link, the lines of a finding,
// and what becomes of both when one premise is doubted.

#include "taut/analyse/certainty.hpp"

#include "support/random_mandate.hpp"
#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;

// a strains b while a condition holds; the condition is of this basis.
MandateBuilder while_it_holds(Basis basis) {
  MandateBuilder m;
  m.condition("c", Truth::yes).task("a").task("b", {.tier = 1});
  m.model.conditions[0].basis = basis;
  return m.link("T", "a", "b", -2).when("c");
}

TEST(Grounds, OfALinkAreTheWeakestOfItsStatementAndWhatItWaitsFor) {
  for (const Basis basis :
       {Basis::stated, Basis::derived, Basis::inferred, Basis::unverified}) {
    const Told told(while_it_holds(basis));
    const Grounds& grounds = told.situation.arcs[0].grounds;
    EXPECT_EQ(grounds.basis, basis);
    EXPECT_EQ(grounds.firm, basis <= Basis::derived);
    EXPECT_EQ(told.findings.all.front().basis, basis);
    EXPECT_EQ(told.findings.all.front().lines.front().basis, basis);
  }
}

TEST(Grounds, HalveTheHarmAndLimitTheSeverityOfWhatRestsOnAnUnverifiedCondition) {
  const Told sure(while_it_holds(Basis::stated));
  const Told unsure(while_it_holds(Basis::unverified));
  EXPECT_EQ(sure.findings.all.front().harm, 2 * unsure.findings.all.front().harm);
  EXPECT_EQ(sure.findings.all.front().severity, Severity::serious);
  EXPECT_EQ(unsure.findings.all.front().severity, Severity::moderate);
  EXPECT_EQ(unsure.findings.all.front().certainty, Certainty::thin);
}

TEST(Grounds, NeedOnlyTheSurestOfPartsThatAreEachEnough) {
  MandateBuilder m;
  m.condition("c", Truth::yes).condition("d", Truth::yes).task("a").task("b");
  m.model.conditions[0].basis = Basis::unverified;
  m.link("T1", "a", "b", -1).when(test::any_of({"c", "d"}));
  m.link("T2", "a", "b", -1).when(test::all_of({"c", "d"}));
  m.link("T3", "a", "b", -1).when(test::no(test::all_of({test::no("c"), test::no("d")})));
  const Situation s = make_situation(m.model);
  EXPECT_EQ(s.arcs[0].grounds.basis, Basis::stated);
  EXPECT_EQ(s.arcs[1].grounds.basis, Basis::unverified);
  EXPECT_EQ(s.arcs[2].grounds.basis, Basis::stated);
}

TEST(Grounds, TakeInEveryShiftThatCountsAndMakesItStronger) {
  MandateBuilder m;
  m.safeguard("on", Truth::yes).safeguard("off", Truth::no).task("a").task("b");
  for (Safeguard& safeguard : m.model.safeguards)
    safeguard.basis = Basis::inferred;
  m.link("T1", "a", "b", -2).shift("on", -1).link("T2", "b", "a", -2).shift("off", -1);
  m.task("c").link("T3", "a", "c", -2).shift("on", 1);
  const Situation s = make_situation(m.model);
  EXPECT_EQ(s.arcs[0].grounds.basis, Basis::inferred);
  EXPECT_EQ(s.arcs[1].grounds.basis, Basis::stated);
  EXPECT_EQ(s.arcs[2].grounds.basis, Basis::stated) << "it would act all the more";
}

TEST(Tally, CountsEachStatementAndRowOnce) {
  MandateBuilder m;
  m.task("j").task("a").task("b").task("c");
  m.link("T1", "a b", "j", -2).link("T2", "c", "j", -1).known(Basis::derived);
  const BasisTally tally = Told(m).findings.all.front().tally;
  EXPECT_EQ(tally[Basis::stated], 1U);
  EXPECT_EQ(tally[Basis::derived], 1U);
  EXPECT_EQ(tally[Basis::inferred] + tally[Basis::unverified], 0U);
}

std::vector<const Finding*> every_finding(const Findings& findings) {
  std::vector<const Finding*> all;
  for (const auto* part : {&findings.picture, &findings.all}) {
    for (const Finding& finding : *part)
      all.push_back(&finding);
  }
  return all;
}

TEST(Findings, AreNeverSurerThanTheirSurestLineAndHaveNoSeverityBeyondTheLimit) {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const Told told(test::random_rich_mandate(seed));
    for (const Finding* finding : every_finding(told.findings)) {
      if (finding->lines.empty())
        continue;
      Basis surest = Basis::unverified;
      for (const FindingLine& line : finding->lines) {
        for (StatementId id : line.statements) {
          const Model& model = told.situation.of();
          surest = std::min(surest, grounds_of(model, model[id]).basis);
          if (!line.alternatives)
            ASSERT_GE(line.basis, model[id].basis) << seed;
        }
        for (const Exhibit& exhibit : line.exhibits)
          surest = std::min(surest, exhibit.basis);
        if (line.statements.empty() && line.exhibits.empty())
          surest = std::min(surest, line.basis);
      }
      if (!finding->lines.empty())
        ASSERT_GE(finding->basis, surest) << finding->id << " " << seed;
      const bool sure = finding->certainty != Certainty::thin;
      if (sure)
        ASSERT_LE(surest, Basis::derived) << finding->id << " " << seed;
      if (!finding->notice && finding->basis <= Basis::derived)
        continue;
      if (finding->severity > Severity::moderate)
        ASSERT_LE(surest, Basis::derived) << finding->id << " " << seed;
    }
  }
}

// Every row of a mandate whose basis may be doubted.
std::vector<std::function<void(Model&)>> doubts(const Model& model) {
  std::vector<std::function<void(Model&)>> all;
  const auto add = [&](auto Model::*table) {
    for (std::size_t i = 0; i < (model.*table).size(); ++i)
      all.emplace_back([=](Model& m) { (m.*table)[i].basis = Basis::unverified; });
  };
  add(&Model::statements);
  add(&Model::conditions);
  add(&Model::safeguards);
  add(&Model::objectives);
  add(&Model::tasks);
  for (std::size_t t = 0; t < model.tasks.size(); ++t) {
    for (std::size_t i = 0; i < model.tasks[t].requires_first.size(); ++i)
      all.emplace_back(
          [=](Model& m) { m.tasks[t].requires_first[i].basis = Basis::unverified; });
  }
  return all;
}

// Doubt may make a finding go or less severe, and then something less is told, as sure as
// it may be; what stays as severe does not become surer.
TEST(Metamorphic, OnePremiseMadeUnverifiedMakesNothingSurer) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    const Told before(m);
    std::map<std::string, const Finding*> old;
    for (const Finding* finding : every_finding(before.findings))
      old[finding->id] = finding;
    for (const auto& doubt : doubts(m.model)) {
      MandateBuilder doubted = m;
      doubt(doubted.model);
      const Told after(std::move(doubted));
      for (const Finding* now : every_finding(after.findings)) {
        const auto was = old.find(now->id);
        // What a finding that went had told may now stand in one of its own.
        if (was == old.end() || was->second->arcs != now->arcs)
          continue;
        ASSERT_LE(now->severity, was->second->severity) << now->id << " " << seed;
        ASSERT_GE(now->basis, was->second->basis) << now->id << " " << seed;
        if (now->severity == was->second->severity)
          ASSERT_GE(now->certainty, was->second->certainty) << now->id << " " << seed;
      }
    }
  }
}

}  // namespace
}  // namespace taut
