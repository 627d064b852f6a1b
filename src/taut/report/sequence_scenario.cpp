// A sequence, or a task in two steps, as a model file to work on with.

#include "taut/report/sequence_scenario.hpp"

#include "taut/analyse/words.hpp"
#include "taut/report/task_yaml.hpp"
#include "taut/rows/datum.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace taut {
namespace {

// What the new file says, table by table.
struct Operations {
  std::vector<std::string> removed = {};  // tasks
  std::vector<std::pair<std::string, std::vector<std::string>>> changed = {};
  std::vector<std::string> phases = {};  // added rows
  std::vector<std::string> tasks = {};   // added rows, several lines each

  void change(std::string_view task, std::string line) {
    const auto at =
        std::ranges::find(changed, task, &decltype(changed)::value_type::first);
    if (at != changed.end())
      at->second.push_back(std::move(line));
    else
      changed.emplace_back(task, std::vector{std::move(line)});
  }
};

void write_lines(std::string& out, const std::string& text, std::string_view indent) {
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    out += fmt::format("{}{}\n", indent, text.substr(from, end - from));
    from = end + 1;
  }
}

std::string written(const Operations& operations, std::string_view indent) {
  std::string out;
  if (!operations.removed.empty())
    out += fmt::format("{}remove: {{tasks: [{}]}}\n", indent,
                       fmt::join(operations.removed, ", "));
  if (!operations.changed.empty()) {
    out += fmt::format("{0}change:\n{0}  tasks:\n", indent);
    for (const auto& [task, lines] : operations.changed) {
      out += fmt::format("{}    {}:\n", indent, task);
      for (const std::string& line : lines)
        write_lines(out, line, fmt::format("{}      ", indent));
    }
  }
  if (!operations.phases.empty() || !operations.tasks.empty())
    out += fmt::format("{}add:\n", indent);
  if (!operations.phases.empty())
    out += fmt::format("{}  phases:\n", indent);
  for (const std::string& row : operations.phases)
    out += fmt::format("{}    - {}\n", indent, row);
  if (!operations.tasks.empty())
    out += fmt::format("{}  tasks:\n", indent);
  for (const std::string& row : operations.tasks)
    write_lines(out, row, fmt::format("{}    ", indent));
  return out;
}

// A file over the mandate as written is a renewal of it; over one of its scenarios it
// brings one scenario more, since a renewal does not see those of its base.
std::string file_of(const Subject& subject, const ScenarioBase& base,
                    const std::string& title, const std::string& note,
                    const Operations& operations) {
  std::string out = "taut: 1\n";
  if (base.scenario.empty()) {
    out += fmt::format("extends: {}\n", yaml_text(base.path));
    out += fmt::format(
        "mandate:\n  title: {}\n  note: {}\n",
        yaml_text(fmt::format("{}, {}",
                              subject.model().mandate.title.in(subject.language), title)),
        yaml_text(note));
    return out + written(operations, "");
  }
  const std::string name = scenario_name(subject.model());
  out += fmt::format("# Read it with -s {}.\ninclude: [{}]\nscenarios:\n  {}:\n", name,
                     yaml_text(base.path), name);
  out += fmt::format("    title: {}\n    note: {}\n    extends: {}\n",
                     yaml_text(capital(title)), yaml_text(note), base.scenario);
  return out + written(operations, "    ");
}

bool is_in(const std::vector<TaskId>& tasks, TaskId task) {
  return std::ranges::find(tasks, task) != tasks.end();
}

void add_split(const Subject& subject, const SplitAsked& split, Operations& operations,
               const std::map<std::string, std::string, std::less<>>& phases) {
  const Model& model = subject.model();
  const auto ids = step_ids(model, split.task);
  // Steps without room are not in the mandate that they would go from.
  const bool no_first = std::erase(operations.removed, ids[0]) > 0;
  const bool no_second = std::erase(operations.removed, ids[1]) > 0;
  if (no_first || no_second) {
    operations.removed.emplace_back(model[split.task].id);
    return;
  }
  for (const Step step : {Step::first, Step::second}) {
    const std::string& id = ids[step == Step::first ? 0 : 1];
    const auto own = phases.find(id);
    operations.tasks.push_back(
        task_yaml(model, split.task, step, ids, split.dropped,
                  own == phases.end() ? std::string() : own->second));
  }
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    if (!is_in(split.content_with_first, TaskId{t}) ||
        std::ranges::find(operations.removed, model.tasks[t].id) !=
            operations.removed.end())
      continue;
    std::vector<std::string> rows;
    for (const Requirement& requirement : model.tasks[t].requires_first) {
      const auto* needed = std::get_if<TaskId>(&requirement.needed);
      rows.push_back(
          requirement_yaml(model, model.tasks[t], requirement,
                           needed && *needed == split.task ? ids[0] : std::string()));
    }
    operations.change(model.tasks[t].id,
                      fmt::format("requires:\n  - {}", fmt::join(rows, "\n  - ")));
  }
}

