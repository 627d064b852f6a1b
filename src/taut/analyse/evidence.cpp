#include "taut/analyse/evidence.hpp"

#include "taut/analyse/circumstances.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {

int told_effect(const Model& model, const Arc& arc) {
  const int score = model[arc.statement].score;
  const int most = std::max(2, std::abs(score));
  return std::clamp(arc.effect == 0 ? score : int{arc.effect}, -most, most);
}

int told_strength(const Situation& situation, const Pair& pair) {
  return -told_effect(situation.of(), situation.arcs[*pair.leading_tension]);
}

std::vector<ArcIndex> open_tensions(const Subject& subject, const Pair& pair,
                                    const Claims& claims) {
  std::vector<ArcIndex> open;
  if (!pair.leading_tension || claims.taken(*pair.leading_tension))
    return open;
  open.push_back(*pair.leading_tension);
  for (ArcIndex index : pair.arcs) {
    const Arc& arc = subject.situation.arcs[index];
    if (arc.state == ArcState::active && arc.effect < 0 && index != open.front() &&
        !claims.taken(index))
      open.push_back(index);
  }
  return open;
}

std::string_view reason(const Subject& subject, const Arc& arc) {
  const Statement& statement = subject.model()[arc.statement];
  const Text& text = arc.back && !statement.because_back.empty() ? statement.because_back
                                                                 : statement.because;
  return unstopped(text.in(subject.language));
}

std::string reason_now(const Subject& subject, const Arc& arc) {
  const Model& model = subject.model();
  const Statement& statement = model[arc.statement];
  std::string text(reason(subject, arc));
  std::vector<std::string> causes;
  for (const Shift& shift : statement.shifts) {
    const bool on = value_of(model, shift.by) == Truth::yes;
    if (on && shift.amount < 0 && !is_in_score(model, shift))
      causes.push_back(in_words(subject, shift.by));
  }
  if (statement.score < 0 && arc.effect < statement.score && !causes.empty())
    text += fmt::format("{}more so since {}", text.empty() ? "" : "; ", listed(causes));
  return text;
}

std::string would_become(const Subject& subject, const Arc& arc) {
  const Model& model = subject.model();
  const Statement& statement = model[arc.statement];
  std::vector<std::string> changes;
  for (const Shift& shift : statement.shifts) {
    if (value_of(model, shift.by) != Truth::unknown)
      continue;
    const int effect = effective_score_if(model, statement, shift.by, Truth::yes);
    if (effect != arc.effect)
      changes.push_back(fmt::format("{} {}", effect < arc.effect ? "worse" : "better",
                                    if_on(subject, shift.by)));
  }
  return fmt::format("{}", fmt::join(changes, ", "));
}

std::vector<StatementId> statements_of(const Subject& subject,
                                       const std::vector<ArcIndex>& arcs) {
  std::vector<StatementId> ids;
  for (ArcIndex index : arcs) {
    const StatementId id = subject.situation.arcs[index].statement;
    if (std::ranges::find(ids, id) == ids.end())
      ids.push_back(id);
  }
  return ids;
}

Harm harm_of(const Situation& situation, ArcIndex index) {
  const Arc& arc = situation.arcs[index];
  const Pair* pair = arc.general ? nullptr : situation.find(arc.from, arc.to);
  return pair ? harm(situation, *pair) : 0;
}

std::pair<bool, int> sureness(const Situation& situation, const Pair& pair) {
  const Grounds& grounds = situation.arcs[*pair.leading_tension].grounds;
  return {grounds.firm, -static_cast<int>(grounds.basis)};
}

std::string ids(const Model& model, const std::vector<TaskId>& tasks) {
  std::vector<std::string_view> all;
  for (TaskId task : tasks)
    all.push_back(model[task].id);
  return fmt::format("{}", fmt::join(all, "+"));
}

std::vector<TaskId> tasks_of(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  std::vector<TaskId> tasks;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    for (TaskId task : {arc.to, arc.from}) {
      if (std::ranges::find(tasks, task) == tasks.end())
        tasks.push_back(task);
    }
  }
  return tasks;
}

std::vector<SafeguardId> would_ease(const Subject& subject,
                                    const std::vector<ArcIndex>& arcs) {
  const Model& model = subject.model();
  std::vector<int> eased(model.safeguards.size(), 0);
  for (ArcIndex index : arcs) {
    const Statement& statement = model[subject.situation.arcs[index].statement];
    for (const Shift& shift : statement.shifts) {
      const auto* safeguard = std::get_if<SafeguardId>(&shift.by);
      if (safeguard && shift.amount > 0 && model[*safeguard].in_place != Truth::yes)
        ++eased[safeguard->value];
    }
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < eased.size(); ++i) {
    if (eased[i] > 0)
      order.push_back(i);
  }
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](auto i) { return eased[i]; });
  std::vector<SafeguardId> most;
  for (std::uint32_t i : order) {
    if (most.size() < 2)
      most.push_back(SafeguardId{i});
  }
  return most;
}

FindingLine line_with_reason(std::string who, std::string_view because) {
  std::string text = because.empty() ? who : fmt::format("{}: {}", who, because);
  return {.text = std::move(text), .who = std::move(who)};
}

FindingLine clause_on(const Subject& subject, std::string text,
                      const std::vector<ArcIndex>& arcs) {
  FindingLine clause{.text = std::move(text),
                     .statements = statements_of(subject, arcs),
                     .basis = Basis::stated};
  for (StatementId id : clause.statements)
    clause.basis =
        std::max(clause.basis, grounds_of(subject.model(), subject.model()[id]).basis);
  return clause;
}

std::vector<FindingLine> pressures_on(const Subject& subject, TaskId task) {
  const Model& model = subject.model();
  std::vector<FindingLine> pressing;
  for (const Pressure& pressure : model.pressures) {
    const bool bears = std::ranges::find(pressure.to, task) != pressure.to.end() &&
                       pressure.score < 0 && evaluate(model, pressure.when) == Truth::yes;
    if (!bears)
      continue;
    for (Switch what : pressure.from) {
      const std::string title = in_words(subject, what);
      const bool known =
          std::ranges::find(pressing, title, &FindingLine::text) != pressing.end();
      if (value_of(model, what) != Truth::yes || known)
        continue;
      Exhibit row = exhibit_of(model, what);
      const Basis basis = std::max(row.basis, pressure.basis);
      pressing.push_back({.text = title, .exhibits = {std::move(row)}, .basis = basis});
    }
  }
  return pressing;
}

}  // namespace taut
