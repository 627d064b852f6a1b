#include "taut/plan/sequence.hpp"

#include "taut/analyse/requirements.hpp"
#include "taut/graph/circles.hpp"
#include "taut/plan/verify.hpp"
#include "taut/solve/effort.hpp"
#include "taut/text/mistake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace taut::plan {
namespace {

std::vector<std::vector<TaskId>> circles_of(const Timing& timing) {
  std::vector<Arrow> arrows;
  for (const Timing::Wait& wait : timing.waits) {
    if (wait.needed >= 0)
      arrows.emplace_back(static_cast<std::uint32_t>(wait.job),
                          static_cast<std::uint32_t>(wait.needed));
  }
  std::vector<std::vector<TaskId>> result;
  for (const auto& group :
       circles(static_cast<std::uint32_t>(timing.jobs.size()), arrows)) {
    result.emplace_back();
    for (const std::uint32_t task : group)
      result.back().push_back(TaskId{task});
  }
  return result;
}

// One more than the largest of what each requires; 0 in and behind circles.
std::vector<int> steps_of(const Timing& timing) {
  std::vector<int> step(timing.jobs.size(), 1);
  for (std::size_t round = 0; round <= timing.jobs.size(); ++round) {
    bool changed = false;
    for (const Timing::Wait& wait : timing.waits) {
      if (wait.needed < 0)
        continue;
      int& own = step[static_cast<std::size_t>(wait.job)];
      const int least = step[static_cast<std::size_t>(wait.needed)] + 1;
      if (own < least) {
        own = least;
        changed = true;
      }
    }
    if (!changed)
      return step;
  }
  // A chain without a circle is never longer than there are tasks.
  for (int& own : step)
    own = own > static_cast<int>(timing.jobs.size()) ? 0 : own;
  return step;
}

class Reader {
 public:
  Reader(const Sequence& sequence, const std::vector<int>& steps)
      : s_(sequence), steps_(steps) {}

  TaskOrder read(TaskId task, int step) const {
    const Timing::Job& job = s_.timing.jobs[task.value];
    TaskOrder order{.task = task,
                    .start = s_.starts[task.value],
                    .step = step,
                    .fixed = job.window != 0};
    if (order.start == never)
      order.waits = unmet_by(task, last_start(job));
    else if (!s_.calendar.named())
      order.waits = a_step_before(task, step);
    else if (order.start > 0)
      order.waits = unmet_by(task, 0);
    if (order.waits.empty() && order.start != s_.as_early_as[task.value])
      order.no_room = short_of(task);
    if (order.start != never)
      order.unknown = unknown_at(task, order.start);
    return order;
  }

 private:
  int last_start(const Timing::Job& job) const {
    return job.window != 0 ? std::countr_zero(job.window) : s_.open - 1;
  }

  std::vector<const Requirement*> unmet_by(TaskId task, int phase) const {
    std::vector<const Requirement*> unmet;
    for (const Requirement& requirement : s_.model()[task].requires_first) {
      if (!is_met(requirement, phase))
        unmet.push_back(&requirement);
    }
    return unmet;
  }

  // Without phases: what is required of the step before.
  std::vector<const Requirement*> a_step_before(TaskId task, int step) const {
    std::vector<const Requirement*> before;
    for (const Requirement& requirement : s_.model()[task].requires_first) {
      const auto* needed = std::get_if<TaskId>(&requirement.needed);
      if (needed && steps_[needed->value] + 1 == step)
        before.push_back(&requirement);
    }
    return before;
  }

  bool is_met(const Requirement& requirement, int phase) const {
    if (const auto* needed = std::get_if<TaskId>(&requirement.needed)) {
      const int start = s_.starts[needed->value];
      const bool later = s_.calendar.named() && requirement.earlier();
      return start != never && start + (later ? 1 : 0) <= phase;
    }
    const auto what = switch_of(requirement);
    return what && phase >= 0 && s_.calendar.in(*what, phase) != Truth::no;
  }

  std::vector<const Requirement*> unknown_at(TaskId task, int phase) const {
    std::vector<const Requirement*> unknown;
    for (const Requirement& requirement : s_.model()[task].requires_first) {
      const auto what = switch_of(requirement);
      if (what && s_.calendar.in(*what, phase) == Truth::unknown)
        unknown.push_back(&requirement);
    }
    return unknown;
  }

