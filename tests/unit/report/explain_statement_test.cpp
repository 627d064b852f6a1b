// A statement explained: what it says, under which circumstances it is at work, how it is
// known, and what would change it.

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/read_mandate.hpp"
#include "taut/report/explain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

struct StatementToldOf {
  Seen seen;
  Explainer explainer{seen.subject, seen.findings, *seen.sources};
  Explanation explanation;

  StatementToldOf(const std::string& yaml, std::string_view id)
      : seen(yaml), explanation(explain_statement(explainer, seen.statement(id))) {}
  StatementToldOf(MandateBuilder m, std::string_view id)
      : seen(std::move(m)),
        explanation(explain_statement(explainer, seen.statement(id))) {}
  ExplainReport report() const { return {explanation, &explainer}; }
  std::vector<std::string> under(std::string_view heading) const {
    return test::under(explain_page(report()), heading);
  }
};

StatementToldOf at_the_lakes(std::string_view id) {
  return {std::string(lakes), id};
}

TEST(ExplainStatement, OfTwoDirectionsTellsTheReasonOfEach) {
  EXPECT_EQ(
      at_the_lakes("T4").explanation.brief.lead.front(),
      "Schools and water works limit each other, because pipes cross yards (schools "
      "on water works) and yards block pipes (water works on schools).");
}

TEST(ExplainStatement, OfOneReasonForBothDirectionsTellsItOnce) {
  MandateBuilder m;
  m.task("a").task("b").between("T", "a", "b", -2).because("they share a road");
  EXPECT_EQ(StatementToldOf(m, "T").explanation.brief.lead.front(),
            "A and b work against each other, because they share a road.");
  m.because("");
  EXPECT_EQ(StatementToldOf(m, "T").explanation.brief.lead.front(),
            "A and b work against each other.");
}

TEST(ExplainStatement, SaysWhichStateItIsInAndHowItIsKnown) {
  const auto state = [](std::string_view id) {
    return at_the_lakes(id).explanation.brief.lead.back();
  };
  EXPECT_THAT(state("T1"), HasSubstr("it is at work with -2 (works against); stated with "
                                     "medium confidence"));
  EXPECT_THAT(state("T2"), HasSubstr("it is dormant; stated"));
  EXPECT_THAT(state("T3"), HasSubstr("it is held: what is in place takes all of it away; "
                                     "derived with medium"));
  EXPECT_THAT(state("T4"), HasSubstr("-1 (limits); inferred with low confidence"));
  EXPECT_THAT(state("T5"), HasSubstr("it is undecided; stated"));
}

TEST(ExplainStatement, SaysWhetherItsCircumstanceIsSo) {
  EXPECT_THAT(at_the_lakes("T1").under("Circumstances"), Contains("at work: always"));
  EXPECT_THAT(at_the_lakes("T2").under("Circumstances"),
              Contains("at work: if there is a drought (not so today)"));
  EXPECT_THAT(at_the_lakes("T5").under("Circumstances"),
              Contains("at work: if a vote is near (not known)"));
  const StatementToldOf dry(
      with(lakes, "a drought, holds: false", "a drought, holds: true"), "T2");
  EXPECT_THAT(dry.under("Circumstances"),
              Contains("at work: if there is a drought (so today)"));
}

TEST(ExplainStatement, TellsEachShiftWithWhatItIsNowAndWhatComesOut) {
  EXPECT_THAT(at_the_lakes("T1").under("Circumstances"),
              ElementsAre("score: -2 (works against), judged with none of its listed "
                          "safeguards in place",
                          "at work: always",
                          "shift: +1 by an envoy of both sides (not in "
                          "place)",
                          "shift: -1 by a vote is near (unknown)",
                          "today: none of the shifts counts, so it stays -2 (works "
                          "against)"));
}

// What safeguards took away was not judged neutral.
TEST(ExplainStatement, OfOneThatIsHeldNeverSaysThatItWasJudgedNeutral) {
  const auto told = at_the_lakes("T3").under("Circumstances");
  EXPECT_THAT(told, Contains("today: the shifts that count make it 0 (nothing of it is "
                             "left)"));
  for (const std::string& line : told)
    EXPECT_THAT(line, Not(HasSubstr("neutral")));
}

TEST(ExplainStatement, OfAZeroSaysThatItWasJudgedNeutral) {
  MandateBuilder m;
  m.task("a").task("b").link("N", "a", "b", 0);
  const StatementToldOf told(m, "N");
  EXPECT_THAT(told.under("Circumstances").front(),
              StartsWith("score: 0 (judged neutral)"));
  EXPECT_THAT(told.under("The pairs it covers"),
              ElementsAre("N: a on b: judged neutral"));
}

TEST(ExplainStatement, SaysOfThinEvidenceThatItCountsHalf) {
  const auto firm = [](const MandateBuilder& m) {
    return StatementToldOf(m, "T").under("How it is known").at(2);
  };
  MandateBuilder m;
  m.condition("c", Truth::yes).task("a").task("b").link("T", "a", "b", -1).when("c");
  EXPECT_THAT(firm(m), StartsWith("firm: yes"));
  m.model.conditions[0].basis = Basis::unverified;
  EXPECT_THAT(firm(m),
              StartsWith("firm: no: what it rests on is inferred or unverified"));
  m.model.conditions[0].basis = Basis::stated;
  m.known(Basis::stated, Confidence::low);
  EXPECT_THAT(firm(m), AllOf(StartsWith("firm: no: a firm statement"),
                             HasSubstr("this one counts half")));
  m.known(Basis::derived).unsourced();
  EXPECT_THAT(firm(m), StartsWith("firm: no: a firm statement"));
}

