// Sequences against their definition, tried out over every assignment of phases.

#include "support/plan_by_definition.hpp"
#include "support/random_plan.hpp"

#include <gtest/gtest.h>

#include <string>

namespace taut::plan {
namespace {

using namespace taut::test;

std::string in_figures(const Starts& starts) {
  std::string text;
  for (const int start : starts)
    text += start == never ? " -" : " " + std::to_string(start);
  return text;
}

TEST(SequenceOracle, BeginsAsEarlyAsAnyOrderAllows) {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const auto m = random_plan(seed);
    const Sequence sequence = make_sequence(m.model, {.delays = {.most = 0}});
    EXPECT_EQ(in_figures(sequence.as_early_as),
              in_figures(earliest_by_definition(m.model)))
        << seed;
  }
}

TEST(SequenceOracle, SchedulesAreTheBestOfAll) {
  int searched = 0;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    const auto m = random_plan(seed);
    const Sequence sequence = make_sequence(m.model, {.delays = {.most = 0}});
    const auto [cost, starts] = best_by_definition(m.model, sequence.as_early_as);
    const Schedule& schedule = sequence.schedule;
    EXPECT_EQ(in_figures(schedule.starts), in_figures(starts)) << seed;
    EXPECT_TRUE(schedule.cost == cost) << seed;
    EXPECT_TRUE(schedule.proved()) << seed;
    searched += schedule.by_search ? 1 : 0;
  }
  EXPECT_GT(searched, 100);
}

TEST(SequenceOracle, ConflictsAndCorrectionsAreTheMinimalOnes) {
  int looked_at = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const auto m = random_plan(seed, {.most_tasks = 4, .most_phases = 2});
    const Sequence sequence = make_sequence(m.model, {.delays = {.most = 0}});
    const std::size_t rules = sequence.rules.size();
    if (rules > 8)
      continue;
    std::vector<bool> possible_of(std::size_t{1} << rules);
    for (std::size_t mask = 0; mask < possible_of.size(); ++mask) {
      std::vector<bool> kept(rules);
      for (std::size_t i = 0; i < rules; ++i)
        kept[i] = (mask >> i & 1) != 0;
      possible_of[mask] =
          possible_by_definition(m.model, sequence.rules, kept, sequence.as_early_as);
      EXPECT_EQ(possible(sequence.timing, kept, sequence.as_early_as),
                bool{possible_of[mask]})
          << seed << " " << mask;
    }
    EXPECT_EQ(sequence.possible(), bool{possible_of.back()}) << seed;
    if (sequence.possible())
      continue;
    ++looked_at;
    const Contradiction& why = *sequence.contradiction;
    EXPECT_EQ(why.sets.conflicts, conflicts_by_definition(possible_of, rules)) << seed;
    EXPECT_TRUE(why.sets.every_conflict);
    const auto corrections = corrections_by_definition(possible_of, rules);
    EXPECT_EQ(why.sets.corrections, corrections) << seed;
    std::vector<int> single;
    for (const auto& set : corrections) {
      if (set.size() == 1)
        single.push_back(set.front());
    }
    EXPECT_EQ(why.single, single) << seed;
  }
  EXPECT_GT(looked_at, 100);
}

// What is softened is enough, and anything less is not.
TEST(SequenceOracle, ASofteningIsTheLeastThatIsEnough) {
  int amounts = 0;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    auto m = random_plan(seed);
    const Sequence sequence = make_sequence(m.model, {.delays = {.most = 0}});
    if (sequence.possible())
      continue;
    for (const Correction& correction : sequence.contradiction->corrections) {
      Kept kept(sequence.rules.size(), true);
      for (const int rule : correction.rules)
        kept[static_cast<std::size_t>(rule)] = false;
      for (const Softening& softening : correction.softenings) {
        if (!softening.amount)
          continue;
        ++amounts;
        const auto rule = static_cast<std::size_t>(softening.rule);
        Kept with = kept;
        with[rule] = true;
        Resource& resource = m.model.resources[sequence.rules[rule].resource.value];
        const auto written = resource.capacity;
        resource.capacity = *softening.amount;
        EXPECT_TRUE(
            possible_by_definition(m.model, sequence.rules, with, sequence.as_early_as))
            << seed;
        resource.capacity = *softening.amount - 1;
        EXPECT_FALSE(
            possible_by_definition(m.model, sequence.rules, with, sequence.as_early_as))
            << seed;
        resource.capacity = written;
      }
    }
  }
  EXPECT_GT(amounts, 20);
}

}  // namespace
}  // namespace taut::plan