std::string phases_from(const plan::Sequence& sequence, int start) {
  std::vector<std::string_view> ids;
  for (int phase = start; phase < sequence.calendar.phases(); ++phase)
    ids.push_back(sequence.model().phases[static_cast<std::size_t>(phase)].id);
  return fmt::format("phases: [{}]", fmt::join(ids, ", "));
}

// The tasks that begin later than the first phase, by id; and those that go.
std::map<std::string, std::string, std::less<>> moved_tasks(
    const plan::Sequence& sequence, Operations& operations) {
  std::map<std::string, std::string, std::less<>> phases;
  for (const plan::TaskOrder& order : sequence.tasks) {
    const std::string id(sequence.model()[order.task].id);
    const bool no_room = order.start == plan::never &&
                         sequence.as_early_as[order.task.value] != plan::never;
    if (no_room)
      operations.removed.push_back(id);
    else if (!order.fixed && order.start != plan::never && order.start > 0)
      phases[id] = phases_from(sequence, order.start);
  }
  return phases;
}

// Without phases the steps of the order become phases, named so that none is taken.
std::map<std::string, std::string, std::less<>> stepped_tasks(
    const plan::Sequence& sequence, Operations& operations) {
  std::map<std::string, std::string, std::less<>> phases;
  int last = 0;
  for (const plan::TaskOrder& order : sequence.tasks)
    last = std::max(last, order.start == plan::never ? 0 : order.step);
  for (int step = 1; step <= last && last > 1; ++step)
    operations.phases.push_back(
        fmt::format("{{id: step-{0}, title: \"Step {0}\"}}", step));
  for (const plan::TaskOrder& order : sequence.tasks) {
    if (order.start == plan::never || order.step < 2 ||
        sequence.model()[order.task].standing)
      continue;
    std::vector<std::string> ids;
    for (int step = order.step; step <= last; ++step)
      ids.push_back(fmt::format("step-{}", step));
    phases[std::string(sequence.model()[order.task].id)] =
        fmt::format("phases: [{}]", fmt::join(ids, ", "));
  }
  return phases;
}

std::string note_on(const plan::Sequence& sequence) {
  std::vector<std::string_view> never;
  for (const plan::TaskOrder& order : sequence.tasks) {
    if (order.start == plan::never &&
        sequence.as_early_as[order.task.value] == plan::never)
      never.push_back(sequence.model()[order.task].id);
  }
  std::string note = "begin as soon as requirements, dates and capacities allow";
  if (!never.empty())
    note += fmt::format("; left as they are, because they can never begin: {}",
                        fmt::join(never, ", "));
  return note;
}

}  // namespace

std::string scenario_name(const Model& model) {
  std::string name = "sequence";
  while (std::ranges::find(model.scenarios, name, &ScenarioName::id) !=
         model.scenarios.end())
    name += "-next";
  return name;
}

std::vector<std::string> step_ids(const Model& model, TaskId task) {
  std::string hyphen = "-";
  const auto taken = [&](const std::string& id) {
    const auto has = [&](const auto& table) {
      return std::ranges::any_of(table, [&](const auto& row) { return row.id == id; });
    };
    return has(model.tasks) || has(model.conditions) || has(model.safeguards) ||
           has(model.statements);
  };
  std::vector<std::string> ids;
  do {
    ids = {fmt::format("{}{}1", model[task].id, hyphen),
           fmt::format("{}{}2", model[task].id, hyphen)};
    hyphen += "step-";
  } while (taken(ids[0]) || taken(ids[1]));
  return ids;
}

std::string split_scenario(const Subject& subject, const ScenarioBase& base,
                           const SplitAsked& split) {
  Operations operations;
  add_split(subject, split, operations, {});
  return file_of(subject, base, fmt::format("{} in two steps", subject.name(split.task)),
                 "one task in two steps", operations);
}

std::string sequence_scenario(const Subject& subject, const ScenarioBase& base,
                              const plan::Sequence& sequence, const SplitAsked* split) {
  Operations operations;
  const auto phases = sequence.calendar.named() ? moved_tasks(sequence, operations)
                                                : stepped_tasks(sequence, operations);
  if (split)
    add_split(subject, *split, operations, phases);
  for (const Task& task : subject.model().tasks) {
    const auto own = phases.find(task.id);
    if (own != phases.end())
      operations.change(task.id, own->second);
  }
  return file_of(subject, base, "in sequence", note_on(sequence), operations);
}

}  // namespace taut
