#include "taut/analyse/profile_words.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace taut {
namespace {

std::string tasks_counted(std::size_t count) {
  return fmt::format("{} task{}", count_word(count), count == 1 ? "" : "s");
}

TaskId other_of(const Pair& pair, Side side) {
  return side == Side::from ? pair.to : pair.from;
}

// The strongest alone where the pairs differ, at most three of them.
std::string strongest(const Subject& subject, const std::vector<const Pair*>& pairs,
                      Side side, int Pair::*strength) {
  constexpr std::size_t most = 3;
  std::vector<TaskId> tasks;
  const int top = pairs.front()->*strength;
  std::size_t equal = 0;
  for (const Pair* pair : pairs) {
    if (pair->*strength != top)
      continue;
    ++equal;
    if (tasks.size() < most)
      tasks.push_back(other_of(*pair, side));
  }
  std::vector<std::string> words;
  for (TaskId task : tasks)
    words.emplace_back(subject.name(task));
  if (equal > most)
    words.push_back(fmt::format("{} more", count_word(equal - most)));
  return listed(words);
}

// The pairs come sorted, so that the ends tell.
bool alike(const std::vector<const Pair*>& pairs, int Pair::*strength) {
  return pairs.front()->*strength == pairs.back()->*strength;
}

// "limited by DDR"; "weakened by five tasks, most by DDR and SSR"; where all are equal,
// "limited by two tasks (DDR and SSR)".
std::string weakened(const Subject& subject, const std::vector<const Pair*>& pairs) {
  if (pairs.empty())
    return "no task weakens it";
  const std::string most = strongest(subject, pairs, Side::onto, &Pair::tension);
  if (pairs.size() == 1)
    return fmt::format("{} by {}", harmed(pairs.front()->tension), most);
  if (alike(pairs, &Pair::tension))
    return fmt::format("{} by {} ({})", harmed(pairs.front()->tension),
                       tasks_counted(pairs.size()), most);
  return fmt::format("weakened by {}, most by {}", tasks_counted(pairs.size()), most);
}

std::string weakens(const Subject& subject, const std::vector<const Pair*>& pairs) {
  if (pairs.empty())
    return "weakens none";
  const std::string most = strongest(subject, pairs, Side::from, &Pair::tension);
  if (pairs.size() == 1)
    return fmt::format("weakens {}", most);
  if (alike(pairs, &Pair::tension))
    return fmt::format("weakens {} ({})", tasks_counted(pairs.size()), most);
  return fmt::format("weakens {}, most of all {}", tasks_counted(pairs.size()), most);
}

std::vector<const Pair*> pairs_of(const Situation& situation, TaskId task, Side side,
                                  int Pair::*strength) {
  std::vector<const Pair*> pairs;
  for (const Pair& pair : situation.pairs) {
    if ((side == Side::from ? pair.from : pair.to) == task && pair.*strength > 0)
      pairs.push_back(&pair);
  }
  std::ranges::stable_sort(pairs, std::ranges::greater{}, [&](const Pair* pair) {
    return std::tuple(pair->*strength, harm(situation, *pair));
  });
  return pairs;
}

// What shakes the carriers of an objective, all of which are shaken.
std::string_view shaken_by(const std::vector<Shaken>& carriers) {
  const auto strained = [](const Shaken& s) { return !s.tensions.empty(); };
  const auto lacking = [](const Shaken& s) {
    return !s.lacking.empty() || !s.in_deadlock.empty();
  };
  if (std::ranges::none_of(carriers, lacking))
    return "is under strong tension";
  if (std::ranges::none_of(carriers, strained))
    return "lacks what it requires";
  return "is under strong tension or lacks what it requires";
}

std::vector<StatementId> leading(const Situation& situation,
                                 const std::vector<const Pair*>& pairs,
                                 std::optional<ArcIndex> Pair::*arc) {
  std::vector<StatementId> ids;
  for (const Pair* pair : pairs) {
    const StatementId id = situation.arcs[*(pair->*arc)].statement;
    if (std::ranges::find(ids, id) == ids.end())
      ids.push_back(id);
  }
  return ids;
}

}  // namespace

std::string_view name_of(Grouping grouping) {
  switch (grouping) {
    case Grouping::shield: return "shield";
    case Grouping::handle_with_care: return "handle with care";
    case Grouping::costs_more: return "costs more than it brings here";
    case Grouping::free_to_go: return "free to go";
    case Grouping::mixed: break;
  }
  return "mixed";
}

std::string_view meaning_of(Grouping grouping) {
  switch (grouping) {
    case Grouping::shield:
      return "suffers much from tensions, and more than it makes others suffer: protect "
             "it first.";
    case Grouping::handle_with_care:
      return "makes others suffer much, yet serves and lifts more than that: keep it, "
             "and "
             "treat its tensions.";
    case Grouping::costs_more:
      return "makes others suffer much, and what it serves and lifts here does not "
             "outweigh it. That is no verdict: its worth may lie outside the objectives "
             "of this mandate.";
    case Grouping::free_to_go:
      return "is hardly touched by any tension at work: none is a reason to wait.";
    case Grouping::mixed: break;
  }
  return "has some tension, but not much in either direction.";
}

