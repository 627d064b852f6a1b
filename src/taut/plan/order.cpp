#include "taut/plan/order.hpp"

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/resources.hpp"
#include "taut/plan/remaining_harm.hpp"

#include <algorithm>
#include <bit>
#include <optional>

namespace taut::plan {
namespace {

bool holds(const Kept& kept, int rule) {
  return rule < 0 || kept[static_cast<std::size_t>(rule)];
}

PhaseSet first_phases(int count) {
  return (PhaseSet{1} << count) - 1;
}

int first_of(PhaseSet set) {
  return set == 0 ? never : std::countr_zero(set);
}

int last_of(PhaseSet set) {
  return static_cast<int>(std::bit_width(set)) - 1;
}

// The waits in force, by job; and the jobs so that none comes before what it waits for.
// Jobs in a circle, and those behind one, are in no order.
struct Waiting {
  std::vector<std::vector<const Timing::Wait*>> of;
  std::vector<int> order;
  std::vector<PhaseSet> may_begin;  // by the conditions
};

Waiting waiting_of(const Timing& timing, const Kept& kept) {
  const std::size_t jobs = timing.jobs.size();
  const PhaseSet open = first_phases(open_phases(timing, kept));
  Waiting waiting{.of = std::vector<std::vector<const Timing::Wait*>>(jobs),
                  .order = {},
                  .may_begin = std::vector<PhaseSet>(jobs, open)};
  std::vector<std::vector<int>> followers(jobs);
  std::vector<int> ahead(jobs, 0);
  for (const Timing::Wait& wait : timing.waits) {
    if (!holds(kept, wait.rule))
      continue;
    const auto job = static_cast<std::size_t>(wait.job);
    if (wait.needed < 0) {
      waiting.may_begin[job] &= wait.holds;
      continue;
    }
    waiting.of[job].push_back(&wait);
    followers[static_cast<std::size_t>(wait.needed)].push_back(wait.job);
    ++ahead[job];
  }
  for (std::size_t job = 0; job < jobs; ++job) {
    if (ahead[job] == 0)
      waiting.order.push_back(static_cast<int>(job));
  }
  for (std::size_t i = 0; i < waiting.order.size(); ++i) {
    for (const int job : followers[static_cast<std::size_t>(waiting.order[i])]) {
      if (--ahead[static_cast<std::size_t>(job)] == 0)
        waiting.order.push_back(job);
    }
  }
  return waiting;
}

bool is_fixed(const Timing::Job& job, const Kept& kept) {
  return job.window != 0 && holds(kept, job.window_rule);
}

Starts earliest_of(const Timing& timing, const Kept& kept, const Waiting& waiting) {
  Starts starts(timing.jobs.size(), never);
  for (const int job : waiting.order) {
    const auto place = static_cast<std::size_t>(job);
    int from = 0;
    for (const Timing::Wait* wait : waiting.of[place]) {
      const int needed = starts[static_cast<std::size_t>(wait->needed)];
      from = std::max(from, needed == never ? never : needed + (wait->strictly ? 1 : 0));
    }
    if (from >= timing.phases)
      continue;
    if (is_fixed(timing.jobs[place], kept)) {
      const int start = first_of(timing.jobs[place].window);
      if (from <= start && (waiting.may_begin[place] >> start & 1) != 0)
        starts[place] = start;
    } else {
      starts[place] = first_of(waiting.may_begin[place] & ~first_phases(from));
    }
  }
  return starts;
}

// No job can begin later, unless it is left out. `early` must be possible.
Starts latest_of(const Timing& timing, const Kept& kept, const Waiting& waiting,
                 const Starts& early, const Starts& as_early_as) {
  const std::size_t jobs = timing.jobs.size();
  Starts until(jobs, never);
  for (std::size_t job = 0; job < jobs; ++job) {
    if (!timing.jobs[job].optional)
      until[job] = timing.phases - 1;
    if (timing.jobs[job].keep_rule >= 0 && holds(kept, timing.jobs[job].keep_rule))
      until[job] = std::min(until[job], as_early_as[job]);
  }
  Starts starts(jobs, never);
  for (auto job = waiting.order.rbegin(); job != waiting.order.rend(); ++job) {
    const auto place = static_cast<std::size_t>(*job);
    if (until[place] == never || early[place] == never)
      continue;
    starts[place] =
        is_fixed(timing.jobs[place], kept)
            ? early[place]
            : last_of(waiting.may_begin[place] & first_phases(until[place] + 1));
    for (const Timing::Wait* wait : waiting.of[place]) {
      int& limit = until[static_cast<std::size_t>(wait->needed)];
      limit = std::min(limit, starts[place] - (wait->strictly ? 1 : 0));
    }
  }
  return starts;
}

bool fits(const Timing& timing, const Kept& kept, const Starts& starts) {
  for (std::size_t c = 0; c < timing.capacities.size(); ++c) {
    if (!holds(kept, timing.capacities[c].rule))
      continue;
    for (int phase = 0; phase < timing.phases; ++phase) {
      double drawn = 0;
      for (std::size_t job = 0; job < starts.size(); ++job) {
        Timing::Job as_kept = timing.jobs[job];
        if (!is_fixed(as_kept, kept))
          as_kept.window = 0;
        if (runs(as_kept, starts[job], phase))
          drawn += as_kept.draws[c];
      }
      if (drawn > room_of(timing.capacities[c].amount))
        return false;
    }
  }
  return true;
}

enum class Outcome { possible, no_order, no_room };

Outcome outcome_of(const Timing& timing, const Kept& kept, const Starts& as_early_as) {
  const Waiting waiting = waiting_of(timing, kept);
  const Starts early = earliest_of(timing, kept, waiting);
  for (std::size_t job = 0; job < early.size(); ++job) {
    if (early[job] == never && !timing.jobs[job].optional)
      return Outcome::no_order;
  }
  return fits(timing, kept, latest_of(timing, kept, waiting, early, as_early_as))
             ? Outcome::possible
             : Outcome::no_room;
}

// The dropped windows that may matter to capacities, ten at most.
std::vector<int> dropped_windows(const Timing& timing, const Kept& kept) {
  constexpr std::size_t most = 10;
  std::vector<int> rules;
  for (const Timing::Job& job : timing.jobs) {
    const bool to_the_end =
        (job.window >> (timing.phases - 1) & 1) != 0 &&
        std::popcount(job.window) == timing.phases - std::countr_zero(job.window);
    const bool draws = std::ranges::any_of(job.draws, [](double d) { return d > 0; });
    if (job.window != 0 && job.window_rule >= 0 && !to_the_end && draws &&
        !holds(kept, job.window_rule) && rules.size() < most)
      rules.push_back(job.window_rule);
  }
  return rules;
}

PhaseSet window_of(const Calendar& calendar, const Task& task) {
  PhaseSet window = task.standing ? calendar.all() : 0;
  for (const PhaseId phase : task.phases)
    window |= PhaseSet{1} << phase.value;
  return calendar.named() ? window : 0;
}

PhaseSet holding_phases(const Calendar& calendar, const Requirement& requirement) {
  if (const auto what = switch_of(requirement))
    return calendar.possible(*what);
  return 0;  // a name that a scenario removed
}

void add_rule(const Calendar& calendar, const Rule& rule, int place, Timing& timing) {
  const Model& model = calendar.model();
  switch (rule.kind) {
    case Rule::Kind::requirement: {
      const auto* needed = std::get_if<TaskId>(&rule.requirement->needed);
      timing.waits.push_back(
          {.job = static_cast<int>(rule.task.value),
           .needed = needed ? static_cast<int>(needed->value) : -1,
           .holds = needed ? 0 : holding_phases(calendar, *rule.requirement),
           // A mandate without phases has an order, but no later phase.
           .strictly = calendar.named() && rule.requirement->earlier(),
           .rule = place});
      return;
    }
    case Rule::Kind::window: timing.jobs[rule.task.value].window_rule = place; return;
    case Rule::Kind::entry:
      timing.closed.push_back({static_cast<int>(rule.phase.value), place});
      return;
    case Rule::Kind::capacity:
      timing.capacities.push_back({*model[rule.resource].capacity, place});
      for (std::uint32_t t = 0; t < model.tasks.size(); ++t)
        timing.jobs[t].draws.push_back(drawn_by(model, TaskId{t}, rule.resource));
      return;
    case Rule::Kind::keep: timing.jobs[rule.task.value].keep_rule = place; return;
  }
}

}  // namespace

Timing timing_of(const Calendar& calendar, const std::vector<Rule>& rules) {
  Timing timing{.phases = calendar.phases(), .rules = rules.size()};
  const Model& model = calendar.model();
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    const Task& task = model.tasks[t];
    timing.jobs.push_back({.window = window_of(calendar, task),
                           .may_wait = movable(model, TaskId{t}),
                           .optional = task.negotiable && !task.keep});
  }
  for (std::size_t i = 0; i < rules.size(); ++i)
    add_rule(calendar, rules[i], static_cast<int>(i), timing);
  return timing;
}

