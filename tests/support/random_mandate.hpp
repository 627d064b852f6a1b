#pragma once

#include "support/mandate_builder.hpp"

#include <cstdint>
#include <random>
#include <string>

namespace taut::test {

/// The same throws for the same seed on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  /// A whole number in lowest..highest.
  int roll(int lowest, int highest) {
    const auto sides = static_cast<std::uint32_t>(highest - lowest + 1);
    return lowest + static_cast<int>(engine_() % sides);
  }
  bool one_in(int n) { return roll(1, n) == 1; }

 private:
  std::mt19937 engine_;
};

inline Truth random_truth(Dice& dice) {
  return static_cast<Truth>(dice.roll(0, 2));
}

inline Circumstance random_circumstance(Dice& dice, int depth) {
  const int kind = depth == 0 ? 3 : dice.roll(0, 5);
  if (kind >= 3) {
    constexpr const char* names[] = {"c0", "c1", "c2", "s0", "s1"};
    return names[dice.roll(0, 4)];
  }
  if (kind == 2)
    return no(random_circumstance(dice, depth - 1));
  std::vector<Circumstance> parts;
  for (int i = dice.roll(1, 3); i > 0; --i)
    parts.push_back(random_circumstance(dice, depth - 1));
  return kind == 0 ? all_of(std::move(parts)) : any_of(std::move(parts));
}

/// One or two different tasks among those numbered lowest..highest.
inline std::string random_end(Dice& dice, int lowest, int highest) {
  const int first = dice.roll(lowest, highest);
  const int second = dice.roll(lowest, highest);
  std::string end = "t" + std::to_string(first);
  return first == second ? end : end + " t" + std::to_string(second);
}

/// Four to eight tasks in up to two phases, and statements of every shape: several ends,
/// mutual, selectors, `when`, shifts, of every basis.
inline MandateBuilder random_mandate(std::uint32_t seed) {
  Dice dice(seed);
  MandateBuilder m;
  for (const char* id : {"c0", "c1", "c2"})
    m.condition(id, random_truth(dice));
  for (const char* id : {"s0", "s1"})
    m.safeguard(id, random_truth(dice));
  m.objective("o", dice.roll(1, 3)).phase("p0").phase("p1");
  const int tasks = dice.roll(4, 8);
  for (int i = 0; i < tasks; ++i) {
    TaskSpec spec{.tier = dice.roll(1, 4), .serves = {{"o", dice.roll(-1, 3)}}};
    if (dice.one_in(4))
      spec.phases = {dice.one_in(2) ? "p0" : "p1"};
    m.task("t" + std::to_string(i), spec);
  }
  m.draws("r", random_end(dice, 0, tasks - 1));
  for (int i = dice.roll(3, 14); i > 0; --i) {
    const std::string id = "S" + std::to_string(i);
    const int middle = dice.roll(0, tasks - 2);
    std::string from = random_end(dice, 0, middle);
    std::string to = random_end(dice, middle + 1, tasks - 1);
    if (dice.one_in(2))
      std::swap(from, to);
    if (dice.one_in(8))
      to = dice.one_in(2) ? "*" : "@r";
    const int score = dice.roll(-3, 2);
    dice.one_in(4) ? m.between(id, from, to, score) : m.link(id, from, to, score);
    if (dice.one_in(4))
      m.when(random_circumstance(dice, 3));
    for (int shifts = dice.roll(0, 4) - 2; shifts > 0; --shifts)
      m.shift(dice.one_in(2) ? "c0" : "s0", dice.roll(-3, 3));
    m.known(static_cast<Basis>(dice.roll(0, 3)),
            static_cast<Confidence>(dice.roll(0, 2)));
    if (dice.one_in(6))
      m.unsourced();
  }
  return m;
}

/// A random mandate whose tasks also require tasks, conditions and safeguards (some held
/// by an actor), serve a second objective, and are cross-cutting or standing at times;
/// its conditions and safeguards are of every basis.
inline MandateBuilder random_rich_mandate(std::uint32_t seed) {
  Dice dice(seed + 0x5eed);
  MandateBuilder m = random_mandate(seed);
  Model& model = m.model;
  model.actors.push_back({.id = "actor", .title = "the actor"});
  m.objective("second", dice.roll(1, 3));
  const auto last = static_cast<int>(model.tasks.size()) - 1;
  for (Task& task : model.tasks) {
    task.cross_cutting = dice.one_in(8);
    task.standing = task.phases.empty() && dice.one_in(4);
    if (dice.one_in(2))
      task.serves.push_back({ObjectiveId{1}, dice.roll(-1, 3)});
    for (int i = dice.roll(0, 2); i > 0; --i) {
      Requirement need;
      need.basis = static_cast<Basis>(dice.roll(0, 3));
      const auto row = [&](int most) {
        return static_cast<std::uint32_t>(dice.roll(0, most));
      };
      switch (dice.roll(0, 5)) {
        case 0: need.needed = ConditionId{row(2)}; break;
        case 1: need.needed = SafeguardId{row(1)}; break;
        default: need.needed = TaskId{row(last)}; break;
      }
      if (need.needed == decltype(need.needed){m.id(task.id)})
        continue;
      if (dice.one_in(2))
        need.held_by = {ActorId{0}};
      task.requires_first.push_back(need);
    }
  }
  for (Condition& condition : model.conditions)
    condition.basis = static_cast<Basis>(dice.roll(0, 3));
  for (Safeguard& safeguard : model.safeguards)
    safeguard.basis = static_cast<Basis>(dice.roll(0, 3));
  return m;
}

}  // namespace taut::test
