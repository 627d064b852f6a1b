// Tasks that each wait for another of them: none can begin, whatever is tried first.
//
// The requirements between tasks are arrows; a deadlock is a group in which every task
// reaches every other along them (a strongly connected component of two tasks or more).
// The tensions between its members say the same thing over again, so it takes them.
//
// A circle is as sure as its surest way round: requirements are added from the surest
// basis to the least sure until the circle closes.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace taut {
namespace {

bool is_member(const std::vector<TaskId>& members, TaskId task) {
  return std::ranges::find(members, task) != members.end();
}

std::optional<TaskId> needed_task(const Need& need) {
  const auto* task = std::get_if<TaskId>(&need.what->needed);
  return task ? std::optional(*task) : std::nullopt;
}

// The basis from which on requirements close some circle of members, or the one of all.
enum class Round { some, all };
Basis surest_way_round(const Model& model, const std::vector<TaskId>& members,
                       Round round) {
  for (const Basis basis : {Basis::stated, Basis::derived, Basis::inferred}) {
    for (const auto& group : deadlocks(model, basis)) {
      if (round == Round::some ? is_member(members, group.front()) : group == members)
        return basis;
    }
  }
  return Basis::unverified;
}

std::vector<Need> needs_among(const Model& model, const std::vector<TaskId>& members) {
  std::vector<Need> needs;
  for (const Need& need : needs_of(model)) {
    const auto task = needed_task(need);
    if (task && is_member(members, need.task) && is_member(members, *task))
      needs.push_back(need);
  }
  return needs;
}

// What waits outside for a member, with the requirements that say so, or nothing.
std::optional<FindingLine> waiting_behind(const Subject& subject,
                                          const std::vector<TaskId>& members) {
  const Model& model = subject.model();
  FindingLine clause{.basis = Basis::stated, .further = true};
  std::vector<TaskId> waiting;
  for (const Need& need : needs_of(model)) {
    const auto task = needed_task(need);
    if (task && is_member(members, *task) && !is_member(members, need.task) &&
        !is_member(waiting, need.task)) {
      waiting.push_back(need.task);
      clause.exhibits.push_back(exhibit_of(model, need));
      clause.basis = std::max(clause.basis, need.what->basis);
    }
  }
  if (waiting.empty())
    return std::nullopt;
  clause.text = sentence("What needs one of them first: " + names(subject, waiting));
  return clause;
}

// "Eased by the roadmap of 22 March 2018.", or nothing: the safeguards in place without
// which a tension between the members would be stronger.
std::optional<FindingLine> eased_by(const Subject& subject,
                                    const std::vector<ArcIndex>& arcs) {
  const Model& model = subject.model();
  std::vector<std::string> eased;
  std::vector<ArcIndex> by;
  for (std::uint32_t i = 0; i < model.safeguards.size(); ++i) {
    const SafeguardId id{i};
    if (model[id].in_place != Truth::yes)
      continue;
    for (ArcIndex index : arcs) {
      const Arc& arc = subject.situation.arcs[index];
      const int without = effective_score_if(model, model[arc.statement], id, Truth::no);
      if (without >= arc.effect)
        continue;
      eased.push_back(in_words(subject, Switch{id}));
      by.push_back(index);
      break;
    }
  }
  if (eased.empty())
    return std::nullopt;
  return clause_on(subject,
                   sentence(fmt::format("Eased, not settled, by {}{}", titles(eased),
                                        " (how far is our judgement)")),
                   by);
}

// The tensions between members that bite. One that a safeguard silences leaves the
// requirements as they are.
std::vector<ArcIndex> arcs_among(const Subject& subject,
                                 const std::vector<TaskId>& members) {
  std::vector<ArcIndex> arcs;
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i) {
    const Arc& arc = subject.situation.arcs[i];
    if (arc.state == ArcState::active && arc.effect < 0 && !arc.general &&
        is_member(members, arc.from) && is_member(members, arc.to))
      arcs.push_back(i);
  }
  return arcs;
}

