// What the page of `taut conflicts` says beside its findings: how much was counted, what
// is at rest, how firm it is, and in how many draws and panels a finding holds.

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/read_mandate.hpp"
#include "taut/analyse/firm_findings.hpp"
#include "taut/analyse/one_step.hpp"
#include "taut/analyse/panels.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/conflicts_teller.hpp"

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
using ::testing::SizeIs;
using ::testing::StartsWith;

struct Conflicts {
  Seen seen;
  ConflictsReport report{seen.situation, seen.findings, *seen.sources};
  explicit Conflicts(const std::string& yaml) : seen(yaml) {}
  explicit Conflicts(MandateBuilder m) : seen(std::move(m)) {}
};

MandateBuilder pair_of(int score) {
  MandateBuilder m;
  m.condition("war", Truth::no, "there is a war").safeguard("s", Truth::yes, "a hotline");
  return m.task("a").task("b").link("T", "a", "b", score);
}

constexpr const char* at_rest_heading = "Not known, asleep or held back";

TEST(CountLine, CountsOneAsOne) {
  EXPECT_EQ(count_line(Conflicts(pair_of(-1)).report),
            "2 tasks, 1 statement on how they act on each other, 1 tension at work");
  EXPECT_EQ(count_line(Conflicts(std::string(lakes)).report),
            "4 tasks, 7 statements on how they act on each other, 3 tensions at work");
  MandateBuilder one;
  EXPECT_EQ(count_line(Conflicts(one.task("a")).report),
            "1 task, 0 statements on how they act on each other, 0 tensions at work");
}

TEST(CountLine, SaysFromTheDayAfterItsEndThatAMandateHasEnded) {
  MandateBuilder m = pair_of(-1);
  m.model.mandate.ends = "2019-06-30";
  Conflicts of(m);
  EXPECT_THAT(count_line(of.report), Not(HasSubstr("ended")));
  of.report.today = "2019-06-30";
  EXPECT_THAT(count_line(of.report), Not(HasSubstr("ended")));
  of.report.today = "2019-07-01";
  EXPECT_THAT(count_line(of.report), HasSubstr("; the mandate ended on 2019-06-30"));
}

TEST(NothingFound, IsSaidOfASortThatWasAskedForAndNotOfTheMandate) {
  Conflicts of(pair_of(1));
  EXPECT_EQ(nothing_found(of.report),
            "No tension was found among the pairs that have been judged.");
  of.report.only = "Only findings of the kind 'deadlock'.";
  EXPECT_EQ(nothing_found(of.report), "No finding is of that sort.");
  EXPECT_EQ(nothing_found(Conflicts(pair_of(-1)).report), "");
}

TEST(AtRest, SaysWhatWouldWakeWhatIsAsleep) {
  const auto page = conflicts_page(Conflicts(std::string(lakes)).report);
  EXPECT_THAT(
      under(page, at_rest_heading),
      ElementsAre("Water works would limit village talks if there is a drought [T2: "
                  "stated]",
                  HasSubstr("Schools would work against village talks if a vote is "
                            "near"),
                  "One safeguard in place keeps one tension quiet: a fence [T3: "
                  "derived]"));
}

TEST(AtRest, CutShortNamesTwoMoreAndCountsTheOthers) {
  MandateBuilder m;
  m.condition("war", Truth::no, "there is a war").task("hub");
  for (int i = 0; i < 5; ++i) {
    const std::string n = std::to_string(i);
    m.task(m.keep("t" + n)).link(m.keep("T" + n), "hub", "t" + n, -1).when("war");
  }
  const Conflicts of(m);
  const auto last = [&](std::size_t most) {
    return item_in_words(at_rest(of.report, most).items.back());
  };
  EXPECT_THAT(at_rest(of.report, 5).items, SizeIs(5));
  EXPECT_THAT(last(5), Not(HasSubstr("--all")));
  EXPECT_THAT(
      last(2),
      AllOf(StartsWith("Not known or asleep as well (--all says what would wake them): "),
            HasSubstr("[T2: stated]; "), HasSubstr("; one more")));
  EXPECT_THAT(last(0),
              AllOf(StartsWith("Not known or asleep (--all"), HasSubstr("; three more")));
}

