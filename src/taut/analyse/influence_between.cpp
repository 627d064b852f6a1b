#include "taut/analyse/influence_between.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace taut {
namespace {

bool is_surmise(Basis basis) {
  return basis == Basis::inferred || basis == Basis::unverified;
}

void sort_by_strength(const Subject& subject, std::vector<ArcIndex>& arcs) {
  std::ranges::stable_sort(arcs, std::ranges::greater{}, [&](ArcIndex index) {
    const Arc& arc = subject.situation.arcs[index];
    return std::tuple(std::abs(arc.effect), arc.grounds.firm);
  });
}

void sort_in(const Subject& subject, ArcIndex index, Influence& influence) {
  const Arc& arc = subject.situation.arcs[index];
  const Statement& statement = subject.model()[arc.statement];
  if (arc.general)
    influence.general.push_back(index);
  else if (arc.state != ArcState::active)
    influence.conditional.push_back(index);
  else if (statement.score == 0)
    influence.neutral.push_back(index);
  else if (is_surmise(arc.grounds.basis))
    influence.inferred.push_back(index);
  else
    influence.direct.push_back(index);
}

}  // namespace

std::vector<ArcIndex> Influence::arcs() const {
  std::vector<ArcIndex> all;
  for (const auto* list : {&direct, &inferred, &conditional, &neutral})
    all.insert(all.end(), list->begin(), list->end());
  return all;
}

Influence influence_between(const Subject& subject, TaskId from, TaskId to) {
  Influence influence{.from = from, .to = to};
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i) {
    if (subject.situation.arcs[i].from == from && subject.situation.arcs[i].to == to)
      sort_in(subject, i, influence);
  }
  sort_by_strength(subject, influence.direct);
  sort_by_strength(subject, influence.inferred);
  influence.carried = short_chains(subject.graph, from.value, to.value);
  if (influence.carried.size() > most_chains) {
    influence.chains_left_out = influence.carried.size() - most_chains;
    influence.carried.resize(most_chains);
  }
  const auto& requires_first = subject.model()[to].requires_first;
  for (std::size_t i = 0; i < requires_first.size(); ++i) {
    const auto* needed = std::get_if<TaskId>(&requires_first[i].needed);
    if (needed && *needed == from)
      influence.required.push_back(i);
  }
  return influence;
}

}  // namespace taut
