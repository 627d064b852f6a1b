// What would help: class by class, never across, each measure with what it does, what it
// costs and who proposes it.

#include "taut/report/advise.hpp"

#include "support/lakes.hpp"
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
using ::testing::SizeIs;
using ::testing::StartsWith;

struct Advised {
  Seen seen;
  AdviseReport report;
  explicit Advised(const std::string& yaml, int draws = 0)
      : seen(yaml), report(make_advice(seen.subject, 3, {.count = draws})) {}
  explicit Advised(MandateBuilder m, int draws = 0)
      : seen(std::move(m)), report(make_advice(seen.subject, 3, {.count = draws})) {}
  std::vector<std::string> under(std::string_view heading) const {
    return test::under(advise_page(report), heading);
  }
};

constexpr const char* safeguards = "Safeguards to put in place, or to make sure of";
constexpr const char* wording = "Wording and limits, for the text of the resolution";
constexpr const char* leaving = "Negotiable tasks to leave out";
constexpr const char* context = "Not in the Council's gift, and open to change";
constexpr const char* how_far = "How far so many changes could go";

MandateBuilder eased_by(int amount) {
  MandateBuilder m;
  m.objective("o", 1).safeguard("s", Truth::no, "a hotline").task("a");
  m.task("b", {.tier = 1, .serves = {{"o", 3}}});
  m.link("T", "a", "b", -2).shift("s", amount);
  m.model.safeguards[0].sources = {SourceId{0}};
  return m;
}

TEST(AdvisePage, SaysWhoProposesAMeasureOrThatItIsOurIdea) {
  EXPECT_THAT(Advised(eased_by(1)).under(safeguards),
              ElementsAre(StartsWith("A hotline [s: stated, src]: could remove 50 %.")));
  MandateBuilder ours = eased_by(1);
  ours.model.safeguards[0].sources = {};
  EXPECT_THAT(Advised(ours).under(safeguards),
              ElementsAre(StartsWith("A hotline (our idea): could remove 50 %.")));
}

TEST(AdvisePage, PutsWhatASourceProposesBeforeOurOwnIdeasWhateverItRemoves) {
  MandateBuilder m = eased_by(1);
  m.safeguard("ours", Truth::no, "an idea").link("U", "a", "b", -3).shift("ours", 3);
  const auto told = Advised(m).under(safeguards);
  for (std::size_t i = 1; i < told.size(); ++i)
    EXPECT_FALSE(told[i - 1].find("(our idea)") != std::string::npos &&
                 told[i].find("(our idea)") == std::string::npos)
        << told[i];
}

TEST(AdvisePage, SaysHowStrongATensionIsTodayThatASafeguardCouldEase) {
  EXPECT_THAT(Advised(std::string(lakes)).under(safeguards).front(),
              HasSubstr("Could ease: Village talks, limited by patrols (today worked "
                        "against) [T1: stated]."));
}

TEST(AdvisePage, SaysWhereWhatItWouldChangeIsThinlyKnown) {
  MandateBuilder m = eased_by(1);
  EXPECT_THAT(Advised(m).under(safeguards).front(), Not(HasSubstr("thinly")));
  m.known(Basis::inferred, Confidence::low);
  EXPECT_THAT(Advised(m).under(safeguards).front(),
              HasSubstr("What it would change is thinly known."));
}

TEST(AdvisePage, SaysWhoeverItIsFor) {
  MandateBuilder m = eased_by(1);
  m.model.safeguards[0].to = {"council", "donors"};
  EXPECT_THAT(Advised(m).under(safeguards).front(),
              HasSubstr("for the Council and donors to do: could remove 50 %."));
}

TEST(AdvisePage, SaysThatItIsNotKnownWhetherASafeguardIsInPlace) {
  MandateBuilder m = eased_by(1);
  m.model.safeguards[0].in_place = Truth::unknown;
  EXPECT_THAT(Advised(m).under(safeguards).front(),
              HasSubstr("; whether it is in place is not known."));
}

TEST(AdvisePage, TellsWordingApartFromSafeguards) {
  const Advised told(with(lakes, "a fence, in_place: true", "a fence, in_place: false"));
  EXPECT_THAT(told.under(wording),
              ElementsAre(StartsWith("Words that name the villages (our idea): ")));
  EXPECT_THAT(told.under(safeguards), Not(Contains(HasSubstr("Words that name"))));
}

TEST(AdvisePage, LeavesOutOnlyWhatTheAuthorCallsNegotiable) {
  EXPECT_THAT(Advised(std::string(lakes)).under(leaving),
              ElementsAre(AllOf(StartsWith("Leave out patrols (our idea): could remove "),
                                HasSubstr("; what it is worth was not entered."))));
  EXPECT_THAT(Advised(with(lakes, " negotiable: true,", "")).under(leaving), IsEmpty());
}

