// A renewal beside the mandate before: the text first, then what follows from it.

#include "taut/report/diff.hpp"

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/read_mandate.hpp"

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
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

struct Renewed {
  Seen before;
  Seen after;
  Model renamed;
  Situation old;
  Findings old_findings;
  Revision revision;
  bool in_full = false;

  explicit Renewed(const std::string& second, std::string_view first = lakes)
      : before(std::string(first)),
        after(second),
        renamed(with_new_ids(before.model, after.model)),
        old(make_situation(renamed)),
        old_findings(find_all(old)),
        revision(revise({old, old_findings}, {after.situation, after.findings})) {}
  DiffReport report() const { return {revision, "2030", "2031", "Two lakes", in_full}; }
  tell::Document page() const { return diff_page(report()); }
};

const std::string school_task =
    "  school: {title: schools, priority: 3, paragraph: \"4\", sources: [s]}\n";

TEST(DiffPage, OfTheSameTextSaysThatNothingIsDifferent) {
  const Renewed same{std::string(lakes)};
  const auto page = same.page();
  EXPECT_EQ(page.title, "Two lakes: from 2030 to 2031");
  EXPECT_THAT(paragraphs_of(page),
              ElementsAre("3 tensions at work, then 3.", "Nothing is different."));
  EXPECT_THAT(headings_of(page), IsEmpty());
  EXPECT_THAT(diff_sheet(same.report()).rows(), IsEmpty());
}

TEST(DiffPage, SaysOfATaskWhatItWasAndWhatItIs) {
  const Renewed of(
      with(lakes, "title: patrols, priority: 2", "title: patrols, priority: 1"));
  EXPECT_THAT(under(of.page(), "Tasks"),
              ElementsAre("patrols (patrol): tier 2, then tier "
                          "1"));
}

TEST(DiffPage, TellsTasksThatCameAndThatAreNoLongerListed) {
  const std::string more =
      with(lakes, school_task, school_task + "  road: {title: roads, sources: [s]}\n");
  EXPECT_THAT(under(Renewed(more).page(), "Tasks"),
              ElementsAre(StartsWith("added: roads (road)")));
  EXPECT_THAT(under(Renewed(std::string(lakes), more).page(), "Tasks"),
              ElementsAre(StartsWith("no longer listed: roads (road)")));
}

TEST(DiffPage, OfARenamedTaskDoesNotSayThatItWentAndCame) {
  std::string renewed(lakes);
  for (std::size_t at = renewed.find("school"); at != std::string::npos;
       at = renewed.find("school", at + 8))
    if (renewed.compare(at, 7, "schools") != 0)
      renewed.replace(at, 6, "teach");
  renewed =
      with(renewed, "teach: {title: schools,", "teach: {title: schools, was: school,");
  const auto tasks = under(Renewed(renewed).page(), "Tasks");
  for (const std::string& line : tasks) {
    EXPECT_THAT(line, Not(StartsWith("added")));
    EXPECT_THAT(line, Not(StartsWith("no longer listed")));
  }
}

TEST(DiffPage, AsksToJudgeALinkAgainWhoseTaskHasChanged) {
  const Renewed of(
      with(lakes, "title: patrols, priority: 2", "title: convoys, priority: 2"));
  const auto again = under(of.page(), "To be judged again");
  const auto listed = of.revision.suspects.size();
  EXPECT_EQ(again.size(), listed);
  for (const std::string& line : again)
    EXPECT_THAT(line, HasSubstr(", since this has changed: "));
}

TEST(DiffPage, TellsACircumstanceAndWhatPullsNow) {
  const Renewed of(with(lakes, "a drought, holds: false", "a drought, holds: true"));
  EXPECT_THAT(under(of.page(), "Circumstances"),
              ElementsAre("there is a drought: no, then yes"));
  EXPECT_THAT(under(of.page(), "Pulls now"), ElementsAre(HasSubstr("[T2]")));
  EXPECT_THAT(under(of.page(), "What this does to the first page"),
              Contains(StartsWith("Settled, moderate before: Patrols must wait")));
}

