// A finding explained: what it says, each line with what proves it, why it is so severe,
// and what would ease it.

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/random_mandate.hpp"
#include "support/read_mandate.hpp"
#include "taut/report/explain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

struct FirstFinding {
  Seen seen;
  Explainer explainer{seen.subject, seen.findings, *seen.sources};
  Explanation told;
  explicit FirstFinding(MandateBuilder m)
      : seen(std::move(m)), told(explain_finding(explainer, seen.findings.all.front())) {}
  const Finding& finding() const { return seen.findings.all.front(); }
  std::vector<std::string> under(std::string_view heading) const {
    return test::under(explain_page({told, &explainer}), heading);
  }
};

MandateBuilder eased() {
  MandateBuilder m;
  m.safeguard("s", Truth::no, "a hotline");
  m.model.safeguards[0].sources = {SourceId{0}};
  m.task("a").task("b", {.tier = 1}).link("T", "a", "b", -2).shift("s", 1);
  return m;
}

TEST(ExplainFinding, BeginsWithItsHeadlineAndWhyItIsSoSevere) {
  std::size_t reasoned = 0;
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const Seen seen(random_rich_mandate(seed));
    const Explainer explainer{seen.subject, seen.findings, *seen.sources};
    for (const Finding& finding : seen.findings.all) {
      const auto lead = explain_finding(explainer, finding).brief.lead;
      EXPECT_EQ(lead.front(), finding.headline);
      if (finding.severity_reasons.empty())
        continue;
      ++reasoned;
      EXPECT_THAT(lead.at(1),
                  StartsWith("Why " + std::string(name_of(finding.severity)) + ": "));
    }
  }
  EXPECT_GT(reasoned, 0U);
}

TEST(ExplainFinding, SaysWhatWouldEaseItAndWhoseIdeaThatIs) {
  EXPECT_THAT(FirstFinding(eased()).under("What would ease it"),
              ElementsAre("a hotline (not in place)"));
  MandateBuilder m = eased();
  m.model.safeguards[0].sources = {};
  EXPECT_THAT(FirstFinding(m).under("What would ease it"),
              ElementsAre("a hotline (not in place; our idea)"));
  m = eased();
  m.model.safeguards[0].basis = Basis::inferred;
  EXPECT_THAT(FirstFinding(m).under("What would ease it"),
              ElementsAre("a hotline (not in place; our idea)"))
      << "a source that does not propose it does not make it its own";
}

TEST(ExplainFinding, SaysWhatTheCircumstancesAreToday) {
  EXPECT_THAT(FirstFinding(eased()).under("The circumstances it rests on"),
              ElementsAre("s: a hotline (not in place)"));
}

TEST(ExplainFinding, ProvesEveryLine) {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const Seen seen(random_rich_mandate(seed));
    const Explainer explainer{seen.subject, seen.findings, *seen.sources};
    for (const Finding& finding : seen.findings.all) {
      const Explanation told = explain_finding(explainer, finding);
      for (const BriefSection& section : told.brief.sections) {
        if (section.id != "evidence")
          continue;
        for (const BriefLine& line : section.entries.front().lines)
          EXPECT_FALSE(line.statements.empty() && line.exhibits.empty())
              << seed << " " << finding.id << ": " << line.text;
      }
    }
  }
}

TEST(ExplainFinding, SaysWhatItsKindAsksAndWhatSilenceWouldNotMean) {
  const FirstFinding of(eased());
  const auto kind = of.under("Findings of the kind " + std::string(of.finding().kind));
  EXPECT_THAT(kind, Contains(StartsWith("the question: ")));
  EXPECT_THAT(kind, Contains(StartsWith("what silence does not mean: ")));
}

TEST(ExplainFinding, TellsWhatWasDecidedAboutIt) {
  Seen seen(eased());
  seen.model.decisions = {{.id = "D1", .about = "x", .state = Decision::State::accepted}};
  Finding finding = seen.findings.all.front();
  finding.decision = DecisionId{0};
  const Explainer explainer{seen.subject, seen.findings, *seen.sources};
  EXPECT_THAT(explain_finding(explainer, finding).brief.lead, Contains("Accepted."));
  EXPECT_THAT(explain_finding(explainer, seen.findings.all.front()).brief.lead,
              ::testing::Not(Contains("Accepted.")));
}

TEST(ExplainFinding, WithoutASafeguardHasNothingThatWouldEaseIt) {
  MandateBuilder m;
  m.task("a").task("b").link("T", "a", "b", -2);
  EXPECT_THAT(FirstFinding(m).under("What would ease it"), IsEmpty());
  EXPECT_THAT(FirstFinding(m).under("The circumstances it rests on"), IsEmpty());
}

}  // namespace
}  // namespace taut::test
