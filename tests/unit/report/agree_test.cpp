// How far those who judged agree: names only where they are asked for, and for whoever
// chairs what to discuss first.

#include "taut/report/agree.hpp"

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/read_mandate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
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

const std::string judged = R"(taut: 1
mandate: {title: Two lakes}
sources:
  s: {title: A source}
pillars:
  talks: {title: Talks}
  order: {title: Order}
tasks:
  village: {title: village talks, pillar: talks, sources: [s]}
  train: {title: training, pillar: order, sources: [s]}
  watch: {title: monitoring, pillar: order, sources: [s]}
links:
  - {id: T1, from: train, to: village, score: -2, because: it takes sides, basis: stated, sources: [s], judgements: {anna: -2, ben: {score: 1, because: trained troops keep off}, cleo: -1}}
  - {id: T2, from: watch, to: train, score: -1, because: reports shame, basis: stated, sources: [s], judgements: {anna: -1, ben: -1}}
  - {id: T3, from: watch, to: village, score: 1, because: facts help, basis: stated, sources: [s], judgements: {anna: 1}}
)";
const std::string by_one = with(
    with(judged, ", ben: {score: 1, because: trained troops keep off}, cleo: -1}", "}"),
    "{anna: -1, ben: -1}", "{anna: -1}");

struct Agreed {
  Seen seen;
  AgreeReport report;
  explicit Agreed(const std::string& yaml)
      : seen(yaml), report(make_agreement(seen.subject, 100, 1)) {}
  explicit Agreed(MandateBuilder m)
      : seen(std::move(m)), report(make_agreement(seen.subject, 10, 1)) {}
};

TEST(AgreePage, SaysHowManyJudgedHowMuch) {
  EXPECT_EQ(paragraphs_of(agree_page(Agreed(judged).report)).front(),
            "Three assessors; 3 of 3 links were judged by one of them or more.");
  EXPECT_THAT(paragraphs_of(agree_page(Agreed(by_one).report)),
              ElementsAre("One assessor; 3 of 3 links were judged by that one.",
                          "With one assessor there is nothing to compare."));
}

TEST(AgreePage, WithoutJudgementsSaysHowToWriteThem) {
  const Agreed none{std::string(lakes)};
  EXPECT_THAT(paragraphs_of(agree_page(none.report)),
              ElementsAre(HasSubstr("write 'judgements: {desk-1: -2, desk-2: 0}'")));
  EXPECT_THAT(agree_sheet(none.report).rows(), IsEmpty());
  EXPECT_EQ(data_of(none.report, agree_data)["judged"], 0);
}

TEST(AgreePage, NamesNobodyUnlessNamesAreAskedFor) {
  Agreed of(judged);
  for (const auto& page : {agree_page(of.report), agree_agenda(of.report)})
    for (const char* name : {"anna", "ben", "cleo"})
      EXPECT_THAT(all_words(page), Not(HasSubstr(name)));
  for (const char* name : {"anna", "ben", "cleo"}) {
    EXPECT_THAT(sheet_csv(agree_sheet(of.report)), Not(HasSubstr(name)));
    EXPECT_THAT(data_of(of.report, agree_data).dump(), Not(HasSubstr(name)));
  }
  of.report.names = true;
  EXPECT_THAT(all_words(agree_page(of.report)), HasSubstr("ben 1"));
  EXPECT_EQ(cell(agree_sheet(of.report), 0, "ben"), "1");
  EXPECT_EQ(cell(agree_sheet(of.report), 2, "ben"), "") << "who did not judge it";
}

TEST(AgreePage, NumbersThoseWhoAreLeftOutWithoutNamingThem) {
  const auto rows =
      cells_of(blocks_of<tell::Table>(agree_page(Agreed(judged).report)).at(0));
  std::vector<std::string> names;
  for (const auto& row : rows)
    names.push_back(row[0]);
  EXPECT_THAT(names, ElementsAre("", "all", "Talks", "Order", "without one (1)",
                                 "without one (2)", "without one (3)"));
}

TEST(AgreePage, SortsLinksByWhetherAllSeeThemAlike) {
  const auto page = agree_page(Agreed(judged).report);
  EXPECT_THAT(under(page, "What all who judged it see alike"),
              ElementsAre("Monitoring on training (T2): -1, -1"));
  EXPECT_THAT(under(page, "What only one has judged"),
              ElementsAre("Monitoring on village talks (T3): 1"));
}

TEST(AgreePage, TellsWhoSeesWhatAndWhyFromTheLowestScore) {
  const auto told =
      under(agree_page(Agreed(judged).report), "To discuss, what changes most first");
  ASSERT_THAT(told, SizeIs(::testing::Ge(4)));
  EXPECT_EQ(told[0], "Training on village talks (T1): a tension or a synergy?");
  EXPECT_EQ(told[1], "Two see a tension (-2, -1): no reason is noted");
  EXPECT_EQ(told[2], "One sees a synergy (1): trained troops keep off");
  EXPECT_EQ(told[3], "The model says: it takes sides");
}

