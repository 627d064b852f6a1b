// What every task brings and costs, side by side and never as one balance.

#include "taut/report/prioritize.hpp"

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/random_mandate.hpp"
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

struct Priorities {
  Seen seen;
  PrioritizeReport report;
  explicit Priorities(const std::string& yaml, int draws = 0)
      : seen(yaml), report(make_priorities(seen.subject, {.count = draws})) {}
  explicit Priorities(MandateBuilder m, int draws = 0)
      : seen(std::move(m)), report(make_priorities(seen.subject, {.count = draws})) {}
  tell::Document page() const { return prioritize_page(report); }
  std::vector<std::vector<std::string>> table() const {
    return cells_of(blocks_of<tell::Table>(page()).at(0));
  }
};

constexpr const char* left_out = "What could be left out";

MandateBuilder valued() {
  MandateBuilder m;
  m.objective("peace", 2).objective("relief", 1);
  m.task("talks", {.serves = {{"peace", 3}}}).task("aid", {.serves = {{"relief", 2}}});
  m.task("raids").task("courts", {.serves = {{"peace", 1}}});
  m.link("T1", "raids", "talks", -2).link("T2", "raids", "aid", -1);
  return m.link("Y1", "courts", "talks", 3);
}

TEST(PrioritizePage, TellsOfEveryTaskOnceInTheTableOrByName) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const Priorities of(random_rich_mandate(seed));
    std::size_t told = of.table().size() - 1;
    for (const std::string& line : under(of.page(), "The other tasks"))
      told += static_cast<std::size_t>(std::ranges::count(line, ',')) + 1 +
              (line.find(" and ") != std::string::npos ? 1 : 0);
    EXPECT_EQ(told, of.seen.model.tasks.size()) << seed;
  }
}

TEST(PrioritizePage, InFullPutsEveryTaskInTheTable) {
  Priorities of(valued());
  of.report.in_full = true;
  EXPECT_THAT(of.table(), SizeIs(1 + 4));
  EXPECT_THAT(under(of.page(), "The other tasks"), IsEmpty());
}

TEST(PrioritizePage, SaysOfATaskWithoutServesThatItsValueWasNotEntered) {
  const auto table = Priorities(valued()).table();
  const auto raids =
      std::ranges::find(table, "raids", [](const auto& r) { return r[0]; });
  ASSERT_NE(raids, table.end());
  EXPECT_EQ((*raids)[2], "not entered");
}

TEST(PrioritizePage, SaysThatNoColumnIsAWorth) {
  EXPECT_THAT(paragraphs_of(Priorities(valued()).page()).front(),
              HasSubstr("no column says what a task is worth"));
}

TEST(PrioritizePage, TellsTheServantsOfAnObjectiveByHowDirectlyTheyServe) {
  EXPECT_THAT(under(Priorities(valued()).page(), "For peace (weight 2)"), IsEmpty())
      << "an objective without a title has no name";
  MandateBuilder m = valued();
  m.model.objectives[0].title = "Peace";
  EXPECT_THAT(under(Priorities(m).page(), "For Peace (weight 2)"),
              ElementsAre("Is what it asks for (3): talks", "Prepares it (1): courts"));
}

TEST(PrioritizePage, InFullSaysWhatEachFigureIsMadeOf) {
  Priorities of(valued());
  of.report.in_full = true;
  const auto behind = under(of.page(), "Behind the figures");
  EXPECT_THAT(behind,
              Contains(HasSubstr(" Causes 4.7: talks 4.0 (T1) and aid 0.7 (T2).")));
  EXPECT_THAT(behind, Contains(HasSubstr("Serves no objective.")));
}

TEST(PrioritizePage, LeavesOutOnlyWhatIsNegotiableAndSaysWhatThatGivesUp) {
  EXPECT_THAT(under(Priorities(valued()).page(), left_out), IsEmpty());
  MandateBuilder m = valued();
  m.model.tasks[2].negotiable = true;
  EXPECT_THAT(
      under(Priorities(m).page(), left_out),
      ElementsAre("Raids: would spare the tasks that stay 100 % of the harm; what it "
                  "is worth was not entered"));
}

TEST(PrioritizePage, DoesNotOfferToLeaveOutWhatHarmsNobodyOrIsRequired) {
  MandateBuilder m = valued();
  m.task("roads", {.requires_first = {"raids"}});
  m.model.tasks[2].negotiable = m.model.tasks[3].negotiable = true;
  EXPECT_THAT(under(Priorities(m).page(), left_out),
              ElementsAre("Not offered, since no tension comes from it: courts",
                          "Not offered, since a task that stays requires it: raids"));
}

