#include "taut/analyse/strain_clauses.hpp"

#include "taut/analyse/words.hpp"
#include "taut/graph/boosted.hpp"
#include "taut/graph/synergy_path.hpp"

#include <boost/range/iterator_range.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

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

std::vector<TaskId> needed_yet_weakening(const Subject& subject, TaskId task) {
  std::vector<TaskId> needed;
  for (const Requirement& requirement : subject.model()[task].requires_first) {
    const auto* other = std::get_if<TaskId>(&requirement.needed);
    if (other && subject.situation.tension(*other, task) > 0 && !contains(needed, *other))
      needed.push_back(*other);
  }
  return needed;
}

}  // namespace

std::string self_defeating(const Subject& subject, TaskId by, TaskId task) {
  const bool strong = subject.situation.tension(by, task) >= 2;
  const auto path = shortest_synergy_path(subject.graph, task.value, by.value,
                                          {.strength = 2, .steps = strong ? 3 : 1});
  if (path.empty())
    return {};
  std::string text = fmt::format("Self-defeating: harm done to {} by {} falls back on {}",
                                 subject.name(task), subject.name(by), subject.name(by));
  for (std::size_t i = path.size() - 1; i-- > 0;)
    text += fmt::format(", carried by {}",
                        subject.name(TaskId{static_cast<std::uint32_t>(path[i])}));
  return sentence(std::move(text));
}

std::vector<std::string> strain_clauses(const Subject& subject, TaskId task,
                                        const std::vector<TaskId>& by) {
  std::vector<std::string> clauses;
  const auto add = [&](std::string_view words, const std::vector<TaskId>& tasks) {
    if (!tasks.empty())
      clauses.push_back(sentence(fmt::format("{} {}", words, names(subject, tasks))));
  };
  add("What it carries suffers too:", carried_by(subject, task));
  add("It is weakened by what it cannot do without:",
      needed_yet_weakening(subject, task));
  for (TaskId other : by) {
    if (std::string text = self_defeating(subject, other, task); !text.empty())
      clauses.push_back(std::move(text));
  }
  std::vector<TaskId> ambivalent;
  std::ranges::copy_if(by, std::back_inserter(ambivalent), [&](TaskId other) {
    return subject.situation.synergy(other, task) > 0;
  });
  add("Ambivalent: it is also helped by", ambivalent);
  return clauses;
}

}  // namespace taut
