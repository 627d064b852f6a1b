#include "taut/analyse/severity.hpp"

#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::ElementsAre;
using testing::SizeIs;

Statement firm_statement() {
  return {
      .basis = Basis::stated, .confidence = Confidence::high, .sources = {SourceId{0}}};
}

Severity of(int strength, int harmed_tier, int by_tier, const Statement& leading) {
  return judge({strength, harmed_tier, by_tier, &leading}).severity;
}

TEST(Severity, FollowsTheTable) {
  const Statement firm = firm_statement();
  constexpr auto minor = Severity::minor;
  constexpr auto moderate = Severity::moderate;
  constexpr auto serious = Severity::serious;
  constexpr auto critical = Severity::critical;
  // Rows: strength 1 to 3; columns: tier 1 to 4.
  constexpr Severity table[3][4] = {{moderate, minor, minor, minor},
                                    {serious, moderate, minor, minor},
                                    {critical, serious, moderate, moderate}};
  for (int strength : {1, 2, 3}) {
    for (int tier : {1, 2, 3, 4})
      EXPECT_EQ(of(strength, tier, tier, firm), table[strength - 1][tier - 1])
          << "strength " << strength << " on tier " << tier;
  }
}

TEST(Severity, GoesOneStepDownForEveryReasonOfDoubtButOnlyOnce) {
  Statement low = firm_statement();
  low.confidence = Confidence::low;
  Statement unsourced = firm_statement();
  unsourced.sources.clear();
  Statement both = unsourced;
  both.basis = Basis::unverified;
  both.confidence = Confidence::low;
  for (const Statement& doubtful : {low, unsourced, both}) {
    EXPECT_EQ(of(3, 1, 1, doubtful), Severity::serious);
    EXPECT_EQ(of(1, 2, 2, doubtful), Severity::minor);
    EXPECT_EQ(of(2, 1, 3, doubtful), Severity::moderate) << "down, so not up again";
    EXPECT_EQ(of(1, 2, 3, doubtful), Severity::minor) << "down, so not up again";
  }
}

TEST(Severity, GoesOneStepUpWhereALowerTierWeakensAHigherButNeverIntoCritical) {
  const Statement firm = firm_statement();
  EXPECT_EQ(of(1, 2, 3, firm), Severity::moderate);
  EXPECT_EQ(of(1, 1, 2, firm), Severity::serious);
  EXPECT_EQ(of(2, 1, 3, firm), Severity::serious);
  EXPECT_EQ(of(2, 2, 1, firm), Severity::moderate) << "a higher tier weakens a lower";
}

TEST(Severity, PrintsTheReasonOfEachStepTaken) {
  const Statement firm = firm_statement();
  EXPECT_THAT(judge({1, 1, 2, &firm}).reasons,
              ElementsAre("constraining on a task of tier 1: moderate",
                          "up to serious: a task of tier 2 weakens one of tier 1"));
  EXPECT_THAT(judge({3, 1, 2, &firm}).reasons, SizeIs(1)) << "no step, no reason";
  Statement inferred = firm;
  inferred.basis = Basis::inferred;
  EXPECT_THAT(judge({2, 1, 2, &inferred}).reasons,
              ElementsAre("counteracting on a task of tier 1: serious",
                          "down to moderate: its statement is inferred"));
  EXPECT_THAT(judge({1, 3, 3, &inferred}).reasons, SizeIs(1)) << "minor stays minor";
}

// A task of tier `tier` that `pullers` tasks of its tier counteract, each by a statement
// of its own.
MandateBuilder under_strain(int tier, int pullers) {
  MandateBuilder m;
  m.task("j", {.tier = tier});
  for (int i = 0; i < pullers; ++i) {
    const std::string n = std::to_string(i);
    m.task("t" + n, {.tier = tier}).link("T" + n, "t" + n, "j", -2);
  }
  return m;
}

TEST(GroupSeverity, RisesIntoCriticalForThreeFirmStatementsOnTierOne) {
  EXPECT_EQ(Told(under_strain(1, 3)).findings.all.front().severity, Severity::critical);
  EXPECT_EQ(Told(under_strain(1, 2)).findings.all.front().severity, Severity::serious);
  EXPECT_EQ(Told(under_strain(2, 5)).findings.all.front().severity, Severity::moderate);
}

TEST(GroupSeverity, CountsDifferentFirmStrongLeadersOnly) {
  auto doubtful = under_strain(1, 3);
  doubtful.known(Basis::unverified);
  EXPECT_EQ(Told(doubtful).findings.all.front().severity, Severity::serious);

  auto weak = under_strain(1, 2);
  weak.task("w", {.tier = 1}).link("W", "w", "j", -1);
  EXPECT_EQ(Told(weak).findings.all.front().severity, Severity::serious);

  auto same = under_strain(1, 1);
  same.task("x", {.tier = 1}).task("y", {.tier = 1}).link("X", "x y", "j", -2);
  EXPECT_EQ(Told(same).findings.all.front().severity, Severity::serious);
}

TEST(GroupSeverity, OfAnInferredWorstPairIsNeverAboveModerate) {
  MandateBuilder m;
  m.task("j", {.tier = 1}).task("a", {.tier = 1}).task("b", {.tier = 1});
  m.link("T1", "a", "j", -3).known(Basis::inferred).link("T2", "b", "j", -1);

  const Told told(m);

  EXPECT_EQ(told.findings.all.front().severity, Severity::moderate);
  EXPECT_EQ(told.findings.all.front().basis, Basis::inferred);
}

TEST(GroupSeverity, IsSetByTheSurestOfEquallySeverePairs) {
  MandateBuilder m;
  m.task("j", {.tier = 1}).task("a", {.tier = 1}).task("b", {.tier = 1});
  m.link("T1", "a", "j", -3).known(Basis::inferred).link("T2", "b", "j", -2);

  const Told told(m);

  EXPECT_EQ(told.findings.all.front().severity, Severity::serious)
      << "an inferred statement must not lower what a stated one says";
  EXPECT_EQ(told.findings.all.front().basis, Basis::stated);
}

TEST(Order, IsBySeverityThenHarmThenAppearance) {
  MandateBuilder m;
  m.objective("o", 1).task("x", {.tier = 1});
  m.task("a").task("b").task("c", {.serves = {{"o", 3}}}).task("d", {.tier = 1});
  m.link("T1", "x", "a", -1).link("T2", "x", "b", -1);
  m.link("T3", "x", "c", -1).link("T4", "x", "d", -1);

  EXPECT_THAT(Told(m).headlines(),
              ElementsAre("One task limits d: x.", "One task limits c: x.",
                          "One task limits a: x.", "One task limits b: x."));
}

}  // namespace
}  // namespace taut
