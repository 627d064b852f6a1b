// Renewals of one mandate in a row: figures, camps, and what moved from one to the next.

#include "taut/report/timeline.hpp"

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/read_mandate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

TimelineEntry entry(std::string name, std::size_t working) {
  TimelineEntry made{.name = std::move(name)};
  made.at_work[0] = working;
  return made;
}

std::string camps_line(const CampFigures& camps) {
  TimelineReport report;
  report.standings = {entry("A", 1)};
  report.standings[0].camps = camps;
  return under(timeline_page(report), "Opposing camps").at(0);
}

TEST(TimelinePage, CountsEachTensionOnceByItsLiveliestState) {
  const Seen seen{std::string(lakes)};
  TimelineReport report{.mission = "UNLAKES"};
  report.standings = {timeline_entry(seen.situation, seen.findings)};
  const auto page = timeline_page(report);
  EXPECT_EQ(page.title, "UNLAKES: tension over time");
  const auto rows = cells_of(blocks_of<tell::Table>(page).at(0));
  EXPECT_THAT(rows[0], ElementsAre("mandate", "tasks", "at work", "strong", "held",
                                   "asleep", "open", "critical", "serious"));
  EXPECT_EQ(rows[1][0], "S/RES/1 (2030)");
  EXPECT_EQ(rows[1][1], "4");
  EXPECT_EQ(rows[1][2], "3") << "T1, and T4 both ways";
  EXPECT_EQ(rows[1][3], "1") << "T1";
  EXPECT_EQ(rows[1][4], "1") << "T3";
  EXPECT_EQ(rows[1][5], "1") << "T2";
  EXPECT_EQ(rows[1][6], "1") << "T5";
}

TEST(TimelinePage, OfNoMissionHasATitleAllTheSame) {
  EXPECT_EQ(timeline_page({}).title, "Tension over time");
}

TEST(TimelinePage, SaysWhatRisesFallsAndStays) {
  TimelineReport report;
  report.standings = {entry("A", 8), entry("B", 29), entry("C", 29), entry("D", 3)};
  const auto steps = under(timeline_page(report), "From one to the next");
  ASSERT_THAT(steps, SizeIs(3));
  EXPECT_THAT(steps[0], HasSubstr("A to B: tensions at work rise from 8 to 29; "));
  EXPECT_THAT(steps[1], HasSubstr("B to C: tensions at work stay 29; "));
  EXPECT_THAT(steps[2], HasSubstr("C to D: tensions at work fall from 29 to 3; "));
}

TEST(TimelinePage, SpeaksOfOpenQuestionsOnlyWhereThereAreSome) {
  TimelineReport report;
  report.standings = {entry("A", 1), entry("B", 1)};
  EXPECT_THAT(all_words(timeline_page(report)), Not(HasSubstr("open questions")));
  report.standings[1].open = 2;
  EXPECT_THAT(all_words(timeline_page(report)),
              HasSubstr("open questions rise from 0 to 2"));
}

TEST(TimelinePage, OfOneMandateTellsNoStep) {
  TimelineReport report;
  report.standings = {entry("A", 1)};
  EXPECT_THAT(under(timeline_page(report), "From one to the next"), IsEmpty());
}

TEST(TimelinePage, SaysHowCleanlyTheCampsStand) {
  EXPECT_EQ(camps_line({}), "A: the mandate does not fall into camps.");
  EXPECT_EQ(camps_line({.found = true}), "A: two camps, and nothing contradicts them.");
  EXPECT_EQ(camps_line({.skipped = "too large to look."}), "A: too large to look.");
  EXPECT_EQ(
      camps_line({.found = true, .bridges = 1, .weight = 2, .least = 2}),
      "A: two camps; 1 pair of tasks contradicts them, with a weight of 2, proved the "
      "least: 1 synergy across the camps.");
  EXPECT_EQ(
      camps_line({.found = true,
                  .bridges = 2,
                  .rifts = 1,
                  .both_ways = 2,
                  .weight = 9,
                  .least = 7}),
      "A: two camps; 5 pairs of tasks contradict them, with a weight of 9 (interval: "
      "no split has less than 7): 2 synergies across the camps, 1 tension inside one, "
      "2 pairs with help and harm at once.");
}

TEST(TimelineSheet, LeavesTheFiguresOfCampsEmptyWhereNobodyLooked) {
  TimelineReport report;
  report.standings = {entry("A", 1), entry("B", 1), entry("C", 1)};
  report.standings[0].camps.skipped = "too large to look.";
  report.standings[2].camps = {.found = true, .rifts = 1, .weight = 1, .least = 1};
  const tell::Sheet sheet = timeline_sheet(report);
  EXPECT_EQ(cell(sheet, 0, "camps"), "");
  EXPECT_EQ(cell(sheet, 1, "camps"), "1");
  EXPECT_EQ(cell(sheet, 1, "rifts"), "");
  EXPECT_EQ(cell(sheet, 2, "camps"), "2");
  EXPECT_EQ(cell(sheet, 2, "exceptions"), "1");
}

TEST(Timeline, SheetAndJsonHaveTheSameFigures) {
  const Seen seen{std::string(lakes)};
  TimelineReport report;
  report.standings = {timeline_entry(seen.situation, seen.findings)};
  const tell::Sheet sheet = timeline_sheet(report);
  const tell::Json json = data_of(report, timeline_data)["mandates"][0];
  for (const char* column : {"constrains", "counteracts", "cancels", "held", "asleep",
                             "open", "settled_percent"})
    EXPECT_EQ(cell(sheet, 0, column), json["tensions"][column].dump()) << column;
  for (const char* column : {"critical", "serious", "moderate", "minor"})
    EXPECT_EQ(cell(sheet, 0, column), json["findings"][column].dump()) << column;
  EXPECT_EQ(cell(sheet, 0, "objectives"), json["objectives"]["all"].dump());
  EXPECT_EQ(cell(sheet, 0, "exceptions_weight"), json["camps"]["weight"].dump());
  EXPECT_EQ(cell(sheet, 0, "adopted"), "2030-01-01");
}

}  // namespace
}  // namespace taut::test
