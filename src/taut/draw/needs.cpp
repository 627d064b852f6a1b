#include "taut/draw/needs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace taut {
namespace {

std::string need_in_words(Truth truth, std::string_view yes, std::string_view no) {
  switch (truth) {
    case Truth::yes: return std::string(yes);
    case Truth::no: return std::string(no);
    case Truth::unknown: break;
  }
  return "unknown";
}

// What is needed if it is no task, with its state; empty for a task.
std::string need_in_words(const Speaker& speaker, const Requirement& requirement) {
  const Model& model = speaker.model();
  if (const auto* id = std::get_if<ConditionId>(&requirement.needed)) {
    const Condition& row = model[*id];
    return fmt::format("{} ({})", on_one_line(row.title.in(speaker.language)),
                       need_in_words(row.holds, "holds", "does not hold"));
  }
  if (const auto* id = std::get_if<SafeguardId>(&requirement.needed)) {
    const Safeguard& row = model[*id];
    return fmt::format("{} ({})", on_one_line(row.title.in(speaker.language)),
                       need_in_words(row.in_place, "in place", "not in place"));
  }
  if (const auto* gone = std::get_if<RemovedName>(&requirement.needed))
    return fmt::format("'{}' (removed)", gone->id);
  return {};
}

}  // namespace

std::string who_insists(const Speaker& speaker, const ShownLine& line) {
  if (line.kind != ShownLine::Kind::requirement)
    return {};
  std::vector<std::string> actors;
  for (const Requirement& requirement : speaker.model()[line.b].requires_first) {
    const auto* task = std::get_if<TaskId>(&requirement.needed);
    if (!task || *task != line.a)
      continue;
    for (ActorId actor : requirement.held_by)
      actors.push_back(on_one_line(speaker.model()[actor].title.in(speaker.language)));
  }
  if (actors.empty())
    return {};
  return fmt::format("{} {}", joined(actors), actors.size() == 1 ? "insists" : "insist");
}

std::vector<std::string> other_needs(const Speaker& speaker, TaskId task) {
  std::vector<std::string> needs;
  for (const Requirement& requirement : speaker.model()[task].requires_first) {
    if (std::string need = need_in_words(speaker, requirement); !need.empty())
      needs.push_back(std::move(need));
  }
  return needs;
}

std::string needs_sentence(const Speaker& speaker, const Shown& shown) {
  struct Need {
    std::string what;
    std::vector<std::string> tasks;
  };
  std::vector<Need> needs;
  for (TaskId task : shown.tasks) {
    for (const Requirement& requirement : speaker.model()[task].requires_first) {
      const auto* other = std::get_if<TaskId>(&requirement.needed);
      if (other && std::ranges::find(shown.tasks, *other) != shown.tasks.end())
        continue;
      std::string what = other ? speaker.name(*other) + " (not on this map)"
                               : need_in_words(speaker, requirement);
      auto found = std::ranges::find(needs, what, &Need::what);
      if (found == needs.end())
        found = needs.insert(needs.end(), {std::move(what), {}});
      found->tasks.push_back(speaker.name(task));
    }
  }
  std::vector<std::string> told;
  for (const Need& need : needs)
    told.push_back(fmt::format("{}, for {}", need.what, joined(need.tasks)));
  if (told.empty())
    return {};
  return fmt::format("Also needed first: {}. ", fmt::join(told, "; "));
}

}  // namespace taut