std::string serves_in_words(const Subject& subject, TaskId task) {
  std::vector<std::string> for_it;
  std::vector<std::string> against;
  for (const Task::Serves& serves : subject.model()[task].serves) {
    const std::string id(subject.model()[serves.objective].id);
    if (serves.degree > 0)
      for_it.push_back(fmt::format("{} {}", id, serves.degree));
    else if (serves.degree < 0)
      against.push_back(id);
  }
  std::string text;
  if (!for_it.empty())
    text = fmt::format("serves {}", fmt::join(for_it, ", "));
  if (!against.empty())
    text += fmt::format("{}works against {} as written", text.empty() ? "" : "; ",
                        listed(against));
  return text;
}

std::vector<const Pair*> tensions_of(const Situation& situation, TaskId task, Side side) {
  return pairs_of(situation, task, side, &Pair::tension);
}

std::vector<const Pair*> synergies_of(const Situation& situation, TaskId task,
                                      Side side) {
  return pairs_of(situation, task, side, &Pair::synergy);
}

std::vector<StatementId> leading_tensions(const Situation& situation,
                                          const std::vector<const Pair*>& pairs) {
  return leading(situation, pairs, &Pair::leading_tension);
}

std::vector<StatementId> leading_tensions_touching(const Subject& subject, TaskId task) {
  auto pairs = tensions_of(subject.situation, task, Side::onto);
  const auto by = tensions_of(subject.situation, task, Side::from);
  pairs.insert(pairs.end(), by.begin(), by.end());
  return leading_tensions(subject.situation, pairs);
}

std::string tensions_in_words(const Subject& subject, TaskId task) {
  const auto on = tensions_of(subject.situation, task, Side::onto);
  const auto by = tensions_of(subject.situation, task, Side::from);
  const auto lifts = synergies_of(subject.situation, task, Side::from);
  const bool judged = std::ranges::any_of(subject.situation.pairs, [&](const Pair& pair) {
    return pair.from == task || pair.to == task;
  });
  if (!judged)
    return "none of its links was judged";
  std::string text =
      on.empty() && by.empty()
          ? "no tension at work on it or by it"
          : fmt::format("{}; {}", weakened(subject, on), weakens(subject, by));
  if (!lifts.empty()) {
    const std::string most = strongest(subject, lifts, Side::from, &Pair::synergy);
    text += alike(lifts, &Pair::synergy) ? fmt::format("; lifts {}", most)
                                         : fmt::format("; lifts {}, most of all {}",
                                                       tasks_counted(lifts.size()), most);
  }
  return text;
}

std::string asleep_in_words(const Subject& subject, TaskId task) {
  std::vector<std::string> ids;
  for (const Arc& arc : subject.situation.arcs) {
    const Statement& statement = subject.model()[arc.statement];
    const bool touches = arc.from == task || arc.to == task;
    const bool awake = arc.state == ArcState::active || arc.state == ArcState::held;
    if (!touches || awake || arc.by_selector || statement.score >= 0)
      continue;
    if (ids.empty() || ids.back() != statement.id)
      ids.emplace_back(statement.id);
  }
  return ids.empty() ? std::string() : fmt::format("; asleep: {}", listed(ids));
}

std::string requires_in_words(const Subject& subject, TaskId task) {
  std::vector<std::string> first;
  for (const Requirement& requirement : subject.model()[task].requires_first) {
    const bool is_task = std::holds_alternative<TaskId>(requirement.needed);
    if (is_task || met(subject.model(), requirement) != Truth::yes)
      first.push_back(in_words(subject, requirement));
  }
  return first.empty() ? std::string()
                       : fmt::format("; requires first: {}", listed(first));
}

std::string waits_in_words(const Subject& subject, const Shaken& carrier) {
  const Model& model = subject.model();
  std::vector<std::string> parts;
  std::vector<TaskId> circle;
  for (const Need& need : carrier.in_deadlock)
    circle.push_back(std::get<TaskId>(need.what->needed));
  if (!circle.empty())
    parts.push_back(fmt::format("waits in a circle for {}", names(subject, circle)));
  for (const Need& need : carrier.lacking) {
    const bool unknown = met(model, *need.what) == Truth::unknown;
    const bool gone = std::holds_alternative<RemovedName>(need.what->needed);
    parts.push_back(fmt::format("requires first: {} ({})", in_words(subject, *need.what),
                                gone      ? "not in the mandate"
                                : unknown ? "unknown"
                                          : "not so today"));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string footing_in_words(const Subject& subject, const Standing& standing) {
  const auto& carriers = standing.footing.carriers;
  const std::size_t count = carriers.size();
  if (count == 0)
    return "No footing: no task carries it (serves it with 3).";
  if (standing.footing.weak())
    return fmt::format("Weak footing: {} {}.",
                       count == 1
                           ? "its one carrier"
                           : fmt::format("each of its {} carriers", count_word(count)),
                       shaken_by(carriers));
  std::vector<TaskId> sound;
  for (const Shaken& carrier : carriers) {
    if (carrier.firm())
      sound.push_back(carrier.task);
  }
  return fmt::format(
      "Firm footing{}: no strong tension on {}, and nothing that {} is missing.",
      sound.size() == count ? ""
                            : fmt::format(" on {} of its {} carriers",
                                          count_word(sound.size()), count_word(count)),
      names(subject, sound), sound.size() == 1 ? "it requires" : "they require");
}

}  // namespace taut