TEST(Firmness, SaysWhichShareOfThePairsWasJudged) {
  const auto sentences = firmness_sentences(Conflicts(std::string(lakes)).report);
  EXPECT_EQ(sentences.front(),
            "7 of 12 pairs of tasks, each counted both ways, were judged (58 %); of the "
            "others nothing is said.");
  EXPECT_THAT(
      firmness_sentences(Conflicts(pair_of(-1)).report).front(),
      StartsWith("1 of 2 pairs of tasks, each counted both ways, was judged (50 %)"));
}

TEST(Firmness, NamesWhatIsNotFirmOrSaysThatAllIs) {
  MandateBuilder m = pair_of(-1);
  EXPECT_THAT(firmness_sentences(Conflicts(m).report),
              Contains("Every tension at work rests on a firm statement."));
  m.known(Basis::inferred, Confidence::low);
  EXPECT_THAT(firmness_sentences(Conflicts(m).report), Contains("Not firm: T."));
  EXPECT_THAT(firmness_sentences(Conflicts(pair_of(2)).report),
              Not(Contains(HasSubstr("firm statement"))))
      << "without a tension there is nothing to be firm";
}

TEST(Firmness, NamesTheTasksThatNobodyLookedAt) {
  MandateBuilder m = pair_of(-1);
  m.task("c", {.name = "courts"});
  EXPECT_THAT(firmness_sentences(Conflicts(m).report),
              Contains("Never looked at: courts."));
  m.task("d", {.name = "roads"});
  EXPECT_THAT(firmness_sentences(Conflicts(m).report),
              Contains("Never looked at: courts and roads."));
}

TEST(Firmness, SaysWhatIsNotKnownOnceWhereItIsToldAlready) {
  EXPECT_THAT(firmness_sentences(Conflicts(std::string(lakes)).report),
              Not(Contains(StartsWith("Not known: a vote is near"))))
      << "what T5 waits for is told with it";
  MandateBuilder m = pair_of(-1);
  m.model.conditions[0].holds = Truth::unknown;
  EXPECT_THAT(firmness_sentences(Conflicts(m).report),
              Contains("Not known: there is a war."));
}

TEST(Firmness, OfAMandateWithoutTasksSaysNothing) {
  EXPECT_THAT(firmness_sentences(Conflicts(MandateBuilder{}).report), IsEmpty());
}

// Whatever is unverified is a warning, never a praise of what is not.
TEST(Firmness, CountsUnverifiedParagraphsAndMissingOnes) {
  MandateBuilder m = pair_of(-1);
  m.model.tasks[0].paragraph = "1";
  m.model.tasks[0].paragraph_basis = Basis::unverified;
  const auto told = firmness_sentences(Conflicts(m).report);
  EXPECT_THAT(told, Contains("1 of 2 tasks has no paragraph here and 1 of 1 paragraph "
                             "number is unverified."));
  m.model.tasks[1].paragraph = "2";
  EXPECT_THAT(firmness_sentences(Conflicts(m).report),
              Not(Contains(HasSubstr("no paragraph"))));
}

TEST(Lead, NeverRestsOnWhatIsThinWithoutSayingSo) {
  MandateBuilder m = pair_of(-3);
  m.model.tasks[1].priority = 1;
  EXPECT_THAT(lead(Conflicts(m).report).front(), Not(HasSubstr("thin")));
  m.known(Basis::inferred, Confidence::low);
  EXPECT_THAT(lead(Conflicts(m).report).front(), HasSubstr("(1, thin evidence)"));
}

TEST(Lead, OfNoFindingIsEmpty) {
  EXPECT_THAT(lead(Conflicts(pair_of(1)).report), IsEmpty());
}

TEST(SeveritySentence, GivesEachStepOrNothing) {
  Finding finding;
  EXPECT_EQ(severity_sentence(finding), "");
  finding.severity = Severity::serious;
  finding.severity_reasons = {"one", "two"};
  EXPECT_EQ(severity_sentence(finding), "Why serious: one; two.");
}

