// All tensions on one task, in one finding.
//
// A tension is read from the side of the task it harms: that is where a drafter can
// protect something. So every tension that no other finding has taken goes to the task at
// its bar, and a task with tensions from two tasks or more, by two statements or more,
// becomes one finding. The rule is fixed and looks at nothing else, so the same mandate
// is always grouped in the same way.
//
// A mutual statement may stand in two groups, once for each task it harms: each arc is
// told once, and no group leaves out a tension on its task.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/counts.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/strain_clauses.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace taut {
namespace {

// One task that weakens the strained one, and by which arcs.
struct Puller {
  const Pair* pair;
  std::vector<ArcIndex> arcs;  // the leading one first
  Harm harm;
};

const Arc& leading(const Subject& subject, const Puller& puller) {
  return subject.situation.arcs[puller.arcs.front()];
}

std::vector<std::vector<Puller>> pullers_by_task(const Subject& subject,
                                                 const Claims& claims) {
  std::vector<std::vector<Puller>> by_task(subject.model().tasks.size());
  for (const Pair& pair : subject.situation.pairs) {
    auto arcs = open_tensions(subject, pair, claims);
    if (arcs.empty())
      continue;
    by_task[pair.to.value].push_back(
        {&pair, std::move(arcs), harm(subject.situation, pair)});
  }
  return by_task;
}

bool is_group(const Subject& subject, const std::vector<Puller>& pullers) {
  std::set<StatementId> statements;
  for (const Puller& puller : pullers)
    statements.insert(leading(subject, puller).statement);
  return pullers.size() >= 2 && statements.size() >= 2;
}

// Strongest first, then the firmer, then by harm; equal ones stay in order of appearance.
void sort_pullers(const Subject& subject, std::vector<Puller>& pullers) {
  std::ranges::stable_sort(pullers, std::ranges::greater{}, [&](const Puller& p) {
    return std::tuple(p.pair->tension, leading(subject, p).grounds.firm, p.harm);
  });
}

void add_statements(FindingLine& line, const std::vector<StatementId>& more) {
  for (StatementId id : more) {
    if (std::ranges::find(line.statements, id) == line.statements.end())
      line.statements.push_back(id);
  }
}

// Tasks that weaken it by the same leading statement, as strongly, for the same reason
// and since the same time, share a line.
std::vector<FindingLine> lines_of(const Subject& subject,
                                  const std::vector<Puller>& pullers) {
  std::vector<FindingLine> lines;
  std::vector<std::vector<TaskId>> who;
  std::vector<const Puller*> first;
  std::vector<std::string> later;
  for (const Puller& puller : pullers) {
    const Arc& arc = subject.situation.arcs[puller.arcs.front()];
    const auto statements = statements_of(subject, puller.arcs);
    std::string since = once(subject, arc);
    std::size_t same = 0;
    while (same < lines.size() &&
           !(lines[same].statements.front() == statements.front() &&
             lines[same].effect == arc.effect && later[same] == since &&
             reason(subject, subject.situation.arcs[first[same]->arcs.front()]) ==
                 reason(subject, arc)))
      ++same;
    if (same < lines.size()) {
      who[same].push_back(arc.from);
      add_statements(lines[same], statements);
      continue;
    }
    lines.push_back({.effect = arc.effect,
                     .statements = statements,
                     .would_become = would_become(subject, arc)});
    who.push_back({arc.from});
    first.push_back(&puller);
    later.push_back(std::move(since));
  }
  const std::string told = once(subject, pullers.front().pair->to);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Arc& arc = subject.situation.arcs[first[i]->arcs.front()];
    const bool since = !later[i].empty() && later[i] != told;
    FindingLine line =
        line_with_reason(fmt::format("{}{} by {}{}{}", later[i].empty() ? "" : "will be ",
                                     harmed(-told_effect(subject.model(), arc)),
                                     by_in_words(subject, arc, who[i]), since ? " " : "",
                                     since ? later[i] : ""),
                         reason_now(subject, arc));
    lines[i].text = std::move(line.text);
    lines[i].who = std::move(line.who);
  }
  return lines;
}

Judged judged(const Subject& subject, const std::vector<Puller>& pullers) {
  const Model& model = subject.model();
  std::vector<LedStrain> group;
  for (const Puller& puller : pullers) {
    const Arc& arc = leading(subject, puller);
    group.push_back({arc.statement,
                     {told_strength(subject.situation, *puller.pair),
                      model[arc.to].priority, model[arc.from].priority, arc.grounds}});
  }
  return judge(group);
}

