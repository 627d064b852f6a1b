// Two situations side by side, and every switch tried the other way.

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/random_mandate.hpp"
#include "support/read_mandate.hpp"
#include "taut/report/conflicts_compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace taut::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

struct Compared {
  Seen before;
  Seen after;
  Comparison comparison;

  Compared(const std::string& first, const std::string& second)
      : before(first),
        after(second),
        comparison(compare({before.situation, before.findings},
                           {after.situation, after.findings})) {}
  Compared(MandateBuilder first, MandateBuilder second)
      : before(std::move(first)),
        after(std::move(second)),
        comparison(compare({before.situation, before.findings},
                           {after.situation, after.findings})) {}
  CompareReport report() const { return {comparison, "before", "after"}; }
  tell::Document page() const { return compare_page(report()); }
};

const std::string dry = with(lakes, "a drought, holds: false", "a drought, holds: true");
const std::string calm =
    with(lakes, "both sides, in_place: false", "both sides, in_place: true");
const std::string open =
    with(lakes, "a fence, in_place: true", "a fence, in_place: unknown");

TEST(ComparePage, SaysHowManyTensionsWereAtWorkAndAre) {
  EXPECT_EQ(paragraphs_of(Compared(std::string(lakes), dry).page()).front(),
            "From before to after: 3 tensions at work, then 4.");
  MandateBuilder m;
  m.task("a").task("b").link("T", "a", "b", -1);
  MandateBuilder none;
  none.task("a").task("b");
  EXPECT_EQ(tension_count_line(Compared(m, none).comparison),
            "1 tension at work, then 0");
}

TEST(ComparePage, SaysWhatIsSwitchedAndWhatPullsNow) {
  const auto page = Compared(std::string(lakes), dry).page();
  EXPECT_THAT(under(page, "What is different"),
              ElementsAre("there is a drought: no, then yes"));
  EXPECT_THAT(under(page, "Pulls now"),
              ElementsAre("Village talks: limited by water works: wells are disputed "
                          "[T2]"));
}

// What pulls more one way round pulls less the other.
TEST(ComparePage, ReversedSaysTheOppositeOfEachStatement) {
  const std::pair<const char*, const char*> opposites[] = {
      {"Pulls now", "Pulls no longer"},
      {"Pulls more", "Pulls less"},
      {"May pull", "Ruled out"},
      {"Helps now", "Helps no longer"}};
  for (const std::string* other : {&dry, &calm, &open}) {
    const auto there = Compared(std::string(lakes), *other).page();
    const auto back = Compared(*other, std::string(lakes)).page();
    for (const auto& [one, two] : opposites) {
      EXPECT_EQ(under(there, one).size(), under(back, two).size()) << one;
      EXPECT_EQ(under(there, two).size(), under(back, one).size()) << two;
    }
    EXPECT_NE(headings_of(there), headings_of(back));
  }
}

TEST(ComparePage, OfTheSameMandateSaysThatNothingChanges) {
  const auto page = Compared(std::string(lakes), std::string(lakes)).page();
  EXPECT_EQ(paragraphs_of(page).back(),
            "Nothing changes: no link bites or helps differently.");
  EXPECT_THAT(headings_of(page), IsEmpty());
}

TEST(ComparePage, NamesTasksThatCameAndWent) {
  MandateBuilder first;
  first.task("a").task("b", {.name = "bridges"});
  MandateBuilder second;
  second.task("a").task("c", {.name = "courts"});
  EXPECT_THAT(under(Compared(first, second).page(), "What is different"),
              ElementsAre("no longer a task: bridges", "a new task: courts"));
}

TEST(WorkInWords, NamesThreeOfAKindAndTheOthersByTheirIds) {
  MandateBuilder none;
  for (const char* id : {"a", "b", "c", "d", "e", "f"})
    none.task(id);
  MandateBuilder m = none;
  m.link("T1", "a", "b", -1).link("T2", "a", "c", -1).link("T3", "a", "d", -1);
  const auto words = [&](const MandateBuilder& second) {
    return work_in_words(Compared(none, second).comparison.changes);
  };
  EXPECT_THAT(words(m), Not(HasSubstr("also")));
  m.link("T4", "a", "e", -1);
  EXPECT_THAT(words(m), HasSubstr("[T3]; also T4."));
  m.link("T5", "a", "f", -1);
  EXPECT_THAT(words(m), HasSubstr("[T3]; also T4 and T5."));
}

TEST(WorkInWords, SaysHowStrongATensionWasThatGrowsOrShrinks) {
  const auto easing = Compared(std::string(lakes), calm);
  EXPECT_EQ(
      work_in_words(easing.comparison.changes),
      "Pulls less: Village talks, limited by patrols (before that worked against) [T1].");
}

TEST(ChangeLine, SaysWhatBecomesOfAStatementWithItsScores) {
  const auto first = [](const Compared& compared) {
    return change_line(compared.comparison.changes.front());
  };
  EXPECT_THAT(first(Compared(std::string(lakes), calm)),
              StartsWith("T1 eases (-2 to -1): "));
  EXPECT_THAT(first(Compared(calm, std::string(lakes))),
              StartsWith("T1 worsens (-1 to -2): "));
  EXPECT_THAT(first(Compared(std::string(lakes), dry)), StartsWith("T2 wakes (-1): "));
  EXPECT_THAT(first(Compared(dry, std::string(lakes))),
              StartsWith("T2 falls asleep (-1): "));
}

PageChange page_change(std::optional<Severity> before, std::optional<Severity> after) {
  return {.id = "strained-task:go",
          .headline = "Two tasks weaken go.",
          .before = before,
          .after = after};
}

