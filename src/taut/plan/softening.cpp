#include "taut/plan/softening.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace taut::plan {
namespace {

PhaseSet from_phase(int phase) {
  return ~PhaseSet{0} << phase;
}

struct Trial {
  const Timing& timing;
  const Starts& as_early_as;
  Kept kept;  // all but the correction

  bool works(int rule, const std::function<void(Timing&)>& soften) const {
    Timing softened = timing;
    soften(softened);
    Kept with = kept;
    with[static_cast<std::size_t>(rule)] = true;
    return possible(softened, with, as_early_as);
  }
};

Softening of_requirement(const Trial& trial, const Rule& what, int rule) {
  Softening softening{.rule = rule};
  if (std::holds_alternative<RemovedName>(what.requirement->needed))
    return softening;
  const auto wait = std::ranges::find(trial.timing.waits, rule, &Timing::Wait::rule);
  const auto place = wait - trial.timing.waits.begin();
  if (wait->needed >= 0) {
    softening.same_phase = wait->strictly && trial.works(rule, [&](Timing& timing) {
      timing.waits[static_cast<std::size_t>(place)].strictly = false;
    });
    return softening;
  }
  for (int phase = trial.timing.phases - 1; phase >= 0 && !softening.phase; --phase) {
    if (trial.works(rule, [&](Timing& timing) {
          timing.waits[static_cast<std::size_t>(place)].holds |= from_phase(phase);
        }))
      softening.phase = phase;
  }
  return softening;
}

Softening of_window(const Trial& trial, const Rule& what, int rule) {
  Softening softening{.rule = rule};
  const int own = static_cast<int>(what.task.value);
  for (int phase = 1; phase < trial.timing.phases && !softening.phase; ++phase) {
    if (trial.works(rule, [&](Timing& timing) {
          Timing::Job& job = timing.jobs[what.task.value];
          job.window &= from_phase(phase);
          if (job.window == 0)
            timing.waits.push_back({.job = own, .holds = from_phase(phase)});
        }))
      softening.phase = phase;
  }
  return softening;
}

Softening of_capacity(const Trial& trial, int rule) {
  Softening softening{.rule = rule};
  const auto at =
      std::ranges::find(trial.timing.capacities, rule, &Timing::Capacity::rule);
  const auto place = static_cast<std::size_t>(at - trial.timing.capacities.begin());
  // The least amount is a sum of draws: halving closes in on it, rounding meets it.
  double enough = 0;
  for (const Timing::Job& job : trial.timing.jobs)
    enough += job.draws[place];
  double too_little = at->amount;
  const auto works = [&](double amount) {
    return trial.works(rule,
                       [&](Timing& timing) { timing.capacities[place].amount = amount; });
  };
  if (!works(enough))
    return softening;
  while (enough - too_little > 0.0005) {
    const double middle = too_little + (enough - too_little) / 2;
    if (middle <= too_little || middle >= enough)
      break;
    (works(middle) ? enough : too_little) = middle;
  }
  const double rounded = std::round(enough * 100) / 100;
  softening.amount = works(rounded) ? rounded : enough;
  return softening;
}

Softening of_keep(const Trial& trial, const Rule& what, int rule) {
  Softening softening{.rule = rule};
  for (int phase = trial.as_early_as[what.task.value] == never
                       ? trial.timing.phases
                       : trial.as_early_as[what.task.value] + 1;
       phase < trial.timing.phases && !softening.phase; ++phase) {
    Starts later = trial.as_early_as;
    later[what.task.value] = phase;
    Kept with = trial.kept;
    with[static_cast<std::size_t>(rule)] = true;
    if (possible(trial.timing, with, later))
      softening.phase = phase;
  }
  return softening;
}

Softening softening_of(const Trial& trial, const Rule& what, int rule) {
  switch (what.kind) {
    case Rule::Kind::requirement: return of_requirement(trial, what, rule);
    case Rule::Kind::window: return of_window(trial, what, rule);
    case Rule::Kind::capacity: return of_capacity(trial, rule);
    case Rule::Kind::keep: return of_keep(trial, what, rule);
    case Rule::Kind::entry: break;  // it is asked for in its own phase, or not at all
  }
  return {.rule = rule};
}

}  // namespace

std::vector<Softening> softenings_of(const std::vector<Rule>& rules, const Timing& timing,
                                     const ElementSet& correction,
                                     const Starts& as_early_as) {
  Trial trial{timing, as_early_as, Kept(timing.rules, true)};
  for (const int rule : correction)
    trial.kept[static_cast<std::size_t>(rule)] = false;
  std::vector<Softening> softenings;
  for (const int rule : correction) {
    const Softening softening =
        softening_of(trial, rules[static_cast<std::size_t>(rule)], rule);
    if (softening.same_phase || softening.phase || softening.amount)
      softenings.push_back(softening);
  }
  return softenings;
}

}  // namespace taut::plan
