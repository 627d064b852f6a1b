// Loops and chains as they are told: counted exactly, listed up to a bound that is said.

#include "taut/report/loops.hpp"

#include "support/parts_of_answers.hpp"
#include "support/random_mandate.hpp"
#include "support/read_mandate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taut::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

struct LoopsOf {
  Seen seen;
  Loops loops;
  explicit LoopsOf(MandateBuilder m, LoopOptions options = {})
      : seen(std::move(m)), loops(find_loops(seen.situation, std::move(options))) {}
  LoopsReport report(LoopsTable table = LoopsTable::list) const {
    return {loops, *seen.sources, table};
  }
  tell::Document page() const { return loops_page(report()); }
};

constexpr const char* even = "Loops with an even number of tensions, or none";
constexpr const char* odd = "Loops with an odd number of tensions";

MandateBuilder triangle() {
  MandateBuilder m;
  m.task("a").task("b").task("c");
  return m;
}

TEST(LoopsPage, NamesALoopByWhatItDoes) {
  MandateBuilder m = triangle();
  m.link("Y1", "a", "b", 2).link("Y2", "b", "a", 3);
  EXPECT_THAT(under(LoopsOf(m).page(), even),
              Contains("support, weakest link 2: a (+2)→ b (+3)→ a [Y1, Y2]"));
  m = triangle();
  m.link("T1", "a", "b", -1).link("T2", "b", "a", -2);
  EXPECT_THAT(under(LoopsOf(m).page(), even),
              Contains("see-saw, weakest link 1: a (-1)→ b (-2)→ a [T1, T2]"));
  m = triangle();
  m.link("T1", "a", "b", -1).link("Y2", "b", "a", 2);
  EXPECT_THAT(under(LoopsOf(m).page(), odd),
              Contains("push-back, weakest link 1: a (-1)→ b (+2)→ a [T1, Y2]"));
}

TEST(LoopsPage, CallsNoSeeSawAViciousCircle) {
  MandateBuilder m = triangle();
  m.between("T1", "a", "b", -1);
  EXPECT_THAT(under(LoopsOf(m).page(), even),
              Contains(HasSubstr("It is no vicious circle.")));
}

TEST(LoopsPage, CitesAMutualStatementOnce) {
  MandateBuilder m = triangle();
  m.between("T1", "a", "b", -1);
  EXPECT_THAT(under(LoopsOf(m).page(), even), Contains(HasSubstr("→ a [T1]")));
}

TEST(LoopsPage, CountsSynergiesAloneApartFromSeeSaws) {
  MandateBuilder m = triangle();
  m.link("Y1", "a", "b", 2).link("Y2", "b", "a", 3);
  m.between("T1", "b", "c", -1);
  const auto rows = cells_of(blocks_of<tell::Table>(LoopsOf(m).page()).at(0));
  EXPECT_THAT(rows[0], ElementsAre("links", "synergies alone", "see-saw (even)",
                                   "push-back (odd)", "all"));
  EXPECT_THAT(rows[1], ElementsAre("2", "1", "1", "0", "2"));
  EXPECT_THAT(rows.back(), ElementsAre("all", "1", "1", "0", "2"));
}

TEST(LoopsPage, WithoutALoopSaysSoAndHasNoTable) {
  MandateBuilder m = triangle();
  m.link("T1", "a", "b", -1);
  const auto page = LoopsOf(m).page();
  EXPECT_THAT(blocks_of<tell::Table>(page), IsEmpty());
  EXPECT_FALSE(nothing_in_loops(LoopsOf(m).loops).empty());
  EXPECT_THAT(paragraphs_of(page), Contains(nothing_in_loops(LoopsOf(m).loops)));
}

TEST(LoopsPage, OfOneSignAloneSaysNoneOfTheOther) {
  MandateBuilder m = triangle();
  m.between("T1", "a", "b", -1);
  EXPECT_THAT(under(LoopsOf(m).page(), odd), ElementsAre("None."));
}

