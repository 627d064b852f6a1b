// The page tells no finding again: it names the number that `taut conflicts` gives it.

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

template <class Tells>
void add_first(const Strategy& strategy, Numbers& numbers, Tells tells) {
  const auto& all = strategy.findings.all;
  const auto at = std::ranges::find_if(all, tells);
  if (at != all.end())
    numbers.insert(static_cast<std::size_t>(at - all.begin()) + 1);
}

bool holds_task(const std::vector<TaskId>& tasks, TaskId task) {
  return std::ranges::find(tasks, task) != tasks.end();
}

std::string how_missing(const Model& model, const Requirement& what) {
  if (std::holds_alternative<RemovedName>(what.needed))
    return "not in the mandate";
  const bool safeguard = std::holds_alternative<SafeguardId>(what.needed);
  return fmt::format("{} {}",
                     met(model, what) == Truth::unknown ? "not known to be" : "not",
                     safeguard ? "in place" : "so");
}

}  // namespace

Numbers telling(const Strategy& strategy, const std::vector<ArcIndex>& tensions) {
  const auto& all = strategy.findings.all;
  Numbers numbers;
  for (ArcIndex arc : tensions) {
    const TaskId strained = strategy.subject.situation.arcs[arc].to;
    const auto proves = [&](const Finding& finding) {
      return std::ranges::find(finding.arcs, arc) != finding.arcs.end();
    };
    const auto on_the_task = [&](const Finding& finding) {
      return finding.kind == "strained-task" && finding.tasks.front() == strained &&
             proves(finding);
    };
    if (std::ranges::any_of(all, on_the_task))
      add_first(strategy, numbers, on_the_task);
    else
      add_first(strategy, numbers, proves);
  }
  return numbers;
}

std::string see(const Numbers& numbers) {
  if (numbers.empty())
    return {};
  std::vector<std::string> words;
  for (std::size_t number : numbers)
    words.push_back(std::to_string(number));
  return fmt::format(" (finding{} {})", numbers.size() == 1 ? "" : "s", listed(words));
}

std::string lacking_in_words(const Strategy& strategy, TaskId task, Numbers& numbers) {
  const Subject& subject = strategy.subject;
  const Model& model = strategy.model();
  std::vector<std::string> parts;
  for (const auto& members : deadlocks(model)) {
    if (!holds_task(members, task))
      continue;
    std::vector<TaskId> others;
    std::ranges::copy_if(members, std::back_inserter(others),
                         [&](TaskId other) { return other != task; });
    parts.push_back(fmt::format("waits in a circle with {}", names(subject, others)));
    add_first(strategy, numbers, [&](const Finding& finding) {
      return finding.kind == "deadlock" && holds_task(finding.tasks, task);
    });
  }
  for (const Requirement& what : model[task].requires_first) {
    if (met(model, what) == Truth::yes)
      continue;
    const std::string who = holders(subject, what);
    const std::string_view because = reason_of(subject, what);
    if (who.empty())
      parts.push_back(fmt::format("requires first: {}, {}", in_words(subject, what),
                                  how_missing(model, what)));
    else
      parts.push_back(fmt::format(
          "{} held back by {}{}{}", met(model, what) == Truth::unknown ? "perhaps" : "is",
          who, because.empty() ? ", who wants first: " : ": ",
          because.empty() ? in_words(subject, what) : std::string(because)));
    const std::string id =
        fmt::format("missing-requirement:{}", id_of_needed(model, what));
    add_first(strategy, numbers,
              [&](const Finding& finding) { return finding.id == id; });
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace taut
