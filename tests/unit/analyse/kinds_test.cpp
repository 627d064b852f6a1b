// What the kinds beyond single tensions say, and what silences them.

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

const Finding* found(const Told& told, std::string_view id) {
  for (const auto* part : {&told.findings.picture, &told.findings.all}) {
    for (const Finding& finding : *part) {
      if (finding.id == id)
        return &finding;
    }
  }
  return nullptr;
}

// Reforms and disarmament wait for each other; patrols wait for disarmament.
MandateBuilder deadlock() {
  MandateBuilder m;
  m.safeguard("roadmap", Truth::yes, "the roadmap")
      .safeguard("steps", Truth::no, "small steps");
  m.task("ref", {.tier = 1, .name = "reforms"}).task("ddr", {.tier = 1, .name = "DDR"});
  m.task("moc", {.name = "patrols", .requires_first = {"ddr"}});
  m.model.actors = {{.id = "gov", .title = "the Government"}};
  m.model.tasks[0].requires_first = {
      {.needed = m.id("ddr"), .held_by = {ActorId{0}}, .basis = Basis::stated}};
  m.model.tasks[1].requires_first = {{.needed = m.id("ref"), .basis = Basis::stated}};
  return m.between("T10", "ref", "ddr", -3).shift("roadmap", 1).shift("steps", 1);
}

TEST(Deadlock, SaysWhoHoldsWhichSideWhatWaitsAndWhatEasesIt) {
  const Told told(deadlock());

  const Finding* finding = found(told, "deadlock:ref+ddr");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->headline, "Reforms and DDR wait for each other.");
  EXPECT_EQ(finding->severity, Severity::critical);
  ASSERT_EQ(finding->lines.size(), 3U);
  EXPECT_EQ(finding->lines[0].text, "DDR before reforms, demanded by the Government");
  EXPECT_EQ(finding->lines[1].text, "reforms before DDR");
  EXPECT_THAT(
      Told::clauses(*finding),
      ElementsAre("Eased, not settled, by the roadmap (how far is our judgement).",
                  "What needs one of them first: patrols.",
                  "The smallest change: one of the two in two steps, so that the first "
                  "waits for nothing (our idea)."));
  EXPECT_EQ(finding->easing, std::vector{SafeguardId{1}});
}

TEST(Deadlock, TakesTheTensionsBetweenItsTasks) {
  auto m = deadlock();
  m.task("x").link("T11", "x", "ref", -1);

  const Told told(m);

  EXPECT_EQ(found(told, "strained-task:ref"), nullptr);
  EXPECT_EQ(found(told, "tension:T10"), nullptr);
  EXPECT_NE(found(told, "tension:T11"), nullptr);
}

TEST(Deadlock, IsAsSureAsItsSurestWayRound) {
  auto m = deadlock();
  m.model.tasks[1].requires_first[0].basis = Basis::inferred;
  EXPECT_EQ(found(Told(m), "deadlock:ref+ddr")->severity, Severity::moderate);

  m.task("x", {.name = "x", .requires_first = {"ref"}});
  m.model.tasks[3].requires_first[0].basis = Basis::stated;
  m.model.tasks[0].requires_first.push_back(
      {.needed = m.id("x"), .basis = Basis::derived});
  const Told told(m);
  const Finding* finding = found(told, "deadlock:ref+ddr+x");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->severity, Severity::critical) << "reforms and x close a circle";
  EXPECT_EQ(finding->certainty, Certainty::fair);
  EXPECT_EQ(finding->basis, Basis::inferred) << "the headline names all three";
  EXPECT_THAT(finding->headline, HasSubstr("in a circle"));
}

TEST(MissingRequirement, TakesTheTensionsThatBiteBecauseItIsMissing) {
  MandateBuilder m;
  m.condition("plan", Truth::no, "there is a plan").condition("war", Truth::yes);
  m.task("state", {.tier = 1, .name = "state return"}).task("poc", {.tier = 1});
  m.model.tasks[0].requires_first = {{.needed = ConditionId{0}, .basis = Basis::stated}};
  m.link("T1", "state", "poc", -2).when(test::all_of({test::no("plan"), "war"}));
  m.link("T2", "state", "poc", -1).when("war");

  const Told told(m);

  const Finding* finding = found(told, "missing-requirement:plan");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->headline, "State return must wait until there is a plan.");
  EXPECT_EQ(finding->severity, Severity::serious);
  EXPECT_EQ(finding->arcs, std::vector<ArcIndex>{0});
  ASSERT_EQ(finding->lines.size(), 2U);
  EXPECT_THAT(finding->lines[1].text,
              HasSubstr("while it is missing, poc: worked against by state return"));
}

TEST(MissingRequirement, IsModerateWhereOnlyUnknownAndToldOnceForAllWhoNeedIt) {
  MandateBuilder m;
  m.condition("law", Truth::unknown, "there is a law").task("a").task("b");
  for (Task& task : m.model.tasks)
    task.requires_first = {{.needed = ConditionId{0}, .basis = Basis::stated}};

  const Told told(m);

  const Finding* finding = found(told, "missing-requirement:law");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->severity, Severity::moderate);
  EXPECT_EQ(finding->headline,
            "It is not known whether there is a law, which must come before a and b.");
}

