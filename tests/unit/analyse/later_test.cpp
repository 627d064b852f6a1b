// What does not run yet was told as if it pulled today.

#include "taut/analyse/later.hpp"

#include "support/random_mandate.hpp"
#include "support/told.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;

// `court` runs from the second phase on; `vote` and `envoy` run throughout.
MandateBuilder court_and_talks() {
  MandateBuilder m;
  m.phase("first").phase("second");
  m.task("talks").task("court", {.phases = {"second"}}).task("vote").task("envoy");
  m.link("T1", "court", "talks", -2).because("leaders fear trial");
  m.link("T2", "vote", "talks", -1).because("the campaign takes their time");
  return m;
}

const Finding& on_talks(const Told& told) {
  return *std::ranges::find(told.findings.all, "strained-task:talks", &Finding::id);
}

TEST(Later, TellsWhatATaskOfALaterPhaseWillDo) {
  const Told told(court_and_talks());
  EXPECT_EQ(on_talks(told).headline, "Two tasks weaken talks, one of them only later.");
  EXPECT_EQ(
      on_talks(told).lines[0].text,
      "will be worked against by court from the phase \"second\" on: leaders fear trial");
  EXPECT_EQ(on_talks(told).lines[1].text,
            "limited by vote: the campaign takes their time");
  EXPECT_EQ(later_tensions(told.situation), 1U);
}

// What a task requires and lacks is a finding of its own, and changes no tense: that the
// thing will ever come is not known.
TEST(Later, IsNotWhatOnlyLacksWhatItRequires) {
  for (const Basis basis : {Basis::stated, Basis::unverified}) {
    MandateBuilder m = court_and_talks();
    m.condition("signed", Truth::no, "the court is agreed");
    m.model.tasks[1].phases.clear();
    Requirement& signature = m.model.tasks[1].requires_first.emplace_back();
    signature.needed = ConditionId{0};
    signature.basis = basis;
    const Told told(m);
    EXPECT_EQ(later_tensions(told.situation), 0U);
    EXPECT_EQ(on_talks(told).headline, "Two tasks weaken talks.");
  }
}

TEST(Later, IsNotWhatStandsThroughout) {
  MandateBuilder m = court_and_talks();
  m.model.tasks[1].standing = true;
  EXPECT_EQ(later_tensions(Told(m).situation), 0U);
}

TEST(Later, SaysFromWhichPhaseOn) {
  MandateBuilder m;
  m.phase("first").phase("second");
  m.task("a", {.phases = {"second"}}).task("b");
  m.link("T1", "a", "b", -2);
  const Told told(m);
  ASSERT_FALSE(told.findings.all.empty());
  EXPECT_EQ(told.findings.all.front().headline,
            "B will be worked against by a from the phase \"second\" on.");
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
