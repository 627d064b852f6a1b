#pragma once

// What a sequence is, written slowly: every assignment of phases is tried.

#include "taut/plan/sequence.hpp"
#include "taut/plan/verify.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace taut::test {

using plan::never;
using plan::Rule;
using plan::Starts;

/// The mandate with a rule deleted from its text.
inline void drop(Model& model, const Model& written, const Rule& rule) {
  switch (rule.kind) {
    case Rule::Kind::requirement: {
      const auto place = rule.requirement - written[rule.task].requires_first.data();
      // Kept in place, so that other rules still find theirs: it asks for nothing.
      model.tasks[rule.task.value].requires_first[static_cast<std::size_t>(place)] = {
          .needed = ConditionId{static_cast<std::uint32_t>(model.conditions.size() - 1)}};
      return;
    }
    case Rule::Kind::window:
      model.tasks[rule.task.value].phases.clear();
      model.tasks[rule.task.value].standing = false;
      return;
    case Rule::Kind::entry:
      std::erase(model.phases[rule.phase.value].entry, rule.entry);
      return;
    case Rule::Kind::capacity:
      model.resources[rule.resource.value].capacity.reset();
      return;
    case Rule::Kind::keep: model.tasks[rule.task.value].keep = false; return;
  }
}

inline Model without(const Model& written, const std::vector<Rule>& rules,
                     const std::vector<bool>& kept) {
  Model model = written;
  model.conditions.push_back({.id = "granted", .holds = Truth::yes});
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!kept[i])
      drop(model, written, rules[i]);
  }
  return model;
}

inline int phases_of(const Model& model) {
  return std::max(1, static_cast<int>(model.phases.size()));
}

/// Every assignment of a phase, or never, to each task that breaks nothing; the first
/// ones by the starts of the tasks in order come first.
inline std::vector<Starts> all_valid(const Model& model, const Starts& as_early_as) {
  std::vector<Starts> valid;
  Starts starts(model.tasks.size(), 0);
  const int phases = phases_of(model);
  while (true) {
    if (plan::breaches(model, starts, as_early_as).empty())
      valid.push_back(starts);
    std::size_t at = starts.size();
    while (at > 0 && starts[at - 1] == never)
      starts[--at] = 0;
    if (at == 0)
      return valid;
    starts[at - 1] = starts[at - 1] + 1 == phases ? never : starts[at - 1] + 1;
  }
}

/// The least start of each task over all valid assignments without capacities and keeps.
inline Starts earliest_by_definition(const Model& written) {
  Model model = written;
  for (Resource& resource : model.resources)
    resource.capacity.reset();
  Starts earliest(model.tasks.size(), never);
  for (const Starts& starts : all_valid(model, earliest)) {
    for (std::size_t t = 0; t < starts.size(); ++t)
      earliest[t] = std::min(earliest[t], starts[t]);
  }
  return earliest;
}

inline bool every_task_begins(const Model& model, const Starts& starts) {
  for (std::size_t t = 0; t < starts.size(); ++t) {
    if (starts[t] == never && (!model.tasks[t].negotiable || model.tasks[t].keep))
      return false;
  }
  return true;
}

/// Can everything begin, if only these rules are kept? A task whose window was dropped
/// may run as before or be moved.
inline bool possible_by_definition(const Model& written, const std::vector<Rule>& rules,
                                   const std::vector<bool>& kept,
                                   const Starts& as_early_as, std::size_t from = 0) {
  const Model model = without(written, rules, kept);
  const auto valid = all_valid(model, as_early_as);
  if (std::ranges::any_of(valid, [&](const Starts& starts) {
        return every_task_begins(written, starts);
      }))
    return true;
  for (std::size_t i = from; i < rules.size(); ++i) {
    if (kept[i] || rules[i].kind != Rule::Kind::window)
      continue;
    std::vector<bool> more = kept;
    more[i] = true;
    if (possible_by_definition(written, rules, more, as_early_as, i + 1))
      return true;
  }
  return false;
}

/// The phases that start: all entries of each, and of those before it, may hold in it.
inline int started_phases(const Model& model) {
  for (int phase = 0; phase < static_cast<int>(model.phases.size()); ++phase) {
    for (const Switch what : model.phases[static_cast<std::size_t>(phase)].entry) {
      if (plan::Calendar(model).in(what, phase) == Truth::no)
        return phase;
    }
  }
  return phases_of(model);
}