  // What the task draws on, and would overdraw if it began a phase earlier (or at all).
  std::vector<ResourceId> short_of(TaskId task) const {
    Starts sooner = s_.starts;
    int& start = sooner[task.value];
    start = start == never ? s_.as_early_as[task.value] : start - 1;
    std::vector<ResourceId> resources;
    for (std::size_t c = 0; c < s_.timing.capacities.size(); ++c) {
      Timing only = s_.timing;
      only.capacities = {s_.timing.capacities[c]};
      for (Timing::Job& job : only.jobs)
        job.draws = {job.draws[c]};
      const auto rule = static_cast<std::size_t>(s_.timing.capacities[c].rule);
      if (only.jobs[task.value].draws[0] > 0 && !leaves_room(only, sooner))
        resources.push_back(s_.rules[rule].resource);
    }
    return resources;
  }

  const Sequence& s_;
  const std::vector<int>& steps_;
};

void explain(Sequence& sequence, double seconds) {
  const auto can = [&](const Kept& kept) {
    return possible(sequence.timing, kept, sequence.as_early_as);
  };
  Contradiction why{.sets =
                        minimal_sets(sequence.rules.size(), can, {.seconds = seconds})};
  if (why.sets.conflicts.empty())
    return;
  for (std::size_t rule = 0; rule < sequence.rules.size(); ++rule) {
    Kept kept(sequence.rules.size(), true);
    kept[rule] = false;
    if (can(kept))
      why.single.push_back(static_cast<int>(rule));
  }
  for (const ElementSet& set : why.sets.corrections)
    why.corrections.push_back(
        {set, softenings_of(sequence.rules, sequence.timing, set, sequence.as_early_as)});
  why.splits = split_offers(sequence.rules, sequence.timing, why.sets.conflicts,
                            sequence.as_early_as);
  sequence.contradiction = std::move(why);
}

void must_hold(const Sequence& sequence, const Starts& starts) {
  const auto found = breaches(sequence.model(), starts, sequence.as_early_as);
  if (!found.empty())
    our_mistake(fmt::format("a sequence breaks its model: {}", found.front()));
}

}  // namespace

std::string too_large(const Model& model) {
  if (model.phases.size() <= most_phases)
    return {};
  return fmt::format("a sequence is read over {} phases at most; this mandate has {}",
                     most_phases, model.phases.size());
}

Sequence make_sequence(const Model& model, const SequenceAsked& asked) {
  const Calendar calendar(model);
  Sequence sequence{.calendar = calendar, .situations = PhaseSituations(calendar)};
  sequence.rules = rules_of(calendar);
  sequence.timing = timing_of(calendar, sequence.rules);
  const Kept all(sequence.rules.size(), true);
  sequence.open = open_phases(sequence.timing, all);
  sequence.stakes = stakes_of(sequence.situations, sequence.open);
  sequence.as_early_as = earliest(sequence.timing, all);
  const Effort effort = Effort::of_seconds(asked.seconds);
  ScheduleLimit limit = asked.limit;
  limit.seconds = asked.seconds / 2;
  sequence.schedule =
      best_schedule(sequence.timing, sequence.stakes, sequence.as_early_as, limit);
  sequence.starts = sequence.schedule.starts;
  must_hold(sequence, sequence.starts);

  const auto steps = steps_of(sequence.timing);
  const Reader reader(sequence, steps);
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t)
    sequence.tasks.push_back(reader.read(TaskId{t}, steps[t]));
  for (const auto& circle : circles_of(sequence.timing)) {
    for (const TaskId task : circle)
      sequence.tasks[task.value].circle = circle;
  }
  explain(sequence, effort.seconds_left() / 2);
  DelaysAsked delays = asked.delays;
  delays.seconds = effort.seconds_left();
  sequence.delays =
      best_delays(sequence.timing, sequence.stakes, sequence.starts, delays);
  for (const auto& sets : sequence.delays.by_count) {
    for (const DelaySet& set : sets)
      must_hold(sequence, set.starts);
  }
  return sequence;
}

}  // namespace taut::plan
