#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Two tasks weaken `j`.
MandateBuilder strain() {
  MandateBuilder m;
  m.task("j", {.tier = 1, .name = "good offices"});
  m.task("a", {.tier = 1, .name = "state authority"});
  m.task("b", {.tier = 1, .name = "joint patrols"}).task("k", {.name = "SSR"});
  m.task("l", {.name = "DDR"});
  return m.link("T1", "a", "j", -2).link("T2", "b", "j", -1);
}

std::vector<std::string> clauses(const MandateBuilder& m) {
  return Told::clauses(*Told(m).find("strained-task", "j"));
}

TEST(StrainedTask, SaysHowManyWhoHowStronglyAndWhy) {
  auto m = strain();
  m.because("Patrols take sides.");

  const Told told(m);

  const Finding& f = *told.find("strained-task", "j");
  EXPECT_EQ(f.headline, "Two tasks weaken good offices.");
  ASSERT_EQ(f.lines.size(), 2U);
  EXPECT_EQ(f.lines[0].text, "worked against by state authority: a reason");
  EXPECT_EQ(f.lines[1].text, "limited by joint patrols: Patrols take sides");
}

TEST(StrainedTask, SaysNoReasonWhereNoneIsGiven) {
  auto m = strain();
  m.because("");

  EXPECT_EQ(Told(m).find("strained-task", "j")->lines[1].text,
            "limited by joint patrols");
}

TEST(StrainedTask, PutsTasksOfOneStatementOnOneLine) {
  auto m = strain();
  m.link("T3", "k l", "j", -3);

  const Told told(m);

  EXPECT_EQ(told.find("strained-task", "j")->lines.front().text,
            "made impossible by SSR and DDR: a reason");
  EXPECT_EQ(told.find("strained-task", "j")->headline, "Four tasks weaken good offices.");
}

TEST(StrainedTask, CarriesWhatAStrongSynergyHelpsAndNoLongerChain) {
  auto m = strain();
  m.link("S1", "j", "k", 2).link("S2", "k", "l", 3).link("S3", "j", "b", 1);

  EXPECT_THAT(clauses(m), Contains("What rests on it suffers too: SSR."));
}

TEST(StrainedTask, NamesWhatItRequiresAlthoughThatWeakensIt) {
  auto m = strain();
  m.model.tasks[0].requires_first = {{.needed = m.id("b")}, {.needed = m.id("k")}};

  EXPECT_THAT(clauses(m),
              Contains("It is weakened by a task that it needs first: joint patrols."));
}

TEST(SelfDefeating, FollowsAtMostThreeStrongSynergiesBack) {
  auto three = strain();
  three.link("S1", "j", "k", 2).link("S2", "k", "l", 2).link("S3", "l", "a", 2);
  EXPECT_THAT(clauses(three),
              Contains("Harm done to good offices by state authority comes back on state "
                       "authority, by way of SSR and DDR."));

  auto four = strain();
  four.task("x").link("S1", "j", "k", 2).link("S2", "k", "l", 2);
  four.link("S3", "l", "x", 2).link("S4", "x", "a", 2);
  EXPECT_THAT(clauses(four), Not(Contains(HasSubstr("comes back on"))));
}

TEST(SelfDefeating, NeedsADirectStrongSynergyIfTheTensionIsWeak) {
  auto direct = strain();
  direct.link("S1", "j", "b", 2);
  EXPECT_THAT(clauses(direct),
              Contains("Harm done to good offices by joint patrols comes back on joint "
                       "patrols."));

  auto longer = strain();
  longer.link("S1", "j", "k", 3).link("S2", "k", "b", 3);
  EXPECT_THAT(clauses(longer), Not(Contains(HasSubstr("comes back on"))));

  auto weak = strain();
  weak.link("S1", "j", "b", 1).link("S2", "j", "a", 1);
  EXPECT_THAT(clauses(weak), Not(Contains(HasSubstr("comes back on"))));
}

TEST(SelfDefeating, IsToldOnceByTheShortestWay) {
  auto m = strain();
  m.link("S1", "j", "k", 2).link("S2", "k", "a", 2).link("S3", "j", "a", 2);

  const auto all = clauses(m);

  EXPECT_EQ(std::ranges::count_if(
                all, [](const auto& c) { return c.starts_with("Harm done"); }),
            1);
  EXPECT_THAT(all, Contains(HasSubstr("comes back on state authority.")));
}

TEST(StrainedTask, NamesAmbivalentPairs) {
  auto m = strain();
  m.link("S1", "a b", "j", 1);

  EXPECT_THAT(clauses(m),
              Contains("It is also helped by state authority and joint patrols."));
}

TEST(WouldEase, NamesAtMostTwoSafeguardsMostArcsFirst) {
  MandateBuilder m;
  m.safeguard("once", Truth::no, "a roadmap").safeguard("here", Truth::yes);
  m.safeguard("worse", Truth::no).safeguard("twice", Truth::unknown, "due diligence.");
  m.safeguard("late", Truth::no, "a seat").condition("c", Truth::no);
  m.task("j").task("a").task("b");
  m.link("T1", "a", "j", -2).shift("once", 1).shift("here", 1).shift("twice", 1);
  m.link("T2", "b", "j", -2).shift("worse", -1).shift("twice", 1).shift("late", 1);
  m.shift("c", 1);

  const Told told(m);

  const Finding& f = *told.find("strained-task", "j");
  EXPECT_THAT(f.easing, ElementsAre(SafeguardId{3}, SafeguardId{0}));
}

TEST(Pressures, EndTheFindingAndCountNowhere) {
  auto m = strain();
  m.condition("on", Truth::yes, "security is getting worse.");
  m.condition("off", Truth::no, "peace holds")
      .condition("more", Truth::yes, "funds fall");
  const auto before = Told(m).findings.all.front().severity;
  m.pressure("on", "j k").pressure("off", "j").pressure("more", "j").pressure("on", "j");

  const auto all = clauses(m);
  ASSERT_GE(all.size(), 2U);
  EXPECT_EQ(all[all.size() - 2],
            "The situation weighs on it: security is getting worse.");
  EXPECT_EQ(all.back(), "The situation weighs on it: funds fall.");
  EXPECT_EQ(Told(m).findings.all.front().severity, before);
}

TEST(WouldBecome, SaysWhatUnknownShiftsWouldMakeOfIt) {
  auto m = strain();
  m.condition("c", Truth::unknown, "force is used near a party to the talks");
  m.safeguard("s", Truth::unknown, "the roadmap").shift("c", -1).shift("s", 2);

  EXPECT_EQ(
      Told(m).find("strained-task", "j")->lines[1].would_become,
      "worse if force is used near a party to the talks (not known), better with the "
      "roadmap in place (not known)");
}

TEST(WouldBecome, IsLimitedAfterTheSum) {
  MandateBuilder m;
  m.condition("on", Truth::yes).condition("c", Truth::unknown).task("a").task("b");
  m.link("T", "a", "b", -3).shift("on", -2).shift("c", 1);

  EXPECT_EQ(Told(m).findings.all.front().lines.front().would_become, "");
}

}  // namespace
}  // namespace taut