TEST(AdvisePage, OfTheContextTellsOnlyWhatASourceShowsToBeOpenToChange) {
  MandateBuilder m;
  m.phase("p").phase("q").condition("war", Truth::yes, "there is a war");
  m.task("a").task("b").link("T", "a", "b", -2).when("war");
  Advised told(m);
  EXPECT_THAT(told.under(context), IsEmpty());
  told.report.in_full = true;
  EXPECT_THAT(told.under(context),
              ElementsAre(StartsWith("No longer so: there is a war (our idea): could "
                                     "remove 100 %")));
}

TEST(AdvisePage, CutsALongClassAndSaysWhatTellsTheRest) {
  const auto of = [](int count) {
    MandateBuilder m;
    m.task("hub");
    for (int i = 0; i < count; ++i) {
      const std::string n = std::to_string(i);
      m.safeguard(m.keep("s" + n), Truth::no, "wall " + n).task(m.keep("t" + n));
      m.link(m.keep("T" + n), "hub", "t" + n, -2).shift("s" + n, 1);
    }
    return m;
  };
  EXPECT_THAT(Advised(of(8)).under(safeguards), SizeIs(8));
  EXPECT_EQ(Advised(of(9)).under(safeguards).back(), "1 more; --all tells it.");
  EXPECT_EQ(Advised(of(10)).under(safeguards).back(), "2 more; --all tells them.");
  Advised full(of(10));
  full.report.in_full = true;
  EXPECT_THAT(full.under(safeguards), SizeIs(10));
}

TEST(AdvisePage, NamesThreeThatAMeasureEasesAndCountsTheOthers) {
  MandateBuilder m;
  m.safeguard("s", Truth::no, "a wall").task("hub");
  for (const char* id : {"t0", "t1", "t2", "t3", "t4"})
    m.task(id).link(m.keep("T" + std::string(id)), "hub", id, -2).shift("s", 1);
  EXPECT_THAT(Advised(m).under(safeguards).front(), HasSubstr("; two more."));
  Advised full(m);
  full.report.in_full = true;
  EXPECT_THAT(full.under(safeguards).front(), Not(HasSubstr("more.")));
}

TEST(AdvisePage, WithNothingToDoSaysSo) {
  MandateBuilder m;
  m.task("a").task("b").link("Y", "a", "b", 2);
  const Advised told(m);
  EXPECT_THAT(paragraphs_of(advise_page(told.report)),
              Contains("No tension is at work and no requirement is unmet: there is "
                       "nothing to do."));
  EXPECT_THAT(told.under(how_far), IsEmpty());
}

TEST(AdvisePage, WithTensionsThatNothingEasesDoesNotSayThatThereIsNothingToDo) {
  MandateBuilder m;
  m.task("a").task("b").link("T", "a", "b", -2);
  m.model.tasks[0].standing = m.model.tasks[1].standing = true;
  EXPECT_THAT(paragraphs_of(advise_page(Advised(m).report)),
              Contains("No single measure that the model knows removes any harm."));
}

TEST(AdvisePage, SaysHowMuchIsLeftWithTheBestSet) {
  EXPECT_THAT(Advised(eased_by(1)).under(how_far),
              ElementsAre("One change, a hotline: 50 % of the harm would be left."));
}

TEST(AdvisePage, SaysInHowManyDrawsAMeasureHelps) {
  EXPECT_THAT(Advised(eased_by(1), 10).under(safeguards).front(),
              HasSubstr(" Helps in 100 % of 10 draws, first of its kind in 100 %."));
  EXPECT_THAT(Advised(eased_by(1)).under(safeguards).front(), Not(HasSubstr("draws")));
}

// One draw is told as a sentence of its own: it begins like one.
TEST(AdvisePage, OfOneDrawBeginsTheSentenceWithACapital) {
  EXPECT_THAT(paragraphs_of(advise_page(Advised(eased_by(1), 1).report)),
              Contains(StartsWith("One draw (seed 1): ")));
}

// What a measure removes is a share of the harm of today: the same whatever objectives
// weigh together.
TEST(Advise, WeightsOfAllObjectivesDoubledChangeNoShare) {
  MandateBuilder m = eased_by(1);
  m.model.objectives[0].weight = 2;
  const auto once = Advised(m).under(safeguards);
  m.model.objectives[0].weight = 4;
  EXPECT_EQ(Advised(m).under(safeguards), once);
}

TEST(Advise, PageInFullSheetAndJsonHaveTheSameMeasures) {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    Advised told(random_rich_mandate(seed));
    told.report.in_full = true;
    const tell::Json json = data_of(told.report, advise_data);
    std::size_t on_page = 0;
    for (const auto& list : blocks_of<tell::List>(advise_page(told.report)))
      on_page += list.items.size();
    on_page -= told.under(how_far).size();
    EXPECT_EQ(on_page, told.report.advice.size()) << seed;
    EXPECT_EQ(json["advice"].size(), told.report.advice.size()) << seed;
  }
}

}  // namespace
}  // namespace taut::test
