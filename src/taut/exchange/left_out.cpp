#include "taut/exchange/left_out.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace taut {
namespace {

bool chosen_by_pillar_or_all(const End& end) {
  return !end.selector || end.selector->kind == Selector::Kind::all ||
         end.selector->kind == Selector::Kind::pillar;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string whole_tables(const Model& model) {
  const struct {
    std::size_t count;
    std::string_view noun;
  } tables[] = {
      {model.objectives.size(), "objective"}, {model.task_types.size(), "task type"},
      {model.conditions.size(), "condition"}, {model.safeguards.size(), "safeguard"},
      {model.actors.size(), "actor"},         {model.resources.size(), "resource"},
      {model.phases.size(), "phase"},         {model.pressures.size(), "pressure"},
      {model.views.size(), "view"},           {model.scenarios.size(), "scenario"}};
  std::vector<std::string> words;
  for (const auto& table : tables)
    if (table.count > 0)
      words.push_back(counted(table.count, table.noun));
  return fmt::format("{}", fmt::join(words, ", "));
}

// The keys that some task uses and no column holds.
std::string task_keys(const Model& model) {
  const struct {
    bool (*used)(const Task&);
    std::string_view words;
  } keys[] = {
      {[](const Task& t) { return !t.serves.empty(); }, "which objectives they serve"},
      {[](const Task& t) { return !t.types.empty(); }, "their types"},
      {[](const Task& t) { return !t.requires_first.empty(); }, "what they require"},
      {[](const Task& t) { return !t.draws_on.empty(); }, "what they draw on"},
      {[](const Task& t) {
         return std::ranges::any_of(t.toward,
                                    [](const auto& actors) { return !actors.empty(); });
       },
       "what they are to actors"},
      {[](const Task& t) { return !t.phases.empty(); }, "their phases"},
      {[](const Task& t) { return !t.where.empty() || !t.postures.empty(); },
       "areas and postures"},
      {[](const Task& t) {
         return t.impartial || t.needs_distance || t.aid_like || t.cross_cutting ||
                t.enables_all || t.negotiable || t.keep || t.part_of || !t.was.empty();
       },
       "other marks"},
  };
  std::vector<std::string_view> words;
  for (const auto& key : keys)
    if (std::ranges::any_of(model.tasks, key.used))
      words.push_back(key.words);
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string unfit_links(const Model& model) {
  std::vector<std::string_view> ids;
  for (const Statement& link : model.statements)
    if (!fits_sheet(link))
      ids.push_back(link.id);
  return fmt::format("{}", fmt::join(ids, ", "));
}

bool has_facts(const Source& source) {
  return !source.author.empty() || !source.publisher.empty() || !source.date.empty() ||
         !source.url.empty() || !source.read.empty() || !source.note.empty();
}

std::size_t uncited_sources(const Model& model) {
  std::vector<bool> cited(model.sources.size());
  const auto mark = [&](const auto& rows) {
    for (const auto& row : rows)
      for (const SourceId source : row.sources)
        cited[source.value] = true;
  };
  mark(model.tasks);
  mark(model.statements);
  return static_cast<std::size_t>(std::ranges::count(cited, false));
}

std::string about_sources(const Model& model) {
  const std::size_t uncited = uncited_sources(model);
  std::string text;
  if (std::ranges::any_of(model.sources, has_facts))
    text = "of sources all but the title";
  if (uncited > 0)
    text += fmt::format("{}{} that no task or link cites", text.empty() ? "" : "; ",
                        counted(uncited, "source"));
  return text;
}

}  // namespace

bool fits_sheet(const Statement& link) {
  return chosen_by_pillar_or_all(link.from) && chosen_by_pillar_or_all(link.to);
}

std::vector<std::string> left_out_of_sheets(const Model& model) {
  std::vector<std::string> sentences;
  const auto add = [&](std::string_view pattern, const std::string& words) {
    if (!words.empty())
      sentences.push_back(fmt::format(fmt::runtime(pattern), words));
  };
  add("{}", whole_tables(model));
  add("of tasks {}", task_keys(model));
  add("{}", about_sources(model));
  if (std::ranges::any_of(model.statements,
                          [](const Statement& s) { return !s.judgements.empty(); }))
    sentences.emplace_back("the judgements of assessors");
  add("links whose ends are chosen by resource or actor: {}", unfit_links(model));
  return sentences;
}

}  // namespace taut
