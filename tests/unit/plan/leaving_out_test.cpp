#include "taut/plan/leaving_out.hpp"

#include "support/random_mandate.hpp"
#include "taut/analyse/profile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace taut {
namespace {

using test::Dice;
using test::MandateBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

MandateBuilder mandate_to_cut(std::uint32_t seed) {
  Dice dice(seed + 5);
  MandateBuilder m = test::random_rich_mandate(seed);
  for (Task& task : m.model.tasks) {
    task.negotiable = !dice.one_in(4);
    task.keep = dice.one_in(6);
  }
  return m;
}

bool requires_one_of(const Model& model, TaskId task, const std::vector<TaskId>& tasks) {
  return std::ranges::any_of(
      model[task].requires_first, [&](const Requirement& requirement) {
        const auto* needed = std::get_if<TaskId>(&requirement.needed);
        return needed && std::ranges::find(tasks, *needed) != tasks.end();
      });
}

// A set may go if the author says so of each, each harms some other, and nothing that
// stays requires one of them.
bool may_go(const Situation& situation, const std::vector<TaskId>& tasks) {
  const Model& model = situation.of();
  const auto profiles = profiles_of(situation);
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i) {
    const bool goes = std::ranges::find(tasks, TaskId{i}) != tasks.end();
    const Task& task = model.tasks[i];
    if (goes && (!task.negotiable || task.keep || profiles[i].caused == 0))
      return false;
    if (!goes && requires_one_of(model, TaskId{i}, tasks))
      return false;
  }
  return true;
}

bool beats(const LeavingOut& a, const LeavingOut& b) {
  return a.saves >= b.saves && a.costs <= b.costs &&
         (a.saves > b.saves || a.costs < b.costs);
}

TEST(LeavingOut, IsTheFrontOfEverySubset) {
  std::size_t choices = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    const MandateBuilder m = mandate_to_cut(seed);
    const Situation situation = make_situation(m.model);
    std::vector<LeavingOut> all;
    for (std::uint32_t set = 0; set < 1U << m.model.tasks.size(); ++set) {
      std::vector<TaskId> tasks;
      for (std::uint32_t i = 0; i < m.model.tasks.size(); ++i) {
        if ((set >> i & 1U) != 0)
          tasks.push_back(TaskId{i});
      }
      if (may_go(situation, tasks))
        all.push_back(weigh_leaving_out(situation, tasks));
    }
    const LeavingOutFront front = leaving_out_front(situation);
    ASSERT_FALSE(front.front.empty());
    choices += front.front.size();
    for (const LeavingOut& one : front.front) {
      EXPECT_TRUE(may_go(situation, one.tasks)) << "seed " << seed;
      const LeavingOut again = weigh_leaving_out(situation, one.tasks);
      EXPECT_EQ(one.saves, again.saves);
      EXPECT_EQ(one.costs, again.costs);
      EXPECT_TRUE(std::ranges::none_of(
          all, [&](const LeavingOut& other) { return beats(other, one); }))
          << "seed " << seed;
    }
    for (const LeavingOut& one : all) {
      const bool told = std::ranges::any_of(front.front, [&](const LeavingOut& other) {
        return other.saves == one.saves && other.costs == one.costs;
      });
      const bool beaten = std::ranges::any_of(
          all, [&](const LeavingOut& other) { return beats(other, one); });
      EXPECT_EQ(told, !beaten) << "seed " << seed;
    }
    EXPECT_TRUE(std::ranges::is_sorted(front.front, {}, &LeavingOut::saves));
  }
  EXPECT_GT(choices, 250U);
}

TEST(LeavingOut, NeverOffersAVictim) {
  MandateBuilder m;
  m.objective("o", 1).task("by").task("on", {.serves = {{"o", 1}}});
  m.link("T", "by", "on", -3);
  for (Task& task : m.model.tasks)
    task.negotiable = true;
  const LeavingOutFront front = leaving_out_front(make_situation(m.model));
  EXPECT_THAT(front.tried, ElementsAre(m.id("by")));
  EXPECT_THAT(front.harmless, ElementsAre(m.id("on")));
  ASSERT_EQ(front.front.size(), 1U) << "it costs nothing, so that it beats keeping it";
  EXPECT_THAT(front.front[0].tasks, ElementsAre(m.id("by")));
}

TEST(LeavingOut, KeepsWhatAnotherTaskRequires) {
  MandateBuilder m;
  m.task("by").task("on").task("after", {.requires_first = {"by"}});
  m.link("T", "by", "on", -3);
  m.model.tasks[0].negotiable = true;
  const LeavingOutFront front = leaving_out_front(make_situation(m.model));
  EXPECT_THAT(front.tried, IsEmpty());
  EXPECT_THAT(front.required, ElementsAre(m.id("by")));
}

TEST(LeavingOut, SaysWhenThereAreTooMany) {
  MandateBuilder m;
  m.task("on");
  for (std::size_t i = 0; i <= most_left_out; ++i) {
    const auto id = m.keep("t" + std::to_string(i));
    m.task(id).link(m.keep("T" + std::to_string(i)), id, "on", -1);
    m.model.tasks.back().negotiable = true;
  }
  const LeavingOutFront front = leaving_out_front(make_situation(m.model));
  EXPECT_TRUE(front.too_many);
  EXPECT_THAT(front.front, IsEmpty());
}

}  // namespace
}  // namespace taut