TEST(PageLine, SaysWhetherAFindingIsNewGoneOrOfAnotherSeverity) {
  using enum Severity;
  EXPECT_EQ(page_line(page_change({}, serious)), "New, serious: Two tasks weaken go.");
  EXPECT_EQ(page_line(page_change(critical, serious)),
            "Now serious, critical before: Two tasks weaken go.");
  EXPECT_EQ(page_line(page_change(minor, minor)), "Still minor: Two tasks weaken go.");
  EXPECT_EQ(page_line(page_change(serious, {})),
            "No longer a finding of its own, serious before: Two tasks weaken go.");
}

TEST(PageLine, SaysThatARequirementIsSettledAndOfATensionOnlyThatItIsNotToldApart) {
  for (const char* id : {"deadlock:a-b", "missing-requirement:a", "late-requirement:a"}) {
    PageChange change = page_change(Severity::serious, {});
    change.id = id;
    EXPECT_THAT(page_line(change), StartsWith("Settled, serious before: ")) << id;
  }
}

TEST(PageLine, OfWhatIsOnlyUnknownNowDoesNotSayThatItIsSettled) {
  PageChange change = page_change(Severity::serious, {});
  change.id = "missing-requirement:a";
  change.open = true;
  EXPECT_THAT(page_line(change), StartsWith("Not known any more, serious before: "));
}

TEST(PageLine, CountsWhoWeakensItWhereThatIsNotTheSame) {
  PageChange change = page_change(Severity::minor, Severity::minor);
  change.weakened_by_before = 1;
  change.weakened_by_after = 2;
  EXPECT_THAT(page_line(change), HasSubstr(" One task weakened it, now two."));
  std::swap(change.weakened_by_before, change.weakened_by_after);
  change.premises = {"T1 weaker", "T2 gone"};
  EXPECT_THAT(
      page_line(change),
      HasSubstr(" Two tasks weakened it, now one. Rests on: T1 weaker; T2 gone."));
}

struct Switches {
  Seen seen;
  std::vector<Switched> switched;
  explicit Switches(const std::string& yaml)
      : seen(yaml), switched(try_switches(seen.situation)) {}
  explicit Switches(MandateBuilder m)
      : seen(std::move(m)), switched(try_switches(seen.situation)) {}
  SwitchesReport report() const { return {seen.model, switched}; }
};

TEST(SwitchesPage, PutsEachSwitchUnderWhatItDoes) {
  const Switches at{std::string(lakes)};
  const auto page = switches_page(at.report());
  EXPECT_THAT(under(page, "Makes it worse"),
              ElementsAre(StartsWith("a vote is near, if this held: Pulls now:"),
                          StartsWith("a fence, if this were not in place: Pulls now:")));
  EXPECT_THAT(
      under(page, "Eases it"),
      ElementsAre(StartsWith("an envoy of both sides, if this were in place:"),
                  StartsWith("a vote is near, if this did not hold: Ruled out:")));
  EXPECT_THAT(under(page, "Eases one thing and worsens another"),
              ElementsAre(StartsWith("there is a drought, if this held:")));
  EXPECT_THAT(under(page, "Changes nothing"),
              ElementsAre("words that name the villages, if this were in place"));
}

TEST(SwitchesPage, TriesWhatIsUnknownBothWaysAndTheRestOnce) {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    const Switches at(random_rich_mandate(seed));
    std::size_t wanted = 0;
    for (const Condition& c : at.seen.model.conditions)
      wanted += c.holds == Truth::unknown ? 2 : 1;
    for (const Safeguard& s : at.seen.model.safeguards)
      wanted += s.in_place == Truth::unknown ? 2 : 1;
    std::size_t told = 0;
    for (const auto& list : blocks_of<tell::List>(switches_page(at.report())))
      told += list.items.size();
    EXPECT_EQ(told, wanted) << seed;
    const tell::Json json = data_of(at.report(), switches_data);
    EXPECT_EQ(json["switches"].size(), wanted) << seed;
    EXPECT_EQ(rows_where(switches_sheet(at.report()), "sort", "switch").size(), wanted);
  }
}

TEST(SwitchesPage, OfEachGroupTellsFirstWhatMovesMostHarm) {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    const Switches at(random_rich_mandate(seed));
    const auto order = in_order(at.report());
    for (std::size_t i = 1; i < order.size(); ++i) {
      EXPECT_LE(order[i - 1].first, order[i].first);
      if (order[i - 1].first == order[i].first)
        EXPECT_GE(std::abs(order[i - 1].second->harm()),
                  std::abs(order[i].second->harm()));
    }
  }
}

TEST(SwitchesPage, WithoutSwitchesSaysSo) {
  MandateBuilder m;
  m.task("a");
  EXPECT_THAT(paragraphs_of(switches_page(Switches(m).report())),
              Contains("The mandate names no condition and no safeguard."));
}

TEST(Compare, PageJsonAndSheetTellTheSameNumberOfChanges) {
  for (const std::string* other : {&dry, &calm, &open}) {
    const Compared compared(std::string(lakes), *other);
    const tell::Json json = data_of(compared.report(), compare_data);
    const tell::Sheet sheet = compare_sheet(compared.report());
    const std::size_t tensions = rows_where(sheet, "sort", "tension").size();
    const std::size_t synergies = rows_where(sheet, "sort", "synergy").size();
    EXPECT_EQ(json["changes"].size(), tensions + synergies);
    EXPECT_EQ(json["switches"].size(), rows_where(sheet, "sort", "switch").size());
    EXPECT_EQ(json["findings"].size(), rows_where(sheet, "sort", "finding").size());
    std::size_t told = 0;
    for (const tell::Section& section : work_sections(compared.comparison.changes))
      told += section.items.size();
    EXPECT_EQ(told, json["changes"].size());
  }
}

}  // namespace
}  // namespace taut::test