TEST(GivenUp, IsNeverToldToBeNothingWhereNobodyValuedIt) {
  const Seen seen(valued());
  const auto words = [&](std::vector<std::string_view> ids, Harm costs) {
    std::vector<TaskId> tasks;
    for (const std::string_view id : ids)
      tasks.push_back(seen.task(id));
    return given_up_in_words(seen.subject, tasks, costs);
  };
  EXPECT_EQ(words({"raids"}, 0), "what it is worth was not entered");
  EXPECT_THAT(words({"talks"}, 6), StartsWith("gives up "));
  EXPECT_THAT(words({"talks"}, 6), Not(HasSubstr("entered")));
  EXPECT_THAT(words({"talks", "raids"}, 6), HasSubstr("; what raids is worth was not"));
}

// A figure is the sum of its parts, and each part has a statement.
TEST(PartsOf, AddUpToTheFigureLargestFirst) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const Priorities of(random_rich_mandate(seed));
    for (const Profile& profile : of.report.profiles) {
      const std::pair<Figure, Harm> figures[] = {{Figure::lifts, profile.lifts},
                                                 {Figure::causes, profile.caused},
                                                 {Figure::suffers, profile.suffered}};
      for (const auto& [figure, whole] : figures) {
        Harm sum = 0;
        Harm before = whole;
        for (const FigurePart& part : parts_of(of.seen.situation, profile.task, figure)) {
          EXPECT_LE(part.amount, before);
          EXPECT_NE(part.other, profile.task);
          before = part.amount;
          sum += part.amount;
        }
        EXPECT_EQ(sum, whole) << seed;
      }
    }
  }
}

// Whoever weighs every objective twice as much has said nothing new.
TEST(Prioritize, DoubledWeightsMoveNoTaskToAnotherGroup) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    MandateBuilder m = random_rich_mandate(seed);
    for (Task& task : m.model.tasks)
      if (task.serves.empty() && !m.model.objectives.empty())
        task.serves.push_back({ObjectiveId{0}, 1});
    MandateBuilder doubled = m;
    for (Objective& objective : doubled.model.objectives)
      objective.weight *= 2;
    const Priorities once(m);
    const Priorities twice(doubled);
    for (const Profile& p : once.report.profiles) {
      const auto same = std::ranges::find(twice.report.profiles, p.task, &Profile::task);
      EXPECT_EQ(same->grouping, p.grouping) << seed;
    }
  }
}

TEST(Prioritize, WithDrawsSaysWhatTheColumnMeans) {
  const Priorities of(valued(), 10);
  EXPECT_EQ(of.table()[0].back(), "holds");
  EXPECT_THAT(paragraphs_of(of.page()),
              Contains(StartsWith("Holds: in how many of 10 draws the task stays")));
  EXPECT_THAT(Priorities(valued()).table()[0], Not(Contains("holds")));
}

TEST(PrioritizeSheet, LeavesAValueEmptyThatNobodyEntered) {
  const tell::Sheet sheet = prioritize_sheet(Priorities(valued()).report);
  const auto raids = rows_where(sheet, "task", "raids").at(0);
  const auto talks = rows_where(sheet, "task", "talks").at(0);
  EXPECT_EQ(cell(sheet, raids, "value"), "");
  EXPECT_EQ(cell(sheet, talks, "value"), "6");
}

TEST(Prioritize, TableSheetAndJsonHaveTheSameFigures) {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    Priorities of(random_rich_mandate(seed));
    of.report.in_full = true;
    const auto table = of.table();
    const tell::Sheet sheet = prioritize_sheet(of.report);
    const tell::Json json = data_of(of.report, prioritize_data);
    ASSERT_EQ(json["tasks"].size(), table.size() - 1);
    for (std::size_t i = 0; i < json["tasks"].size(); ++i) {
      const auto& task = json["tasks"][i];
      EXPECT_EQ(task["task"], cell(sheet, i, "task"));
      EXPECT_EQ(task["name"], table[i + 1][0]);
      EXPECT_EQ(table[i + 1][2] == "not entered", !task["value_entered"].get<bool>());
      EXPECT_NEAR(std::stod(table[i + 1][5]), task["suffers"].get<double>(), 0.051);
    }
  }
}

}  // namespace
}  // namespace taut::test
