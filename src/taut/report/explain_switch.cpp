// A condition or a safeguard: what hangs on it, and what would be otherwise.

#include "taut/analyse/circumstances.hpp"
#include "taut/analyse/profile_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/explain_parts.hpp"
#include "taut/report/model_lines.hpp"
#include "taut/report/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

bool names(const Statement& statement, Switch what) {
  const auto all = switches_of(statement);
  return std::ranges::find(all, what) != all.end();
}

std::vector<BriefLine> statement_lines(const Subject& subject, Switch what) {
  std::vector<BriefLine> lines;
  for (std::uint32_t i = 0; i < subject.model().statements.size(); ++i) {
    const Statement& statement = subject.model().statements[i];
    if (!names(statement, what))
      continue;
    std::vector<std::string> parts;
    for (const Shift& shift : statement.shifts) {
      if (shift.by == what)
        parts.push_back(fmt::format("shifts it by {:+d}", shift.amount));
    }
    if (parts.empty())
      parts.push_back(fmt::format("it bites {}", when_in_words(subject, statement.when)));
    lines.push_back(
        {.label = std::string(statement.id),
         .text = fmt::format("{} on {}: {}", in_words(subject, statement.from),
                             in_words(subject, statement.to), fmt::join(parts, "; ")),
         .statements = {StatementId{i}}});
  }
  return lines;
}

std::vector<BriefLine> requiring_lines(const Subject& subject, Switch what) {
  std::vector<BriefLine> lines;
  for (std::uint32_t i = 0; i < subject.model().tasks.size(); ++i) {
    for (const Requirement& requirement : subject.model().tasks[i].requires_first) {
      const auto* condition = std::get_if<ConditionId>(&requirement.needed);
      const auto* safeguard = std::get_if<SafeguardId>(&requirement.needed);
      if ((condition && what == Switch{*condition}) ||
          (safeguard && what == Switch{*safeguard}))
        lines.push_back({.text = std::string(subject.name(TaskId{i}))});
    }
  }
  return lines;
}

std::vector<BriefLine> changes_by(const Subject& subject, Switch what) {
  std::vector<ArcIndex> arcs;
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i) {
    if (names(subject.model()[subject.situation.arcs[i].statement], what))
      arcs.push_back(i);
  }
  return change_lines(subject, arcs, what);
}

struct SwitchFacts {
  std::string_view kind;
  Span where;
  Basis basis;
  Citations sources;
};

SwitchFacts facts_of(const Model& model, Switch what) {
  if (const auto* condition = std::get_if<ConditionId>(&what))
    return {"condition", model[*condition].where, model[*condition].basis,
            model[*condition].sources};
  const Safeguard& row = model[std::get<SafeguardId>(what)];
  return {"safeguard", row.where, row.basis, row.sources};
}

}  // namespace

Explanation explain_switch(const Explainer& explainer, Switch what) {
  const Subject& subject = explainer.subject;
  const Model& model = explainer.model();
  const SwitchFacts facts = facts_of(model, what);
  auto statements = statement_lines(subject, what);
  auto changes = changes_by(subject, what);
  Explanation result{.kind = facts.kind, .what = {std::string(id_of(model, what))}};
  result.brief = {
      .title = fmt::format("{} - {}", id_of(model, what), in_words(subject, what)),
      .lead = {sentence(fmt::format("A {}: {} today ({})", facts.kind,
                                    value_in_words(model, what), name_of(facts.basis))),
               statements.empty()
                   ? std::string("No statement names it.")
                   : sentence(fmt::format("{} statement{} {} it",
                                          capital(count_word(statements.size())),
                                          statements.size() == 1 ? "" : "s",
                                          statements.size() == 1 ? "names" : "name"))}};
  add_section(result.brief, "changes", "If it were otherwise", std::move(changes));
  add_section(result.brief, "statements", "The statements that name it",
              std::move(statements));
  add_section(result.brief, "required-by", "The tasks that require it",
              requiring_lines(subject, what));
  add_section(result.brief, "basis", "How it is known",
              {{.text = std::string(basis_in_words(facts.basis))}});
  result.brief.sections.push_back(
      {.id = "own-lines",
       .title = fmt::format("The {} in the model", facts.kind),
       .entries = {{.place = place_of(explainer.sources, facts.where),
                    .quoted = model_lines(explainer.sources, facts.where)}}});
  add_evidence(explainer, result, false, facts.sources);
  return result;
}

Explanation explain_objective(const Explainer& explainer, ObjectiveId id) {
  const Subject& subject = explainer.subject;
  const Objective& objective = explainer.model()[id];
  const Strategy strategy = make_strategy(subject, explainer.findings, {id}, {});
  Explanation result{.kind = "objective", .what = {std::string(objective.id)}};
  result.brief = strategy_brief(strategy);
  BriefEntry& entry = result.brief.sections.front().entries.front();
  result.brief.title = entry.title;
  result.brief.lead = {
      sentence(fmt::format("An objective of weight {}: {}", objective.weight,
                           objective.title.in(subject.language))),
      entry.text};
  entry.title.clear();
  entry.text.clear();
  result.brief.sections.front().title = "What it stands on";
  result.brief.sections.push_back(
      {.id = "own-lines",
       .title = "The objective in the model",
       .entries = {{.place = place_of(explainer.sources, objective.where),
                    .quoted = model_lines(explainer.sources, objective.where)}}});
  add_evidence(explainer, result, false, objective.sources);
  return result;
}

}  // namespace taut
