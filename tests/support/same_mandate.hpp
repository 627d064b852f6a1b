#pragma once

#include "support/mandate_builder.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace taut::test {

// Changes of a mandate that may not change what it says.

// The tasks the other way round, everything that names them along with them.
inline MandateBuilder with_tasks_reversed(MandateBuilder m) {
  Model& model = m.model;
  const auto last = static_cast<std::uint32_t>(model.tasks.size() - 1);
  const auto turn = [&](TaskId& task) { task.value = last - task.value; };
  std::ranges::reverse(model.tasks);
  for (Task& task : model.tasks) {
    for (Requirement& need : task.requires_first) {
      if (auto* needed = std::get_if<TaskId>(&need.needed))
        turn(*needed);
    }
  }
  for (Statement& statement : model.statements) {
    for (End* end : {&statement.from, &statement.to})
      std::ranges::for_each(end->tasks, turn);
  }
  return m;
}

// Other ids for tasks and statements; the names that a reader sees stay.
inline MandateBuilder with_other_ids(MandateBuilder m) {
  for (Task& task : m.model.tasks)
    task.id = m.keep("renamed-" + std::string(task.id));
  for (Statement& statement : m.model.statements)
    statement.id = m.keep("X" + std::string(statement.id));
  return m;
}

// Two statements more whose circumstances never hold.
inline MandateBuilder with_a_sleeper(MandateBuilder m) {
  m.condition("never", Truth::no);
  m.link("Z1", "t0", "t1", -3).when("never");
  m.link("Z2", "t1", "t2", 3).when("never");
  return m;
}

// Each statement from two tasks written as two.
inline MandateBuilder with_two_ends_apart(const MandateBuilder& m) {
  MandateBuilder split = m;
  std::vector<Statement> statements;
  for (const Statement& s : m.model.statements) {
    if ((s.from.selector || s.to.selector) || s.from.tasks.size() != 2) {
      statements.push_back(s);
      continue;
    }
    for (TaskId from : s.from.tasks) {
      statements.push_back(s);
      statements.back().from.tasks = {from};
      statements.back().id =
          split.keep(std::string(s.id) + "-" + std::string(m.model[from].id));
    }
  }
  split.model.statements = statements;
  return split;
}

}  // namespace taut::test
