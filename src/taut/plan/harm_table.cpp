#include "taut/plan/harm_table.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace taut::plan {

PhaseSituations::PhaseSituations(const Calendar& calendar) {
  for (int phase = 0; phase < calendar.phases(); ++phase) {
    rows_.push_back(std::make_unique<Row>());
    rows_.back()->model = calendar.as_of(phase);
    rows_.back()->situation = make_situation(rows_.back()->model);
  }
}

Stakes stakes_of(const PhaseSituations& situations, int open) {
  const Model& model = situations.in(0).of();
  Stakes stakes{.phases = situations.count(), .open = open};
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t)
    stakes.value.push_back(value_of_task(model, TaskId{t}));
  std::map<std::pair<int, int>, std::vector<Harm>> harms;
  for (int phase = 0; phase < open; ++phase) {
    for (const Pair& pair : situations.in(phase).pairs) {
      const Harm hurt = harm(situations.in(phase), pair);
      if (hurt == 0)
        continue;
      const auto ends = std::minmax(
          {static_cast<int>(pair.from.value), static_cast<int>(pair.to.value)});
      auto& by_phase = harms[ends];
      by_phase.resize(static_cast<std::size_t>(stakes.phases), 0);
      by_phase[static_cast<std::size_t>(phase)] += hurt;
    }
  }
  stakes.harm_of.resize(model.tasks.size());
  for (auto& [ends, by_phase] : harms) {
    for (const int task : {ends.first, ends.second})
      stakes.harm_of[static_cast<std::size_t>(task)].push_back(
          static_cast<int>(stakes.harm.size()));
    stakes.harm.push_back({ends.first, ends.second, std::move(by_phase)});
  }
  return stakes;
}

Harm harm_of(const Stakes& stakes, const Timing& timing, const Starts& starts) {
  std::int64_t sum = 0;
  for (const HarmPair& pair : stakes.harm) {
    const auto a = static_cast<std::size_t>(pair.a);
    const auto b = static_cast<std::size_t>(pair.b);
    for (int phase = 0; phase < stakes.phases; ++phase) {
      if (runs(timing.jobs[a], starts[a], phase) &&
          runs(timing.jobs[b], starts[b], phase))
        sum += pair.by_phase[static_cast<std::size_t>(phase)];
    }
  }
  return sum;
}

std::int64_t value_of(const Stakes& stakes, const Timing& timing, const Starts& starts) {
  std::int64_t sum = 0;
  for (std::size_t job = 0; job < starts.size(); ++job) {
    for (int phase = 0; phase < stakes.open; ++phase)
      sum += runs(timing.jobs[job], starts[job], phase) ? stakes.value[job] : 0;
  }
  return sum;
}

}  // namespace taut::plan
