// Scenarios side by side, and every combination of what is not settled.

#include "taut/report/scenarios.hpp"

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

struct TwoRows {
  Seen base;
  Seen other;
  ScenariosReport report;
  TwoRows(MandateBuilder first, MandateBuilder second)
      : base(std::move(first)), other(std::move(second)) {
    add();
  }
  TwoRows(const std::string& first, const std::string& second)
      : base(first), other(second) {
    add();
  }
  std::string told() const {
    return under(scenarios_page(report), "What each changes").at(0);
  }

 private:
  void add() {
    report.rows.push_back(
        {.id = "base", .tally = tally_of(base.situation, base.findings)});
    report.rows.push_back({.id = "other",
                           .title = "Another world.",
                           .tally = tally_of(other.situation, other.findings),
                           .revision = revise({base.situation, base.findings},
                                              {other.situation, other.findings})});
  }
};

MandateBuilder small() {
  MandateBuilder m;
  m.condition("war", Truth::no, "there is a war").safeguard("s", Truth::no, "a hotline");
  return m.task("a").task("b").task("c");
}

TEST(ScenariosPage, CountsThePairsAtWorkAndTheTasksThatBearThem) {
  const TwoRows of(std::string(lakes),
                   with(lakes, "a drought, holds: false", "a drought, holds: true"));
  const auto rows = cells_of(blocks_of<tell::Table>(scenarios_page(of.report)).at(0));
  EXPECT_THAT(rows[0], ElementsAre("scenario", "pairs", "strong", "critical", "serious",
                                   "moderate", "minor"));
  EXPECT_EQ(rows[1][0], "base");
  EXPECT_EQ(rows[1][1], "3");
  EXPECT_EQ(rows[2][1], "4");
  EXPECT_EQ(rows[1][2], rows[2][2]) << "what wakes only limits";
}

TEST(ScenariosPage, SaysWhatAScenarioAssumesBeforeWhatFollows) {
  MandateBuilder m = small().link("T", "a", "b", -2).when("war");
  MandateBuilder war = m;
  war.model.conditions[0].holds = Truth::yes;
  war.model.safeguards[0].in_place = Truth::unknown;
  const std::string told = TwoRows(m, war).told();
  EXPECT_THAT(told, StartsWith("Another world (other). So: there is a war. Not known: a "
                               "hotline. Pulls now: "));
}

TEST(ScenariosPage, NamesTheTasksThatGoAndCome) {
  MandateBuilder m = small();
  MandateBuilder other;
  other.condition("war", Truth::no).safeguard("s", Truth::no).task("a").task("d");
  EXPECT_THAT(TwoRows(m, other).told(), HasSubstr("Without b and c, with d."));
}

TEST(ScenariosPage, SaysWhereNothingPullsOtherwise) {
  EXPECT_EQ(TwoRows(small(), small()).told(),
            "Another world (other). No pair of tasks pulls otherwise, and no finding "
            "changes.");
}

TEST(ScenariosPage, OfAFileWithoutScenariosSaysHowToAddOne) {
  ScenariosReport report;
  report.rows.push_back({.id = "base"});
  EXPECT_THAT(paragraphs_of(scenarios_page(report)),
              Contains(HasSubstr("The file has no scenarios; docs/model-format.md")));
  EXPECT_THAT(under(scenarios_page(report), "What each changes"), IsEmpty());
}

TEST(Scenarios, TableSheetAndJsonHaveTheSameFigures) {
  const TwoRows of(std::string(lakes),
                   with(lakes, "a fence, in_place: true", "a fence, in_place: false"));
  const auto rows = cells_of(blocks_of<tell::Table>(scenarios_page(of.report)).at(0));
  const tell::Sheet sheet = scenarios_sheet(of.report);
  const tell::Json json = data_of(of.report, scenarios_data)["rows"];
  const char* const names[] = {"tensions", "strong",   "critical",
                               "serious",  "moderate", "minor"};
  for (std::size_t row = 0; row < 2; ++row) {
    for (std::size_t i = 0; i < std::size(names); ++i) {
      EXPECT_EQ(rows[row + 1][i + 1], cell(sheet, row, names[i])) << names[i];
      EXPECT_EQ(rows[row + 1][i + 1], json[row][names[i]].dump()) << names[i];
    }
  }
  EXPECT_EQ(json[1]["switches"][0]["id"], "fence");
  EXPECT_EQ(json[0]["switches"].size(), 0U);
}

