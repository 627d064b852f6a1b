#include "taut/plan/split.hpp"

#include <algorithm>
#include <set>

namespace taut::plan {
namespace {

bool is_in(const ElementSet& set, int element) {
  return std::ranges::find(set, element) != set.end();
}

// The two steps as jobs: the first is new and comes last, the second takes the task's
// place. That a dependant waits for the second step becomes a rule of its own.
Timing in_two_steps(const Timing& timing, const SplitOffer& offer) {
  Timing split = timing;
  const int second = static_cast<int>(offer.task.value);
  const int first = static_cast<int>(timing.jobs.size());
  for (double& draw : split.jobs[offer.task.value].draws)
    draw /= 2;
  split.jobs.push_back(split.jobs[offer.task.value]);
  split.waits.push_back({.job = second, .needed = first});
  for (const Timing::Wait& wait : timing.waits) {
    if (wait.job == second && !is_in(offer.dropped, wait.rule)) {
      split.waits.push_back(wait);
      split.waits.back().job = first;
    }
  }
  split.rules = timing.rules + offer.dependants.size();
  for (Timing::Wait& wait : split.waits) {
    if (wait.needed != second)
      continue;
    const auto at =
        std::ranges::find(offer.dependants, TaskId{static_cast<std::uint32_t>(wait.job)});
    if (at != offer.dependants.end())
      wait.rule = static_cast<int>(timing.rules) +
                  static_cast<int>(at - offer.dependants.begin());
  }
  for (const Timing::Wait& wait : timing.waits) {
    if (wait.needed == second) {
      split.waits.push_back(wait);
      split.waits.back().needed = first;
    }
  }
  return split;
}

// Rules of conflicts that none of the dropped requirements is part of.
ElementSet elsewhere(const std::vector<ElementSet>& conflicts,
                     const ElementSet& dropped) {
  std::set<int> here;
  std::set<int> others;
  for (const ElementSet& conflict : conflicts) {
    const bool touched =
        std::ranges::any_of(dropped, [&](int rule) { return is_in(conflict, rule); });
    (touched ? here : others).insert(conflict.begin(), conflict.end());
  }
  ElementSet rules;
  std::ranges::set_difference(others, here, std::back_inserter(rules));
  return rules;
}

void judge(SplitOffer& offer, const Timing& timing,
           const std::vector<ElementSet>& conflicts, Starts as_early_as) {
  const Timing split = in_two_steps(timing, offer);
  as_early_as.push_back(as_early_as[offer.task.value]);
  Kept kept(split.rules, true);
  for (const int rule : elsewhere(conflicts, offer.dropped))
    kept[static_cast<std::size_t>(rule)] = false;
  const auto with_choices = [&](const std::vector<bool>& for_second) {
    std::copy(for_second.begin(), for_second.end(),
              kept.begin() + static_cast<std::ptrdiff_t>(timing.rules));
    return possible(split, kept, as_early_as);
  };
  const std::size_t choices = offer.dependants.size();
  offer.helps = with_choices(std::vector<bool>(choices, false));
  if (!offer.helps)
    return;
  const MinimalSets sets = minimal_sets(choices, with_choices);
  offer.every_choice = sets.every_correction;
  for (const ElementSet& set : sets.corrections) {
    offer.content_with_first.emplace_back();
    for (const int place : set)
      offer.content_with_first.back().push_back(
          offer.dependants[static_cast<std::size_t>(place)]);
  }
  if (offer.content_with_first.empty())
    offer.content_with_first.emplace_back();
}

}  // namespace

std::vector<SplitOffer> split_offers(const std::vector<Rule>& rules, const Timing& timing,
                                     const std::vector<ElementSet>& conflicts,
                                     const Starts& as_early_as) {
  std::set<int> contradicting;
  for (const ElementSet& conflict : conflicts)
    contradicting.insert(conflict.begin(), conflict.end());
  std::vector<SplitOffer> offers;
  for (std::uint32_t t = 0; t < timing.jobs.size(); ++t) {
    if (timing.jobs[t].keep_rule >= 0)
      continue;
    SplitOffer offer{.task = TaskId{t}};
    for (const int place : contradicting) {
      const Rule& rule = rules[static_cast<std::size_t>(place)];
      if (rule.kind == Rule::Kind::requirement && rule.task == offer.task)
        offer.dropped.push_back(place);
    }
    if (offer.dropped.empty())
      continue;
    for (const Timing::Wait& wait : timing.waits) {
      const TaskId dependant{static_cast<std::uint32_t>(wait.job)};
      if (wait.needed == static_cast<int>(t) && wait.job != wait.needed)
        offer.dependants.push_back(dependant);
    }
    std::ranges::sort(offer.dependants);
    const auto twice = std::ranges::unique(offer.dependants);
    offer.dependants.erase(twice.begin(), twice.end());
    judge(offer, timing, conflicts, as_early_as);
    offers.push_back(std::move(offer));
  }
  return offers;
}

}  // namespace taut::plan
