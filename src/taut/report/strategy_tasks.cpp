// The tasks by what is seen of them: by name alone, or each with what is known of it.

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

BriefLine task_line(const Strategy& strategy, TaskId task) {
  const Subject& subject = strategy.subject;
  Numbers lacks;
  std::string lacking = lacking_in_words(strategy, task, lacks);
  if (!lacking.empty())
    lacking += see(lacks) + "; ";
  const std::string serves = serves_in_words(subject, task);
  BriefLine line{.text = fmt::format("{}{}: {}{}", subject.name(task),
                                     serves.empty() ? "" : fmt::format(" ({})", serves),
                                     lacking, tensions_in_words(subject, task))};
  line.statements = leading_tensions_touching(subject, task);
  if (strategy.profiles[task.value].grouping >= Grouping::little)
    line.text += requires_in_words(subject, task) + asleep_in_words(subject, task);
  return line;
}

BriefSection grouping_section(const Strategy& strategy, Grouping grouping,
                              const std::vector<TaskId>& tasks) {
  BriefSection section{
      .id = std::string(id_of(grouping)),
      .title = fmt::format("{} ({})", capital(std::string(name_of(grouping))),
                           counted(tasks.size(), "task", "tasks")),
      .lead = fmt::format("Each {}", meaning_of(grouping))};
  BriefEntry list;
  for (TaskId task : tasks)
    list.lines.push_back(task_line(strategy, task));
  section.entries.push_back(std::move(list));
  return section;
}

// The tasks by name alone: what the findings say of them is not said again.
BriefSection names_section(const Strategy& strategy) {
  BriefSection section{.id = "groups",
                       .title = "The tasks, by what tensions do to them and by them",
                       .lead = "The findings tell which tensions these are."};
  if (std::ranges::find(strategy.unsettled, true) != strategy.unsettled.end())
    section.lead +=
        " Not settled: in half of the draws or more, within what the scores may be, the "
        "task falls into another group.";
  BriefEntry list;
  for (Grouping grouping : groupings) {
    std::vector<std::string> words;
    for (TaskId task : tasks_grouped(strategy, grouping)) {
      const bool unsettled =
          !strategy.unsettled.empty() && strategy.unsettled[task.value];
      words.push_back(fmt::format("{}{}", strategy.subject.name(task),
                                  unsettled ? " (not settled)" : ""));
    }
    if (!words.empty())
      list.lines.push_back(
          {.label = std::string(name_of(grouping)), .text = listed(words)});
  }
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
      at = groups.emplace(at, std::move(why), std::vector<TaskId>{});
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
  if (!strategy.in_full())
    sections.push_back(names_section(strategy));
  for (Grouping grouping : groupings) {
    if (const auto tasks = tasks_grouped(strategy, grouping);
        strategy.in_full() && !tasks.empty())
      sections.push_back(grouping_section(strategy, grouping, tasks));
  }
  if (const auto none = serving_none(strategy);
      !none.empty() && !strategy.model().objectives.empty())
    sections.push_back(none_section(strategy, none));
  return sections;
}

}  // namespace taut
