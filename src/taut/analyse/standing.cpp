#include "taut/analyse/standing.hpp"

#include "taut/analyse/backfire.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace taut {
namespace {

void sort_by_strength(std::vector<OnCarrier>& list) {
  std::ranges::stable_sort(list, std::ranges::greater{}, &OnCarrier::strength);
}

void add_pairs(const Situation& situation, Standing& standing) {
  std::vector<bool> carries(situation.of().tasks.size(), false);
  for (const Shaken& carrier : standing.footing.carriers)
    carries[carrier.task.value] = true;
  for (const Pair& pair : situation.pairs) {
    if (!carries[pair.to.value])
      continue;
    if (pair.tension > 0)
      standing.threats.push_back({pair.from, pair.to, pair.tension});
    if (pair.synergy > 0)
      standing.lifts.push_back({pair.from, pair.to, pair.synergy});
  }
  sort_by_strength(standing.threats);
  sort_by_strength(standing.lifts);
}

std::vector<Through> through(const Situation& situation, TaskId task,
                             int Pair::*strength) {
  const Model& model = situation.of();
  std::vector<Through> found;
  for (const Pair& pair : situation.pairs) {
    if (pair.from != task || pair.*strength == 0)
      continue;
    for (const Task::Serves& serves : model[pair.to].serves) {
      if (serves.degree > 0)
        found.push_back({serves.objective, pair.to, pair.*strength, serves.degree});
    }
  }
  std::ranges::stable_sort(found, {}, [](const Through& t) {
    return std::tuple(t.objective, -t.strength * t.degree, t.other);
  });
  return found;
}

}  // namespace

std::string_view id_of(const Standing& standing) {
  switch (standing.footing.stand()) {
    case Stand::nothing: return "none";
    case Stand::weak: return "weak";
    case Stand::mixed: return "mixed";
    case Stand::unlooked: return "not-looked-at";
    case Stand::limited: return "limited";
    case Stand::firm: break;
  }
  return "firm";
}

std::vector<Standing> standings_of(const Situation& situation) {
  const Model& model = situation.of();
  std::vector<Standing> standings;
  for (Footing& footing : footings(situation)) {
    Standing standing{.footing = std::move(footing)};
    for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
      const int degree = degree_of(model, TaskId{t}, standing.objective());
      if (degree == 2)
        standing.helpers.push_back(TaskId{t});
      else if (degree == 1)
        standing.preparers.push_back(TaskId{t});
      else if (degree < 0)
        standing.against.push_back(TaskId{t});
    }
    add_pairs(situation, standing);
    standings.push_back(std::move(standing));
  }
  return standings;
}

std::vector<Through> serves_through(const Situation& situation, TaskId task) {
  return through(situation, task, &Pair::synergy);
}

std::vector<Through> costs_through(const Situation& situation, TaskId task) {
  return through(situation, task, &Pair::tension);
}

}  // namespace taut
