// Questions about pairs that nobody judged: never findings, and silent once answered.

#include "taut/report/suggest.hpp"

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/read_mandate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string unjudged = R"(taut: 1
mandate: {title: Two lakes}
sources:
  s: {title: A source}
actors:
  army: {title: the army, accused_of_abuse: true, sources: [s]}
  rebels: {title: the rebels, hostile_to: {army: fighting}, sources: [s]}
tasks:
  go: {title: good offices, impartial: true, needs_consent_of: [rebels, army], sources: [s]}
  strike: {title: operations, sources: [s], uses_force_on: [rebels]}
  watch: {title: monitoring, sources: [s], reports_on: [army], impartial: true}
)";

struct Suggested {
  Seen seen;
  SuggestReport report;
  explicit Suggested(const std::string& yaml)
      : seen(yaml), report(make_suggestions(seen.subject)) {}
  explicit Suggested(MandateBuilder m)
      : seen(std::move(m)), report(make_suggestions(seen.subject)) {}
  std::vector<std::string> questions() const {
    std::vector<std::string> texts;
    for (const auto& list : blocks_of<tell::List>(suggest_page(report)))
      for (const tell::Item& item : list.items)
        texts.push_back(item.text);
    return texts;
  }
};

TEST(SuggestPage, SaysWhichPairWhyAndByWhichRule) {
  EXPECT_THAT(
      Suggested(unjudged).questions(),
      Contains(AllOf(StartsWith("Operations on good offices. The first uses force "
                                "on the rebels; the second "),
                     HasSubstr("[taking-sides"))));
}

TEST(SuggestPage, SaysThatTheseAreQuestionsAndNoFindings) {
  EXPECT_THAT(
      paragraphs_of(suggest_page(Suggested(unjudged).report)).front(),
      AllOf(HasSubstr("Of 6 pairs of tasks, each in both directions, 0 are judged."),
            HasSubstr("These are questions, not findings")));
}

// A judgement of any score silences its question, 0 included.
TEST(SuggestPage, DoesNotAskAgainWhatWasJudged) {
  for (const char* score : {"-1", "0", "2"}) {
    const std::string judged =
        unjudged + "links:\n  - {id: T1, from: strike, to: go, score: " + score +
        ", because: x, basis: stated, sources: [s]}\n";
    const Suggested of(judged);
    EXPECT_THAT(of.questions(), Not(Contains(StartsWith("Operations on good offices"))));
    EXPECT_THAT(paragraphs_of(suggest_page(of.report)).front(),
                HasSubstr("in both directions, 1 is judged."));
    EXPECT_EQ(of.questions().size() + 1, Suggested(unjudged).questions().size());
  }
}

TEST(SuggestPage, WithNothingToAskSaysThatThisIsNoProof) {
  MandateBuilder m;
  m.task("a").task("b");
  const Suggested of(m);
  EXPECT_THAT(paragraphs_of(suggest_page(of.report)).front(),
              HasSubstr("so that this is no sign that nothing was forgotten"));
  EXPECT_THAT(of.questions(), IsEmpty());
  EXPECT_THAT(suggest_sheet(of.report).rows(), IsEmpty());
}

TEST(SuggestPage, TellsTwentyAndCountsTheOthers) {
  std::string many = unjudged;
  for (int i = 0; i < 25; ++i)
    many += "  s" + std::to_string(i) + ": {title: raid " + std::to_string(i) +
            ", sources: [s], uses_force_on: [rebels]}\n";
  Suggested of(many);
  const std::size_t all = of.report.proposals.size();
  ASSERT_GT(all, 20U);
  EXPECT_THAT(of.questions(), SizeIs(20));
  EXPECT_EQ(paragraphs_of(suggest_page(of.report)).back(),
            std::to_string(all - 20) + " more with --all.");
  EXPECT_GE(suggest_sheet(of.report).rows().size(), all) << "a sheet has all of them";
  of.report.in_full = true;
  EXPECT_THAT(of.questions(), SizeIs(all));
}

TEST(Suggest, JsonAndSheetHaveTheSameProposals) {
  const Suggested of(unjudged);
  const tell::Json json = data_of(of.report, suggest_data);
  const tell::Sheet sheet = suggest_sheet(of.report);
  EXPECT_EQ(json.at("proposals").size(), of.questions().size());
  EXPECT_EQ(json.at("judged_pairs"), 0);
  std::size_t reasons = 0;
  for (const auto& proposal : json.at("proposals")) {
    EXPECT_EQ(proposal.at("from"), cell(sheet, reasons, "from"));
    EXPECT_EQ(proposal.at("to"), cell(sheet, reasons, "to"));
    reasons += proposal.at("reasons").size();
  }
  EXPECT_EQ(sheet.rows().size(), reasons);
}

}  // namespace
}  // namespace taut::test
