#include "taut/analyse/asleep.hpp"

#include "taut/analyse/circumstances.hpp"
#include "taut/analyse/ends.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace taut {
namespace {

// What would have to be otherwise. Waking up is not enough where the tasks never run at
// the same time or where what is in place takes the strength away.
std::string wakes(const Subject& subject, const Asleep& entry) {
  const Statement& statement = subject.model()[entry.statement];
  if (entry.state == ArcState::separated)
    return "if these tasks ran in the same phase";
  std::string text = waking(subject, statement.when);
  const auto together = [&](ArcIndex index) {
    const Arc& arc = subject.situation.arcs[index];
    return share_a_phase(subject.model()[arc.from], subject.model()[arc.to]);
  };
  if (std::ranges::none_of(entry.arcs, together))
    text += ", and if these tasks ran in the same phase";
  if (effective_score(subject.model(), statement) == 0)
    text += "; as judged, what is in place would hold it even then";
  return text;
}

// A statement about tasks in general is one sentence: with some of its pairs awake, the
// others are no news.
bool told_elsewhere(const Subject& subject, ArcIndex begin, ArcIndex end) {
  const auto& arcs = subject.situation.arcs;
  return arcs[begin].general &&
         std::any_of(arcs.begin() + begin, arcs.begin() + end, [](const Arc& arc) {
           return arc.state == ArcState::active || arc.state == ArcState::held;
         });
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
    const bool told = statement.score == 0 || told_elsewhere(subject, at, end);
    for (ArcState state : states) {
      Asleep entry{.statement = id, .state = state};
      for (ArcIndex i = at; i < end; ++i) {
        if (situation.arcs[i].state == state && !told)
          entry.arcs.push_back(i);
      }
      if (entry.arcs.empty())
        continue;
      entry.text = ends_if_at_work(subject, entry.arcs);
      entry.ends = ends_named(subject, entry.arcs);
      entry.wakes = wakes(subject, entry);
      asleep.push_back(std::move(entry));
    }
    at = end;
  }
  return asleep;
}

}  // namespace taut
