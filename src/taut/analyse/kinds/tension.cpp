// What no group took: each statement once, with all its ends.
//
// A mutual statement that a group has told from one side is not told again from the
// other, unless that has a reason of its own: then it is another fact. A statement about
// tasks in general ("every task that draws on troops") stays one sentence and is never
// more than moderate.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/strain_clauses.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace taut {
namespace {

// The other direction of the same pair of a mutual statement: arcs stand there and back.
std::optional<ArcIndex> twin(const Subject& subject, ArcIndex index) {
  const Arc& arc = subject.situation.arcs[index];
  if (!subject.model()[arc.statement].mutual)
    return std::nullopt;
  return arc.back ? index - 1 : index + 1;
}

// The arcs of a statement that bite and that nothing has told, from neither side unless
// each has a reason of its own.
std::vector<ArcIndex> left_over(const Subject& subject, const std::vector<ArcIndex>& arcs,
                                const Claims& claims) {
  std::vector<ArcIndex> open;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    const auto other = twin(subject, index);
    const bool as_there = subject.model()[arc.statement].because_back.empty();
    const bool told = claims.taken(index) || (as_there && other && claims.taken(*other));
    if (arc.state == ArcState::active && arc.effect < 0 && !told)
      open.push_back(index);
  }
  return open;
}

FindingLine line_of(const Subject& subject, ArcIndex index) {
  const Arc& arc = subject.situation.arcs[index];
  std::string text = reason_now(subject, arc);
  return {.text = text.empty() ? "no reason is given" : std::move(text),
          .effect = arc.effect,
          .statements = {arc.statement},
          .would_become = would_become(subject, arc)};
}

// One line, or two where a mutual statement gives each direction its own reason.
std::vector<FindingLine> lines_of(const Subject& subject,
                                  const std::vector<ArcIndex>& arcs) {
  const auto& all = subject.situation.arcs;
  const auto back =
      std::ranges::find_if(arcs, [&](ArcIndex index) { return all[index].back; });
  std::vector<FindingLine> lines{line_of(subject, arcs.front())};
  if (back == arcs.end() ||
      reason(subject, all[*back]) == reason(subject, all[arcs.front()]))
    return lines;
  lines.push_back(line_of(subject, *back));
  for (FindingLine& line : lines) {
    const Arc& arc = all[&line == &lines.front() ? arcs.front() : *back];
    const End& harmed = arc.back ? subject.model()[arc.statement].from
                                 : subject.model()[arc.statement].to;
    line.text = fmt::format("on {}: {}", in_words(subject, harmed), line.text);
  }
  return lines;
}

// Of named pairs, as for a task under strain: what comes back, and what helps as well.
std::vector<FindingLine> clauses_of(const Subject& subject,
                                    const std::vector<ArcIndex>& arcs) {
  std::vector<FindingLine> clauses;
  std::vector<std::string> ambivalent;
  std::vector<ArcIndex> helping;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    if (arc.general)
      continue;
    if (auto clause = self_defeating(subject, arc.from, arc.to))
      clauses.push_back(std::move(*clause));
    const Pair* pair = subject.situation.find(arc.from, arc.to);
    if (pair->synergy == 0)
      continue;
    ambivalent.push_back(
        fmt::format("{} by {}", subject.name(arc.to), subject.name(arc.from)));
    helping.push_back(*pair->leading_synergy);
  }
  if (ambivalent.empty())
    return clauses;
  clauses.push_back(clause_on(
      subject, sentence(fmt::format("Also helped: {}", fmt::join(ambivalent, "; "))),
      helping));
  clauses.back().other_side = true;
  return clauses;
}

// Where the headline only counts whom it limits.
void add_others(const Subject& subject, const std::vector<ArcIndex>& arcs,
                std::vector<FindingLine>& clauses) {
  constexpr std::size_t most_in_headline = 4;
  std::vector<TaskId> harmed;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    if (!arc.back && !arc.general && std::ranges::find(harmed, arc.to) == harmed.end())
      harmed.push_back(arc.to);
  }
  if (harmed.size() <= most_in_headline)
    return;
  clauses.push_back(
      clause_on(subject, sentence("It bears on " + names(subject, harmed)), arcs));
  clauses.back().further = true;
}

// The worst pair sets the severity; of tasks in general never above moderate.
Judged judged(const Subject& subject, const Statement& statement,
              const std::vector<ArcIndex>& arcs) {
  Judged worst;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const Arc& arc = subject.situation.arcs[arcs[i]];
    Judged here = judge(Strain{std::abs(told_effect(subject.model(), arc)),
                               subject.model()[arc.to].priority,
                               subject.model()[arc.from].priority, arc.grounds});
    if (i == 0 || here.beats(worst))
      worst = std::move(here);
  }
  if (statement.general() && worst.severity > Severity::moderate) {
    worst.severity = Severity::moderate;
    worst.reasons = {"no higher, since it speaks of tasks in general"};
  }
  return worst;
}

Finding describe(const Subject& subject, StatementId id, std::vector<ArcIndex> arcs) {
  const Statement& statement = subject.model()[id];
  Finding finding{.kind = "tension",
                  .id = fmt::format("tension:{}", statement.id),
                  .headline = sentence(ends_as_headline(subject, arcs)),
                  .clauses = clauses_of(subject, arcs),
                  .lines = lines_of(subject, arcs),
                  .easing = would_ease(subject, arcs),
                  .basis = subject.situation.arcs[arcs.front()].grounds.basis};
  add_others(subject, arcs, finding.clauses);
  grade(finding, judged(subject, statement, arcs));
  for (ArcIndex index : arcs) {
    finding.harm += harm_of(subject.situation, index);
  }
  finding.tasks = tasks_of(subject, arcs);
  finding.arcs = std::move(arcs);
  return finding;
}

std::vector<Finding> find_tension(const Subject& subject, Claims& claims) {
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
        "ends. Severity: strength on the harmed task against its tier; one step up "
        "(never "
        "into critical) if a lower tier weakens a higher one. Never above moderate: what "
        "is inferred or unverified, and a statement about tasks in general.",
    .example = "One task works against humanitarian access: stabilization projects.",
    .silence =
        "A pair that is not listed may be asleep, judged neutral, or never judged.",
    .literature = "Scale: Nilsson, Griggs and Visbeck, Nature 534 (2016).",
    .run = find_tension,
};

}  // namespace taut
