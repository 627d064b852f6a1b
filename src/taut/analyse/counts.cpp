#include "taut/analyse/counts.hpp"

#include <algorithm>

namespace taut {
namespace {

int liveliness(ArcState state) {
  switch (state) {
    case ArcState::active: return 4;
    case ArcState::undecided: return 3;
    case ArcState::held: return 2;
    case ArcState::separated: return 1;
    case ArcState::dormant: break;
  }
  return 0;
}

}  // namespace

void LinkCounts::add(ArcState state) {
  switch (state) {
    case ArcState::active: ++at_work; return;
    case ArcState::undecided: ++undecided; return;
    case ArcState::held: ++held; return;
    case ArcState::separated:
    case ArcState::dormant: ++asleep;
  }
}

std::optional<ArcState> liveliest(const Situation& situation, const Pair& pair,
                                  LinkSign sign) {
  std::optional<ArcState> best;
  for (ArcIndex index : pair.arcs) {
    const Arc& arc = situation.arcs[index];
    const int score = situation.of()[arc.statement].score;
    if (sign == LinkSign::tension ? score >= 0 : score <= 0)
      continue;
    if (!best || liveliness(arc.state) > liveliness(*best))
      best = arc.state;
  }
  return best;
}

LinkCounts counts_of(const Situation& situation, LinkSign sign) {
  LinkCounts counts;
  for (const Pair& pair : situation.pairs) {
    if (const auto state = liveliest(situation, pair, sign))
      counts.add(*state);
  }
  return counts;
}

std::size_t tasks_weakening(const Situation& situation, TaskId task) {
  return static_cast<std::size_t>(std::ranges::count_if(
      situation.pairs,
      [&](const Pair& pair) { return pair.to == task && pair.tension > 0; }));
}

}  // namespace taut