TEST(DiffPage, CountsWhatElseIsDifferentAndTellsItInFull) {
  Renewed of(with(lakes, "s: {title: A source, read: whole}",
                  "s: {title: Another source, read: whole}"));
  EXPECT_THAT(paragraphs_of(of.page()),
              Contains("1 more row is different in the file; --all tells them."));
  of.in_full = true;
  EXPECT_THAT(under(of.page(), "Also changed"), ElementsAre(StartsWith("source s: ")));
  EXPECT_THAT(all_words(of.page()), Not(HasSubstr("--all")));
}

TEST(DiffPage, TellsRowsOfOneTableThatCameInOneLine) {
  Renewed of(with(lakes, "  words: {title:",
                  "  wall: {title: a wall, in_place: true, basis: unverified}\n"
                  "  gate: {title: a gate, in_place: true, basis: unverified}\n"
                  "  words: {title:"));
  of.in_full = true;
  EXPECT_THAT(under(of.page(), "Also changed"),
              Contains(StartsWith("added: safeguards ")));
}

TEST(DiffPage, TellsAChangedScoreOfALinkInFull) {
  Renewed of(with(lakes, "to: village, score: -1, because: wells",
                  "to: village, score: -2, because: wells"));
  EXPECT_THAT(under(of.page(), "Links"), IsEmpty());
  of.in_full = true;
  EXPECT_THAT(under(of.page(), "Links"), ElementsAre(HasSubstr("(T2): ")));
}

// From the renewal back to what was before, each thing that came goes.
TEST(Diff, ReversedHasAsManyRowsAndTheOppositeWords) {
  const std::string renewals[] = {
      with(lakes, "a drought, holds: false", "a drought, holds: true"),
      with(lakes, school_task, school_task + "  road: {title: roads, sources: [s]}\n"),
      with(lakes, "both sides, in_place: false", "both sides, in_place: true")};
  for (const std::string& renewal : renewals) {
    const Renewed there(renewal);
    const Renewed back(std::string(lakes), renewal);
    const tell::Sheet one = diff_sheet(there.report());
    const tell::Sheet two = diff_sheet(back.report());
    EXPECT_EQ(rows_where(one, "change", "added").size(),
              rows_where(two, "change", "no longer listed").size());
    EXPECT_EQ(rows_where(one, "change", "wakes").size(),
              rows_where(two, "change", "falls asleep").size());
    EXPECT_EQ(rows_where(one, "change", "worsens").size(),
              rows_where(two, "change", "eases").size());
    EXPECT_EQ(rows_where(one, "change", "switched").size(),
              rows_where(two, "change", "switched").size());
  }
}

TEST(Diff, SheetAndJsonHaveTheSameRows) {
  const Renewed of(
      with(with(lakes, "title: patrols, priority: 2", "title: convoys, priority: 1"),
           "a drought, holds: false", "a drought, holds: true"));
  const tell::Sheet sheet = diff_sheet(of.report());
  const tell::Json json = data_of(of.report(), diff_data);
  EXPECT_EQ(rows_where(sheet, "sort", "task").size(), json["tasks"].size());
  EXPECT_EQ(rows_where(sheet, "sort", "suspect").size(), json["suspects"].size());
  EXPECT_EQ(rows_where(sheet, "sort", "finding").size(), json["first_page"].size());
  EXPECT_EQ(rows_where(sheet, "sort", "circumstance").size(),
            json["consequences"]["switches"].size());
  EXPECT_EQ(json["before"], "2030");
  for (const auto& row : json["tasks"])
    EXPECT_THAT(row["change"], ::testing::AnyOf("added", "changed", "no longer listed"));
}

TEST(Diff, MarkdownEscapesANewTitle) {
  const Renewed of(with(lakes, "title: patrols,", "title: \"patrols *of* <b>two</b>\","));
  EXPECT_THAT(document_markdown(of.page()), Not(HasSubstr("<b>")));
  EXPECT_THAT(document_html(of.page()), Not(HasSubstr("<b>two")));
}

}  // namespace
}  // namespace taut::test