TEST(ExplainStatement, SaysWhichPairsItLeadsAndWhereItIsAFurtherReason) {
  MandateBuilder m;
  m.task("a").task("b").task("c");
  m.link("T", "a", "b c", -1).link("U", "a", "b", -2).link("G", "c", "*", -1);
  EXPECT_THAT(StatementToldOf(m, "T").under("The pairs it covers"),
              ElementsAre("T/a-b: b: limited by a (-1); a further reason beside the "
                          "leading statement of its pair",
                          "T/a-c: c: limited by a (-1); leads its pair"));
  EXPECT_THAT(StatementToldOf(m, "G").under("The pairs it covers").front(),
              HasSubstr("on tasks in general: it counts in no pair"));
}

TEST(ExplainStatement, NamesTwoDozenPairsAndCountsTheRest) {
  MandateBuilder m;
  m.task("hub");
  std::string others;
  for (int i = 0; i < 25; ++i) {
    const std::string id = "t" + std::to_string(i);
    m.task(m.keep(id));
    others += (i == 0 ? "" : " ") + id;
  }
  m.link("T", "hub", others, -1);
  const auto pairs = StatementToldOf(m, "T").under("The pairs it covers");
  ASSERT_EQ(pairs.size(), 25U);
  EXPECT_EQ(pairs.back(), "and 1 more");
}

TEST(ExplainStatement, SaysOfHowManyPairsAStateIs) {
  MandateBuilder m;
  m.phase("p").phase("q").task("a", {.phases = {"p"}}).task("b", {.phases = {"p"}});
  m.task("c", {.phases = {"q"}}).link("T", "a", "b c", -1);
  EXPECT_THAT(StatementToldOf(m, "T").explanation.brief.lead.back(),
              HasSubstr("at work with -1 (limits) on 1 of its 2 pairs; separated on 1 of "
                        "its 2 pairs"));
}

TEST(ExplainStatement, SaysWhatOneSwitchAtATimeWouldDo) {
  EXPECT_THAT(
      at_the_lakes("T1").under("What would change it"),
      ElementsAre("One condition or safeguard at a time; everything else as it is.",
                  HasSubstr("\"a vote is near\" (unknown today): T1 worsens from -2 "
                            "to -3"),
                  "with an envoy of both sides in place: T1 eases from -2 to -1"));
  EXPECT_THAT(at_the_lakes("T3").under("What would change it"),
              Contains("without a fence: T3 wakes with -1"));
  EXPECT_THAT(at_the_lakes("T4").under("What would change it"), IsEmpty());
}

TEST(ExplainStatement, NamesTheFindingsThatRestOnIt) {
  EXPECT_THAT(at_the_lakes("T3").under("The findings that rest on it"),
              Contains(StartsWith("held-tension: ")));
  EXPECT_THAT(at_the_lakes("T2").under("The findings that rest on it"),
              Not(Contains(StartsWith("strained-task"))));
}

TEST(ExplainStatement, QuotesItsLinesAsTheyStand) {
  const StatementToldOf told = at_the_lakes("T2");
  const auto quotations = blocks_of<tell::Quotation>(explain_page(told.report()));
  ASSERT_EQ(quotations.size(), 1U);
  EXPECT_THAT(quotations[0].place, StartsWith("T2, m.yaml:"));
  EXPECT_THAT(quotations[0].lines, ElementsAre(HasSubstr("{id: T2, from: water,")));
}

TEST(ExplainStatement, OfOneArcSpeaksOfThatPairAlone) {
  Seen seen{std::string(lakes)};
  const Explainer explainer{seen.subject, seen.findings, *seen.sources};
  for (ArcIndex arc = 0; arc < seen.situation.arcs.size(); ++arc) {
    if (address(seen.situation, arc) != "T4/water-school")
      continue;
    const auto one = explain_statement(explainer, seen.statement("T4"), arc);
    EXPECT_EQ(one.kind, "link");
    EXPECT_THAT(one.brief.lead.front(),
                AllOf(HasSubstr("yards block pipes"), Not(HasSubstr("pipes cross"))));
    return;
  }
  FAIL() << "no such arc";
}

TEST(ExplainStatement, SheetHasARowForEachLineOfTheJson) {
  for (const char* id : {"T1", "T2", "T3", "T4", "T5", "Y1"}) {
    const StatementToldOf told = at_the_lakes(id);
    const tell::Json json = data_of(told.report(), explain_data);
    const tell::Sheet sheet = explain_sheet(told.report());
    std::size_t lines = json["summary"].size();
    for (const auto& section : json["sections"])
      for (const auto& entry : section["entries"])
        lines += entry["lines"].size() + (entry["text"] != "" || entry["place"] != "");
    EXPECT_EQ(sheet.rows().size(), lines) << id;
  }
}

}  // namespace
}  // namespace taut::test
