#include "taut/analyse/strain_clauses.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"
#include "taut/graph/boosted.hpp"
#include "taut/graph/synergy_path.hpp"

#include <boost/range/iterator_range.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace taut {
namespace {

bool contains(const std::vector<TaskId>& tasks, TaskId task) {
  return std::ranges::find(tasks, task) != tasks.end();
}

// Carries: a synergy of at least 2, and no longer chain.
std::vector<TaskId> carried_by(const Subject& subject, TaskId task) {
  std::vector<TaskId> carried;
  for (const auto edge :
       boost::make_iterator_range(out_edges(Vertex{task.value}, subject.graph))) {
    if (subject.graph[edge].synergy >= 2)
      carried.push_back(TaskId{static_cast<std::uint32_t>(target(edge, subject.graph))});
  }
  return carried;
}

// The requirements of a task that are tasks with a tension on it.
std::vector<Need> needed_yet_weakening(const Subject& subject, TaskId task) {
  std::vector<Need> needs;
  std::vector<TaskId> seen;
  for (const Requirement& requirement : subject.model()[task].requires_first) {
    const auto* other = std::get_if<TaskId>(&requirement.needed);
    if (other && subject.situation.tension(*other, task) > 0 && !contains(seen, *other)) {
      needs.push_back({task, &requirement});
      seen.push_back(*other);
    }
  }
  return needs;
}

ArcIndex leading_synergy(const Situation& situation, TaskId from, TaskId to) {
  return *situation.find(from, to)->leading_synergy;
}

void add_needed(const Subject& subject, TaskId task, std::vector<FindingLine>& clauses) {
  const auto needs = needed_yet_weakening(subject, task);
  if (needs.empty())
    return;
  FindingLine clause{.basis = Basis::stated};
  std::vector<std::string> words;
  for (const Need& need : needs) {
    words.push_back(in_words(subject, *need.what));
    clause.exhibits.push_back(exhibit_of(subject.model(), need));
    clause.basis = std::max(clause.basis, need.what->basis);
  }
  clause.text =
      sentence(fmt::format("It is weakened by {} that it needs first: {}",
                           words.size() == 1 ? "a task" : "tasks", listed(words)));
  clauses.push_back(std::move(clause));
}

void add_helpers(const Subject& subject, TaskId task, const std::vector<TaskId>& by,
                 std::vector<FindingLine>& clauses) {
  std::vector<TaskId> helpers;
  std::vector<ArcIndex> arcs;
  for (TaskId other : by) {
    if (subject.situation.synergy(other, task) == 0)
      continue;
    helpers.push_back(other);
    arcs.push_back(leading_synergy(subject.situation, other, task));
  }
  if (helpers.empty())
    return;
  clauses.push_back(clause_on(
      subject, sentence("It is also helped by " + names(subject, helpers)), arcs));
  clauses.back().other_side = true;
}

void add_carried(const Subject& subject, TaskId task, std::vector<FindingLine>& clauses) {
  const auto carried = carried_by(subject, task);
  if (carried.empty())
    return;
  std::vector<ArcIndex> arcs;
  for (TaskId other : carried)
    arcs.push_back(leading_synergy(subject.situation, task, other));
  clauses.push_back(clause_on(
      subject, sentence("What rests on it suffers too: " + names(subject, carried)),
      arcs));
  clauses.back().further = true;
}

}  // namespace

std::optional<FindingLine> self_defeating(const Subject& subject, TaskId by,
                                          TaskId task) {
  const bool strong = subject.situation.tension(by, task) >= 2;
  const auto path = shortest_synergy_path(subject.graph, task.value, by.value,
                                          {.strength = 2, .steps = strong ? 3 : 1});
  if (path.empty())
    return std::nullopt;
  std::vector<ArcIndex> arcs{*subject.situation.find(by, task)->leading_tension};
  std::vector<TaskId> between;
  TaskId last = task;
  for (const auto vertex : path) {
    const TaskId next{static_cast<std::uint32_t>(vertex)};
    if (next == last)
      continue;
    arcs.push_back(leading_synergy(subject.situation, last, next));
    if (next != by)
      between.push_back(next);
    last = next;
  }
  std::string text = fmt::format("Harm done to {} by {} comes back on {}",
                                 subject.name(task), subject.name(by), subject.name(by));
  if (!between.empty())
    text += fmt::format(", by way of {}", names(subject, between));
  FindingLine clause = clause_on(subject, sentence(std::move(text)), arcs);
  clause.further = true;
  return clause;
}

std::vector<FindingLine> strain_clauses(const Subject& subject, TaskId task,
                                        const std::vector<TaskId>& by) {
  std::vector<FindingLine> clauses;
  add_needed(subject, task, clauses);
  add_helpers(subject, task, by, clauses);
  add_carried(subject, task, clauses);
  for (TaskId other : by) {
    if (auto clause = self_defeating(subject, other, task))
      clauses.push_back(std::move(*clause));
  }
  return clauses;
}

}  // namespace taut