TEST(LoopsPage, BetweenTwoTasksSpeaksOfChainsAndOfNoSeeSaw) {
  MandateBuilder m = triangle();
  m.link("T1", "a", "b", -1).link("Y1", "b", "c", 1).link("Y2", "a", "c", 1);
  const LoopsOf chains(m, {.between = std::pair(TaskId{0}, TaskId{2})});
  const auto page = chains.page();
  EXPECT_THAT(headings_of(page),
              ElementsAre("How many", "Chains with an even number of tensions, or none",
                          "Chains with an odd number of tensions"));
  EXPECT_THAT(all_words(page), AllOf(Not(HasSubstr("see-saw")), Not(HasSubstr("loop"))));
  const tell::Json json = data_of(chains.report(), loops_data);
  EXPECT_EQ(json["between"]["from"], "a");
  EXPECT_EQ(json["between"]["to"], "c");
  EXPECT_EQ(json["even"]["count"], 1);
  EXPECT_EQ(json["odd"]["count"], 1);
}

TEST(LoopsPage, SaysWhereTheListIsCutAndSoDoTheOtherForms) {
  MandateBuilder m = triangle();
  m.between("T1", "a", "b", -1).between("T2", "b", "c", -2).between("T3", "a", "c", -3);
  const LoopsOf cut(m, {.top = 1});
  EXPECT_THAT(under(cut.page(), even), Contains(HasSubstr("The strongest of 3:")));
  EXPECT_THAT(
      loops_left_out(cut.report()),
      Contains("The strongest of 3 loops with an even number of tensions, or none "
               "is listed."));
  const LoopsOf whole(m);
  EXPECT_THAT(all_words(whole.page()), Not(HasSubstr("strongest of")));
  EXPECT_THAT(loops_left_out(whole.report()), Not(Contains(HasSubstr("listed"))));
  EXPECT_THAT(loops_left_out(cut.report(LoopsTable::counts)),
              Not(Contains(HasSubstr("listed"))))
      << "a sheet of counts has all of them";
}

TEST(LoopsSheet, NumbersEachSignFromTheStrongest) {
  MandateBuilder m = triangle();
  m.between("T1", "a", "b", -1).between("T2", "b", "c", -2);
  const tell::Sheet sheet = loops_sheet(LoopsOf(m).report());
  ASSERT_EQ(sheet.rows().size(), 2U);
  EXPECT_EQ(cell(sheet, 0, "number"), "1");
  EXPECT_EQ(cell(sheet, 0, "weakest"), "2");
  EXPECT_EQ(cell(sheet, 0, "statements"), "T2");
  EXPECT_EQ(cell(sheet, 0, "tasks"), "b c");
  EXPECT_EQ(cell(sheet, 0, "scores"), "[-2 -2]");
  EXPECT_EQ(cell(sheet, 1, "number"), "2");
  EXPECT_EQ(cell(sheet, 1, "weakest"), "1");
}

TEST(Loops, TableSheetAndJsonHaveTheSameCounts) {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    const LoopsOf of(random_rich_mandate(seed), {.top = 3});
    if (!nothing_in_loops(of.loops).empty())
      continue;
    const tell::Json json = data_of(of.report(), loops_data);
    const auto rows = cells_of(blocks_of<tell::Table>(of.page()).at(0));
    const std::int64_t all = json["even"]["count"].get<std::int64_t>() +
                             json["odd"]["count"].get<std::int64_t>();
    EXPECT_EQ(rows.back().back(), std::to_string(all)) << seed;
    EXPECT_EQ(rows.back()[3], json["odd"]["count"].dump()) << seed;
    const tell::Sheet counts = loops_sheet(of.report(LoopsTable::counts));
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < counts.rows().size(); ++i)
      sum += std::stoll(cell(counts, i, "all"));
    EXPECT_EQ(sum, all) << seed;
    EXPECT_EQ(loops_sheet(of.report()).rows().size(),
              json["even"]["list"].size() + json["odd"]["list"].size());
  }
}

// The product of the signs, counted anew on what is listed.
TEST(Loops, ParityIsThatOfTheTensionsListed) {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    const tell::Sheet sheet = loops_sheet(LoopsOf(random_rich_mandate(seed)).report());
    for (std::size_t i = 0; i < sheet.rows().size(); ++i) {
      const std::string scores = cell(sheet, i, "scores");
      const auto tensions = std::ranges::count(scores, '-');
      EXPECT_EQ(cell(sheet, i, "tensions"), std::to_string(tensions));
      EXPECT_EQ(cell(sheet, i, "parity"), tensions % 2 == 0 ? "even" : "odd");
      EXPECT_EQ(cell(sheet, i, "kind") == "support", tensions == 0);
    }
  }
}

}  // namespace
}  // namespace taut::test