TEST(FirmSentence, SaysInHowManyDrawsAFindingHolds) {
  Conflicts of(pair_of(-2));
  ASSERT_FALSE(of.seen.findings.all.empty());
  const Finding& finding = of.seen.findings.all.front();
  EXPECT_EQ(firm_sentence(of.report, finding), "") << "nobody asked";
  FirmFindings firm{.asked = {.count = 200}};
  of.report.firm = &firm;
  EXPECT_EQ(firm_sentence(of.report, finding), "Holds in none of 200 draws.");
  firm.seen = {{.id = finding.id, .severity = {}}};
  firm.seen[0].severity[static_cast<std::size_t>(finding.severity)] = 199;
  EXPECT_EQ(firm_sentence(of.report, finding), "Holds in 99 % of 200 draws.")
      << "never all, if it was not all";
}

TEST(FirmSentence, SaysWhereItIsLessSevereInSomeDraws) {
  Conflicts of(pair_of(-2));
  Finding finding = of.seen.findings.all.front();
  finding.severity = Severity::serious;
  FirmFindings firm{.asked = {.count = 100}};
  firm.seen = {{.id = finding.id}};
  firm.seen[0].severity[static_cast<std::size_t>(Severity::serious)] = 40;
  firm.seen[0].severity[static_cast<std::size_t>(Severity::minor)] = 50;
  of.report.firm = &firm;
  EXPECT_EQ(firm_sentence(of.report, finding),
            "Holds in 90 % of 100 draws; at least serious in 40 %.");
}

TEST(PanelSentence, SaysHowManyOfThoseWhoJudgedItHoldIt) {
  Conflicts of(pair_of(-2));
  const Finding& finding = of.seen.findings.all.front();
  PanelFindings panels{.assessors = 7, .panels = {.asked = {.count = 100}}};
  panels.holders = {{.id = finding.id, .judged_by = 7, .held_by = 5}};
  of.report.panels = &panels;
  const auto told = [&](std::size_t judged, std::size_t held) {
    panels.holders[0].judged_by = judged;
    panels.holders[0].held_by = held;
    const std::string text = panel_sentence(of.report, finding);
    return text.substr(0, text.find(';'));
  };
  EXPECT_EQ(told(7, 5), "Held by five of the seven who judged it");
  EXPECT_EQ(told(7, 7), "Held by all seven who judged it");
  EXPECT_EQ(told(7, 0), "Held by none of the seven who judged it");
  EXPECT_EQ(told(1, 1), "Held by the one who judged it");
  EXPECT_EQ(told(1, 0), "Not held by the one who judged it");
  EXPECT_EQ(panel_json(of.report, finding)["judged_by"], 1);
}

TEST(PanelsSentences, WithoutJudgementsSayThatNoneWereDrawn) {
  Conflicts of(pair_of(-2));
  EXPECT_THAT(panels_sentences(of.report), IsEmpty());
  const PanelFindings nobody;
  of.report.panels = &nobody;
  EXPECT_THAT(
      panels_sentences(of.report),
      ElementsAre("No panels were drawn: nobody's judgements are in this model."));
}

TEST(Agenda, NamesTheStepsThatChangeThePageOrSaysThatNoneDoes) {
  Conflicts of(pair_of(-1));
  EXPECT_THAT(agenda(of.report), IsEmpty()) << "nobody asked";
  const OneSteps steps = one_step_changes(of.seen.situation);
  of.report.steps = &steps;
  ASSERT_THAT(agenda(of.report), Not(IsEmpty()));
  EXPECT_THAT(agenda(of.report).front(), StartsWith("T (B: limited by a) at "));
  const OneSteps none{.changing = {}, .tried = 2, .all = 2};
  of.report.steps = &none;
  EXPECT_THAT(
      agenda(of.report),
      ElementsAre("No single step of a single judgement changes the first page."));
  const OneSteps cut{.changing = {}, .tried = 1, .all = 2};
  of.report.steps = &cut;
  EXPECT_THAT(
      agenda(of.report),
      ElementsAre("Only 1 of 2 single steps were tried: the time (--time) was over."));
}

}  // namespace
}  // namespace taut::test
