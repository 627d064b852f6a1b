#include "taut/analyse/words.hpp"
#include "taut/report/brief_page.hpp"
#include "taut/report/glossary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace taut {
namespace {

// "carries agreement; helps progress".
std::string served(const Model& model, const Task& task) {
  std::vector<std::string> parts;
  for (const int degree : {3, 2, 1}) {
    constexpr std::array<std::string_view, 4> words{"", "prepares", "helps", "carries"};
    std::vector<std::string> ids;
    for (const Task::Serves& serves : task.serves) {
      if (serves.degree == degree)
        ids.emplace_back(model[serves.objective].id);
    }
    if (!ids.empty())
      parts.push_back(
          fmt::format("{} {}", words[static_cast<std::size_t>(degree)], listed(ids)));
  }
  std::vector<std::string> against;
  for (const Task::Serves& serves : task.serves) {
    if (serves.degree < 0)
      against.emplace_back(model[serves.objective].id);
  }
  if (!against.empty())
    parts.push_back(fmt::format("works against {}, as written", listed(against)));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string paragraph_of(const Task& task) {
  if (task.paragraph.empty())
    return "none given";
  return task.paragraph_basis == Basis::unverified
             ? fmt::format("{} (unverified)", task.paragraph)
             : std::string(task.paragraph);
}

// By pillar, which is named once; tasks without one last.
std::vector<TaskId> by_pillar(const Model& model) {
  std::vector<TaskId> tasks;
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t)
    tasks.push_back(TaskId{t});
  std::ranges::stable_sort(tasks, {}, [&](TaskId task) {
    const auto& pillar = model[task].pillar;
    return pillar ? std::size_t{pillar->value} : model.pillars.size();
  });
  return tasks;
}

}  // namespace

void add_mandate(const HandedBrief& brief, tell::Document& page) {
  const Model& model = brief.model();
  if (model.tasks.empty())
    return;
  begin_section(page, "mandate", "What the mandate asks");
  const bool objectives = !model.objectives.empty();
  const bool pillars = !model.pillars.empty();
  tell::Table table{.words = true};
  table.add({"Task", "Paragraph", "Rank"});
  if (objectives)
    table.rows.back().push_back({.text = "Objectives"});
  if (pillars)
    table.rows.back().push_back({.text = "Group"});
  std::optional<PillarId> before;
  for (TaskId id : by_pillar(model)) {
    const Task& task = model[id];
    const std::string title(unstopped(task.title.in(brief.language())));
    const std::string name(name_of(task).in(brief.language()));
    table.add({name, paragraph_of(task), fmt::format("{}", task.priority)});
    auto& row = table.rows.back();
    row.front().anchor = fmt::format("task:{}", task.id);
    if (title != name)
      row.front().title = title;
    if (objectives)
      row.push_back({.text = served(model, task)});
    if (pillars)
      row.push_back(
          {.text = task.pillar && task.pillar != before
                       ? std::string(name_of(model[*task.pillar]).in(brief.language()))
                       : std::string()});
    before = task.pillar;
  }
  page.add(std::move(table));
  page.say(
      fmt::format("Rank: the order in which the resolution puts the task, 1 first.{}",
                  objectives ? " Objectives: what the task carries, helps or "
                               "prepares, by our reading."
                             : ""));
}

void add_reading(const HandedBrief&, tell::Document& page) {
  constexpr std::array<std::string_view, 8> asked{
      "critical, serious, moderate, minor",
      "certainty, sure, fair, thin evidence",
      "stated",
      "derived",
      "inferred, our idea, our assumption, our judgement",
      "unverified",
      "low",
      "limited, worked against, made impossible"};
  begin_section(page, "reading", "How to read this");
  page.say(
      "Every finding follows from the statements by fixed rules; an id in square "
      "brackets names the statement, circumstance or source that proves what stands "
      "before it.");
  tell::List list;
  for (const GlossaryWord& word : glossary()) {
    if (std::ranges::find(asked, word.words) != asked.end())
      list.items.push_back(
          {.label = std::string(word.words), .text = std::string(word.meaning)});
  }
  page.add(std::move(list));
}

}  // namespace taut
