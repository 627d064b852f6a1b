#include "taut/plan/treatment.hpp"

#include "support/random_mandate.hpp"
#include "taut/plan/remaining_harm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taut {
namespace {

using test::Dice;
using test::MandateBuilder;
using testing::ElementsAre;

using Set = std::vector<std::size_t>;

// More safeguards than a random mandate has, and links that name two of them.
MandateBuilder mandate_to_treat(std::uint32_t seed) {
  Dice dice(seed + 77);
  MandateBuilder m = test::random_rich_mandate(seed);
  m.safeguard("s2", Truth::no)
      .safeguard("s3", dice.one_in(2) ? Truth::no : Truth::unknown);
  const auto last = static_cast<int>(m.model.tasks.size()) - 1;
  for (int i = 0; i < 4; ++i) {
    const int from = dice.roll(0, last - 1);
    m.link(m.keep("X" + std::to_string(i)), "t" + std::to_string(from),
           "t" + std::to_string(dice.roll(from + 1, last)), dice.roll(-3, -1));
    m.shift(dice.one_in(2) ? "s2" : "s3", dice.roll(1, 3));
    if (dice.one_in(2))
      m.shift(dice.one_in(2) ? "s0" : "s3", dice.roll(-1, 2));
    if (dice.one_in(4))
      m.when(dice.one_in(2) ? "s1" : "s2");
  }
  for (Task& task : m.model.tasks)
    task.may_wait = true;
  return m;
}

std::int64_t remaining(const Situation& situation, const TreatmentFront& front,
                       const Set& set) {
  std::vector<Treatment> changes;
  for (std::size_t place : set)
    changes.push_back(front.candidates[place]);
  return remaining_with(situation, changes);
}

struct Best {
  std::int64_t remaining = 0;
  std::vector<Set> sets = {};
};

// Every set of exactly so many candidates, in order.
Best best_by_definition(const Situation& situation, const TreatmentFront& front,
                        std::size_t size) {
  std::optional<Best> best;
  Set set;
  const auto choose = [&](const auto& self, std::size_t next) -> void {
    if (set.size() == size) {
      const std::int64_t left = remaining(situation, front, set);
      if (!best || left < best->remaining)
        best = Best{left, {}};
      if (left == best->remaining)
        best->sets.push_back(set);
      return;
    }
    for (std::size_t i = next; i < front.candidates.size(); ++i) {
      set.push_back(i);
      self(self, i + 1);
      set.pop_back();
    }
  };
  choose(choose, 0);
  return best.value_or(Best{std::numeric_limits<std::int64_t>::max(), {}});
}

TEST(TreatmentFront, IsTheBestOfEverySubset) {
  constexpr int most = 3;
  int with_several_changes = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const MandateBuilder m = mandate_to_treat(seed);
    const Situation situation = make_situation(m.model);
    const TreatmentFront front = treatment_front(situation, most);
    ASSERT_FALSE(front.cut_short);
    ASSERT_FALSE(front.steps.empty());
    EXPECT_EQ(front.steps.front().remaining, remaining_harm(situation));
    std::int64_t before = remaining_harm(situation) + 1;
    auto step = front.steps.begin();
    for (std::size_t size = 0; size <= most; ++size) {
      const Best best = best_by_definition(situation, front, size);
      if (best.remaining >= before)
        continue;  // so many changes do no better than fewer
      before = best.remaining;
      ASSERT_NE(step, front.steps.end()) << "seed " << seed << ", " << size;
      EXPECT_EQ(step->changes, size);
      EXPECT_EQ(step->remaining, best.remaining) << "seed " << seed << ", " << size;
      EXPECT_EQ(step->as_good, best.sets.size()) << "seed " << seed << ", " << size;
      auto first = best.sets;
      first.resize(std::min(first.size(), most_sets));
      EXPECT_EQ(step->sets, first) << "seed " << seed << ", " << size;
      with_several_changes += size > 1 ? 1 : 0;
      ++step;
    }
    EXPECT_EQ(step, front.steps.end()) << "seed " << seed;
  }
  EXPECT_GT(with_several_changes, 60) << "the test has to see real choices";
}

