// A task that the resolution ranks lower strongly weakens tasks that it ranks higher.
//
// One such tension is a trade-off that a mandate may well accept. Two, or one by a task
// that brings nothing to any objective, turn the Council's order round.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace taut {
namespace {

bool serves_an_objective(const Situation& situation, TaskId task) {
  const Task& row = situation.of()[task];
  return std::ranges::any_of(row.serves, [](const auto& s) { return s.degree > 0; }) ||
         std::ranges::any_of(situation.pairs, [&](const Pair& pair) {
           return pair.from == task && pair.synergy > 0;
         });
}

// The tensions of a task on tasks of a higher tier, the strongest first, then the surer.
std::vector<const Pair*> upward(const Situation& situation, TaskId task) {
  const Model& model = situation.of();
  std::vector<const Pair*> pairs;
  for (const Pair& pair : situation.pairs) {
    if (pair.from == task && pair.tension > 0 &&
        model[pair.to].priority < model[task].priority)
      pairs.push_back(&pair);
  }
  std::ranges::stable_sort(pairs, std::ranges::greater{}, [&](const Pair* pair) {
    return std::tuple(pair->tension, sureness(situation, *pair));
  });
  return pairs;
}

std::vector<ArcIndex> all_tensions(const Subject& subject, const Pair& pair) {
  return open_tensions(subject, pair, Claims(subject.situation));
}

FindingLine line_of(const Subject& subject, const Pair& pair) {
  const Situation& situation = subject.situation;
  const Arc& arc = situation.arcs[*pair.leading_tension];
  const std::string because = reason_now(subject, arc);
  FindingLine line = line_with_reason(harm_on(subject, arc), because);
  line.effect = arc.effect;
  line.statements = statements_of(subject, all_tensions(subject, pair));
  line.basis = subject.model()[arc.statement].basis;
  line.would_become = would_become(subject, arc);
  return line;
}

std::string headline(const Subject& subject, TaskId task, std::size_t weakened) {
  return fmt::format(
      "A lower-ranked task weakens {}: {}",
      weakened == 1 ? "a higher one" : count_word(weakened) + " higher ones",
      subject.name(task));
}

// One strong tension is enough of a task that serves nothing, else the two surest.
Grounds grounds_of(const Situation& situation, const std::vector<const Pair*>& pairs,
                   bool serves) {
  std::vector<Grounds> strong;
  for (const Pair* pair : pairs) {
    if (pair->tension >= 2)
      strong.push_back(situation.arcs[*pair->leading_tension].grounds);
  }
  std::ranges::stable_sort(
      strong, [](const Grounds& a, const Grounds& b) { return a.surer_than(b); });
  return serves ? weakest(strong[0], strong[1]) : strong[0];
}

Finding describe(const Subject& subject, TaskId task,
                 const std::vector<const Pair*>& pairs) {
  const Model& model = subject.model();
  Finding finding{.kind = "priority-inversion",
                  .id = fmt::format("priority-inversion:{}", model[task].id),
                  .headline = sentence(headline(subject, task, pairs.size())),
                  .tasks = {task},
                  .basis = Basis::stated};
  for (const Pair* pair : pairs) {
    finding.tasks.push_back(pair->to);
    for (ArcIndex arc : all_tensions(subject, *pair))
      finding.arcs.push_back(arc);
    finding.basis = std::max(
        finding.basis, subject.situation.arcs[*pair->leading_tension].grounds.basis);
    finding.lines.push_back(line_of(subject, *pair));
    finding.harm += harm(subject.situation, *pair);
  }
  if (!serves_an_objective(subject.situation, task))
    finding.clauses.push_back(
        {.text = "No objective and no other task is entered as served by it.",
         .exhibits = {{.name = fmt::format("task {}", model[task].id),
                       .where = model[task].place,
                       .basis = model[task].basis,
                       .sources = model[task].sources}},
         .basis = model[task].basis});
  finding.easing = would_ease(subject, finding.arcs);
  Judged judged = of_its_kind(
      Severity::serious,
      grounds_of(subject.situation, pairs, serves_an_objective(subject.situation, task)));
  // What it takes may be worse by itself.
  for (const Pair* pair : pairs) {
    const Arc& arc = subject.situation.arcs[*pair->leading_tension];
    Judged alone =
        judge(Strain{told_strength(subject.situation, *pair), model[pair->to].priority,
                     model[task].priority, arc.grounds});
    if (alone.beats(judged))
      judged = std::move(alone);
  }
  grade(finding, std::move(judged));
  return finding;
}

std::vector<Finding> find_priority_inversion(const Subject& subject, Claims& claims) {
  std::vector<Finding> findings;
  const Model& model = subject.model();
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    const TaskId task{t};
    if (model[task].cross_cutting || model[task].enables_all)
      continue;
    const auto pairs = upward(subject.situation, task);
    const auto strong =
        std::ranges::count_if(pairs, [](const Pair* p) { return p->tension >= 2; });
    if (strong >= 2 || (strong == 1 && !serves_an_objective(subject.situation, task)))
      findings.push_back(describe(subject, task, pairs));
    else
      continue;
    for (ArcIndex arc : findings.back().arcs)
      claims.take(arc);
  }
  return findings;
}

}  // namespace

extern const Analysis priority_inversion;
const Analysis priority_inversion{
    .id = "priority-inversion",
    .question = "Which tasks of a lower tier strongly weaken tasks of a higher one?",
    .definition =
        "A task that counteracts or cancels (2 or more) two tasks or more of a higher "
        "tier, or one while it serves no objective (nothing served above 0 and no "
        "synergy to any task). All its tensions on higher tiers are listed. Tasks that "
        "are cross-cutting or enable all are exempt.",
    .example = "A lower-ranked task weakens three higher ones: G5 support.",
    .silence =
        "A lower task may still weaken one higher task strongly, or several slightly: "
        "see the tasks under strain.",
    .literature =
        "The Council's ranks and what follows from them: Security Council Report, "
        "Prioritisation and Sequencing of Council Mandates (2020).",
    .run = find_priority_inversion,
};

}  // namespace taut
