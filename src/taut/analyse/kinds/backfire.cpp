// A task may cost an objective more than it brings: it serves the objective itself and
// through what it helps, and it works against other tasks that serve the same objective.
//
// Told only where the costs are half as much again and two firm statements bear them: a
// smaller difference, or one statement, is a matter of how the scores were set.
//
// Both sides are counted in thirds, as whole numbers, and are shown apart: they are
// readings of the same scale, but never netted into one.

#include "taut/analyse/backfire.hpp"

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace taut {

int degree_of(const Model& model, TaskId task, ObjectiveId objective) {
  for (const Task::Serves& serves : model[task].serves) {
    if (serves.objective == objective)
      return serves.degree;
  }
  return 0;
}

namespace {

// The pairs of a task with others that serve the objective.
std::vector<const Pair*> pairs_towards(const Situation& situation, TaskId task,
                                       ObjectiveId objective) {
  std::vector<const Pair*> pairs;
  const auto first = std::ranges::lower_bound(situation.pairs, task, {}, &Pair::from);
  for (auto at = first; at != situation.pairs.end() && at->from == task; ++at) {
    if (degree_of(situation.of(), at->to, objective) > 0)
      pairs.push_back(&*at);
  }
  return pairs;
}

}  // namespace

Balance balance_of(const Situation& situation, TaskId task, ObjectiveId objective) {
  Balance balance{.brings = 3 * degree_of(situation.of(), task, objective)};
  for (const Pair* pair : pairs_towards(situation, task, objective)) {
    const int degree = degree_of(situation.of(), pair->to, objective);
    balance.brings += pair->synergy * degree;
    if (pair->tension >= 2)
      balance.costs += pair->tension * degree;
  }
  return balance;
}

namespace {

Finding base_of(const Subject& subject, TaskId task, ObjectiveId objective) {
  return {.kind = "backfire",
          .id = fmt::format("backfire:{}/{}", subject.model()[task].id,
                            subject.model()[objective].id),
          .tasks = {task}};
}

// What it costs makes it a finding, so the surest costs that are enough are its grounds.
Grounds grounds_of(const Subject& subject, TaskId task, ObjectiveId objective,
                   const Balance& balance) {
  struct Cost {
    Grounds grounds;
    int cost;
  };
  std::vector<Cost> costs;
  for (const Pair* pair : pairs_towards(subject.situation, task, objective)) {
    if (pair->tension >= 2)
      costs.push_back({subject.situation.arcs[*pair->leading_tension].grounds,
                       pair->tension * degree_of(subject.model(), pair->to, objective)});
  }
  std::ranges::stable_sort(costs, [](const Cost& a, const Cost& b) {
    return a.grounds.surer_than(b.grounds);
  });
  Grounds needed;
  int told = 0;
  for (const Cost& cost : costs) {
    if (2 * told >= 3 * balance.brings)
      break;
    told += cost.cost;
    needed = weakest(needed, cost.grounds);
  }
  return needed;
}

// Half as much again as it brings, and by two firm statements or more: less than that is
// within what the scores can say.
bool backfires(const Situation& situation, TaskId task, const Task::Serves& serves) {
  const Balance balance = balance_of(situation, task, serves.objective);
  if (serves.degree <= 0 || 2 * balance.costs < 3 * balance.brings)
    return false;
  std::set<StatementId> firm;
  for (const Pair* pair : pairs_towards(situation, task, serves.objective)) {
    if (pair->tension < 2)
      continue;
    const Arc& arc = situation.arcs[*pair->leading_tension];
    if (arc.grounds.firm)
      firm.insert(arc.statement);
  }
  return firm.size() >= 2;
}

// The pairs by what they cost the objective, of those that cost it alike the surest
// first.
std::vector<const Pair*> costliest_first(const Situation& situation, TaskId task,
                                         ObjectiveId objective) {
  auto pairs = pairs_towards(situation, task, objective);
  std::ranges::stable_sort(pairs, std::ranges::greater{}, [&](const Pair* pair) {
    const int cost = pair->tension * degree_of(situation.of(), pair->to, objective);
    return cost == 0 ? std::tuple(0, std::pair(false, 0))
                     : std::tuple(cost, sureness(situation, *pair));
  });
  return pairs;
}

Finding costs_more(const Subject& subject, TaskId task, ObjectiveId objective,
                   const Balance& balance, const Claims& claims) {
  const Situation& situation = subject.situation;
  const Model& model = subject.model();
  Finding finding = base_of(subject, task, objective);
  finding.headline = fmt::format(
      "{} may cost \"{}\" more than it brings: {:.1f} to {:.1f}, by our count.",
      capital(std::string(subject.name(task))), title_of(subject, objective),
      balance.costs / 3.0, balance.brings / 3.0);
  std::vector<TaskId> helps;
  std::vector<ArcIndex> helping;
  for (const Pair* pair : costliest_first(situation, task, objective)) {
    if (pair->synergy > 0) {
      helps.push_back(pair->to);
      helping.push_back(*pair->leading_synergy);
    }
    if (pair->tension < 2)
      continue;
    const Arc& arc = situation.arcs[*pair->leading_tension];
    const std::string because = reason_now(subject, arc);
    finding.tasks.push_back(pair->to);
    finding.arcs.push_back(*pair->leading_tension);
    finding.lines.push_back(line_with_reason(harm_on(subject, arc), because));
    FindingLine& line = finding.lines.back();
    line.effect = arc.effect;
    line.statements = {arc.statement};
    line.basis = model[arc.statement].basis;
    line.would_become = would_become(subject, arc);
  }
  finding.clauses.push_back(
      {.text = "The objective rests on these tasks as well (our reading)",
       .basis = Basis::inferred});
  if (!helps.empty())
    finding.clauses.push_back(clause_on(
        subject, sentence("For the objective it also helps " + names(subject, helps)),
        helping));
  finding.easing = would_ease(subject, finding.arcs);
  finding.harm = model[objective].weight * balance.costs * sixths / 3;
  const Grounds grounds = grounds_of(subject, task, objective, balance);
  finding.basis = grounds.basis;
  Judged judged = of_its_kind(Severity::serious, grounds);
  if (balance.costs < 2 * balance.brings && judged.severity > Severity::moderate) {
    judged.severity = Severity::moderate;
    judged.reasons = {"no higher, since it costs less than twice what it brings"};
  }
  // What it takes may be worse by itself.
  for (ArcIndex index : finding.arcs) {
    const Arc& arc = situation.arcs[index];
    if (claims.taken(index))
      continue;
    Judged alone = judge(Strain{-told_effect(model, arc), model[arc.to].priority,
                                model[task].priority, arc.grounds});
    if (alone.beats(judged))
      judged = std::move(alone);
  }
  grade(finding, std::move(judged));
  return finding;
}

// An author's own negative `serves`: nothing to weigh, only to say.
Finding against(const Subject& subject, TaskId task, const Task::Serves& serves) {
  const Model& model = subject.model();
  const Task& row = model[task];
  Finding finding = base_of(subject, task, serves.objective);
  finding.headline = fmt::format("As written, \"{}\" is worked against by {}.",
                                 title_of(subject, serves.objective), subject.name(task));
  finding.basis = row.basis;
  finding.lines.push_back(
      {.text = fmt::format("serves \"{}\" by {}", title_of(subject, serves.objective),
                           serves.degree),
       .exhibits = {{.name = fmt::format("task {}", row.id),
                     .where = row.place,
                     .basis = row.basis,
                     .sources = row.sources}},
       .basis = row.basis});
  finding.harm = sixths * model[serves.objective].weight * -serves.degree;
  grade(finding,
        of_its_kind(Severity::serious, {row.basis, row.basis <= Basis::derived}));
  return finding;
}

std::vector<Finding> find_backfire(const Subject& subject, Claims& claims) {
  std::vector<Finding> findings;
  const Model& model = subject.model();
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    const TaskId task{t};
    for (const Task::Serves& serves : model[task].serves) {
      if (serves.degree < 0) {
        findings.push_back(against(subject, task, serves));
        continue;
      }
      if (backfires(subject.situation, task, serves))
        findings.push_back(
            costs_more(subject, task, serves.objective,
                       balance_of(subject.situation, task, serves.objective), claims));
      else
        continue;
      for (ArcIndex arc : findings.back().arcs)
        claims.take(arc);
    }
  }
  return findings;
}

}  // namespace

extern const Analysis backfire;
const Analysis backfire{
    .id = "backfire",
    .question = "Which tasks may cost an objective more than they bring it?",
    .definition =
        "For a task and an objective it serves: it brings what it serves itself, and a "
        "third of each synergy times what the helped task serves; it costs a third of "
        "each tension of 2 or more times what the harmed task serves. Told where it "
        "costs one and a half times what it brings or more, and two firm statements or "
        "more make that up; both figures are shown, never their difference. A task whose "
        "own `serves` is negative is told as working against the objective.",
    .example =
        "Extension of state authority may cost \"Protection of civilians\" more than it "
        "brings: 4.0 to 2.0, by our count.",
    .silence =
        "Costs and gains of steps further on are left out, and so are limits of "
        "strength 1.",
    .literature =
        "Support and denial kept apart: ITU-T Z.151 (User Requirements Notation, GRL).",
    .run = find_backfire,
};

}  // namespace taut
