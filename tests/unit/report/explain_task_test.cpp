// A task explained, and two tasks both ways: what is at work, what others carry, what
// waits for other circumstances, what is only surmised, and what nobody judged.

#include "support/lakes.hpp"
#include "support/parts_of_answers.hpp"
#include "support/random_mandate.hpp"
#include "support/read_mandate.hpp"
#include "taut/report/explain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
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

struct Asked {
  Seen seen;
  Explainer explainer{seen.subject, seen.findings, *seen.sources};
  explicit Asked(const std::string& yaml) : seen(yaml) {}
  explicit Asked(MandateBuilder m) : seen(std::move(m)) {}
  Explanation task(std::string_view id) const {
    return explain_task(explainer, seen.task(id));
  }
  Explanation pair(std::string_view a, std::string_view b) const {
    return explain_pair(explainer, seen.task(a), seen.task(b));
  }
  std::vector<std::string> under(const Explanation& told,
                                 std::string_view heading) const {
    return test::under(explain_page({told, &explainer}), heading);
  }
  // The lines of one entry of a section, as texts.
  static std::vector<std::string> lines(const Explanation& told, std::string_view section,
                                        std::string_view entry) {
    std::vector<std::string> texts;
    for (const BriefSection& s : told.brief.sections) {
      for (const BriefEntry& e : s.entries) {
        for (const BriefLine& line : e.lines)
          if (s.id == section && e.title == entry)
            texts.push_back((line.label.empty() ? "" : line.label + ": ") + line.text);
      }
    }
    return texts;
  }
};

TEST(ExplainTask, SaysItsPlaceAndWhatTensionsDoToIt) {
  const Asked at{std::string(lakes)};
  EXPECT_THAT(at.task("village").brief.lead,
              ElementsAre("Village talks: a task of rank 1, its paragraph unverified; it "
                          "serves peace 3.",
                          "Under strain: worked against by patrols; no tension by it is "
                          "recorded as at work; helps water works."));
  EXPECT_THAT(at.task("patrol").brief.lead.front(),
              HasSubstr("it serves no objective as written"));
}

TEST(ExplainTask, NamesItsParagraphOnlyWhereThatIsVerified) {
  const Asked at(with(lakes, "paragraph: \"1\", sources",
                      "paragraph: \"1\", paragraph_basis: stated, sources"));
  EXPECT_THAT(at.task("village").brief.lead.front(), HasSubstr(", mandated in 1; "));
}

TEST(ExplainTask, TellsWhatIsAtWorkApartFromWhatOtherCircumstancesWouldBring) {
  const Asked at{std::string(lakes)};
  const Explanation told = at.task("village");
  EXPECT_THAT(at.under(told, "What strains it"),
              ElementsAre(HasSubstr("[T1: stated, s]")));
  EXPECT_THAT(at.under(told, "What other circumstances would bring"),
              ElementsAre(AllOf(HasSubstr("dormant, at work if there is a drought"),
                                HasSubstr("[T2: stated, s")),
                          AllOf(HasSubstr("undecided, at work if a vote is near"),
                                HasSubstr("[T5: stated, s"))));
}

TEST(ExplainTask, DoesNotNameTheTaskAgainUnderItsOwnHeading) {
  const Asked at{std::string(lakes)};
  EXPECT_THAT(at.under(at.task("village"), "What strains it").front(),
              StartsWith("worked against by patrols (-2)"));
}

TEST(ExplainTask, NamesFurtherStatementsOfAPairBesideTheLeadingOne) {
  MandateBuilder m;
  m.task("a").task("b").link("T", "a", "b", -2).link("U", "a", "b", -1);
  m.link("Y", "a", "b", 1);
  const Asked at(m);
  EXPECT_THAT(at.under(at.task("b"), "What strains it"),
              ElementsAre(HasSubstr("[T, U: stated, src]")));
  EXPECT_THAT(at.under(at.task("b"), "What helps it"),
              ElementsAre(HasSubstr("[Y: stated, src]")));
}

TEST(ExplainTask, SaysWhetherWhatItRequiresIsThere) {
  MandateBuilder m;
  m.condition("law", Truth::no, "the law is passed").task("a").task("b");
  m.task("c", {.requires_first = {"a"}});
  const auto needs = [&](Truth holds) {
    m.model.conditions[0].holds = holds;
    m.model.tasks[1].requires_first = {{.needed = ConditionId{0}}};
    const Asked at(m);
    return at.under(at.task("b"), "What it requires first").at(0);
  };
  EXPECT_THAT(needs(Truth::no), HasSubstr("(not met today)"));
  EXPECT_THAT(needs(Truth::unknown), HasSubstr("(unknown today)"));
  EXPECT_THAT(needs(Truth::yes), HasSubstr("(met today)"));
  const Asked at(m);
  EXPECT_THAT(at.under(at.task("c"), "What it requires first"),
              ElementsAre(StartsWith("a (a task of the mandate)")));
  EXPECT_THAT(at.under(at.task("a"), "What rests on it"), ElementsAre("waits for it: c"));
}