inline bool runs_by_definition(const Model& model, const Starts& starts, std::size_t t,
                               int phase) {
  if (starts[t] == never || phase < starts[t])
    return false;
  const auto& phases = model.tasks[t].phases;
  return phases.empty() ||
         std::ranges::count(phases, PhaseId{static_cast<std::uint32_t>(phase)}) > 0;
}

/// Harm in sixths and value times the number of phases.
inline std::pair<std::int64_t, std::int64_t> worth_by_definition(const Model& model,
                                                                 const Starts& starts) {
  std::int64_t six_harm = 0;
  std::int64_t value = 0;
  for (int phase = 0; phase < started_phases(model); ++phase) {
    const Model now = plan::Calendar(model).as_of(phase);
    const Situation situation = make_situation(now);
    for (const Pair& pair : situation.pairs) {
      if (runs_by_definition(model, starts, pair.from.value, phase) &&
          runs_by_definition(model, starts, pair.to.value, phase))
        six_harm += harm(situation, pair);
    }
    for (std::size_t t = 0; t < starts.size(); ++t) {
      if (runs_by_definition(model, starts, t, phase))
        value += value_of_task(model, TaskId{static_cast<std::uint32_t>(t)});
    }
  }
  return {six_harm, value};
}

inline plan::ScheduleCost cost_by_definition(const Model& model, const Starts& starts) {
  plan::ScheduleCost cost;
  for (std::size_t t = 0; t < starts.size(); ++t) {
    const std::int64_t value =
        std::max(1, value_of_task(model, TaskId{static_cast<std::uint32_t>(t)}));
    if (starts[t] == never)
      cost.left_out +=
          model.tasks[t].keep ? static_cast<std::int64_t>(starts.size()) + 1 : 1;
    cost.late += value * (starts[t] == never ? phases_of(model) : starts[t]);
  }
  cost.harm = worth_by_definition(model, starts).first;
  return cost;
}

/// The best of all valid assignments; of equal ones the first.
inline std::pair<plan::ScheduleCost, Starts> best_by_definition(
    const Model& model, const Starts& as_early_as) {
  std::optional<std::pair<plan::ScheduleCost, Starts>> best;
  for (const Starts& starts : all_valid(model, as_early_as)) {
    const std::pair candidate(cost_by_definition(model, starts), starts);
    if (!best || candidate < *best)
      best = candidate;
  }
  return *best;
}

/// The minimal sets of rules that cannot be kept together, by size then elements.
inline std::vector<std::vector<int>> conflicts_by_definition(
    const std::vector<bool>& possible_of_mask, std::size_t rules) {
  std::vector<std::vector<int>> conflicts;
  for (std::size_t mask = 0; mask < possible_of_mask.size(); ++mask) {
    if (possible_of_mask[mask])
      continue;
    std::vector<int> set;
    bool minimal = true;
    for (std::size_t i = 0; i < rules; ++i) {
      if ((mask >> i & 1) == 0)
        continue;
      set.push_back(static_cast<int>(i));
      minimal = minimal && possible_of_mask[mask & ~(std::size_t{1} << i)];
    }
    if (minimal)
      conflicts.push_back(std::move(set));
  }
  std::ranges::sort(conflicts, [](const auto& a, const auto& b) {
    return std::pair(a.size(), a) < std::pair(b.size(), b);
  });
  return conflicts;
}

/// The smallest sets of rules to drop.
inline std::vector<std::vector<int>> corrections_by_definition(
    const std::vector<bool>& possible_of_mask, std::size_t rules) {
  std::set<std::vector<int>> best;
  std::size_t least = rules + 1;
  for (std::size_t mask = 0; mask < possible_of_mask.size(); ++mask) {
    if (!possible_of_mask[mask])
      continue;
    std::vector<int> dropped;
    for (std::size_t i = 0; i < rules; ++i) {
      if ((mask >> i & 1) == 0)
        dropped.push_back(static_cast<int>(i));
    }
    if (dropped.size() < least)
      best.clear();
    least = std::min(least, dropped.size());
    if (dropped.size() == least)
      best.insert(std::move(dropped));
  }
  return {best.begin(), best.end()};
}

}  // namespace taut::test
