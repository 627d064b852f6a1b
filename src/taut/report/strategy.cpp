// The page answers the Council's question in its order: what does each objective stand
// on, how does each task fit, and which tasks serve nothing that the Council named.

#include "taut/report/strategy.hpp"

#include "taut/analyse/profile_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/tell/about.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

constexpr std::array groupings{Grouping::under_strain, Grouping::both,
                               Grouping::strains_others, Grouping::little,
                               Grouping::not_looked_at};

// "Agreement reforms: made impossible by DDR, limited by state authority".
BriefLine carrier_line(const Strategy& strategy, const Shaken& carrier) {
  const Subject& subject = strategy.subject;
  const auto pairs = tensions_of(subject.situation, carrier.task, Side::onto);
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < pairs.size();) {
    const int strength = pairs[at]->tension;
    std::vector<TaskId> by;
    for (; at < pairs.size() && pairs[at]->tension == strength; ++at)
      by.push_back(pairs[at]->from);
    parts.push_back(fmt::format("{} by {}", harmed(strength), names(subject, by)));
  }
  if (std::string waits = waits_in_words(subject, carrier); !waits.empty())
    parts.push_back(std::move(waits));
  if (parts.empty())
    parts.push_back(fmt::format("no tension at work on it; {} of its {} pairs judged",
                                carrier.judged, carrier.pairs));
  return {.label = fmt::format("carried by {}", subject.name(carrier.task)),
          .text = fmt::format("{}", fmt::join(parts, "; ")),
          .statements = leading_tensions(subject.situation, pairs)};
}

// Who lifts the carriers: "good offices (DDR and SSR)".
BriefLine lift_line(const Strategy& strategy, const Standing& standing) {
  const Subject& subject = strategy.subject;
  std::vector<TaskId> lifters;
  for (const OnCarrier& lift : standing.lifts) {
    if (std::ranges::find(lifters, lift.from) == lifters.end())
      lifters.push_back(lift.from);
  }
  BriefLine line{.label = "its carriers are lifted by"};
  std::vector<std::string> words;
  for (TaskId lifter : lifters) {
    std::vector<TaskId> lifted;
    for (const OnCarrier& lift : standing.lifts) {
      if (lift.from != lifter)
        continue;
      lifted.push_back(lift.carrier);
      const Pair* pair = subject.situation.find(lift.from, lift.carrier);
      const StatementId id = subject.situation.arcs[*pair->leading_synergy].statement;
      if (std::ranges::find(line.statements, id) == line.statements.end())
        line.statements.push_back(id);
    }
    words.push_back(fmt::format("{} ({})", subject.name(lifter), names(subject, lifted)));
  }
  line.text = fmt::format("{}", fmt::join(words, ", "));
  return line;
}

BriefEntry objective_entry(const Strategy& strategy, const Standing& standing) {
  const Subject& subject = strategy.subject;
  const Objective& objective = strategy.model()[standing.objective()];
  int weights = 0;
  for (const Objective& each : strategy.model().objectives)
    weights += each.weight;
  BriefEntry entry{.title = fmt::format("{} - {} (weight {} of {})", objective.id,
                                        objective.title.in(subject.language),
                                        objective.weight, weights),
                   .text = footing_in_words(subject, standing)};
  for (const Shaken& carrier : standing.footing.carriers)
    entry.lines.push_back(carrier_line(strategy, carrier));
  const auto add = [&](std::string_view label, const std::vector<TaskId>& tasks) {
    if (!tasks.empty())
      entry.lines.push_back({.label = std::string(label), .text = names(subject, tasks)});
  };
  add("helped by", standing.helpers);
  add("prepared by", standing.preparers);
  add("worked against, as written, by", standing.against);
  if (!standing.lifts.empty())
    entry.lines.push_back(lift_line(strategy, standing));
  return entry;
}

