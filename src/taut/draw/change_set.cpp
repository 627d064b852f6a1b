// Both mandates give their lines, one per pair of tasks. Pairs are matched by the ids of
// their ends; what the second has is told by the second, the rest by the first.

#include "taut/draw/change_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace taut {
namespace {

using Ends = std::pair<std::string_view, std::string_view>;

Ends ends_of(const Model& model, const ShownLine& line) {
  const std::string_view a = model[line.a].id;
  const std::string_view b = model[line.b].id;
  return {std::min(a, b), std::max(a, b)};
}

// Strength from the end whose id comes first, and back.
std::pair<int, int> both_ways(const Model& model, const ShownLine& line) {
  if (model[line.a].id < model[line.b].id)
    return {line.there, line.back};
  return {line.back, line.there};
}

Fate fate_of_strength(std::pair<int, int> before, std::pair<int, int> after) {
  const int was = std::max(before.first, before.second);
  const int is = std::max(after.first, after.second);
  const bool more = after.first > before.first || after.second > before.second;
  const bool less = after.first < before.first || after.second < before.second;
  if (more && less && was == is)
    return Fate::turned;
  if (more && less)
    return is > was ? Fate::stronger : Fate::weaker;
  return more ? Fate::stronger : less ? Fate::weaker : Fate::same;
}

Fate fate_of(const Model& old_model, const ShownLine* first, const Model& new_model,
             const ShownLine* second) {
  if (!first)
    return Fate::added;
  if (!second)
    return Fate::gone;
  if ((first->mood == Mood::undecided && second->mood == Mood::awake) ||
      (first->mood == Mood::awake && second->mood == Mood::undecided))
    return Fate::open;
  return fate_of_strength(both_ways(old_model, *first), both_ways(new_model, *second));
}

ChangedLine changed(const Model& old_model, const ShownLine* first,
                    const Model& new_model, const ShownLine* second) {
  return {.line = second ? *second : *first,
          .of_first = !second,
          .fate = fate_of(old_model, first, new_model, second),
          .before = first ? first->strength() : 0,
          .after = second ? second->strength() : 0};
}

std::vector<ChangedLine> changed_lines(const Situation& first, const Situation& second) {
  const auto old_lines = all_lines(first, ShownLine::Kind::tension);
  const auto new_lines = all_lines(second, ShownLine::Kind::tension);
  std::map<Ends, const ShownLine*> old;
  for (const ShownLine& line : old_lines)
    old.emplace(ends_of(first.of(), line), &line);
  std::vector<ChangedLine> lines;
  for (const ShownLine& line : new_lines) {
    const auto before = old.find(ends_of(second.of(), line));
    lines.push_back(changed(first.of(), before == old.end() ? nullptr : before->second,
                            second.of(), &line));
    if (before != old.end())
      old.erase(before);
  }
  for (const ShownLine& line : old_lines) {
    if (old.contains(ends_of(first.of(), line)))
      lines.push_back(changed(first.of(), &line, second.of(), nullptr));
  }
  std::erase_if(lines, [](const ChangedLine& line) {
    return line.fate == Fate::same && line.after == 0;
  });
  std::ranges::stable_sort(lines, {}, &ChangedLine::fate);
  return lines;
}

// What a task's box says of its change.
std::string tag_of(const Task& before, const Task& after) {
  if (before.priority != after.priority)
    return fmt::format("now tier {}", after.priority);
  return {};
}

// Every task of both mandates.
std::vector<ChangedTask> all_tasks(const Model& first, const Model& second) {
  std::vector<ChangedTask> tasks;
  for (std::uint32_t i = 0; i < second.tasks.size(); ++i) {
    const Task& task = second.tasks[i];
    const auto before = first.find_task(task.id);
    tasks.push_back({.id = task.id,
                     .task = TaskId{i},
                     .fate = before ? Fate::same : Fate::added,
                     .tag = before ? tag_of(first[*before], task) : "new"});
  }
  for (std::uint32_t i = 0; i < first.tasks.size(); ++i) {
    if (!second.find_task(first.tasks[i].id))
      tasks.push_back({.id = first.tasks[i].id,
                       .task = TaskId{i},
                       .of_first = true,
                       .fate = Fate::gone,
                       .tag = "no longer listed"});
  }
  return tasks;
}

void keep_touched(std::vector<ChangedTask>& tasks, const std::vector<ChangedLine>& lines,
                  const Model& first, const Model& second) {
  std::map<std::string_view, bool> on;
  for (const ChangedLine& line : lines) {
    const Ends ends = ends_of(line.of_first ? first : second, line.line);
    on[ends.first] = on[ends.second] = true;
  }
  std::erase_if(tasks, [&](const ChangedTask& task) {
    return task.fate == Fate::same && task.tag.empty() && !on.contains(task.id);
  });
}

void number_ends(ChangeSet& set, const Model& first, const Model& second) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < set.tasks.size(); ++i)
    places.emplace(set.tasks[i].id, i);
  for (ChangedLine& line : set.lines) {
    const Model& model = line.of_first ? first : second;
    line.a = places.at(model[line.line.a].id);
    line.b = places.at(model[line.line.b].id);
  }
}

}  // namespace

int ChangeSet::count(Fate fate) const {
  return static_cast<int>(std::ranges::count(lines, fate, &ChangedLine::fate));
}

ChangeSet changes_between(const Speaker& first, const Speaker& second, std::size_t most) {
  ChangeSet set{.tasks = all_tasks(first.model(), second.model()),
                .lines = changed_lines(first.situation, second.situation)};
  const std::vector<ChangedTask> everything = set.tasks;
  keep_touched(set.tasks, set.lines, first.model(), second.model());
  if (set.tasks.size() > most) {
    set.unchanged_left_out = static_cast<int>(std::erase_if(
        set.lines, [](const ChangedLine& line) { return line.fate == Fate::same; }));
    set.tasks = everything;
    keep_touched(set.tasks, set.lines, first.model(), second.model());
  }
  number_ends(set, first.model(), second.model());
  return set;
}

}  // namespace taut