TEST(ExplainTask, SaysWhenItRuns) {
  MandateBuilder m;
  m.phase("p").phase("q").task("a", {.phases = {"q"}}).task("b").task("c");
  m.model.phases[1].title = "Dry months";
  m.model.tasks[2].standing = true;
  const Asked at(m);
  const auto runs = [&](std::string_view id) {
    return at.under(at.task(id), "Its place in the mandate");
  };
  EXPECT_THAT(runs("a"), Contains("runs: in Dry months"));
  EXPECT_THAT(runs("b"), Contains("runs: in any phase"));
  EXPECT_THAT(runs("c"), Contains("runs: in every phase, fixed (standing)"));
}

// Every statement that touches the task is cited, and no other.
TEST(ExplainTask, CitesEveryStatementThatTouchesIt) {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const Asked at(random_rich_mandate(seed));
    const TaskId id{0};
    const Explanation told = explain_task(at.explainer, id);
    const std::set<StatementId> cited(told.cited.begin(), told.cited.end());
    for (const Arc& arc : at.seen.situation.arcs) {
      const bool touches = (arc.from == id || arc.to == id) && !arc.general;
      const bool told_of = touches && arc.effect != 0;
      EXPECT_TRUE(!told_of || cited.contains(arc.statement))
          << seed << " " << at.seen.model[arc.statement].id;
    }
  }
}

TEST(ExplainPair, TellsEachDirectionInItsOwnWords) {
  const Asked at{std::string(lakes)};
  EXPECT_EQ(
      at.pair("school", "water").brief.lead.front(),
      "Water works: limited by schools (-1); schools: limited by water works (-1), and "
      "also prepared by it (1).");
}

// The other way round the same is said, the second direction first.
TEST(ExplainPair, ReversedTellsTheSameTwoDirections) {
  const Asked at{std::string(lakes)};
  const char* const ids[] = {"village", "patrol", "water", "school"};
  for (const char* a : ids) {
    for (const char* b : ids) {
      if (a == b)
        continue;
      const auto there = at.pair(a, b).brief.sections;
      const auto back = at.pair(b, a).brief.sections;
      EXPECT_EQ(there[0].title, back[1].title);
      EXPECT_EQ(there[1].title, back[0].title);
      EXPECT_EQ(there[0].entries.size(), back[1].entries.size()) << a << " " << b;
    }
  }
}

TEST(ExplainPair, OfWhatNobodyJudgedSaysThatSilenceIsNoHarmony) {
  const Asked at{std::string(lakes)};
  const Explanation told = at.pair("patrol", "school");
  EXPECT_THAT(
      told.brief.lead,
      ElementsAre("From patrols to schools: never judged; from schools to patrols: "
                  "never judged.",
                  "Silence here means not judged, not harmony."));
  EXPECT_THAT(at.under(told, "From patrols to schools"),
              ElementsAre("Nothing is known: not judged, and no chain of at most three "
                          "steps."));
}

TEST(ExplainPair, TellsWhatOthersCarryAndHowStrongThatIsAtMost) {
  MandateBuilder m;
  m.task("a").task("b").task("c").link("Y", "a", "b", 3).link("T", "b", "c", -1);
  EXPECT_THAT(Asked::lines(Asked(m).pair("a", "c"), "forth", "Carried by other tasks"),
              ElementsAre("to its harm: c limited by b (-1), b carried by a (3); no "
                          "stronger than 1"));
}

TEST(ExplainPair, PutsWhatNoSourceSaysUnderInferred) {
  const Asked at{std::string(lakes)};
  EXPECT_THAT(Asked::lines(at.pair("school", "water"), "forth", "Inferred"),
              ElementsAre(StartsWith("water works: limited by schools (-1)")));
  EXPECT_THAT(Asked::lines(at.pair("school", "water"), "forth", "Direct"), IsEmpty());
  EXPECT_THAT(Asked::lines(at.pair("school", "water"), "back", "Direct"),
              ElementsAre(StartsWith("schools: prepared by water works (1)")));
}

TEST(ExplainPair, TellsThatOneIsRequiredBeforeTheOther) {
  MandateBuilder m;
  m.task("a").task("b", {.requires_first = {"a"}});
  EXPECT_THAT(Asked::lines(Asked(m).pair("a", "b"), "forth", "Direct"),
              ElementsAre(StartsWith("required first: a before b")));
  EXPECT_THAT(Asked::lines(Asked(m).pair("a", "b"), "back", "Direct"), IsEmpty());
}

TEST(ExplainPair, OfANeutralJudgementSaysThatItWasJudged) {
  MandateBuilder m;
  m.task("a").task("b").link("N", "a", "b", 0);
  EXPECT_THAT(Asked(m).pair("a", "b").brief.lead.front(),
              StartsWith("From a to b: judged neutral; from b to a: never judged."));
}

TEST(ExplainPair, SaysFirstWhatASafeguardWouldDo) {
  const Asked at{std::string(lakes)};
  EXPECT_EQ(at.pair("patrol", "village").brief.lead.back(),
            "With an envoy of both sides in place: T1 eases from -2 to -1.");
  EXPECT_EQ(at.pair("water", "patrol").brief.lead.back(),
            "Without a fence: T3 wakes with -1.");
  EXPECT_EQ(at.pair("school", "water").brief.lead.back(),
            "No single condition or safeguard would change what is judged of them.");
}

}  // namespace
}  // namespace taut::test
