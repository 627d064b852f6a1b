#include "taut/analyse/asleep.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace taut {
namespace {

std::string sentence(const Subject& subject, const Statement& statement,
                     const std::vector<ArcIndex>& arcs) {
  std::vector<TaskId> from;
  std::vector<TaskId> to;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    if (!arc.back && std::ranges::find(from, arc.from) == from.end())
      from.push_back(arc.from);
    if (!arc.back && std::ranges::find(to, arc.to) == to.end())
      to.push_back(arc.to);
  }
  const bool by_selector = statement.has_selector();
  const std::string a =
      by_selector ? in_words(subject, statement.from) : names(subject, from);
  const std::string b =
      by_selector ? in_words(subject, statement.to) : names(subject, to);
  const auto verb =
      statement.score < 0 ? harmed(-statement.score) : helped(statement.score);
  if (statement.mutual)
    return fmt::format("{} and {}: each {} by the other", capital(a), b, verb);
  return fmt::format("{}: {} by {}", capital(b), verb, a);
}

// The words after "wakes": what has to become true, or known, or shared.
std::string waking(const Subject& subject, const Statement& statement, ArcState state) {
  switch (state) {
    case ArcState::dormant:
      return fmt::format("wakes if {}", in_words(subject, statement.when));
    case ArcState::undecided:
      return fmt::format("bites if {} (unknown)", in_words(subject, statement.when));
    default: return "wakes if its tasks run in the same phase";
  }
}

}  // namespace

std::vector<Asleep> find_asleep(const Subject& subject) {
  constexpr std::array states{ArcState::dormant, ArcState::undecided,
                              ArcState::separated};
  const Situation& situation = subject.situation;
  std::vector<Asleep> asleep;
  for (ArcIndex at = 0; at < situation.arcs.size();) {
    const StatementId id = situation.arcs[at].statement;
    ArcIndex end = at;
    while (end < situation.arcs.size() && situation.arcs[end].statement == id)
      ++end;
    const Statement& statement = subject.model()[id];
    for (ArcState state : states) {
      Asleep entry{.statement = id, .state = state};
      for (ArcIndex i = at; i < end; ++i) {
        if (situation.arcs[i].state == state && statement.score != 0)
          entry.arcs.push_back(i);
      }
      if (entry.arcs.empty())
        continue;
      entry.text = sentence(subject, statement, entry.arcs);
      entry.wakes = waking(subject, statement, state);
      asleep.push_back(std::move(entry));
    }
    at = end;
  }
  return asleep;
}

}  // namespace taut