TEST(MissingRequirement, SpeaksOfARemovedTaskByItsName) {
  MandateBuilder m;
  m.task("go", {.name = "good offices"});
  m.model.tasks[0].requires_first = {
      {.needed = RemovedName{"stab", "stabilization"}, .basis = Basis::stated}};

  EXPECT_EQ(found(Told(m), "missing-requirement:stab")->headline,
            "A requirement of good offices is no longer in the mandate: stabilization.");
}

TEST(PriorityInversion, ExemptsTasksThatCutAcrossTheMandate) {
  MandateBuilder m;
  m.task("high", {.tier = 1}).task("low", {.tier = 2}).link("T1", "low", "high", -2);
  EXPECT_NE(found(Told(m), "priority-inversion:low"), nullptr);

  auto serving = m;
  serving.link("Y1", "low", "high", 1);
  EXPECT_EQ(found(Told(serving), "priority-inversion:low"), nullptr);

  auto enabling = m;
  enabling.model.tasks[1].enables_all = true;
  EXPECT_EQ(found(Told(enabling), "priority-inversion:low"), nullptr);
}

TEST(Backfire, ShowsBothFiguresApart) {
  MandateBuilder m;
  m.objective("o", 2);
  m.task("i", {.tier = 1, .name = "posts", .serves = {{"o", 1}}});
  m.task("j", {.tier = 1, .name = "dialogue", .serves = {{"o", 3}}});
  m.task("k", {.tier = 1, .name = "paths", .serves = {{"o", 2}}});
  m.link("T1", "i", "j", -2).link("T2", "i", "j", 1).link("T3", "i", "k", -1);

  EXPECT_EQ(found(Told(m), "backfire:i/o"), nullptr) << "brings 2.0, costs 2.0";

  auto one = m;
  one.link("T4", "i", "k", -2).known(Basis::inferred);
  EXPECT_EQ(found(Told(one), "backfire:i/o"), nullptr) << "one firm statement alone";

  m.link("T4", "i", "k", -2);
  const Told told(m);
  const Finding* finding = found(told, "backfire:i/o");
  ASSERT_NE(finding, nullptr);
  EXPECT_THAT(finding->headline, HasSubstr("3.3 to 2.0"));
  EXPECT_EQ(finding->clauses.back().text, "For the objective it also helps dialogue.");
  EXPECT_EQ(finding->harm, 2 * 10 * sixths / 3);
}

MandateBuilder consent() {
  MandateBuilder m;
  m.task("report").task("a").task("b").task("c");
  m.model.actors = {{.id = "gov", .title = "the Government"}};
  const auto add = [&](int task, Toward toward) {
    m.model.tasks[static_cast<std::size_t>(task)]
        .toward[static_cast<std::size_t>(toward)] = {ActorId{0}};
  };
  add(0, Toward::reports_on);
  for (int task : {1, 2, 3})
    add(task, Toward::needs_consent_of);
  return m;
}

TEST(ConsentRisk, NeedsThreeTasksThatRestOnTheActor) {
  auto m = consent();
  EXPECT_NE(found(Told(m), "consent-risk:gov"), nullptr);

  m.model.tasks[3].toward = {};
  EXPECT_EQ(found(Told(m), "consent-risk:gov"), nullptr);
}

TEST(ConsentRisk, CountsATaskThatNeedsTheConsentOnlyAsAnImpartialReporter) {
  auto m = consent();
  m.model.tasks[0].toward[static_cast<std::size_t>(Toward::needs_consent_of)] = {
      ActorId{0}};
  EXPECT_EQ(found(Told(m), "consent-risk:gov"), nullptr);

  m.model.tasks[0].impartial = true;
  EXPECT_NE(found(Told(m), "consent-risk:gov"), nullptr);
}

TEST(ContestedResource, TellsTheStatementAboutAllThatDrawOnItOnce) {
  MandateBuilder m;
  m.condition("ceiling", Truth::yes, "the ceiling is fixed").task("a").task("b");
  m.draws("troops", "a b").link("T24", "a", "@troops", -1);
  EXPECT_EQ(found(Told(m), "contested-resource:troops"), nullptr) << "not scarce";
  EXPECT_NE(found(Told(m), "tension:T24"), nullptr);

  m.model.resources[0].scarce_while = m.made("ceiling");
  const Told told(m);
  const Finding* finding = found(told, "contested-resource:troops");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->lines.front().text, "scarce while the ceiling is fixed");
  EXPECT_EQ(found(told, "tension:T24"), nullptr);
}

TEST(Overstretch, ComparesRealAmountsPerPhaseWithACapacity) {
  MandateBuilder m;
  m.phase("p0").phase("p1");
  m.task("a", {.phases = {"p0"}}).task("b", {.phases = {"p1"}}).draws("days", "a b");
  m.model.resources[0].scale = Resource::Scale::amount;
  m.model.resources[0].capacity = 5;
  EXPECT_EQ(found(Told(m), "overstretch:days"), nullptr) << "3 in each phase";

  m.task("c");
  m.model.tasks[2].draws_on = {{ResourceId{0}, 2500}};
  const Told told(m);
  const Finding* finding = found(told, "overstretch:days");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->headline,
            "The tasks draw 2,503 days where there are at most 5 days: days.");
  ASSERT_EQ(finding->lines.size(), 2U);
  EXPECT_EQ(finding->lines[1].text, "p1: 2,503: b 3, c 2,500");
}

}  // namespace
}  // namespace taut