int open_phases(const Timing& timing, const Kept& kept) {
  int open = timing.phases;
  for (const Timing::Closed& closed : timing.closed) {
    if (holds(kept, closed.rule))
      open = std::min(open, closed.phase);
  }
  return open;
}

Starts earliest(const Timing& timing, const Kept& kept) {
  return earliest_of(timing, kept, waiting_of(timing, kept));
}

bool possible(const Timing& timing, const Kept& kept, const Starts& as_early_as) {
  const Outcome outcome = outcome_of(timing, kept, as_early_as);
  if (outcome != Outcome::no_room)
    return outcome == Outcome::possible;
  const std::vector<int> dropped = dropped_windows(timing, kept);
  for (std::size_t mask = 1; mask < std::size_t{1} << dropped.size(); ++mask) {
    Kept more = kept;
    for (std::size_t i = 0; i < dropped.size(); ++i) {
      if ((mask >> i & 1) != 0)
        more[static_cast<std::size_t>(dropped[i])] = true;
    }
    if (outcome_of(timing, more, as_early_as) == Outcome::possible)
      return true;
  }
  return false;
}

bool runs(const Timing::Job& job, int start, int phase) {
  if (start == never || phase < start)
    return false;
  return job.window == 0 || (job.window >> phase & 1) != 0;
}

}  // namespace taut::plan
