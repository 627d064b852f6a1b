// The page answers the Council's question in its order: what does each objective stand
// on, how does each task fit, and which tasks serve nothing that the Council named.

#include "taut/report/strategy.hpp"

#include "taut/analyse/firm_profiles.hpp"
#include "taut/analyse/profile_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/tell/about.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace taut {
namespace {

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

std::string share_in_words(Stand stand, std::size_t count) {
  const std::string_view are = count == 1 ? "is" : "are";
  switch (stand) {
    case Stand::nothing:
      return count == 1 ? "has no task scored as what it asks for"
                        : "have no task scored as what they ask for";
    case Stand::weak:
      return fmt::format("{} weak (all that serves {} most directly is in trouble)", are,
                         count == 1 ? "it" : "them");
    case Stand::mixed:
      return fmt::format("{} mixed (part of what serves {} most directly is in trouble)",
                         are, count == 1 ? "it" : "them");
    case Stand::unlooked:
      return fmt::format(
          "{} no strong tension at work and too little judged to call that firm",
          count == 1 ? "has" : "have");
    case Stand::limited:
      return count == 1 ? "is limited, with no strong tension at work"
                        : "are limited, with no strong tension at work";
    case Stand::firm: break;
  }
  return fmt::format("{} firm as far as was judged", are);
}

// "Of four objectives two are weak (...) and two are mixed (...)."
std::string stands_counted(const Strategy& strategy) {
  const std::size_t all = strategy.standings.size();
  std::vector<std::string> words;
  for (const Stand stand : {Stand::nothing, Stand::weak, Stand::mixed, Stand::unlooked,
                            Stand::limited, Stand::firm}) {
    const auto count = static_cast<std::size_t>(std::ranges::count_if(
        strategy.standings,
        [&](const Standing& s) { return s.footing.stand() == stand; }));
    if (count == all)
      return fmt::format("{} {}.",
                         all == 1 ? std::string("The one objective")
                                  : fmt::format("All {} objectives", count_word(all)),
                         share_in_words(stand, count));
    if (count > 0)
      words.push_back(
          fmt::format("{} {}", count_word(count), share_in_words(stand, count)));
  }
  return fmt::format("Of {} objectives {}.", count_word(all), listed(words));
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
    lead.push_back(stands_counted(strategy));
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

Strategy make_strategy(const Subject& subject, const Findings& findings,
                       std::vector<ObjectiveId> objectives, std::vector<TaskId> tasks) {
  return {.subject = subject,
          .findings = findings,
          .standings = standings_of(subject.situation),
          .profiles = profiles_of(subject.situation),
          .objectives = std::move(objectives),
          .tasks = std::move(tasks)};
}

void look_at_draws(Strategy& strategy, const DrawsAsked& asked) {
  const FirmProfiles firm = firm_profiles(strategy.model(), asked);
  strategy.unsettled.clear();
  for (const Profile& profile : strategy.profiles)
    strategy.unsettled.push_back(
        2 * firm.of[profile.task.value].holds(profile.grouping) <= firm.asked.count);
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
  std::vector<BriefSection> sections = task_sections(strategy);
  if (!strategy.in_full())
    sections.front().lead += " --all tells each task.";
  std::ranges::move(sections, std::back_inserter(brief.sections));
  return brief;
}

tell::Document strategy_page(const Strategy& strategy) {
  return document_of(strategy_brief(strategy), strategy.model());
}

}  // namespace taut
