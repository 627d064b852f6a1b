// The camps of a mandate as they are told: who stands where, what contradicts it and why,
// and how far that is proved.

#include "taut/report/camps.hpp"

#include "support/parts_of_answers.hpp"
#include "support/read_mandate.hpp"
#include "taut/analyse/draws.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taut::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

struct CampsOf {
  Seen seen;
  CampsReading reading;
  explicit CampsOf(MandateBuilder m, int draws = 0)
      : seen(std::move(m)), reading(read_camps(seen.situation, {})) {
    if (draws > 0)
      add_swings(reading, seen.situation, {.count = draws});
  }
  CampsReport report(bool firm = false) const {
    return {seen.subject, reading, *seen.sources, firm};
  }
  tell::Document page(bool firm = false) const { return camps_page(report(firm)); }
};

// Two against two, without a contradiction.
MandateBuilder two_sides() {
  MandateBuilder m;
  m.task("a", {.name = "talks"}).task("b", {.name = "votes"});
  m.task("c", {.name = "raids"}).task("d", {.name = "patrols"});
  m.link("Y1", "a", "b", 2).link("Y2", "c", "d", 2);
  return m.link("T1", "c", "a", -2).link("T2", "d", "b", -2);
}

constexpr const char* tears = "What tears inside a camp";
constexpr const char* holds = "What holds the camps together";
constexpr const char* both = "What helps and hurts, counted on both sides";

TEST(CampsPage, NamesTheTasksOfEachSide) {
  const auto page = CampsOf(two_sides()).page();
  EXPECT_THAT(under(page, "Camp A"), ElementsAre("talks and votes"));
  EXPECT_THAT(under(page, "Camp B"), ElementsAre("raids and patrols"));
}

TEST(CampsPage, WithoutAContradictionTellsNone) {
  const auto page = CampsOf(two_sides()).page();
  for (const char* heading : {tears, holds, both})
    EXPECT_THAT(headings_of(page), Not(Contains(heading)));
  EXPECT_THAT(under(page, "How it was counted"),
              Contains("The exceptions weigh 0 in all; no split weighs less (proved)."));
}

TEST(CampsPage, TellsHelpAcrossTheCampsWithItsEvidence) {
  const auto page = CampsOf(two_sides().link("Y3", "a", "d", 1)).page();
  EXPECT_THAT(under(page, holds),
              ElementsAre("patrols prepared by talks: a reason [Y3: stated, src]"));
}

TEST(CampsPage, TellsHelpAndHarmOnOnePairApart) {
  const auto page = CampsOf(two_sides().link("Y3", "c", "a", 1)).page();
  EXPECT_THAT(under(page, both), ElementsAre(HasSubstr("[T1, Y3: stated, src]")));
  EXPECT_THAT(headings_of(page), Not(Contains(holds)));
}

TEST(CampsPage, TellsATensionInsideACamp) {
  const auto page =
      CampsOf(two_sides().link("T3", "a", "b", -1).link("Y4", "b", "a", 3)).page();
  EXPECT_THAT(under(page, both), SizeIs(1));
  MandateBuilder m = two_sides();
  m.task("e", {.name = "courts"}).link("Y5", "a", "e", 3).link("T5", "b", "e", -1);
  EXPECT_THAT(under(CampsOf(m).page(), tears),
              ElementsAre(HasSubstr("[T5: stated, src]")));
}

TEST(CampsPage, WeighsAPairByTheStrongerOfItsTwoDirections) {
  MandateBuilder m = two_sides();
  m.task("e", {.name = "courts"}).link("Y5", "a", "e", 3);
  m.link("T5", "b", "e", -1).link("T6", "e", "b", -2);
  EXPECT_THAT(under(CampsOf(m).page(), "How it was counted"),
              Contains(HasSubstr("The exceptions weigh 2 in all")));
}

TEST(CampsPage, OfFewerThanFourTasksOrNoTensionSaysThatThereAreNone) {
  MandateBuilder three;
  three.task("a").task("b").task("c");
  three.link("T1", "a", "b", -1).link("Y1", "b", "c", 1);
  MandateBuilder friends;
  friends.task("a").task("b").task("c").task("d");
  friends.link("Y1", "a", "b", 1).link("Y2", "b", "c", 1).link("Y3", "c", "d", 1);
  for (const MandateBuilder* m : {&three, &friends}) {
    const auto page = CampsOf(*m).page();
    EXPECT_THAT(paragraphs_of(page).front(), HasSubstr("does not fall into camps"));
    EXPECT_THAT(headings_of(page), ElementsAre("How it was counted"));
    EXPECT_EQ(data_of(CampsOf(*m).report(), camps_data)["falls_into_camps"], false);
  }
}

