#include "taut/commands/named.hpp"

#include "taut/commands/words.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace taut::commands {
namespace {

template <typename Row>
std::vector<std::string_view> ids_of(const std::vector<Row>& rows) {
  std::vector<std::string_view> ids;
  std::ranges::transform(rows, std::back_inserter(ids), &Row::id);
  return ids;
}

template <typename RowId, typename Row>
std::optional<RowId> find(const std::vector<Row>& rows, std::string_view id) {
  const auto at = std::ranges::find(rows, id, &Row::id);
  if (at == rows.end())
    return std::nullopt;
  return RowId{static_cast<std::uint32_t>(at - rows.begin())};
}

// "T02/asym-go", also of a statement with one pair.
std::optional<ArcIndex> find_arc(const Situation& situation, std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos)
    return std::nullopt;
  const Model& model = situation.of();
  const auto statement = find<StatementId>(model.statements, word.substr(0, slash));
  for (ArcIndex i = 0; statement && i < situation.arcs.size(); ++i) {
    const Arc& arc = situation.arcs[i];
    if (arc.statement == *statement &&
        word.substr(slash + 1) ==
            fmt::format("{}-{}", model[arc.from].id, model[arc.to].id))
      return i;
  }
  return std::nullopt;
}

// The pairs of a statement, for one who named a wrong one.
std::vector<std::string> addresses(const Situation& situation, StatementId id) {
  std::vector<std::string> all;
  for (ArcIndex i = 0; i < situation.arcs.size(); ++i) {
    if (situation.arcs[i].statement == id)
      all.push_back(address(situation, i));
  }
  return all;
}

const Finding* find_finding(const Findings& findings, std::string_view id) {
  for (const auto* list : {&findings.picture, &findings.all}) {
    const auto at = std::ranges::find(*list, id, &Finding::id);
    if (at != list->end())
      return &*at;
  }
  return nullptr;
}

std::vector<std::string_view> finding_ids(const Findings& findings) {
  std::vector<std::string_view> ids;
  for (const auto* list : {&findings.picture, &findings.all}) {
    for (const Finding& finding : *list)
      ids.emplace_back(finding.id);
  }
  return ids;
}

// Of a kind that exists: which ones there are.
std::optional<Error> unknown_finding(const Findings& findings, const std::string& word) {
  const std::string kind = word.substr(0, word.find(':'));
  const auto analysis = std::ranges::find(all_analyses(), kind, &Analysis::id);
  if (kind.size() == word.size() || analysis == all_analyses().end())
    return std::nullopt;
  std::vector<std::string_view> valid;
  for (const auto* list : {&findings.picture, &findings.all}) {
    for (const Finding& finding : *list) {
      if (finding.kind == kind)
        valid.push_back(finding.id);
    }
  }
  return Error{fmt::format("there is no finding '{}' under these circumstances{}", word,
                           suggestion(word, valid))};
}

Error unknown(const Explainer& explainer, const std::string& word) {
  const Model& model = explainer.model();
  if (auto error = unknown_finding(explainer.findings, word))
    return std::move(*error);
  const std::size_t slash = word.find('/');
  if (slash != word.npos) {
    if (const auto id = find<StatementId>(model.statements,
                                          std::string_view(word).substr(0, slash))) {
      const auto all = addresses(explainer.subject.situation, *id);
      return {fmt::format("{} has no such pair '{}'{}", model[*id].id, word,
                          suggestion(word, {all.begin(), all.end()}))};
    }
  }
  const auto tasks = ids_of(model.tasks);
  std::vector<std::string_view> names = tasks;
  for (const auto& more :
       {ids_of(model.statements), ids_of(model.conditions), ids_of(model.safeguards),
        ids_of(model.objectives), finding_ids(explainer.findings), all_codes()})
    names.insert(names.end(), more.begin(), more.end());
  const std::string_view near = near_match(word, names);
  std::string text = fmt::format("nothing is called '{}' in the model", word);
  if (!near.empty())
    text += fmt::format("; did you mean '{}'?", near);
  constexpr std::size_t most = 60;
  if (tasks.size() <= most)
    text += fmt::format("\ntasks: {}", fmt::join(tasks, ", "));
  if (model.statements.size() <= most && !model.statements.empty())
    text += fmt::format("\nstatements: {}", fmt::join(ids_of(model.statements), ", "));
  return {text + "\nalso: conditions, safeguards, objectives, findings and codes"};
}

Expected<Named> pair_named(const Explainer& explainer, const std::string& one,
                           const std::string& other) {
  const Model& model = explainer.model();
  const auto a = model.find_task(one);
  const auto b = model.find_task(other);
  for (const auto& [id, word] : {std::pair(a, one), std::pair(b, other)}) {
    if (!id)
      return Error{
          fmt::format("two names mean a pair of tasks, and there is no task "
                      "'{}'{}",
                      word, suggestion(word, ids_of(model.tasks)))};
  }
  if (*a == *b)
    return Error{fmt::format("'{}' is named twice: a pair is two different tasks", one)};
  return Named{explain_pair(explainer, *a, *b)};
}

}  // namespace

Expected<Named> what_is_named(const Explainer& explainer,
                              const std::vector<std::string>& words) {
  if (words.size() > 1)
    return pair_named(explainer, words[0], words[1]);
  const Model& model = explainer.model();
  const std::string& word = words.front();
  if (const auto task = model.find_task(word))
    return Named{explain_task(explainer, *task), task};
  if (const auto statement = find<StatementId>(model.statements, word))
    return Named{explain_statement(explainer, *statement)};
  if (const auto arc = find_arc(explainer.subject.situation, word))
    return Named{explain_statement(
        explainer, explainer.subject.situation.arcs[*arc].statement, arc)};
  if (const auto condition = find<ConditionId>(model.conditions, word))
    return Named{explain_switch(explainer, *condition)};
  if (const auto safeguard = find<SafeguardId>(model.safeguards, word))
    return Named{explain_switch(explainer, *safeguard)};
  if (const auto objective = find<ObjectiveId>(model.objectives, word))
    return Named{explain_objective(explainer, *objective)};
  if (const Finding* finding = find_finding(explainer.findings, word))
    return Named{explain_finding(explainer, *finding)};
  if (auto code = explain_code(word))
    return Named{std::move(*code)};
  return unknown(explainer, word);
}

}  // namespace taut::commands
