// Mixes of postures as they are told: side by side, where each is weakest, what would end
// it, and one of them explained.

#include "taut/report/postures.hpp"

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

const std::string two_tasks = R"(taut: 1
mandate: {title: Two lakes}
sources:
  s: {title: A source}
tasks:
  village: {title: village talks, sources: [s], postures: [full, light]}
  patrol: {title: patrols, sources: [s], postures: [near, far]}
posture_links:
  - {id: M1, from: patrol, to: village, scores: {near: {full: -1, light: 1}, far: {full: 2}}, because: patrols frighten, basis: stated, sources: [s]}
  - {id: M2, from: village, to: patrol, scores: {full: {near: -1, far: 1}, light: {near: 1}}, because: talks calm, basis: stated, sources: [s]}
)";

struct Mixes {
  Seen seen;
  Expected<PosturesReading> reading;
  std::optional<ExplainedMix> explained = {};
  explicit Mixes(const std::string& yaml, PosturesAsked asked = {})
      : seen(yaml), reading(read_postures(seen.model, asked)) {}
  PosturesReport report() const { return {*reading, *seen.sources, {}, explained}; }
  tell::Document page() const { return postures_page(report()); }
};

TEST(PosturesPage, PutsTheMixesSideBySideByTheirTotalImpact) {
  const auto rows = cells_of(blocks_of<tell::Table>(Mixes(two_tasks).page()).at(0));
  EXPECT_THAT(rows, ElementsAre(ElementsAre("mix", "1", "2"),
                                ElementsAre("village talks", "full", "light"),
                                ElementsAre("patrols", "far", "near"),
                                ElementsAre("total impact", "3", "2"),
                                ElementsAre("margin", "2", "1"),
                                ElementsAre("starts that end here", "25 %", "25 %")));
}

TEST(PosturesPage, SaysWhereEachIsWeakestAndWhatSpeaksForIt) {
  EXPECT_THAT(
      under(Mixes(two_tasks).page(), "Where each is weakest"),
      ElementsAre("Mix 1: village talks full, 2 ahead of light; for it speaks "
                  "patrols far (+2, M1).",
                  "Mix 2: patrols near, 1 ahead of far; for it speaks village talks "
                  "light (+1, M2)."));
}

TEST(PosturesPage, SaysTheSmallestChangeThatWouldEndEach) {
  const auto ends = under(Mixes(two_tasks).page(), "What would end each first");
  ASSERT_THAT(ends, SizeIs(2));
  EXPECT_THAT(ends[0], StartsWith("Mix 1: Three steps of one score: "));
  EXPECT_THAT(ends[0], HasSubstr("; and 1 more."));
  EXPECT_THAT(ends[1],
              StartsWith("Mix 2: Two steps of one score: M2 at -1 instead of 1"));
}

TEST(PosturesPage, ShowsSoManyAsAskedForAndSaysWhereTheOthersAre) {
  const auto page = Mixes(two_tasks, {.top = 1}).page();
  EXPECT_THAT(paragraphs_of(page), Contains("Here the first one; --format csv has all."));
  EXPECT_THAT(under(page, "Where each is weakest"), SizeIs(1));
  EXPECT_THAT(all_words(Mixes(two_tasks).page()), Not(HasSubstr("--format csv")));
}

TEST(PosturesPage, ExplainsAMixThatHoldsByWhatHoldsEachPostureUp) {
  Mixes of(two_tasks);
  const Mix mix = of.reading->found.mixes.at(1).mix;
  of.explained = {.mix = look_at(of.reading->matrix, mix),
                  .number = 2,
                  .way = succession(of.reading->matrix.impacts, mix)};
  const auto page = of.page();
  EXPECT_THAT(paragraphs_of(page).front(),
              HasSubstr("This mix is consistent: mix 2 of 2. Total impact 2, margin 1."));
  EXPECT_THAT(under(page, "What holds each posture up"), SizeIs(2));
  EXPECT_THAT(under(page, "What would end it, the smallest change first"), SizeIs(3));
  EXPECT_THAT(under(page, "The posture links behind it"),
              ElementsAre(HasSubstr("M1, patrols on village talks: patrols frighten"),
                          HasSubstr("M2, village talks on patrols: talks calm")));
}

TEST(PosturesPage, OfAMixThatDoesNotHoldNeverSaysThatItIsConsistent) {
  Mixes of(two_tasks);
  const Mix mix = {0, 0};  // full talks, near patrols
  of.explained = {.mix = look_at(of.reading->matrix, mix),
                  .way = succession(of.reading->matrix.impacts, mix)};
  EXPECT_THAT(paragraphs_of(of.page()).front(), Not(HasSubstr("This mix is consistent")));
}

TEST(Postures, OfTasksWithoutAPostureLinkSayWhatIsMissing) {
  const std::string without = two_tasks.substr(0, two_tasks.find("posture_links:"));
  const Seen seen{without};
  const auto none = read_postures(seen.model);
  ASSERT_FALSE(none);
  EXPECT_FALSE(none.error().message.empty());
}

TEST(Postures, LeaveNothingOutUnlessTheListWasCut) {
  EXPECT_THAT(postures_left_out(Mixes(two_tasks).report()), IsEmpty());
  Mixes cut(two_tasks);
  cut.reading->found.mixes.resize(1);
  EXPECT_THAT(postures_left_out(cut.report()),
              ElementsAre("Of 2 mixes the first is listed."));
  cut.reading->found.complete = false;
  EXPECT_THAT(postures_left_out(cut.report()),
              ElementsAre("Of at least 2 mixes the first is listed."));
}

TEST(Postures, TableSheetAndJsonHaveTheSameMixes) {
  const Mixes of(two_tasks);
  const auto rows = cells_of(blocks_of<tell::Table>(of.page()).at(0));
  const tell::Sheet sheet = postures_sheet(of.report());
  const tell::Json json = data_of(of.report(), postures_data);
  ASSERT_EQ(sheet.rows().size(), 2U);
  EXPECT_EQ(json.at("mixes").size(), 2U);
  for (std::size_t mix = 0; mix < 2; ++mix) {
    EXPECT_EQ(cell(sheet, mix, "village"), rows[1][mix + 1]);
    EXPECT_EQ(cell(sheet, mix, "patrol"), rows[2][mix + 1]);
    EXPECT_EQ(cell(sheet, mix, "total_impact"), rows[3][mix + 1]);
  }
}

}  // namespace
}  // namespace taut::test
