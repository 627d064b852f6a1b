#include "taut/plan/firm_delays.hpp"

#include "support/random_plan.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace taut::plan {
namespace {

TEST(FirmDelays, AreTheSameOnOneThreadAndThree) {
  int listed = 0;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const auto m = test::random_plan(seed);
    const Sequence sequence = make_sequence(m.model, {.delays = {.most = 2}});
    const FirmDelays one = firm_delays(sequence, {.seed = 5, .count = 20, .threads = 1});
    const FirmDelays three =
        firm_delays(sequence, {.seed = 5, .count = 20, .threads = 3});
    ASSERT_EQ(one.by_count.size(), sequence.delays.by_count.size());
    for (std::size_t k = 0; k < one.by_count.size(); ++k) {
      ASSERT_EQ(one.by_count[k].size(), sequence.delays.by_count[k].size());
      for (std::size_t i = 0; i < one.by_count[k].size(); ++i) {
        EXPECT_EQ(one.by_count[k][i].helps, three.by_count[k][i].helps);
        EXPECT_EQ(one.by_count[k][i].best, three.by_count[k][i].best);
        EXPECT_LE(one.by_count[k][i].best, one.by_count[k][i].helps);
        ++listed;
      }
    }
  }
  EXPECT_GT(listed, 10);
}

// Judgements that are stated do not move: what helps helps in every draw.
TEST(FirmDelays, HoldAlwaysWhereNothingMoves) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    auto m = test::random_plan(seed);
    for (Statement& statement : m.model.statements) {
      statement.confidence = Confidence::high;
      statement.range.reset();
    }
    for (Objective& objective : m.model.objectives)
      objective.weight_basis = Basis::stated;
    for (Task& task : m.model.tasks)
      task.serves_basis = task.priority_basis = Basis::stated;
    const Sequence sequence = make_sequence(m.model, {.delays = {.most = 2}});
    for (const auto& sets : firm_delays(sequence, {.count = 10}).by_count) {
      for (std::size_t i = 0; i < sets.size(); ++i) {
        EXPECT_EQ(sets[i].helps, 10);
        EXPECT_EQ(sets[i].best, i == 0 ? 10 : sets[i].best);
      }
    }
  }
}

}  // namespace
}  // namespace taut::plan
