// A condition, a safeguard, an objective, a word explained.

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/read_mandate.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/report/explain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace taut::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

struct Lakes {
  Seen seen{std::string(lakes)};
  Explainer explainer{seen.subject, seen.findings, *seen.sources};
  tell::Document page(const Explanation& explanation) const {
    return explain_page({explanation, &explainer});
  }
};

TEST(ExplainSwitch, SaysWhatItIsTodayAndHowManyStatementsNameIt) {
  const Lakes at;
  EXPECT_THAT(explain_switch(at.explainer, ConditionId{0}).brief.lead,
              ElementsAre("A condition: does not hold today (stated).",
                          "One statement names it."));
  EXPECT_THAT(
      explain_switch(at.explainer, ConditionId{1}).brief.lead,
      ElementsAre("A condition: unknown today (stated).", "Two statements name it."));
  EXPECT_THAT(explain_switch(at.explainer, SafeguardId{1}).brief.lead,
              ElementsAre("A safeguard: in place today (unverified).",
                          "One statement names it."));
  EXPECT_EQ(explain_switch(at.explainer, SafeguardId{0}).brief.lead.front(),
            "A safeguard: not in place today (stated).");
}

TEST(ExplainSwitch, TellsHowEachStatementHangsOnIt) {
  const Lakes at;
  EXPECT_THAT(
      under(at.page(explain_switch(at.explainer, ConditionId{1})),
            "The statements that name it"),
      ElementsAre(StartsWith("T1: patrols on village talks: shifts it by -1"),
                  StartsWith("T5: schools on village talks: it bites if a vote is "
                             "near")));
}

TEST(ExplainSwitch, SaysWhatItAloneWouldChange) {
  const Lakes at;
  const auto changes = [&](Switch what) {
    return under(at.page(explain_switch(at.explainer, what)), "If it were otherwise");
  };
  EXPECT_THAT(changes(ConditionId{0}),
              ElementsAre("if it held that \"there is a drought\": T2 wakes with -1"));
  EXPECT_THAT(changes(SafeguardId{1}), ElementsAre("without a fence: T3 wakes with -1"));
  EXPECT_THAT(changes(SafeguardId{2}), IsEmpty()) << "what it eases is held or asleep";
}

TEST(ExplainSwitch, NamesTheTasksThatRequireIt) {
  const Lakes at;
  EXPECT_THAT(under(at.page(explain_switch(at.explainer, ConditionId{0})),
                    "The tasks that require it"),
              ElementsAre("patrols"));
}

TEST(ExplainSwitch, ThatNothingNamesSaysSo) {
  MandateBuilder m;
  m.safeguard("s", Truth::yes, "a wall");
  const Seen seen(m);
  const Explainer explainer{seen.subject, seen.findings, *seen.sources};
  EXPECT_EQ(explain_switch(explainer, SafeguardId{0}).brief.lead.back(),
            "No statement names it.");
}

TEST(ExplainObjective, SaysItsWeightAndWhatItStandsOn) {
  const Lakes at;
  const Explanation told = explain_objective(at.explainer, ObjectiveId{0});
  EXPECT_EQ(told.brief.lead.front(), "An objective of weight 2: Peace at the lakes.");
  EXPECT_THAT(told.brief.lead.back(), HasSubstr("village talks"));
  EXPECT_THAT(headings_of(at.page(told)), Contains("The objective in the model"));
}

TEST(ExplainCode, KnowsEveryCodeThatItLists) {
  for (const std::string_view code : all_codes()) {
    const auto told = explain_code(code);
    ASSERT_TRUE(told) << code;
    ASSERT_FALSE(told->brief.lead.empty()) << code;
    EXPECT_FALSE(told->brief.lead.front().empty()) << code;
    EXPECT_THAT(told->what, ElementsAre(std::string(code)));
  }
}

TEST(ExplainCode, ListsEachCodeOnceAndEveryDiagnosticAmongThem) {
  const auto codes = all_codes();
  const std::set<std::string_view> once(codes.begin(), codes.end());
  EXPECT_EQ(once.size(), codes.size());
  for (const DiagKind& kind : diag_kinds())
    EXPECT_TRUE(once.contains(kind.code)) << kind.code;
}

TEST(ExplainCode, SaysOfADiagnosticHowGraveItIs) {
  for (const DiagKind& kind : diag_kinds()) {
    const std::string grave = explain_code(kind.code)->brief.lead.at(1);
    EXPECT_THAT(grave, StartsWith(kind.severity == DiagSeverity::error     ? "An error"
                                  : kind.severity == DiagSeverity::warning ? "A warning"
                                                                           : "A hint"));
  }
}

TEST(ExplainCode, OfAKindThatIsAlsoAWordTellsBoth) {
  const auto told = explain_code("deadlock");
  ASSERT_TRUE(told);
  EXPECT_EQ(told->kind, "finding-kind");
  EXPECT_THAT(headings_of(explain_page({*told})), Contains("More of it"));
}

TEST(ExplainCode, OfWhatIsNoCodeSaysNothing) {
  for (const char* code : {"", "strained", "T1", "Deadlock"})
    EXPECT_FALSE(explain_code(code)) << code;
}

// A sheet and JSON without a model have nothing to name.
TEST(ExplainCode, NeedsNoModelInAnyForm) {
  for (const char* code : {"deadlock", "tension"}) {
    const auto told = explain_code(code);
    const tell::Json json = data_of(ExplainReport{*told}, explain_data);
    EXPECT_THAT(json["statements"], IsEmpty());
    EXPECT_GE(explain_sheet({*told}).rows().size(), json["summary"].size());
  }
}

}  // namespace
}  // namespace taut::test