std::vector<FindingLine> lines_of(const Subject& subject, const std::vector<Need>& needs,
                                  const std::vector<ArcIndex>& arcs) {
  std::vector<FindingLine> lines;
  for (const Need& need : needs) {
    const std::string who = holders(subject, *need.what);
    lines.push_back(line_with_reason(
        fmt::format("{} before {}{}{}", in_words(subject, *need.what),
                    subject.name(need.task), who.empty() ? "" : ", demanded by ", who),
        reason_of(subject, *need.what)));
    lines.back().exhibits = {exhibit_of(subject.model(), need)};
    lines.back().basis = need.what->basis;
  }
  // The tensions say the same over again where the requirements have their reasons.
  const bool said = std::ranges::none_of(
      needs, [&](const Need& need) { return reason_of(subject, *need.what).empty(); });
  for (auto& line : lines_by_statement(subject, arcs)) {
    line.further = said;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string headline(const Subject& subject, const std::vector<TaskId>& members) {
  return fmt::format("{} wait for each other{}.", capital(names(subject, members)),
                     members.size() > 2 ? " in a circle" : "");
}

Finding describe(const Subject& subject, const std::vector<TaskId>& members) {
  const Model& model = subject.model();
  const auto needs = needs_among(model, members);
  const auto arcs = arcs_among(subject, members);
  const Basis surest = surest_way_round(model, members, Round::some);
  Finding finding{.kind = "deadlock",
                  .id = "deadlock:" + ids(model, members),
                  .headline = headline(subject, members),
                  .lines = lines_of(subject, needs, arcs),
                  .tasks = members,
                  .arcs = arcs,
                  .easing = would_ease(subject, arcs),
                  .basis = surest_way_round(model, members, Round::all)};
  grade(finding, of_its_kind(Severity::critical, {surest, surest <= Basis::derived}));
  if (auto eased = eased_by(subject, arcs))
    finding.clauses.push_back(std::move(*eased));
  if (auto waiting = waiting_behind(subject, members))
    finding.clauses.push_back(std::move(*waiting));
  finding.clauses.push_back(
      {.text = fmt::format("The smallest change: one of the {} in two steps, so that the "
                           "first waits for nothing (our idea).",
                           count_word(members.size())),
       .basis = Basis::inferred,
       .further = true});
  for (TaskId task : members)
    finding.harm += sixths * value_of_task(model, task);
  return finding;
}

std::vector<Finding> find_deadlock(const Subject& subject, Claims& claims) {
  std::vector<Finding> findings;
  for (const auto& members : deadlocks(subject.model())) {
    findings.push_back(describe(subject, members));
    for (ArcIndex arc : findings.back().arcs)
      claims.take(arc);
  }
  return findings;
}

}  // namespace

extern const Analysis deadlock;
const Analysis deadlock{
    .id = "deadlock",
    .question = "Which tasks wait for each other, so that none of them can begin?",
    .definition =
        "Tasks that require each other in a circle: each reaches every other along the "
        "requirements between tasks. It says who holds which side, which tasks outside "
        "wait for a member, and which safeguards ease or would ease the tensions "
        "between the members. These tensions are told here alone. Critical; moderate "
        "where the circle closes over an inferred requirement only.",
    .example =
        "Agreement reforms and DDR wait for each other. DDR before Agreement reforms, "
        "held by the Government; Agreement reforms before DDR, demanded by the "
        "Coordination "
        "and the Plateforme.",
    .silence =
        "No circle does not mean that everything can begin: see missing-requirement and "
        "late-requirement. Requirements that nobody wrote down close no circle.",
    .literature =
        "Blocks of a design structure matrix: Steward, IEEE Transactions on Engineering "
        "Management 28 (1981); Eppinger and Browning, Design Structure Matrix Methods "
        "and Applications (2012).",
    .run = find_deadlock,
};

}  // namespace taut