TEST(AgreePage, SaysWhatWouldLeaveTheFirstPageIfOneSideWereRight) {
  EXPECT_THAT(
      under(agree_page(Agreed(judged).report), "To discuss, what changes most first"),
      Contains(StartsWith("If it is 1, this is no longer on the first page: ")));
}

TEST(AgreePage, AsksHowStrongItIsWhereAllSeeOneSign) {
  const std::string apart = with(judged, "{anna: -1, ben: -1}", "{anna: -3, ben: 0}");
  EXPECT_THAT(
      under(agree_page(Agreed(apart).report), "To discuss, what changes most first"),
      Contains("Monitoring on training (T2): how strong is it?"));
}

TEST(AgreeAgenda, OfOneAssessorSaysThatThereIsNothingToCompare) {
  const auto page = agree_agenda(Agreed(by_one).report);
  EXPECT_THAT(all_words(page),
              AllOf(HasSubstr("nothing to compare"), Not(HasSubstr("contradict"))));
}

TEST(AgreeAgenda, OfAssessorsWhoAgreeSaysSo) {
  const std::string alike =
      with(judged, "ben: {score: 1, because: trained troops keep off}", "ben: -2");
  EXPECT_THAT(paragraphs_of(agree_agenda(Agreed(alike).report)),
              Contains(StartsWith("Nobody contradicts anybody")));
}

// Ten are discussed at most; the others are counted.
TEST(AgreeAgenda, CutsAfterTenAndCountsTheOthers) {
  const auto disputed = [](int count) {
    MandateBuilder m;
    m.task("hub");
    for (int i = 0; i < count; ++i) {
      const std::string n = std::to_string(i);
      m.task(m.keep("t" + n)).link(m.keep("T" + n), "hub", "t" + n, -1);
      m.model.statements.back().judgements = {{"x", -1}, {"y", 1}};
    }
    return agree_agenda(Agreed(m).report);
  };
  EXPECT_THAT(blocks_of<tell::Entry>(disputed(10)), SizeIs(10));
  EXPECT_THAT(paragraphs_of(disputed(10)), SizeIs(1));
  EXPECT_THAT(blocks_of<tell::Entry>(disputed(11)), SizeIs(10));
  EXPECT_EQ(paragraphs_of(disputed(11)).back(),
            "1 more link is contested; the table (--format csv) has the rest.");
  EXPECT_EQ(paragraphs_of(disputed(12)).back(),
            "2 more links are contested; the table (--format csv) has the rest.");
}

TEST(AgreeAgenda, PutsFirstWhatMostOfTheFirstPageHangsOn) {
  const Agreed of(judged);
  for (std::size_t i = 1; i < of.report.contested.size(); ++i)
    EXPECT_GE(of.report.contested[i - 1].falls.size(),
              of.report.contested[i].falls.size());
  EXPECT_FALSE(of.report.contested.empty());
}

TEST(ViewsOn, GoFromTheLowestScoreAndOfOneScoreThoseWithAReasonFirst) {
  const Agreed of(with(judged, "{anna: -1, ben: -1}",
                       "{anna: -1, ben: {score: -1, because: it hurts}, cleo: -3}"));
  std::vector<std::string> names;
  for (const GivenView& view : views_on(of.report, of.seen.statement("T2")))
    names.emplace_back(view.assessor);
  EXPECT_THAT(names, ElementsAre("cleo", "ben", "anna"));
}

TEST(AgreeSheet, HasARowForEachJudgedLinkWithItsRangeAndDissent) {
  const tell::Sheet sheet = agree_sheet(Agreed(judged).report);
  ASSERT_THAT(sheet.rows(), SizeIs(3));
  EXPECT_EQ(cell(sheet, 0, "judged_by"), "3");
  EXPECT_EQ(cell(sheet, 0, "least"), "-2");
  EXPECT_EQ(cell(sheet, 0, "most"), "1");
  EXPECT_EQ(cell(sheet, 0, "dissent"), "sign");
  EXPECT_EQ(cell(sheet, 1, "dissent"), "agreed");
  EXPECT_EQ(cell(sheet, 2, "dissent"), "alone");
}

TEST(Agree, JsonHasTheSameFiguresAsThePage) {
  const Agreed of(judged);
  const tell::Json json = data_of(of.report, agree_data);
  EXPECT_EQ(json["assessors"], 3);
  EXPECT_EQ(json["links"], 3);
  EXPECT_EQ(json["agreements"].size(),
            blocks_of<tell::Table>(agree_page(of.report)).at(0).rows.size() - 1);
  EXPECT_EQ(json["contested"].size(),
            blocks_of<tell::Entry>(agree_page(of.report)).size());
  EXPECT_TRUE(json["agreements"][3]["of"].is_null()) << "who is left out has no name";
}

// Judging is counted by link, not by the order in which desks are listed.
TEST(Agree, TheOrderOfTheAssessorsChangesNothing) {
  const std::string turned = with(
      judged, "{anna: -2, ben: {score: 1, because: trained troops keep off}, cleo: -1}",
      "{cleo: -1, ben: {score: 1, because: trained troops keep off}, anna: -2}");
  EXPECT_EQ(all_words(agree_agenda(Agreed(judged).report)),
            all_words(agree_agenda(Agreed(turned).report)));
}

}  // namespace
}  // namespace taut::test