TEST(TreatmentFront, FindsTwoSafeguardsThatHelpOnlyTogether) {
  MandateBuilder m;
  m.objective("o", 3).safeguard("a", Truth::no).safeguard("b", Truth::no);
  m.task("x").task("y", {.serves = {{"o", 1}}});
  m.model.tasks[0].standing = true;
  m.link("T1", "x", "y", -2).shift("a", 2).link("T2", "x", "y", -2).shift("b", 2);
  const TreatmentFront front = treatment_front(make_situation(m.model), 3);
  ASSERT_EQ(front.steps.size(), 2U);
  EXPECT_EQ(front.steps[1].changes, 2) << "one alone leaves the other's tension";
  EXPECT_EQ(front.steps[1].remaining, 0);
}

TEST(TreatmentFront, KeepsNoTasksApartThatAreBoundToEachOther) {
  MandateBuilder m;
  m.objective("o", 1).task("a", {.serves = {{"o", 3}}});
  m.task("b", {.serves = {{"o", 3}}, .requires_first = {"a"}});
  m.task("c", {.serves = {{"o", 3}}});
  m.task("fixed");
  for (Task& task : m.model.tasks)
    task.may_wait = true;
  m.model.tasks[3].standing = true;
  m.link("T1", "a", "b", -1).link("T2", "fixed", "a", -1).link("T3", "c", "a", -1);
  const TreatmentFront front = treatment_front(make_situation(m.model));
  EXPECT_THAT(front.candidates, ElementsAre(Treatment{std::pair(m.id("a"), m.id("c"))}))
      << "b requires a; a standing task runs in every phase";
}

// Nobody can suspend protection to spare a tension.
TEST(TreatmentFront, KeepsNoTaskApartThatRuns) {
  MandateBuilder m;
  m.objective("o", 1).task("a", {.serves = {{"o", 3}}}).task("b", {.serves = {{"o", 3}}});
  m.link("T", "a", "b", -2);
  EXPECT_TRUE(treatment_front(make_situation(m.model)).candidates.empty());
  m.model.tasks[0].may_wait = true;
  EXPECT_TRUE(treatment_front(make_situation(m.model)).candidates.empty());
  m.model.tasks[1].added = true;
  EXPECT_EQ(treatment_front(make_situation(m.model)).candidates.size(), 1U);
}

TEST(TreatmentFront, EndsWhereAGroupIsTooLargeAndSaysSo) {
  MandateBuilder m;
  m.objective("o", 3).task("x").task("y", {.serves = {{"o", 1}}});
  m.model.tasks[0].standing = true;
  m.link("T", "x", "y", -3);
  for (int i = 0; i < 60; ++i) {
    const std::string id = "s" + std::to_string(i);
    m.safeguard(id, Truth::no).shift(id, i == 0 ? 1 : 0);
  }
  const TreatmentFront front = treatment_front(make_situation(m.model), 20);
  EXPECT_TRUE(front.cut_short);
  ASSERT_EQ(front.steps.size(), 2U);
  EXPECT_EQ(front.steps[1].sets.front(), Set{0});
}

// The first step of a split task is a row that was not there; the work is not new.
TEST(Movable, IsNoNewTaskThatAnOlderOneRequires) {
  MandateBuilder m;
  m.task("first-step").task("second-step", {.requires_first = {"first-step"}});
  m.task("new").task("newer", {.requires_first = {"new"}});
  for (const std::size_t added : {0U, 2U, 3U})
    m.model.tasks[added].added = true;
  EXPECT_FALSE(movable(m.model, m.id("first-step")));
  EXPECT_FALSE(movable(m.model, m.id("second-step")));
  EXPECT_TRUE(movable(m.model, m.id("new"))) << "only a new task requires it";
  m.model.tasks[0].may_wait = true;
  EXPECT_TRUE(movable(m.model, m.id("first-step"))) << "its author says so";
}

}  // namespace
}  // namespace taut
