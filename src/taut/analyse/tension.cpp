// What no group took: each statement once, with all its ends.
//
// A mutual statement that a group has told from one side is not told again from the
// other. A statement whose end is a selector ("every task that draws on troops") stays
// one sentence: it says something general, so it is never more than moderate.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace taut {
namespace {

// The arcs of a statement that bite and that nothing has told.
std::vector<ArcIndex> left_over(const Subject& subject, const std::vector<ArcIndex>& arcs,
                                const Claims& claims) {
  std::vector<ArcIndex> open;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    if (claims.taken(index) && subject.model()[arc.statement].mutual)
      return {};
    if (arc.state == ArcState::active && arc.effect < 0 && !claims.taken(index))
      open.push_back(index);
  }
  return open;
}

std::string ends_in_words(const Subject& subject, const Statement& statement,
                          const std::vector<ArcIndex>& arcs) {
  if (statement.has_selector()) {
    const std::string to = in_words(subject, statement.to);
    const std::string from = in_words(subject, statement.from);
    const auto verb = harmed(-subject.situation.arcs[arcs.front()].effect);
    if (statement.mutual)
      return fmt::format("{} and {}: each {} by the other", capital(from), to, verb);
    return fmt::format("{}: {} by {}", capital(to), verb, from);
  }
  std::vector<TaskId> from;
  std::vector<TaskId> to;
  const auto note = [](std::vector<TaskId>& tasks, TaskId task) {
    if (std::ranges::find(tasks, task) == tasks.end())
      tasks.push_back(task);
  };
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    if (arc.back)
      continue;
    note(from, arc.from);
    note(to, arc.to);
  }
  const auto verb = harmed(-subject.situation.arcs[arcs.front()].effect);
  if (statement.mutual)
    return fmt::format("{} and {}: each {} by the other", capital(names(subject, from)),
                       names(subject, to), verb);
  return fmt::format("{}: {} by {}", capital(names(subject, to)), verb,
                     names(subject, from));
}

// The worst pair sets the severity; of a selector never above moderate.
Judged judged(const Subject& subject, const Statement& statement,
              const std::vector<ArcIndex>& arcs) {
  Judged worst;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    Judged here = judge({std::abs(arc.effect), subject.model()[arc.to].priority,
                         subject.model()[arc.from].priority, &statement});
    if (worst.reasons.empty() || here.severity > worst.severity)
      worst = std::move(here);
  }
  cap_if_inferred(worst, statement.basis);
  if (statement.has_selector() && worst.severity > Severity::moderate) {
    worst.severity = Severity::moderate;
    worst.reasons.emplace_back("down to moderate: it speaks of tasks in general");
  }
  return worst;
}

Finding describe(const Subject& subject, StatementId id, std::vector<ArcIndex> arcs) {
  const Statement& statement = subject.model()[id];
  const Arc& first = subject.situation.arcs[arcs.front()];
  Judged severity = judged(subject, statement, arcs);
  Finding finding{.kind = "tension",
                  .severity = severity.severity,
                  .severity_reasons = std::move(severity.reasons),
                  .headline = ends_in_words(subject, statement, arcs) + ".",
                  .easing = would_ease(subject, arcs),
                  .basis = statement.basis};
  finding.lines.push_back({.text = std::string(reason(subject, first)),
                           .effect = first.effect,
                           .statements = {id},
                           .basis = statement.basis,
                           .would_become = would_become(subject, first)});
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    for (TaskId task : {arc.to, arc.from}) {
      if (std::ranges::find(finding.tasks, task) == finding.tasks.end())
        finding.tasks.push_back(task);
    }
    if (const Pair* pair = subject.situation.find(arc.from, arc.to);
        pair && !arc.by_selector)
      finding.harm += harm(subject.situation, *pair);
  }
  if (!finding.easing.empty())
    finding.clauses.push_back(fmt::format("Would ease it: {}.", listed(finding.easing)));
  finding.arcs = std::move(arcs);
  return finding;
}

std::vector<Finding> run(const Subject& subject, Claims& claims) {
  std::vector<std::vector<ArcIndex>> by_statement(subject.model().statements.size());
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i)
    by_statement[subject.situation.arcs[i].statement.value].push_back(i);

  std::vector<Finding> findings;
  for (std::uint32_t id = 0; id < by_statement.size(); ++id) {
    auto arcs = left_over(subject, by_statement[id], claims);
    if (arcs.empty())
      continue;
    findings.push_back(describe(subject, StatementId{id}, std::move(arcs)));
    for (ArcIndex arc : findings.back().arcs)
      claims.take(arc);
  }
  return findings;
}

}  // namespace

extern const Analysis tension;
const Analysis tension{
    .id = "tension",
    .question = "Which tasks pull against each other, beyond the groups told above?",
    .definition =
        "A statement whose tension bites and that no group took, told once with all its "
        "ends. Severity: strength on the harmed task against its tier; one step down if "
        "the "
        "statement is not firm, else one step up (never into critical) if a lower tier "
        "weakens a higher one. A statement about tasks in general is never above "
        "moderate.",
    .example = "Humanitarian access: worked against by stabilization projects.",
    .silence =
        "A pair that is not listed may be asleep, judged neutral, or never judged.",
    .literature = "Scale: Nilsson, Griggs and Visbeck, Nature 534 (2016).",
    .run = run,
};

}  // namespace taut
