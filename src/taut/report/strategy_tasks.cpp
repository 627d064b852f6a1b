// The tasks by what is seen of them. A task has a line of its own where a strong tension
// touches it, where it watches somebody, or where it lacks what it requires; the others
// are named together, and those that were hardly judged are one list.

#include "taut/analyse/backfire.hpp"
#include "taut/analyse/profile_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

constexpr std::array groupings{Grouping::under_strain,   Grouping::both,
                               Grouping::strains_others, Grouping::little,
                               Grouping::little_judged,  Grouping::not_looked_at};

std::vector<ArcIndex> tensions_touching(const Strategy& strategy, TaskId task,
                                        int at_least) {
  std::vector<ArcIndex> arcs;
  for (const Side side : {Side::onto, Side::from}) {
    for (const Pair* pair : tensions_of(strategy.subject.situation, task, side)) {
      if (pair->tension >= at_least)
        arcs.push_back(*pair->leading_tension);
    }
  }
  return arcs;
}

// The findings that tell its strong tensions or, where it has none, its slight ones.
Numbers findings_on(const Strategy& strategy, TaskId task) {
  Numbers numbers = telling(strategy, tensions_touching(strategy, task, 2));
  if (numbers.empty())
    numbers = telling(strategy, tensions_touching(strategy, task, 1));
  return numbers;
}

// The objectives, which stand above, tell what it lacks.
bool told_above(const Strategy& strategy, TaskId task) {
  return !strategy.in_full() &&
         std::ranges::any_of(strategy.standings, [&](const Standing& standing) {
           return degree_of(strategy.model(), task, standing.objective()) == 3;
         });
}

bool has_own_line(const Strategy& strategy, TaskId task) {
  if (strategy.in_full() || strategy.profiles[task.value].grouping < Grouping::little)
    return true;
  Numbers numbers;
  if (!told_above(strategy, task) && !lacking_in_words(strategy, task, numbers).empty())
    return true;
  return strategy.profiles[task.value].grouping == Grouping::little &&
         (!tensions_touching(strategy, task, 2).empty() ||
          !watchdog_in_words(strategy.subject, task).empty());
}

// " (for agreement and progress)"; in full how much: " (serves agreement 2, progress 1)".
std::string purpose(const Strategy& strategy, TaskId task) {
  if (strategy.in_full()) {
    const std::string serves = serves_in_words(strategy.subject, task);
    return serves.empty() ? serves : fmt::format(" ({})", serves);
  }
  std::vector<std::string> ids;
  for (const Task::Serves& serves : strategy.model()[task].serves) {
    if (serves.degree > 0)
      ids.emplace_back(strategy.model()[serves.objective].id);
  }
  return ids.empty() ? std::string() : fmt::format(" (for {})", listed(ids));
}

// Of a task whose objective has told what it needs.
std::string_view waits_in_short(const Strategy& strategy, TaskId task) {
  const auto& needs = strategy.model()[task].requires_first;
  const bool lacks = std::ranges::any_of(needs, [&](const Requirement& what) {
    return met(strategy.model(), what) == Truth::no;
  });
  const bool open = std::ranges::any_of(needs, [&](const Requirement& what) {
    return met(strategy.model(), what) == Truth::unknown;
  });
  return lacks  ? "lacks what should come first"
         : open ? "it is not known whether what should come first is there"
                : "waits in a circle";
}

BriefLine task_line(const Strategy& strategy, TaskId task) {
  const Subject& subject = strategy.subject;
  Numbers lacks;
  std::string lacking = lacking_in_words(strategy, task, lacks);
  if (!lacking.empty())
    lacking = fmt::format(
        "{}{}; ", told_above(strategy, task) ? waits_in_short(strategy, task) : lacking,
        see(lacks));
  BriefLine line{.text = fmt::format("{}{}: {}{}", subject.name(task),
                                     purpose(strategy, task), lacking,
                                     tensions_in_words(subject, task))};
  if (!strategy.in_full()) {
    line.text += see(findings_on(strategy, task));
    return line;
  }
  line.statements = leading_tensions_touching(subject, task);
  if (strategy.profiles[task.value].grouping >= Grouping::little)
    line.text += requires_in_words(subject, task) + asleep_in_words(subject, task);
  return line;
}

// "road repair and corridors (open, held or asleep: T1 and T6)".
std::string quiet_names(const Strategy& strategy, const std::vector<TaskId>& tasks) {
  std::vector<std::string> words;
  for (const TaskId task : tasks) {
    const auto resting = tensions_at_rest(strategy.subject, task);
    words.push_back(resting.empty()
                        ? std::string(strategy.subject.name(task))
                        : fmt::format("{} (open, held or asleep: {})",
                                      strategy.subject.name(task), listed(resting)));
  }
  return listed(words);
}

