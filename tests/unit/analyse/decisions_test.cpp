#include "taut/analyse/decisions.hpp"

#include "support/mandate_builder.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/analyse/filter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using test::MandateBuilder;
using Why = LostDecision::Why;
using testing::IsEmpty;
using testing::SizeIs;

MandateBuilder strained() {
  MandateBuilder m;
  m.task("a", {.tier = 1}).task("b").task("c").task("d");
  m.link("T1", "b", "a", -2).link("T2", "c", "a", -1).link("T3", "c", "d", -1);
  return m;
}

Decision decision(std::string_view about, Decision::State state,
                  std::string_view until = {}) {
  return {.id = "D",
          .about = about,
          .address = std::string(about),
          .state = state,
          .until = until};
}

Findings found(const Model& model) {
  return find_all(make_situation(model));
}

const Finding& finding(const Findings& findings, std::string_view id) {
  return *std::ranges::find(findings.all, id, &Finding::id);
}

TEST(Decisions, AreToldAtTheirFinding) {
  MandateBuilder m = strained();
  m.model.decisions = {decision("strained-task:a", Decision::State::disputed),
                       decision("T3", Decision::State::accepted)};
  const Findings all = found(m.model);
  EXPECT_EQ(finding(all, "strained-task:a").decision, DecisionId{0});
  EXPECT_EQ(finding(all, "tension:T3").decision, DecisionId{1});
}

TEST(Decisions, OnTheFindingGoBeforeThoseOnItsLink) {
  MandateBuilder m = strained();
  m.model.decisions = {decision("T3", Decision::State::accepted),
                       decision("tension:T3", Decision::State::disputed)};
  EXPECT_EQ(finding(found(m.model), "tension:T3").decision, DecisionId{1});
}

TEST(Decisions, LeaveOutWhatIsAcceptedUntilTheirDay) {
  MandateBuilder m = strained();
  m.model.decisions = {
      decision("strained-task:a", Decision::State::accepted, "2019-03-31"),
      decision("tension:T3", Decision::State::to_be_mended)};
  const Situation situation = make_situation(m.model);
  const auto left = [&](std::string_view today) {
    return filtered(situation, find_all(situation), {.open = true, .today = today})
        .all.size();
  };
  const std::size_t all = find_all(situation).all.size();
  EXPECT_EQ(left("2019-03-31"), all - 1);
  EXPECT_EQ(left("2019-04-01"), all);
  EXPECT_EQ(left(""), all - 1);
}

TEST(Decisions, AreLostWithTheirFinding) {
  MandateBuilder m = strained();
  m.model.decisions = {decision("strained-task:a", Decision::State::accepted),
                       decision("strained-task:d", Decision::State::accepted),
                       decision("strained-task:b", Decision::State::mended),
                       decision("straned-task:a", Decision::State::accepted),
                       decision("T3", Decision::State::accepted),
                       decision("T9", Decision::State::accepted)};
  const auto lost = lost_decisions(m.model, found(m.model));
  ASSERT_THAT(lost, SizeIs(3));
  EXPECT_EQ(lost[0].decision, DecisionId{1});
  EXPECT_EQ(lost[0].why, Why::gone);
  EXPECT_EQ(lost[0].near, "");
  EXPECT_EQ(lost[1].decision, DecisionId{3});
  EXPECT_EQ(lost[1].why, Why::unheard);
  EXPECT_EQ(lost[1].near, "strained-task");
  EXPECT_EQ(lost[2].decision, DecisionId{5});
}

TEST(Decisions, WhoseNamesStandInAnotherOrderAreToldTheAddress) {
  MandateBuilder m = strained();
  m.model.decisions = {decision("deadlock:b+a", Decision::State::accepted)};
  Findings all = found(m.model);
  all.all.front().id = "deadlock:a+b";
  const auto lost = lost_decisions(m.model, all);
  ASSERT_THAT(lost, SizeIs(1));
  EXPECT_EQ(lost[0].near, "deadlock:a+b");
}

TEST(Decisions, OnWhatWasNotLookedForAreNotLost) {
  MandateBuilder m = strained();
  m.model.decisions = {decision("opposing-camps", Decision::State::accepted)};
  Findings all = found(m.model);
  all.skipped.push_back({"opposing-camps", "too large"});
  std::erase_if(all.picture,
                [](const Finding& one) { return one.kind == "opposing-camps"; });
  EXPECT_THAT(lost_decisions(m.model, all), IsEmpty());
}

}  // namespace
}  // namespace taut
