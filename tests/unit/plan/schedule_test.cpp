#include "support/random_plan.hpp"
#include "taut/plan/sequence.hpp"
#include "taut/plan/verify.hpp"

#include <gtest/gtest.h>

#include <string>

namespace taut::plan {
namespace {

using test::MandateBuilder;

MandateBuilder two_phases() {
  MandateBuilder m;
  m.phase("first").phase("second");
  m.condition("later", Truth::no);
  m.model.conditions.back().expected_from = PhaseId{1};
  m.task("a").task("b");
  return m;
}

std::string breach(const Model& model, const Starts& starts,
                   const Starts& as_early_as = {0, 0}) {
  const auto found = breaches(model, starts, as_early_as);
  return found.empty() ? "" : found.front();
}

TEST(Verifier, FindsEveryKindOfBreach) {
  MandateBuilder m = two_phases();
  EXPECT_EQ(breach(m.model, {0, 0}), "");
  EXPECT_EQ(breach(m.model, {never, never}), "");
  EXPECT_EQ(breach(m.model, {2, 0}), "a begins in no phase");
  m.model.tasks[0].requires_first = {{.needed = TaskId{1}}};
  EXPECT_EQ(breach(m.model, {0, 0}), "");
  EXPECT_EQ(breach(m.model, {0, 1}), "a begins before b");
  EXPECT_EQ(breach(m.model, {0, never}), "a begins before b");
  m.model.actors.push_back({.id = "actor"});
  for (const bool done : {true, false}) {
    Requirement& need = m.model.tasks[0].requires_first[0];
    need.done = done;
    need.held_by = done ? std::vector<ActorId>{} : std::vector{ActorId{0}};
    EXPECT_EQ(breach(m.model, {0, 0}), "a begins before b");
    EXPECT_EQ(breach(m.model, {1, 0}), "");
  }
  m.model.tasks[0].keep = true;
  EXPECT_EQ(breach(m.model, {1, 0}), "a is put off");

  m = two_phases();
  m.model.tasks[0].requires_first = {{.needed = ConditionId{0}}};
  EXPECT_EQ(breach(m.model, {0, 0}), "a begins without later");
  EXPECT_EQ(breach(m.model, {1, 0}), "");
  m.model.phases[1].entry = {ConditionId{0}};
  EXPECT_EQ(breach(m.model, {1, 0}), "");
  m.model.phases[0].entry = {ConditionId{0}};
  EXPECT_EQ(breach(m.model, {1, 0}), "a begins although the phase first cannot start");

  m = two_phases();
  m.model.tasks[0].standing = true;
  EXPECT_EQ(breach(m.model, {1, 0}),
            "a is standing, but does not begin with the first phase");
  m.model.tasks[0].standing = false;
  m.model.tasks[0].phases = {PhaseId{1}};
  EXPECT_EQ(breach(m.model, {0, 0}), "a does not begin with its phases");

  m = two_phases();
  m.draws("trucks", "a b");
  m.model.resources[0].scale = Resource::Scale::amount;
  m.model.resources[0].capacity = 5;
  EXPECT_EQ(breach(m.model, {0, 1}), "trucks is overdrawn in phase 2");
  m.model.resources[0].capacity = 6;
  EXPECT_EQ(breach(m.model, {0, 1}), "");

  m = two_phases();
  m.model.tasks[0].requires_first = {{.needed = TaskId{1}}};
  m.model.tasks[1].requires_first = {{.needed = TaskId{0}}};
  EXPECT_EQ(breach(m.model, {0, 0}), "tasks begin although they wait for each other");
}

// Whatever the limit, the answer keeps to the model, and its bound is one.
TEST(Schedule, AnEarlyEndIsAValidAnswerWithABound) {
  int ended_early = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto m =
        test::random_plan(seed, {.most_tasks = 12, .most_phases = 4, .capacities = true});
    const Sequence best = make_sequence(m.model, {.delays = {.most = 0}});
    const Sequence quick =
        make_sequence(m.model, {.delays = {.most = 0}, .limit = {.work = 1}});
    EXPECT_TRUE(best.schedule.proved()) << seed;
    EXPECT_GE(quick.schedule.cost, best.schedule.cost) << seed;
    EXPECT_LE(quick.schedule.bound, best.schedule.cost) << seed;
    EXPECT_TRUE(breaches(m.model, quick.starts, quick.as_early_as).empty()) << seed;
    ended_early += quick.schedule.proved() ? 0 : 1;
  }
  EXPECT_GT(ended_early, 10);
}

}  // namespace
}  // namespace taut::plan
