// The order of the tasks as it is told: what each waits for and who demands it, what
// contradicts what, and what may wait.

#include "taut/report/sequence.hpp"

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
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

// Two phases, one task that an actor wants done first, one that waits for a law.
const std::string in_phases = R"(taut: 1
mandate: {title: Two lakes}
sources:
  s: {title: A source}
objectives:
  peace: {title: Peace at the lakes, weight: 2, sources: [s]}
actors:
  elders: {title: the elders, sources: [s]}
conditions:
  law: {title: the law is passed, holds: false, basis: stated, sources: [s], expected_from: two}
phases:
  - {id: one, title: First rains}
  - {id: two, title: Dry months, entry: [law]}
tasks:
  village: {title: village talks, serves: {peace: 3}, sources: [s]}
  patrol: {title: patrols, sources: [s], requires: [{task: village, held_by: [elders], because: the elders want talks first, basis: stated, sources: [s]}]}
  water: {title: water works, sources: [s], requires: [law], may_wait: true}
  school: {title: schools, sources: [s], may_wait: true}
links:
  - {id: T1, from: school, to: village, score: -2, because: times clash, basis: stated, sources: [s]}
)";

const std::string without_phases =
    with(with(in_phases,
              "phases:\n  - {id: one, title: First rains}\n"
              "  - {id: two, title: Dry months, entry: [law]}\n",
              ""),
         ", expected_from: two", "");

const std::string in_a_circle =
    with(with(in_phases, "requires: [law]", "requires: [patrol]"),
         "title: village talks,", "title: village talks, requires: [water],");

struct Ordered {
  Seen seen;
  plan::Sequence sequence;
  bool in_full = false;
  explicit Ordered(const std::string& yaml)
      : seen(yaml), sequence(plan::make_sequence(seen.model)) {}
  explicit Ordered(MandateBuilder m)
      : seen(std::move(m)), sequence(plan::make_sequence(seen.model)) {}
  SequenceReport report() const {
    return {.subject = seen.subject,
            .sequence = sequence,
            .sources = *seen.sources,
            .in_full = in_full};
  }
  tell::Document page() const { return sequence_page(report()); }
  std::vector<std::string> under(std::string_view heading) const {
    return test::under(page(), heading);
  }
};

TEST(SequencePage, SaysOfATaskWhatItWaitsForAndWhoDemandsIt) {
  const auto waits = Ordered(in_phases).under("What tasks wait for");
  EXPECT_THAT(
      waits, Contains(AllOf(StartsWith("Patrols: village talks, from \"First rains\" on, "
                                       "demanded by the elders"),
                            HasSubstr("because the elders want talks first"),
                            HasSubstr("[requirement of patrol: stated, s]"))));
}

TEST(SequencePage, SaysThatAnExpectedEventIsAnAssumption) {
  EXPECT_THAT(Ordered(in_phases).under("What tasks wait for"),
              Contains(HasSubstr("the law is passed, expected from \"Dry months\" (our "
                                 "assumption)")));
}

TEST(SequencePage, ShowsInATableOnlyTasksThatDoNotRunThroughout) {
  Ordered of(in_phases);
  auto rows = cells_of(blocks_of<tell::Table>(of.page()).at(0));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[0], ElementsAre("task", "one", "two"));
  EXPECT_THAT(rows[1], ElementsAre("patrols", "waits", "can run"));
  EXPECT_THAT(rows[2], ElementsAre("water works", "waits", "can run"));
  of.in_full = true;
  rows = cells_of(blocks_of<tell::Table>(of.page()).at(0));
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_THAT(rows[1], ElementsAre("village talks", "runs", "runs"));
}

TEST(SequencePage, SaysWhatAPhaseStartsWith) {
  EXPECT_THAT(Ordered(in_phases).under("Phases, as the author of the model sets them"),
              ElementsAre("First rains", "Dry months: starts once the law is passed"));
  const std::string never = with(in_phases, ", expected_from: two", "");
  EXPECT_THAT(Ordered(never).under("Phases, as the author of the model sets them"),
              Contains("Dry months: starts once the law is passed; cannot start"));
}

TEST(SequencePage, WithoutPhasesCountsStepsAndGivesNoDates) {
  const Ordered of(without_phases);
  const auto rows = cells_of(blocks_of<tell::Table>(of.page()).at(0));
  EXPECT_THAT(rows,
              ElementsAre(ElementsAre("task", "step"), ElementsAre("patrols", "2")));
  EXPECT_THAT(paragraphs_of(of.page()).front(), HasSubstr("this order has no dates"));
  EXPECT_THAT(headings_of(of.page()), Not(Contains(HasSubstr("What may wait"))));
}

TEST(SequencePage, WhereNothingIsRequiredSaysThatNothingWasEntered) {
  MandateBuilder m;
  m.task("a");
  EXPECT_EQ(paragraphs_of(Ordered(m).page()).front(),
            "Nothing is entered that the one task has to wait for. The model enters no "
            "phases, so this order has no dates, and nothing can be put off.");
  m.task("b");
  EXPECT_THAT(paragraphs_of(Ordered(m).page()).front(),
              StartsWith("Nothing is entered that any of the 2 tasks has to wait for."));
  EXPECT_THAT(blocks_of<tell::Table>(Ordered(m).page()), IsEmpty());
}