BriefSection objectives_section(const Strategy& strategy) {
  BriefSection section{
      .id = "objectives",
      .title = "The objectives",
      .lead =
          "A carrier is in trouble where it is under strong tension (worked against or "
          "made impossible) or lacks what it requires. Footing is weak where all "
          "carriers of an objective are, mixed where some are, and firm only where none "
          "is and a fifth of the pairs of each was judged. Carried, helped and prepared "
          "are the author's 3, 2 and 1 under 'serves'."};
  for (const Standing& standing : strategy.standings) {
    if (strategy.whole() ||
        std::ranges::find(strategy.objectives, standing.objective()) !=
            strategy.objectives.end())
      section.entries.push_back(objective_entry(strategy, standing));
  }
  return section;
}

// One line of why.
BriefLine task_line(const Strategy& strategy, TaskId task) {
  const Subject& subject = strategy.subject;
  const std::string serves = serves_in_words(subject, task);
  BriefLine line{.text = fmt::format("{}{}: {}", subject.name(task),
                                     serves.empty() ? "" : fmt::format(" ({})", serves),
                                     tensions_in_words(subject, task)),
                 .statements = leading_tensions_touching(subject, task)};
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

BriefSection none_section(const Strategy& strategy, const std::vector<TaskId>& tasks) {
  const Subject& subject = strategy.subject;
  BriefSection section{.id = "no-objective",
                       .title = fmt::format("Serving no objective ({})",
                                            counted(tasks.size(), "task", "tasks")),
                       .lead =
                           "What they are for, the model does not say: either an "
                           "objective is missing, or a 'serves', or the task stands "
                           "beside the strategy."};
  BriefEntry list;
  for (TaskId id : tasks) {
    const Task& task = strategy.model()[id];
    const Profile& profile = strategy.profiles[id.value];
    std::vector<std::string> parts{std::string(name_of(profile.grouping))};
    if (task.cross_cutting || task.enables_all)
      parts.emplace_back(task.enables_all ? "every other task rests on it by nature"
                                          : "cuts across all tasks by nature");
    if (std::string against = serves_in_words(subject, id); !against.empty())
      parts.push_back(std::move(against));
    std::vector<std::string> reached;
    for (const Through& way : serves_through(subject.situation, id)) {
      const std::string objective(strategy.model()[way.objective].id);
      if (std::ranges::find(reached, objective) == reached.end())
        reached.push_back(objective);
    }
    parts.push_back(reached.empty()
                        ? "reaches none through others either"
                        : fmt::format("reaches {} through others", listed(reached)));
    list.lines.push_back(
        {.text = fmt::format("{}: {}", subject.name(id), fmt::join(parts, "; "))});
  }
  section.entries.push_back(std::move(list));
  return section;
}

BriefSection tasks_section(const Strategy& strategy) {
  BriefSection section{.id = "tasks", .title = "The tasks asked for"};
  for (TaskId task : strategy.tasks) {
    const Profile& profile = strategy.profiles[task.value];
    section.entries.push_back(
        {.title = fmt::format("{} - {}", strategy.model()[task].id,
                              capital(std::string(strategy.subject.name(task)))),
         .text = fmt::format("{}: it {}", capital(std::string(name_of(profile.grouping))),
                             meaning_of(profile.grouping)),
         .lines = {tensions_line(strategy, task)}});
    auto& lines = section.entries.back().lines;
    std::ranges::move(profile_lines(strategy, task), std::back_inserter(lines));
  }
  return section;
}

// "2 on weak footing, 1 mixed, 1 not looked at".
std::string footings_counted(const Strategy& strategy) {
  constexpr std::array<std::pair<Stand, std::string_view>, 5> stands{{
      {Stand::nothing, "without a task that carries it"},
      {Stand::weak, "on weak footing"},
      {Stand::mixed, "on mixed footing"},
      {Stand::unlooked, "with too little judged to say"},
      {Stand::firm, "on firm footing"},
  }};
  std::vector<std::string> words;
  for (const auto& [stand, name] : stands) {
    const auto count = std::ranges::count_if(strategy.standings, [&](const Standing& s) {
      return s.footing.stand() == stand;
    });
    if (count > 0)
      words.push_back(fmt::format("{} {}", count, name));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

std::vector<std::string> lead_of(const Strategy& strategy) {
  const Model& model = strategy.model();
  if (model.tasks.empty())
    return {
        "The mandate has no tasks yet: there is nothing that could serve a strategy."};
  std::vector<std::string> lead;
  if (model.objectives.empty()) {
    lead.emplace_back(
        "The mandate names no objectives, so how its tasks fit a political strategy "
        "cannot be told: write 'objectives' and what each task 'serves'. Below, every "
        "task counts alike.");
  } else {
    const std::size_t none = serving_none(strategy).size();
    lead.push_back(fmt::format(
        "{}, {}; {}; {}.", counted(model.objectives.size(), "objective", "objectives"),
        counted(model.tasks.size(), "task", "tasks"), footings_counted(strategy),
        none == 0 ? "every task serves one"
                  : counted(none, "task serves none", "tasks serve none")));
  }
  if (model.tasks.size() == 1)
    lead.emplace_back("With one task there is nothing that could pull against it.");
  else if (model.statements.empty())
    lead.emplace_back(
        "No links have been judged yet, so nothing can be said of any task.");
  else if (std::ranges::none_of(strategy.subject.situation.pairs,
                                [](const Pair& p) { return p.tension > 0; }))
    lead.emplace_back("No tension bites under these circumstances.");
  return lead;
}

}  // namespace

Strategy make_strategy(const Subject& subject, std::vector<ObjectiveId> objectives,
                       std::vector<TaskId> tasks) {
  return {.subject = subject,
          .standings = standings_of(subject.situation),
          .profiles = profiles_of(subject.situation),
          .objectives = std::move(objectives),
          .tasks = std::move(tasks)};
}

std::vector<TaskId> tasks_grouped(const Strategy& strategy, Grouping grouping) {
  std::vector<Profile> chosen;
  std::ranges::copy_if(strategy.profiles, std::back_inserter(chosen),
                       [&](const Profile& p) { return p.grouping == grouping; });
  std::ranges::stable_sort(chosen, std::ranges::greater{}, clarity);
  std::vector<TaskId> tasks;
  std::ranges::transform(chosen, std::back_inserter(tasks), &Profile::task);
  return tasks;
}

std::vector<TaskId> serving_none(const Strategy& strategy) {
  std::vector<TaskId> tasks;
  for (std::uint32_t i = 0; i < strategy.model().tasks.size(); ++i) {
    const auto& serves = strategy.model().tasks[i].serves;
    if (std::ranges::none_of(serves, [](const Task::Serves& s) { return s.degree > 0; }))
      tasks.push_back(TaskId{i});
  }
  return tasks;
}

Brief strategy_brief(const Strategy& strategy) {
  Brief brief{.title = tell::mandate_line(strategy.model(), strategy.subject.language),
              .lead = lead_of(strategy)};
  if (!strategy.model().objectives.empty() &&
      (strategy.whole() || !strategy.objectives.empty()))
    brief.sections.push_back(objectives_section(strategy));
  if (!strategy.tasks.empty())
    brief.sections.push_back(tasks_section(strategy));
  if (!strategy.whole())
    return brief;
  for (Grouping grouping : groupings) {
    if (const auto tasks = tasks_grouped(strategy, grouping); !tasks.empty())
      brief.sections.push_back(grouping_section(strategy, grouping, tasks));
  }
  if (const auto none = serving_none(strategy);
      !none.empty() && !strategy.model().objectives.empty())
    brief.sections.push_back(none_section(strategy, none));
  return brief;
}

tell::Document strategy_page(const Strategy& strategy) {
  return document_of(strategy_brief(strategy), strategy.model());
}

}  // namespace taut
