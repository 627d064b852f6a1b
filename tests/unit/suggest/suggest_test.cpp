#include "taut/suggest/suggest.hpp"

#include "support/mandate_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;

std::vector<std::string> rules_of(const Proposal& proposal) {
  std::vector<std::string> ids;
  for (const ProposalReason& reason : proposal.reasons)
    ids.emplace_back(reason.rule->id);
  return ids;
}

// The builder keeps the texts that the model speaks of.
struct Asked {
  MandateBuilder built;
  std::vector<Proposal> all() const {
    const Situation situation = make_situation(built.model);
    const TensionGraph graph = build_graph(situation);
    return proposals({situation, graph});
  }
  const Proposal* of(const std::vector<Proposal>& found, std::string_view from,
                     std::string_view to) const {
    for (const Proposal& p : found) {
      if (built.model[p.from].id == from && built.model[p.to].id == to)
        return &p;
    }
    return nullptr;
  }
};

Actor& add_actor(Model& model, std::string_view id, std::string_view kind) {
  return model.actors.emplace_back(Actor{.id = id, .title = id, .kind = kind});
}

// "train" trains an accused army on which "report" reports; "talks" mediates with it.
MandateBuilder army() {
  MandateBuilder m;
  m.task("train").task("report").task("talks").task("road");
  add_actor(m.model, "army", "host-state").accused_of_abuse = true;
  const auto give = [&](std::size_t task, Toward role) {
    m.model.tasks[task].toward[static_cast<std::size_t>(role)] = {ActorId{0}};
  };
  give(0, Toward::arms_or_trains);
  give(1, Toward::reports_on);
  give(2, Toward::needs_consent_of);
  m.model.tasks[1].impartial = m.model.tasks[2].impartial = true;
  return m;
}

TEST(Suggest, AsksWhereSupportMeetsScrutinyInBothDirections) {
  const Asked mandate{army()};
  const auto found = mandate.all();
  const Proposal* there = mandate.of(found, "train", "report");
  const Proposal* back = mandate.of(found, "report", "train");
  ASSERT_TRUE(there && back);
  EXPECT_THAT(rules_of(*there), testing::ElementsAre("backing-the-reported"));
  EXPECT_THAT(rules_of(*back), testing::ElementsAre("reporting-on-the-backed"));
  EXPECT_EQ(there->reasons[0].why,
            "the first arms or trains army, whom sources accuse of grave abuses; the "
            "second reports on them");
  EXPECT_EQ(mandate.of(found, "train", "road"), nullptr);
}

TEST(Suggest, IsSilencedByAnyScoreOfThatDirection) {
  for (int score : {-1, 0, 2}) {
    auto m = army();
    m.link("L", "train", "report", score);
    const Asked mandate{m};
    const auto found = mandate.all();
    EXPECT_EQ(mandate.of(found, "train", "report"), nullptr) << score;
    EXPECT_NE(mandate.of(found, "report", "train"), nullptr) << score;
  }
}

TEST(Suggest, IsSilencedByALinkThatSleeps) {
  auto m = army();
  m.condition("never", Truth::no).link("L", "train", "report", -2).when("never");
  const Asked mandate{m};
  EXPECT_EQ(mandate.of(mandate.all(), "train", "report"), nullptr);
}

TEST(Suggest, NeverAsksAboutTasksThatTouchEverything) {
  auto m = army();
  m.model.tasks[0].cross_cutting = true;
  m.model.tasks[1].enables_all = true;
  EXPECT_TRUE(Asked{m}.all().empty());
}

TEST(Suggest, AsksNothingOfAMandateThatSaysNothingOfParties) {
  MandateBuilder m;
  m.task("a").task("b").task("c");
  EXPECT_TRUE(Asked{m}.all().empty());
}

// A type that usually trains the host state, given to "train" which says nothing itself.
Asked typed(std::vector<ActorId> supports, std::vector<ActorId> protects) {
  auto m = army();
  m.model.task_types.push_back({.id = "reform", .title = "Reform"});
  m.model.task_types[0].toward[static_cast<std::size_t>(Toward::arms_or_trains)] = {
      "host-state"};
  Task& train = m.model.tasks[0];
  train.types = {TaskTypeId{0}};
  train.toward = {};
  train.toward[static_cast<std::size_t>(Toward::supports)] = std::move(supports);
  train.toward[static_cast<std::size_t>(Toward::protects)] = std::move(protects);
  return {m};
}

TEST(Suggest, TakesFromTheTypeWhatATaskDoesNotSayAndAsksToConfirmIt) {
  for (const std::vector<ActorId>& supports :
       {std::vector<ActorId>{}, std::vector{ActorId{0}}}) {
    const Asked mandate = typed(supports, {});
    const auto found = mandate.all();
    const Proposal* proposal = mandate.of(found, "train", "report");
    ASSERT_NE(proposal, nullptr);
    EXPECT_THAT(proposal->reasons[0].lent, testing::ElementsAre("train: arms_or_trains"));
  }
}

TEST(Suggest, TakesNoDeedFromTheTypeOfATaskThatSaysAnother) {
  const Asked mandate = typed({}, {ActorId{0}});
  EXPECT_EQ(mandate.of(mandate.all(), "train", "report"), nullptr);
}

TEST(Suggest, AsksWhatOtherMandatesJudgedOfTheSameTypes) {
  const auto mandate = [](int score) {
    MandateBuilder m;
    m.model.mandate.mission = "There";
    m.model.task_types = {{.id = "one"}, {.id = "two"}};
    m.task("a").task("b");
    m.model.tasks[0].types = {TaskTypeId{0}};
    m.model.tasks[1].types = {TaskTypeId{1}};
    if (score != 9)
      m.link("L", "a", "b", score);
    return m;
  };
  const auto here = mandate(9), tension = mandate(-2), synergy = mandate(1);
  const Situation situation = make_situation(here.model);
  const TensionGraph graph = build_graph(situation);
  const Subject subject{situation, graph};
  const auto found = proposals(subject, {&tension.model, &here.model});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].reasons[0].rule->id, "judged-elsewhere");
  EXPECT_EQ(found[0].reasons[0].why,
            "judged a tension in 1 of 2 other mandates: a on b (There, -2)");
  EXPECT_TRUE(proposals(subject, {&tension.model, &synergy.model}).empty());
}

TEST(Suggest, ComesByHowOftenTheRuleWasRight) {
  const Asked mandate{army()};
  const auto& rules = suggestion_rules();
  std::size_t last = 0;
  for (const Proposal& proposal : mandate.all()) {
    const auto place =
        static_cast<std::size_t>(proposal.reasons.front().rule - rules.data());
    EXPECT_GE(place, last);
    last = place;
  }
}

}  // namespace
}  // namespace taut
