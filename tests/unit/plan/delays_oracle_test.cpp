// The best delays against every set of delays, each followed through by definition.

#include "support/plan_by_definition.hpp"
#include "support/random_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace taut::plan {
namespace {

using namespace taut::test;

class AllDelays {
 public:
  explicit AllDelays(const Sequence& sequence)
      : s_(sequence), valid_(all_valid(s_.model(), s_.as_early_as)) {
    now_ = worth_by_definition(s_.model(), s_.starts);
  }

  std::vector<DelaySet> of(std::size_t count) {
    found_.clear();
    extend(0, count);
    std::ranges::sort(found_, [&](const DelaySet& a, const DelaySet& b) {
      return is_better(a, b, phases_of(s_.model()));
    });
    return std::move(found_);
  }

 private:
  bool may_move(std::size_t t) const {
    const Task& task = s_.model().tasks[t];
    return (task.may_wait || task.added) && !task.standing && task.phases.empty() &&
           !task.keep && s_.starts[t] != never;
  }

  // The least valid order in which nothing begins before, and the chosen begin as chosen.
  std::optional<Starts> followed(const std::vector<Delay>& delays) const {
    std::optional<Starts> least;
    for (const Starts& starts : valid_) {
      bool fits = true;
      for (std::size_t t = 0; t < starts.size() && fits; ++t) {
        const bool moved = starts[t] != s_.starts[t];
        fits = !moved || (may_move(t) && starts[t] != never && starts[t] > s_.starts[t]);
      }
      for (const Delay& delay : delays)
        fits = fits && starts[static_cast<std::size_t>(delay.task)] >= delay.to;
      if (!fits)
        continue;
      if (!least)
        least = starts;
      for (std::size_t t = 0; t < starts.size(); ++t)
        (*least)[t] = std::min((*least)[t], starts[t]);
    }
    return least;
  }

  std::int64_t removed(const std::vector<Delay>& delays) const {
    const auto starts = followed(delays);
    return starts ? now_.first - worth_by_definition(s_.model(), *starts).first : 0;
  }

  void extend(std::size_t from, std::size_t left) {
    if (left == 0)
      return judge();
    for (std::size_t t = from; t < s_.starts.size(); ++t) {
      if (!may_move(t))
        continue;
      for (int to = s_.starts[t] + 1; to < phases_of(s_.model()); ++to) {
        chosen_.push_back({static_cast<int>(t), s_.starts[t], to});
        extend(t + 1, left - 1);
        chosen_.pop_back();
      }
    }
  }

  void judge() {
    const auto starts = followed(chosen_);
    if (!starts)
      return;
    // A phase in which it may not begin is no choice.
    for (const Delay& delay : chosen_) {
      if ((*starts)[static_cast<std::size_t>(delay.task)] != delay.to &&
          chosen_.size() == 1)
        return;
    }
    const auto then = worth_by_definition(s_.model(), *starts);
    DelaySet set{.delays = chosen_,
                 .starts = *starts,
                 .harm_removed = now_.first - then.first,
                 .value_lost = now_.second - then.second};
    if (set.harm_removed <= 0)
      return;
    for (std::size_t i = 0; i < chosen_.size() && chosen_.size() > 1; ++i) {
      std::vector<Delay> others = chosen_;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      if (removed(others) >= set.harm_removed)
        return;
    }
    for (std::size_t t = 0; t < starts->size(); ++t) {
      const bool chosen = std::ranges::any_of(
          chosen_, [&](const Delay& d) { return d.task == static_cast<int>(t); });
      if ((*starts)[t] != s_.starts[t] && !chosen)
        set.pushed.push_back(static_cast<int>(t));
    }
    // The same again under the name of a phase in which it may not begin.
    for (const Delay& delay : set.delays) {
      if (!can_begin(delay.task, delay.to))
        return;
    }
    found_.push_back(std::move(set));
  }

  bool can_begin(int task, int phase) const {
    for (const Requirement& need :
         s_.model().tasks[static_cast<std::size_t>(task)].requires_first) {
      if (const auto* c = std::get_if<ConditionId>(&need.needed)) {
        if (s_.calendar.in(*c, phase) == Truth::no)
          return false;
      }
      if (const auto* g = std::get_if<SafeguardId>(&need.needed)) {
        if (s_.calendar.in(*g, phase) == Truth::no)
          return false;
      }
    }
    return true;
  }

  const Sequence& s_;
  std::vector<Starts> valid_;
  std::pair<std::int64_t, std::int64_t> now_ = {};
  std::vector<Delay> chosen_ = {};
  std::vector<DelaySet> found_ = {};
};

TEST(DelaysOracle, NoDelaysAreBetter) {
  int found = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const auto m = random_plan(seed);
    const Sequence sequence = make_sequence(m.model);
    AllDelays all(sequence);
    for (std::size_t count = 1; count <= 3; ++count) {
      const auto plain = all.of(count);
      const auto& best = sequence.delays.by_count[count - 1];
      ASSERT_EQ(best.size(), std::min<std::size_t>(3, plain.size()))
          << seed << " " << count;
      for (std::size_t i = 0; i < best.size(); ++i) {
        EXPECT_TRUE(best[i].delays == plain[i].delays) << seed << " " << count;
        EXPECT_EQ(best[i].starts, plain[i].starts) << seed;
        EXPECT_EQ(best[i].pushed, plain[i].pushed) << seed;
        EXPECT_EQ(best[i].harm_removed, plain[i].harm_removed) << seed;
        EXPECT_EQ(best[i].value_lost, plain[i].value_lost) << seed;
        ++found;
      }
    }
  }
  EXPECT_GT(found, 200);
}

TEST(DelaysOracle, WhatRunsIsNeverPutOff) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    auto m = random_plan(seed);
    for (Task& task : m.model.tasks)
      task.may_wait = task.added = false;
    for (const auto& sets : make_sequence(m.model).delays.by_count)
      EXPECT_TRUE(sets.empty()) << seed;
  }
}

}  // namespace
}  // namespace taut::plan
