#pragma once

#include "support/random_mandate.hpp"

#include <string>

namespace taut::test {

/// How rich a random mandate to be put in order is.
struct PlanSpec {
  int most_tasks = 5;
  int most_phases = 3;
  bool capacities = true;
};

/// A small mandate whose tasks require each other, conditions and a safeguard; some have
/// phases, are standing, may not be left out, or may be; with entries, dates, capacities
/// and tensions.
inline MandateBuilder random_plan(std::uint32_t seed, const PlanSpec& spec = {}) {
  Dice dice(seed * 7919 + 17);
  MandateBuilder m;
  Model& model = m.model;
  const int phases = dice.roll(0, spec.most_phases);
  for (int p = 0; p < phases; ++p)
    m.phase("p" + std::to_string(p));
  const auto a_phase = [&] {
    return PhaseId{static_cast<std::uint32_t>(dice.roll(0, phases - 1))};
  };
  for (const char* id : {"c0", "c1", "c2"}) {
    m.condition(id, random_truth(dice));
    if (phases > 0 && dice.one_in(3))
      model.conditions.back().expected_from = a_phase();
    if (phases > 0 && dice.one_in(4))
      model.conditions.back().holds_in = {a_phase()};
  }
  m.safeguard("s0", random_truth(dice));
  if (phases > 0 && dice.one_in(2))
    model.safeguards.back().expected_from = a_phase();
  m.objective("o", dice.roll(1, 3));
  model.actors.push_back({.id = "actor", .title = "the actor"});
  const int tasks = dice.roll(2, spec.most_tasks);
  for (int i = 0; i < tasks; ++i) {
    m.task("t" + std::to_string(i), {.serves = {{"o", dice.roll(-1, 3)}}});
    Task& task = model.tasks.back();
    if (phases > 0 && dice.one_in(5))
      task.phases = {a_phase()};
    else if (phases > 0)
      task.standing = dice.one_in(6);
    task.keep = dice.one_in(6);
    task.negotiable = dice.one_in(6);
    task.may_wait = !dice.one_in(4);
    task.added = dice.one_in(6);
  }
  for (Task& task : model.tasks) {
    for (int i = dice.roll(0, 5) - 3; i > 0; --i) {
      Requirement need;
      switch (dice.roll(0, 6)) {
        case 0:
          need.needed = ConditionId{static_cast<std::uint32_t>(dice.roll(0, 2))};
          break;
        case 1: need.needed = SafeguardId{0}; break;
        default:
          need.needed = TaskId{static_cast<std::uint32_t>(dice.roll(0, tasks - 1))};
          break;
      }
      if (need.needed == decltype(need.needed){m.id(task.id)})
        continue;
      if (dice.one_in(2))
        need.held_by = {ActorId{0}};
      else
        need.done = dice.one_in(2);
      task.requires_first.push_back(need);
    }
  }
  if (phases > 1 && dice.one_in(4))
    model.phases[1].entry = {ConditionId{0}};
  for (int r = spec.capacities ? dice.roll(0, 2) : 0; r > 0; --r) {
    model.resources.push_back({.id = m.keep("r" + std::to_string(r)),
                               .scale = Resource::Scale::amount,
                               .capacity = dice.roll(3, 4 * tasks)});
    for (Task& task : model.tasks) {
      if (!dice.one_in(3))
        task.draws_on.push_back(
            {ResourceId{static_cast<std::uint32_t>(model.resources.size() - 1)},
             static_cast<double>(dice.roll(1, 6))});
    }
  }
  for (int i = dice.roll(0, 6); i > 0; --i) {
    const std::string id = "S" + std::to_string(i);
    const int middle = dice.roll(0, tasks - 2);
    const std::string from = random_end(dice, 0, middle);
    const std::string to = random_end(dice, middle + 1, tasks - 1);
    dice.one_in(3) ? m.between(id, from, to, -dice.roll(1, 3))
                   : m.link(id, from, to, -dice.roll(1, 3));
    if (dice.one_in(3))
      m.when(dice.one_in(2) ? Circumstance("c0") : no("c1"));
    if (dice.one_in(3))
      m.shift("s0", 1);
    m.known(static_cast<Basis>(dice.roll(0, 3)));
  }
  return m;
}

}  // namespace taut::test