TEST(CampsPage, CutsALongListAndSaysHowManyAreLeft) {
  const auto with_bridges = [](int bridges) {
    MandateBuilder m;
    for (int i = 0; i < 10; ++i)
      m.task(m.keep("a" + std::to_string(i))).task(m.keep("b" + std::to_string(i)));
    int made = 0;
    for (int i = 0; i < 10; ++i) {
      for (int k = 0; k < 10; ++k) {
        const std::string n = std::to_string(i);
        const std::string o = std::to_string(k);
        const bool helps = i != k && made < bridges;
        made += helps ? 1 : 0;
        m.link(m.keep("L" + n + "-" + o), "a" + n, "b" + o, helps ? 1 : -3);
        if (k < i) {
          m.link(m.keep("A" + n + "-" + o), "a" + n, "a" + o, 3);
          m.link(m.keep("B" + n + "-" + o), "b" + n, "b" + o, 3);
        }
      }
    }
    return under(CampsOf(m).page(), holds);
  };
  EXPECT_THAT(with_bridges(40), SizeIs(40));
  const auto one_more = with_bridges(41);
  ASSERT_THAT(one_more, SizeIs(41));
  EXPECT_EQ(one_more.back(), "and 1 more pair, in --format csv or json");
  EXPECT_EQ(with_bridges(43).back(), "and 3 more pairs, in --format csv or json");
}

TEST(CampsPage, GivesCirclesByWhichItsProofCanBeChecked) {
  MandateBuilder m = two_sides();
  m.task("e", {.name = "courts"}).link("Y5", "a", "e", 3).link("T5", "b", "e", -1);
  const auto told = under(CampsOf(m).page(), "Why no split weighs less");
  ASSERT_THAT(told, SizeIs(2));
  EXPECT_THAT(told[0], HasSubstr("Together they weigh 1, as much as the exceptions."));
  EXPECT_THAT(told[1], HasSubstr(" against "));
  EXPECT_TRUE(told[1].ends_with(": 1"));
}

TEST(CampsPage, SaysOfDrawsThatNobodyAskedForThatTheyWereNotTried) {
  EXPECT_THAT(under(CampsOf(two_sides()).page(true), "How firm the sides are"),
              ElementsAre(HasSubstr("Not tried: no draws were asked for")));
}

TEST(CampsPage, OfFirmScoresSaysThatEveryTaskKeepsItsSide) {
  const CampsOf of(two_sides(), 20);
  EXPECT_THAT(under(of.page(true), "How firm the sides are"),
              ElementsAre("Every task keeps its side in 100 % of 20 draws."));
  EXPECT_THAT(headings_of(of.page()), Not(Contains(HasSubstr("Who swings"))));
}

TEST(CampsSheet, HasARowForEachTaskAndEachException) {
  MandateBuilder m = two_sides();
  m.task("e", {.name = "courts"}).link("Y5", "a", "e", 3).link("T5", "b", "e", -1);
  m.link("Y3", "c", "a", 1);
  const CampsOf of(m);
  const tell::Sheet sheet = camps_sheet(of.report());
  EXPECT_EQ(sheet.rows().size(), 5U + 1U + 1U);
}

TEST(Camps, MarkdownAndHtmlEscapeTheNames) {
  MandateBuilder m = two_sides();
  m.model.tasks[0].title = m.keep("talks *now* <b>");
  EXPECT_THAT(document_markdown(CampsOf(m).page()), HasSubstr(R"(talks \*now\* \<b\>)"));
  EXPECT_THAT(
      document_html(CampsOf(m).page()),
      ::testing::AllOf(HasSubstr("talks *now* &lt;b&gt;"), Not(HasSubstr("<b>"))));
}

// Which of two tasks stands first in the file is no opinion.
TEST(Camps, StrengthOfTheSplitDoesNotHangOnTheOrderOfTasks) {
  MandateBuilder m = two_sides();
  m.task("e", {.name = "courts"}).link("Y5", "a", "e", 3).link("T5", "b", "e", -1);
  const tell::Json there = data_of(CampsOf(m).report(), camps_data);
  MandateBuilder back;
  back.task("e").task("d").task("c").task("b").task("a");
  back.link("Y1", "a", "b", 2).link("Y2", "c", "d", 2).link("T1", "c", "a", -2);
  back.link("T2", "d", "b", -2).link("Y5", "a", "e", 3).link("T5", "b", "e", -1);
  const tell::Json turned = data_of(CampsOf(back).report(), camps_data);
  EXPECT_EQ(there["weight"], turned["weight"]);
  EXPECT_EQ(there["falls_into_camps"], turned["falls_into_camps"]);
}

}  // namespace
}  // namespace taut::test
