#include "taut/analyse/strain_clauses.hpp"

#include "taut/analyse/words.hpp"
#include "taut/graph/synergy_path.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

bool contains(const std::vector<TaskId>& tasks, TaskId task) {
  return std::ranges::find(tasks, task) != tasks.end();
}

// Carries: a synergy of at least 2, and no longer chain.
std::vector<TaskId> carried_by(const Subject& subject, TaskId task) {
  std::vector<TaskId> carried;
  for (const Pair& pair : subject.situation.pairs) {
    if (pair.from == task && pair.synergy >= 2)
      carried.push_back(pair.to);
  }
  return carried;
}

std::vector<TaskId> needed_yet_weakening(const Subject& subject, TaskId task,
                                         const std::vector<TaskId>& by) {
  std::vector<TaskId> needed;
  for (const Requirement& requirement : subject.model()[task].requires_first) {
    const auto* other = std::get_if<TaskId>(&requirement.needed);
    if (other && contains(by, *other) && !contains(needed, *other))
      needed.push_back(*other);
  }
  return needed;
}

// A tension i -> j defeats i itself if synergies lead back from j to i: a short path of
// strong ones for a strong tension, a direct strong one for any tension.
std::string self_defeating(const Subject& subject, TaskId by, TaskId task) {
  const bool strong = subject.situation.tension(by, task) >= 2;
  const auto path = shortest_synergy_path(subject.graph, task.value, by.value,
                                          {.strength = 2, .steps = strong ? 3 : 1});
  if (path.empty())
    return {};
  std::string text =
      fmt::format("Self-defeating: {} weakens {}", subject.name(by), subject.name(task));
  for (std::size_t i = 1; i < path.size(); ++i)
    text += fmt::format(", on which {} rests",
                        subject.name(TaskId{static_cast<std::uint32_t>(path[i])}));
  return text + ".";
}

}  // namespace

std::vector<std::string> strain_clauses(const Subject& subject, TaskId task,
                                        const std::vector<TaskId>& by) {
  std::vector<std::string> clauses;
  if (const auto carried = carried_by(subject, task); !carried.empty())
    clauses.push_back(
        fmt::format("What it carries suffers too: {}.", names(subject, carried)));
  if (const auto needed = needed_yet_weakening(subject, task, by); !needed.empty())
    clauses.push_back(fmt::format("It cannot do without {}, which also weakens it.",
                                  names(subject, needed)));
  for (TaskId other : by) {
    if (std::string text = self_defeating(subject, other, task); !text.empty())
      clauses.push_back(std::move(text));
  }
  std::vector<TaskId> ambivalent;
  std::ranges::copy_if(by, std::back_inserter(ambivalent), [&](TaskId other) {
    return subject.situation.synergy(other, task) > 0;
  });
  if (!ambivalent.empty())
    clauses.push_back(
        fmt::format("Ambivalent: {} helps it as well.", names(subject, ambivalent)));
  return clauses;
}

}  // namespace taut