// The tasks without a line of their own, by how much is recorded of them.
std::vector<BriefLine> lists(const Strategy& strategy, const std::vector<TaskId>& tasks) {
  std::vector<std::string> touched;
  std::vector<TaskId> quiet;
  std::vector<TaskId> unjudged;
  bool strong = false;
  for (TaskId task : tasks) {
    if (has_own_line(strategy, task))
      continue;
    if (strategy.profiles[task.value].judged == 0)
      unjudged.push_back(task);
    else if (tensions_touching(strategy, task, 1).empty())
      quiet.push_back(task);
    else {
      touched.push_back(fmt::format("{}{}", strategy.subject.name(task),
                                    see(findings_on(strategy, task))));
      strong = strong || !tensions_touching(strategy, task, 2).empty();
    }
  }
  std::vector<BriefLine> lines;
  if (!touched.empty())
    lines.push_back({.label = strong ? "tensions with a few tasks" : "slight tensions",
                     .text = listed(touched)});
  if (!quiet.empty())
    lines.push_back(
        {.label = "no tension at work", .text = quiet_names(strategy, quiet)});
  if (!unjudged.empty())
    lines.push_back({.text = names(strategy.subject, unjudged)});
  return lines;
}

BriefSection grouping_section(const Strategy& strategy, Grouping grouping,
                              const std::vector<TaskId>& tasks) {
  BriefSection section{
      .id = std::string(id_of(grouping)),
      .title = fmt::format("{} ({})", capital(std::string(name_of(grouping))),
                           counted(tasks.size(), "task", "tasks")),
      .lead = fmt::format("Each {}", meaning_of(grouping))};
  BriefEntry list;
  for (TaskId task : tasks) {
    if (has_own_line(strategy, task))
      list.lines.push_back(task_line(strategy, task));
  }
  std::ranges::move(lists(strategy, tasks), std::back_inserter(list.lines));
  section.entries.push_back(std::move(list));
  return section;
}

// "needed by every other task", "no objective is entered; help for what serves peace":
// true of one task and of several.
std::string why_none(const Strategy& strategy, TaskId id) {
  const Task& task = strategy.model()[id];
  std::vector<std::string> parts{task.enables_all     ? "needed by every other task"
                                 : task.cross_cutting ? "cross-cutting"
                                                      : "no objective is entered"};
  if (std::string against = serves_in_words(strategy.subject, id); !against.empty())
    parts.push_back(std::move(against));
  std::vector<std::string> reached;
  for (const Through& way : serves_through(strategy.subject.situation, id)) {
    const std::string objective(strategy.model()[way.objective].id);
    if (std::ranges::find(reached, objective) == reached.end())
      reached.push_back(objective);
  }
  if (!reached.empty())
    parts.push_back(fmt::format("help for what serves {}", listed(reached)));
  return fmt::format("{}", fmt::join(parts, "; "));
}

BriefSection none_section(const Strategy& strategy, const std::vector<TaskId>& tasks) {
  BriefSection section{
      .id = "no-objective",
      .title = fmt::format("Serving no objective ({})",
                           counted(tasks.size(), "task", "tasks")),
      .lead =
          "Either an objective is missing in the model, or a 'serves', or the task "
          "stands beside the strategy."};
  BriefEntry list;
  std::vector<std::pair<std::string, std::vector<TaskId>>> groups;
  for (TaskId task : tasks) {
    std::string why = why_none(strategy, task);
    auto at = std::ranges::find(groups, why, &decltype(groups)::value_type::first);
    if (at == groups.end())
      at = groups.insert(at, {std::move(why), {}});
    at->second.push_back(task);
  }
  for (const auto& [why, alike] : groups)
    list.lines.push_back(
        {.text = fmt::format("{}: {}", names(strategy.subject, alike), why)});
  section.entries.push_back(std::move(list));
  return section;
}

}  // namespace

std::vector<BriefSection> task_sections(const Strategy& strategy) {
  std::vector<BriefSection> sections;
  for (Grouping grouping : groupings) {
    if (const auto tasks = tasks_grouped(strategy, grouping); !tasks.empty())
      sections.push_back(grouping_section(strategy, grouping, tasks));
  }
  if (const auto none = serving_none(strategy);
      !none.empty() && !strategy.model().objectives.empty())
    sections.push_back(none_section(strategy, none));
  return sections;
}

}  // namespace taut
