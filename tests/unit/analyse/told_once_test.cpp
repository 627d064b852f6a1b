// What stands beside the groups: single tensions, what is held, what is asleep.

#include "support/random_mandate.hpp"
#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace taut {
namespace {

using test::all_of;
using test::any_of;
using test::MandateBuilder;
using test::no;
using test::Told;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Tension, OfASelectorIsOneLineInWordsAndNeverAboveModerate) {
  MandateBuilder m;
  for (const char* id : {"a", "b", "c"})
    m.task(id, {.tier = 1});
  m.draws("troops", "b c").link("T1", "a", "*", -3).link("T2", "a", "@troops", -2);

  const Told told(m);

  EXPECT_THAT(told.headlines(),
              ElementsAre("One task makes every other task impossible: a.",
                          "One task works against every task that draws on troops: a."));
  for (const Finding& f : told.findings.all) {
    EXPECT_EQ(f.severity, Severity::moderate);
    EXPECT_EQ(f.harm, 0);
  }
}

TEST(Tension, GivesBothReasonsOfAMutualStatement) {
  MandateBuilder m;
  m.task("a").task("b").between("T", "a", "b", -1).because("one way", "the other way");

  const Told told(m);

  ASSERT_THAT(told.findings.all, SizeIs(1));
  const Finding& f = told.findings.all.front();
  EXPECT_EQ(f.headline, "A and b limit each other.");
  ASSERT_THAT(f.lines, SizeIs(2));
  EXPECT_EQ(f.lines[0].text, "on b: one way");
  EXPECT_EQ(f.lines[1].text, "on a: the other way");
}

TEST(Tension, NamesOnlyPairsThatAreAtWork) {
  MandateBuilder m;
  m.phase("p")
      .phase("q")
      .task("a", {.phases = {"p"}})
      .task("b")
      .task("c")
      .task("d", {.phases = {"q"}});
  m.link("T", "a b", "c d", -1);

  EXPECT_THAT(
      Told(m).headlines(),
      ElementsAre(
          "Two tasks limit c: a and b; d will be limited by b from the phase \"q\" on."));
}

TEST(Held, NamesTheSafeguardsWithoutWhichATensionWouldBeStronger) {
  MandateBuilder m;
  m.safeguard("s", Truth::yes, "the conditions of S/RES/2391");
  m.safeguard("u", Truth::yes, "due diligence").safeguard("x", Truth::no);
  m.condition("c", Truth::yes).condition("f", Truth::no).task("a").task("b");
  m.link("T1", "a", "b", -1).shift("s", 1).link("T2", "b", "a", -3).shift("u", 1);
  m.link("T3", "a", "b", -1)
      .shift("u", 1)
      .when("f")
      .link("T4", "a", "b", -1)
      .shift("c", 1);

  const Told told(m);

  ASSERT_THAT(told.findings.picture, SizeIs(1));
  const Finding& f = told.findings.picture.front();
  EXPECT_EQ(f.headline,
            "Safeguards in place ease one tension and keep one quiet: the conditions of "
            "S/RES/2391 and due diligence.");
  EXPECT_TRUE(f.notice) << "it says how things are, and is no trouble";
  ASSERT_THAT(f.lines, SizeIs(2));
  EXPECT_EQ(f.lines[0].text, "without the conditions of S/RES/2391: at work: a on b");
  EXPECT_EQ(f.lines[1].text, "without due diligence: stronger: b on a");
}

TEST(Held, NamesNoSafeguardThatAnotherMakesRedundant) {
  MandateBuilder m;
  m.safeguard("s", Truth::yes).safeguard("u", Truth::yes).task("a").task("b");
  m.link("T1", "a", "b", -1).shift("s", 1).shift("u", 1);

  EXPECT_THAT(Told(m).findings.picture, IsEmpty());
}

std::string wakes(const test::Circumstance& c) {
  MandateBuilder m;
  m.condition("no", Truth::no, "a signatory is listed");
  m.condition("no2", Truth::no, "talks resume");
  m.condition("yes", Truth::yes, "the state leads")
      .condition("yes2", Truth::yes, "it rains");
  m.condition("maybe", Truth::unknown, "force is used");
  m.safeguard("on", Truth::yes, "the conditions")
      .safeguard("off", Truth::no, "the roadmap");
  m.task("a").task("b").link("T", "a", "b", -1).when(c);
  const Told told(m);
  EXPECT_THAT(told.findings.all, IsEmpty());
  EXPECT_EQ(told.findings.asleep.front().text, "A would limit b");
  return told.findings.asleep.front().wakes;
}

TEST(Asleep, SaysWhatWakesItInWordsThatFitTheTitle) {
  EXPECT_EQ(wakes("no"), "if a signatory is listed");
  EXPECT_EQ(wakes("off"), "with the roadmap in place");
  EXPECT_EQ(wakes("maybe"), "if force is used (not known)");
  EXPECT_EQ(wakes(no("yes")), "but not while the state leads");
  EXPECT_EQ(wakes(no("on")), "without the conditions");
  EXPECT_EQ(wakes(no("maybe")), "unless force is used (not known)");
  EXPECT_EQ(wakes(no(any_of({"yes", "yes2"}))),
            "but not while the state leads or while it rains");
  EXPECT_EQ(wakes(no(all_of({"yes", "yes2"}))),
            "but not while the state leads and while it rains");
}

TEST(Asleep, LeavesOutWhatIsMetAndKeepsNestedPartsApart) {
  EXPECT_EQ(wakes(all_of({"yes", "no"})), "if a signatory is listed");
  EXPECT_EQ(wakes(all_of({"no", no("yes")})),
            "if a signatory is listed and unless the state leads");
  EXPECT_EQ(wakes(all_of({"no", any_of({"no2", "off"})})),
            "if a signatory is listed and (if talks resume or with the roadmap in "
            "place)");
  EXPECT_EQ(wakes(any_of({"no", "maybe"})), "if force is used (not known)");
}

TEST(Asleep, NamesEveryReasonThatWouldStillKeepItQuiet) {
  MandateBuilder m;
  m.condition("no", Truth::no, "talks resume").safeguard("on", Truth::yes);
  m.phase("p")
      .phase("q")
      .task("a", {.phases = {"p"}})
      .task("b", {.phases = {"q"}})
      .task("c");
  m.link("T1", "a", "b", -1).link("T2", "a", "b", -1).when("no");
  m.link("T3", "a", "c", -1).when("no").shift("on", 1);

  const Told told(m);

  ASSERT_THAT(told.findings.asleep, SizeIs(3));
  EXPECT_EQ(told.findings.asleep[0].wakes, "if these tasks ran in the same phase");
  EXPECT_EQ(told.findings.asleep[1].wakes,
            "if talks resume, and if these tasks ran in the same phase");
  EXPECT_EQ(told.findings.asleep[2].wakes,
            "if talks resume; as judged, what is in place would hold it even then");
}

}  // namespace
}  // namespace taut
