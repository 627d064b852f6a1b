// What does not run yet was told as if it pulled today.

#include "taut/analyse/later.hpp"

#include "support/random_mandate.hpp"
#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::HasSubstr;
using testing::Not;

// `court` waits for a signature; `vote` and `envoy` run.
MandateBuilder court_and_talks(Truth signed_now) {
  MandateBuilder m;
  m.condition("signed", signed_now, "the court is agreed");
  m.task("talks").task("court").task("vote").task("envoy");
  Requirement& signature = m.model.tasks[1].requires_first.emplace_back();
  signature.needed = ConditionId{0};
  signature.basis = Basis::stated;
  m.link("T1", "court", "talks", -2).because("leaders fear trial");
  m.link("T2", "vote", "talks", -1).because("the campaign takes their time");
  return m;
}

TEST(Later, TellsWhatATaskThatMustWaitWillDo) {
  const Told told(court_and_talks(Truth::no));
  const auto at =
      std::ranges::find(told.findings.all, "strained-task:talks", &Finding::id);
  ASSERT_NE(at, told.findings.all.end());
  EXPECT_EQ(at->headline, "Two tasks weaken talks, one of them only later.");
  EXPECT_EQ(
      at->lines[0].text,
      "will be worked against by court once the court is agreed: leaders fear trial");
  EXPECT_EQ(at->lines[1].text, "limited by vote: the campaign takes their time");
  EXPECT_EQ(later_tensions(told.situation), 1U);
}

// What is not known to be required, or only demanded, keeps nothing from running.
TEST(Later, IsNotWhatIsOnlySaidToBeRequired) {
  auto unverified = court_and_talks(Truth::no);
  unverified.model.tasks[1].requires_first[0].basis = Basis::unverified;
  EXPECT_EQ(later_tensions(Told(unverified).situation), 0U);
  auto demanded = court_and_talks(Truth::no);
  demanded.model.actors.push_back({.id = "army", .title = "the army"});
  demanded.model.tasks[1].requires_first[0].held_by = {ActorId{0}};
  EXPECT_EQ(later_tensions(Told(demanded).situation), 0U);
}

// With the signature the tension would be weaker, so "once it is signed" would be told at
// a strength that it does not have then.
TEST(Later, IsNotWhatChangesItsStrengthWithWhatIsRequired) {
  auto m = court_and_talks(Truth::no);
  m.model.statements[0].shifts.push_back({.by = ConditionId{0}, .amount = 1});
  EXPECT_EQ(later_tensions(Told(m).situation), 0U);
}

TEST(Later, TellsWhatRunsInThePresent) {
  for (const Truth value : {Truth::yes, Truth::unknown}) {
    const Told told(court_and_talks(value));
    for (const Finding& finding : told.findings.all) {
      if (finding.kind != "strained-task")
        continue;
      EXPECT_EQ(finding.headline, "Two tasks weaken talks.");
      for (const FindingLine& line : finding.lines)
        EXPECT_THAT(line.text, Not(HasSubstr("will be")));
    }
  }
}

TEST(Later, SaysFromWhichPhaseOn) {
  MandateBuilder m;
  m.phase("first").phase("second");
  m.task("a", {.phases = {"second"}}).task("b");
  m.link("T1", "a", "b", -2);
  const Told told(m);
  ASSERT_FALSE(told.findings.all.empty());
  EXPECT_EQ(told.findings.all.front().headline,
            "B will be worked against by a from the phase second on.");
}

// It acts because the thing is missing: supplying it would end it.
TEST(Later, LeavesInThePresentWhatActsBecauseSomethingIsMissing) {
  MandateBuilder m = court_and_talks(Truth::no);
  m.link("T3", "court", "vote", -2).when(test::no("signed"));
  const Told told(m);
  const Arc& arc = told.situation.arcs.back();
  EXPECT_FALSE(is_later(told.situation.of(), arc));
}

// Every line of a task under strain whose tasks all wait says so, and no other does.
TEST(Later, IsSaidOfEveryLineThatComesLater) {
  int said = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const Told told(test::random_rich_mandate(seed));
    for (const Finding& finding : told.findings.all) {
      if (finding.kind != "strained-task")
        continue;
      for (const FindingLine& line : finding.lines) {
        const bool later = std::ranges::any_of(finding.arcs, [&](ArcIndex index) {
          const Arc& arc = told.situation.arcs[index];
          return arc.statement == line.statements.front() &&
                 arc.to == finding.tasks.front() && is_later(told.situation.of(), arc);
        });
        const bool told_so = line.text.starts_with("will be ");
        EXPECT_TRUE(later || !told_so) << seed << ": " << line.text;
        said += told_so ? 1 : 0;
      }
    }
  }
  EXPECT_GT(said, 20);
}

}  // namespace
}  // namespace taut