struct Combined {
  Seen seen;
  Combinations all;
  std::size_t left_out = 0;
  Combined(MandateBuilder m, const std::vector<Switch>& switches)
      : seen(std::move(m)), all(combine(seen.model, switches)) {}
  CombinationsReport report() const { return {seen.model, all, left_out}; }
  tell::Document page() const { return combinations_page(report()); }
};

MandateBuilder one_harm() {
  return small().link("T", "a", "b", -2).when("war").shift("s", 1);
}

TEST(CombinationsPage, OfOneSwitchSpeaksOfNoOthers) {
  const auto page = Combined(one_harm(), {ConditionId{0}}).page();
  EXPECT_EQ(paragraphs_of(page).front(),
            "One condition or safeguard, so and not so; the others as they are.");
  EXPECT_THAT(under(page, "Which matter, most first"),
              ElementsAre("there is a war: worse if so"));
  EXPECT_THAT(
      under(Combined(small(), {ConditionId{0}}).page(), "Which matter, most first"),
      ElementsAre("there is a war: no difference"));
}

TEST(CombinationsPage, SaysInHowManyCombinationsOfTheOthersASwitchMatters) {
  const auto page = Combined(one_harm(), {ConditionId{0}, SafeguardId{0}}).page();
  EXPECT_THAT(paragraphs_of(page).front(), StartsWith("All 4 combinations of 2 "));
  EXPECT_THAT(
      under(page, "Which matter, most first"),
      ElementsAre("there is a war: worse if so, in every combination of the others",
                  "a hotline: better if so, in half of the combinations of the "
                  "others"));
}

TEST(CombinationsPage, TellsTheWorstAndTheBestWithWhatIsSo) {
  const auto page = Combined(one_harm(), {ConditionId{0}, SafeguardId{0}}).page();
  EXPECT_THAT(under(page, "The worst"),
              ElementsAre(HasSubstr("1 tension at work. So: there is a war. Not so: a "
                                    "hotline.")));
  EXPECT_THAT(under(page, "The best"), ElementsAre(HasSubstr("0 tensions at work.")));
}

TEST(CombinationsPage, CountsOneTaskAsOne) {
  const std::string worst =
      under(Combined(one_harm(), {ConditionId{0}}).page(), "The worst").at(0);
  EXPECT_THAT(worst, Not(HasSubstr("1 tasks")));
  EXPECT_THAT(worst, Not(HasSubstr("1 tensions")));
}

TEST(CombinationsPage, SaysHowManySwitchesWereNotCombined) {
  Combined of(one_harm(), {ConditionId{0}});
  EXPECT_THAT(paragraphs_of(of.page()).front(), Not(HasSubstr("--switch")));
  of.left_out = 1;
  EXPECT_THAT(paragraphs_of(of.page()).front(), HasSubstr("1 more changes something"));
  of.left_out = 2;
  EXPECT_THAT(paragraphs_of(of.page()).front(), HasSubstr("2 more change something"));
}

TEST(Combinations, SheetHasARowForEachAndTheWorstOfThemIsTheOneTold) {
  const Combined of(one_harm(), {ConditionId{0}, SafeguardId{0}});
  const tell::Sheet sheet = combinations_sheet(of.report());
  const tell::Json json = data_of(of.report(), combinations_data);
  ASSERT_THAT(sheet.rows(), SizeIs(4));
  EXPECT_EQ(json["combinations"], 4);
  std::size_t most = 0;
  for (std::size_t i = 0; i < 4; ++i)
    most =
        std::max(most, static_cast<std::size_t>(std::stoul(cell(sheet, i, "tensions"))));
  EXPECT_EQ(json["worst"]["tensions"], most);
  EXPECT_EQ(cell(sheet, of.all.worst, "war"), "yes");
  EXPECT_EQ(cell(sheet, of.all.worst, "s"), "no");
}

}  // namespace
}  // namespace taut::test