// The tensions at work on a task, whichever finding tells them.
std::vector<ArcIndex> tensions_on(const Subject& subject, TaskId task) {
  std::vector<ArcIndex> arcs;
  for (const Pair& pair : subject.situation.pairs) {
    if (pair.to == task && pair.leading_tension)
      arcs.push_back(*pair.leading_tension);
  }
  return arcs;
}

// "Six tasks weaken good offices, one of them only later"; "Two tasks will weaken the
// court once it is agreed".
std::string headline(const Subject& subject, TaskId task) {
  const auto arcs = tensions_on(subject, task);
  const auto later =
      static_cast<std::size_t>(std::ranges::count_if(arcs, [&](ArcIndex index) {
        return is_later(subject.model(), subject.situation.arcs[index]);
      }));
  const std::string since = once(subject, task);
  const bool all = later == arcs.size();
  std::string text = fmt::format("{} tasks {}weaken {}", capital(count_word(arcs.size())),
                                 all ? "will " : "", subject.name(task));
  if (all && !since.empty())
    text += " " + since;
  else if (later > 0 && !all)
    text += fmt::format(", {} of them only later", count_word(later));
  return text;
}

// What another finding has taken is counted in the headline and named here.
void add_told_elsewhere(const Subject& subject, TaskId task,
                        const std::vector<TaskId>& here, Finding& finding) {
  std::vector<TaskId> by;
  std::vector<ArcIndex> arcs = tensions_on(subject, task);
  std::erase_if(arcs, [&](ArcIndex index) {
    const TaskId from = subject.situation.arcs[index].from;
    const bool told = std::ranges::find(here, from) != here.end();
    if (!told)
      by.push_back(from);
    return told;
  });
  if (arcs.empty())
    return;
  finding.clauses.push_back(clause_on(
      subject, sentence("Told with another finding: " + names(subject, by)), arcs));
  finding.clauses.back().who = names(subject, by);
}

void add_pressures(const Subject& subject, TaskId task, Finding& finding) {
  for (FindingLine& pressing : pressures_on(subject, task)) {
    pressing.text = sentence("The situation weighs on it: " + pressing.text);
    pressing.further = true;
    finding.clauses.push_back(std::move(pressing));
  }
}

Finding describe(const Subject& subject, TaskId task, std::vector<Puller> pullers) {
  sort_pullers(subject, pullers);
  Finding finding{.kind = "strained-task",
                  .id = fmt::format("strained-task:{}", subject.model()[task].id),
                  .headline = sentence(headline(subject, task)),
                  .lines = lines_of(subject, pullers),
                  .tasks = {task},
                  .basis = Basis::stated};
  grade(finding, judged(subject, pullers));
  std::vector<TaskId> by;
  for (const Puller& puller : pullers) {
    by.push_back(puller.pair->from);
    finding.basis = std::max(finding.basis, leading(subject, puller).grounds.basis);
    finding.arcs.insert(finding.arcs.end(), puller.arcs.begin(), puller.arcs.end());
    finding.harm += puller.harm;
  }
  finding.tasks.insert(finding.tasks.end(), by.begin(), by.end());
  add_told_elsewhere(subject, task, by, finding);
  std::ranges::move(strain_clauses(subject, task, by),
                    std::back_inserter(finding.clauses));
  add_pressures(subject, task, finding);
  finding.easing = would_ease(subject, finding.arcs);
  return finding;
}

std::vector<Finding> find_strained_task(const Subject& subject, Claims& claims) {
  std::vector<Finding> findings;
  auto by_task = pullers_by_task(subject, claims);
  for (std::uint32_t task = 0; task < by_task.size(); ++task) {
    if (!is_group(subject, by_task[task]))
      continue;
    findings.push_back(describe(subject, TaskId{task}, std::move(by_task[task])));
    for (ArcIndex arc : findings.back().arcs)
      claims.take(arc);
  }
  return findings;
}

}  // namespace

extern const Analysis strained_task;
const Analysis strained_task{
    .id = "strained-task",
    .question = "Which tasks do several others pull against, and what does that cost?",
    .definition =
        "A task that two or more tasks weaken, by two or more statements. Severity is "
        "that of its worst tension; critical if the task is of tier 1 and three or more "
        "statements counteract it. Told with it: what it carries (synergies of 2 or "
        "more), what it requires although that weakens it, tensions that come back to "
        "their author over at most three strong synergies, pairs that help as well as "
        "harm, safeguards not in place that would ease it, and what holds it back.",
    .example = "Six tasks weaken good offices.",
    .silence =
        "A task not listed may still be weakened by one task alone (see tension), by "
        "what is asleep, or by what nobody has judged.",
    .literature =
        "Influence and dependence: Weitz et al., Sustainability Science 13 (2018); "
        "scale: Nilsson, Griggs and Visbeck, Nature 534 (2016).",
    .run = find_strained_task,
};

}  // namespace taut
