#include "taut/analyse/severity.hpp"

#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Grounds is_stated{Basis::stated, true};
constexpr Grounds is_derived{Basis::derived, true};
constexpr Grounds is_unsure{Basis::stated, false};  // low confidence, or no source
constexpr Grounds is_inferred{Basis::inferred, false};

Judged of(int strength, int harmed_tier, int by_tier,
          const Grounds& grounds = is_stated) {
  return judge(Strain{strength, harmed_tier, by_tier, grounds});
}

TEST(Severity, FollowsTheTable) {
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
      EXPECT_EQ(of(strength, tier, tier).severity, table[strength - 1][tier - 1])
          << "strength " << strength << " on tier " << tier;
  }
}

TEST(Severity, IsNotLoweredByDoubtButLimitedForWhatIsInferredOrUnverified) {
  for (int strength : {1, 2, 3}) {
    for (int tier : {1, 2, 3}) {
      const Severity sure = of(strength, tier, tier).severity;
      EXPECT_EQ(of(strength, tier, tier, is_unsure).severity, sure);
      EXPECT_EQ(of(strength, tier, tier, is_inferred).severity,
                std::min(sure, Severity::moderate));
    }
  }
}

TEST(Severity, GoesOneStepUpWhereALowerTierWeakensAHigherButNeverIntoCritical) {
  EXPECT_EQ(of(1, 2, 3).severity, Severity::moderate);
  EXPECT_EQ(of(1, 1, 2).severity, Severity::serious);
  EXPECT_EQ(of(2, 1, 3).severity, Severity::serious);
  EXPECT_EQ(of(2, 2, 1).severity, Severity::moderate) << "a higher tier weakens a lower";
  EXPECT_EQ(of(2, 2, 3, is_unsure).severity, Severity::moderate)
      << "what is thin bears no step";
}

TEST(Severity, GivesAReasonOnlyWhereThereIsSomethingToSay) {
  EXPECT_THAT(of(2, 1, 1).reasons, IsEmpty());
  EXPECT_THAT(of(1, 1, 2).reasons,
              ElementsAre("a task of lower rank weakens one of the first rank"));
  EXPECT_THAT(of(2, 1, 2, is_inferred).reasons,
              ElementsAre("no higher, since it rests on what is inferred"));
  EXPECT_THAT(of_its_kind(Severity::critical, is_stated).reasons, IsEmpty());
}

TEST(Certainty, IsThinUnlessFirmAndSureOnlyWhenStated) {
  EXPECT_EQ(certainty_of(is_stated), Certainty::sure);
  EXPECT_EQ(certainty_of(is_derived), Certainty::fair);
  EXPECT_EQ(certainty_of(is_unsure), Certainty::thin);
  EXPECT_EQ(certainty_of(is_inferred), Certainty::thin);
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

Finding first_of(const MandateBuilder& m) {
  return Told(m).findings.all.front();
}

TEST(GroupSeverity, RisesIntoCriticalForThreeStatementsOnTierOne) {
  EXPECT_EQ(first_of(under_strain(1, 3)).severity, Severity::critical);
  EXPECT_THAT(first_of(under_strain(1, 3)).severity_reasons,
              ElementsAre(HasSubstr("three firm statements")));
  EXPECT_EQ(first_of(under_strain(1, 2)).severity, Severity::serious);
  EXPECT_EQ(first_of(under_strain(2, 5)).severity, Severity::moderate);
}

TEST(GroupSeverity, RisesByThreeFirmStatementsAlone) {
  auto doubtful = under_strain(1, 3);
  doubtful.known(Basis::stated, Confidence::low);
  EXPECT_EQ(first_of(doubtful).severity, Severity::serious)
      << "the third statement is thin, and bears no step";
  EXPECT_EQ(first_of(doubtful).certainty, Certainty::sure);

  auto four = under_strain(1, 4);
  four.known(Basis::stated, Confidence::low);
  EXPECT_EQ(first_of(four).certainty, Certainty::sure) << "three others are enough";

  auto unverified = under_strain(1, 3);
  unverified.known(Basis::unverified);
  EXPECT_EQ(first_of(unverified).severity, Severity::serious)
      << "two firm ones are serious without the third";
  EXPECT_EQ(first_of(unverified).certainty, Certainty::sure);
}

TEST(GroupSeverity, CountsDifferentStrongStatementsOnly) {
  auto weak = under_strain(1, 2);
  weak.task("w", {.tier = 1}).link("W", "w", "j", -1);
  EXPECT_EQ(first_of(weak).severity, Severity::serious);

  auto same = under_strain(1, 1);
  same.task("x", {.tier = 1}).task("y", {.tier = 1}).link("X", "x y", "j", -2);
  EXPECT_EQ(first_of(same).severity, Severity::serious);
}

TEST(GroupSeverity, OfAnInferredWorstPairIsNeverAboveModerate) {
  MandateBuilder m;
  m.task("j", {.tier = 1}).task("a", {.tier = 1}).task("b", {.tier = 1});
  m.link("T1", "a", "j", -3).known(Basis::inferred).link("T2", "b", "j", -1);

  EXPECT_EQ(first_of(m).severity, Severity::moderate);
  EXPECT_EQ(first_of(m).certainty, Certainty::sure) << "T2 alone is moderate, and sure";
  EXPECT_EQ(first_of(m).basis, Basis::inferred) << "the headline counts both";
}

TEST(GroupSeverity, IsSetByTheSurestOfEquallySeverePairs) {
  MandateBuilder m;
  m.task("j", {.tier = 1}).task("a", {.tier = 1}).task("b", {.tier = 1});
  m.link("T1", "a", "j", -3).known(Basis::inferred).link("T2", "b", "j", -2);

  EXPECT_EQ(first_of(m).severity, Severity::serious)
      << "an inferred statement must not lower what a stated one says";
  EXPECT_EQ(first_of(m).certainty, Certainty::sure);
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

TEST(Order, PutsWhatIsThinAfterTheOthersOfItsSeverity) {
  MandateBuilder m;
  m.objective("o", 1).task("x").task("a", {.serves = {{"o", 3}}}).task("b");
  m.link("T1", "x", "a", -2).known(Basis::stated, Confidence::low);
  m.link("T2", "x", "b", -1);

  EXPECT_THAT(Told(m).headlines(),
              ElementsAre("One task limits b: x.", "One task works against a: x."));
}

}  // namespace
}  // namespace taut
