// What was decided, told beside a finding; what is decided about nothing; what has come
// by a day. And how a share of draws is told.

#include "taut/report/decisions.hpp"

#include "support/read_mandate.hpp"
#include "taut/report/draws_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using State = Decision::State;

Decision decided(State state) {
  return {.id = "D1", .about = "strained-task:go", .state = state};
}

std::string told(const Decision& decision, std::string_view today = {}) {
  Model model;
  model.decisions = {decision};
  Finding finding;
  finding.decision = DecisionId{0};
  return decision_sentence(model, finding, {}, today);
}

TEST(DecisionSentence, SaysByWhomWhenUntilWhenAndWhy) {
  Decision d = decided(State::accepted);
  EXPECT_EQ(told(d), "Accepted.");
  d.by = "the planning cell";
  d.date = "2018-07-15";
  d.until = "2019-03-31";
  d.because = "both are wanted.";
  EXPECT_EQ(told(d),
            "Accepted by the planning cell on 2018-07-15, until 2019-03-31: both are "
            "wanted.");
}

TEST(DecisionSentence, SaysFromTheDayAfterItsLastThatItHasPassed) {
  Decision d = decided(State::accepted);
  d.until = "2019-03-31";
  EXPECT_THAT(told(d, "2019-03-31"), Not(HasSubstr("passed")));
  EXPECT_THAT(told(d, "2019-04-01"), HasSubstr("until 2019-03-31 (which has passed)"));
  EXPECT_THAT(told(d), Not(HasSubstr("passed"))) << "no day was given";
}

TEST(DecisionSentence, SaysOfWhatWasMendedThatItIsStillFound) {
  EXPECT_EQ(told(decided(State::mended)), "Mended, and still found.");
  EXPECT_EQ(told(decided(State::in_discussion)), "In discussion.");
  EXPECT_EQ(told(decided(State::to_be_mended)), "To be mended.");
}

TEST(DecisionSentence, OfNoDecisionIsEmpty) {
  EXPECT_EQ(decision_sentence({}, {}, {}, "2019-04-01"), "");
}

TEST(DecisionState, IsWrittenAsTheFormatHasIt) {
  EXPECT_EQ(word_of(State::in_discussion), "in-discussion");
  EXPECT_EQ(word_of(State::to_be_mended), "to-be-mended");
  EXPECT_EQ(word_of(State::accepted), "accepted");
}

struct OnADay {
  Seen seen;
  ConflictsReport report{seen.situation, seen.findings, *seen.sources};
  explicit OnADay(MandateBuilder m, std::string_view today) : seen(std::move(m)) {
    report.today = today;
  }
};

MandateBuilder to_review() {
  MandateBuilder m;
  m.condition("war", Truth::yes).task("a").task("b").link("T", "a", "b", -1);
  m.model.mandate.review = "2019-01-01";
  m.model.conditions[0].review = "2019-02-01";
  m.model.statements[0].review = "2019-03-01";
  m.model.decisions = {decided(State::accepted)};
  m.model.decisions[0].until = "2019-01-15";
  return m;
}

TEST(DayNotes, NameWhatHasComeByTheDayAndNothingElse) {
  EXPECT_THAT(day_notes(OnADay(to_review(), "").report), IsEmpty());
  EXPECT_THAT(day_notes(OnADay(to_review(), "2018-12-31").report), IsEmpty());
  EXPECT_THAT(day_notes(OnADay(to_review(), "2019-01-01").report),
              ElementsAre("The model was to be looked at again on 2019-01-01."));
  EXPECT_THAT(day_notes(OnADay(to_review(), "2019-03-01").report),
              ElementsAre("The model was to be looked at again on 2019-01-01.",
                          "Was to be looked at again: war (2019-02-01), T (2019-03-01).",
                          "Decided, and no longer in force: D1 (until 2019-01-15)."));
}

TEST(DayNotes, CountWhatWasLeftOutAsAccepted) {
  MandateBuilder m = to_review();
  m.model.decisions.push_back({.id = "D2", .about = "deadlock:a-b"});
  OnADay on(m, "");
  on.report.accepted = {DecisionId{0}};
  EXPECT_THAT(day_notes(on.report),
              ElementsAre("One finding is left out as accepted: D1 (strained-task:go)."));
  on.report.accepted.push_back(DecisionId{1});
  EXPECT_THAT(
      day_notes(on.report),
      ElementsAre("Two findings are left out as accepted: D1 (strained-task:go), D2 "
                  "(deadlock:a-b)."));
}

TEST(LostDecision, SaysWhatToDoWithIt) {
  Model model;
  model.decisions = {decided(State::accepted)};
  const LostWords gone = in_words(model, LostDecision{.decision = DecisionId{0}});
  EXPECT_EQ(gone.message,
            "decision 'D1' is about 'strained-task:go', which is not found any more");
  EXPECT_EQ(gone.help, "write 'state: mended', or delete the decision");
  const LostWords near = in_words(
      model, LostDecision{.decision = DecisionId{0}, .near = "strained-task:ssr"});
  EXPECT_EQ(near.help, "did you mean 'strained-task:ssr'?");
  const LostWords unheard = in_words(
      model, LostDecision{.decision = DecisionId{0}, .why = LostDecision::Why::unheard});
  EXPECT_THAT(unheard.message, HasSubstr("there is no such kind of finding"));
  EXPECT_EQ(unheard.help, "docs/analyses.md lists the kinds");
}

TEST(ShareInWords, RoundsDownAndNeverToNothing) {
  EXPECT_EQ(share_in_words(0, 1000), "0 %");
  EXPECT_EQ(share_in_words(1, 1000), "less than 1 %");
  EXPECT_EQ(share_in_words(9, 1000), "less than 1 %");
  EXPECT_EQ(share_in_words(10, 1000), "1 %");
  EXPECT_EQ(share_in_words(999, 1000), "99 %") << "not all";
  EXPECT_EQ(share_in_words(1000, 1000), "100 %");
  EXPECT_EQ(share_in_words(0, 0), "0 %");
}

TEST(DrawsInWords, CountsOneAsOneAndThousandsLegibly) {
  EXPECT_EQ(draws_in_words(1), "one draw");
  EXPECT_EQ(draws_in_words(200), "200 draws");
  EXPECT_EQ(draws_in_words(1000), "1,000 draws");
}

TEST(HowDrawn, SaysHowManyWereToBeMadeIfTheTimeWasOver) {
  EXPECT_THAT(how_drawn({.seed = 7, .count = 1}),
              ::testing::StartsWith("One draw (seed 7)"));
  EXPECT_THAT(
      how_drawn({.count = 200, .cut_from = 1000}),
      HasSubstr("200 draws of 1,000 asked for, since the time (--time) was over"));
  EXPECT_THAT(how_drawn({.count = 200}), Not(HasSubstr("asked for")));
}

}  // namespace
}  // namespace taut::test