TEST(SequencePage, TellsACircleWithEachRuleItsProofAndItsLine) {
  const auto told =
      Ordered(in_a_circle).under("What contradicts what, and what settles it");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_THAT(told[0],
              StartsWith("Water works before village talks [requirement of village: "
                         "unverified]; and the elders will not move on patrols before "
                         "village talks [requirement of patrol: stated, s]"));
  EXPECT_THAT(told[0], HasSubstr("Settled by dropping any one of them"));
  Ordered in_full(in_a_circle);
  in_full.in_full = true;
  EXPECT_THAT(in_full.under("What contradicts what, and what settles it").at(0),
              AllOf(HasSubstr("[requirement of village: unverified; m.yaml:15]"),
                    HasSubstr("[requirement of patrol: stated, s; m.yaml:16]")));
}

TEST(SequencePage, OfACircleSaysThatNoOrderExistsAndWhatItRestsOn) {
  const std::string opening = paragraphs_of(Ordered(in_a_circle).page()).front();
  EXPECT_THAT(opening, StartsWith("Impossible as written: there is no order with village "
                                  "talks, patrols and water works in it."));
  EXPECT_THAT(opening, HasSubstr("It rests on what is unverified."));
  EXPECT_THAT(Ordered(in_phases).page().blocks.empty(), false);
}

TEST(SequencePage, OffersStepsOnlyWhereTheyHelp) {
  EXPECT_THAT(Ordered(in_a_circle).under("Instead of dropping: steps"),
              Contains(AllOf(StartsWith("Village talks in two steps: settles it only if "
                                        "patrols may wait for the first step alone."),
                             HasSubstr("[--split village]"))));
}

TEST(SequencePage, ProposesToPutOffOnlyWhatMayWait) {
  const char* heading = "What may wait, and what that would spare";
  EXPECT_THAT(
      Ordered(in_phases).under(heading),
      ElementsAre(StartsWith("Schools only from \"Dry months\" on, not from \"First "
                             "rains\": would spare 50 % of the harm")));
  const std::string none = with(
      with(in_phases, "requires: [law], may_wait: true", "requires: [law]"),
      "title: schools, sources: [s], may_wait: true", "title: schools, sources: [s]");
  EXPECT_THAT(
      Ordered(none).under(heading),
      ElementsAre(StartsWith("No delay is proposed: of no task does the model say "
                             "that it may wait")));
}

TEST(SequencePage, SaysWhereADelayWouldSpareNothing) {
  EXPECT_THAT(
      Ordered(with(in_phases, "score: -2, because: times", "score: 0, because: times"))
          .under("What may wait, and what that would spare"),
      ElementsAre("To put off water works and schools would spare no tension."));
}

TEST(SequencePage, CutsALongListAndSaysHowManyAreLeft) {
  const auto of = [](int count) {
    MandateBuilder m;
    m.task("hub");
    for (int i = 0; i < count; ++i)
      m.task(m.keep("t" + std::to_string(i)), {.requires_first = {"hub"}});
    return m;
  };
  EXPECT_EQ(Ordered(of(40)).under("What tasks wait for").size(), 40U);
  EXPECT_EQ(Ordered(of(41)).under("What tasks wait for").back(),
            "and 1 more; --all tells it");
  EXPECT_EQ(Ordered(of(42)).under("What tasks wait for").back(),
            "and 2 more; --all tells them");
  Ordered full(of(42));
  full.in_full = true;
  EXPECT_EQ(full.under("What tasks wait for").size(), 42U);
}

TEST(SequencePage, OfASplitSaysFirstWhatWasSplit) {
  const Ordered of(in_phases);
  SequenceReport report = of.report();
  report.split = {
      .task = "water", .steps = {"water-1", "water-2"}, .told = "Water in two."};
  EXPECT_EQ(paragraphs_of(sequence_page(report)).front(), "Water in two.");
  EXPECT_EQ(data_of(report, sequence_data)["split"]["steps"].size(), 2U);
}

TEST(Sequence, SheetAndJsonSayTheSameOfEachTask) {
  for (const auto& [yaml, possible] :
       {std::pair(&in_phases, true), {&without_phases, false}, {&in_a_circle, false}}) {
    const Ordered of(*yaml);
    const tell::Sheet sheet = sequence_sheet(of.report());
    const tell::Json json = data_of(of.report(), sequence_data);
    ASSERT_EQ(sheet.rows().size(), json["tasks"].size());
    for (std::size_t i = 0; i < sheet.rows().size(); ++i) {
      const auto& task = json["tasks"][i];
      EXPECT_EQ(task["id"], cell(sheet, i, "task"));
      EXPECT_EQ(cell(sheet, i, "begins"), task["begins"].get<bool>() ? "yes" : "no");
      EXPECT_EQ(cell(sheet, i, "phase"),
                task["phase"].is_null() ? "" : task["phase"].get<std::string>());
      EXPECT_EQ(cell(sheet, i, "step"),
                task["step"].is_null() ? "" : task["step"].dump());
    }
    EXPECT_EQ(json["possible"], possible);
    EXPECT_EQ(json["contradiction"].is_null(), possible);
  }
}

}  // namespace
}  // namespace taut::test
