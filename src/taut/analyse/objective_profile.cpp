#include "taut/analyse/objective_profile.hpp"

#include "taut/analyse/backfire.hpp"
#include "taut/analyse/profile.hpp"

#include <algorithm>
#include <utility>

namespace taut {

std::vector<ObjectiveProfile> profiles_for(const Situation& situation,
                                           ObjectiveId objective) {
  const Model& model = situation.of();
  const int weight = model[objective].weight;
  std::vector<ObjectiveProfile> profiles(model.tasks.size());
  for (std::uint32_t i = 0; i < profiles.size(); ++i) {
    profiles[i].task = TaskId{i};
    profiles[i].serves = sixths * weight * degree_of(model, TaskId{i}, objective);
  }
  for (const Pair& pair : situation.pairs) {
    ObjectiveProfile& to = profiles[pair.to.value];
    const Harm worth = std::max<Harm>(0, to.serves) / sixths;
    profiles[pair.from.value].lifts += 2 * pair.synergy * worth;
    if (!pair.leading_tension)
      continue;
    const bool firm = situation.arcs[*pair.leading_tension].grounds.firm;
    const Harm cost = pair.tension * worth * (firm ? 2 : 1);
    profiles[pair.from.value].costs += cost;
    to.suffered += cost;
  }
  std::erase_if(profiles, [](const ObjectiveProfile& p) { return p.nothing(); });
  std::ranges::stable_sort(profiles, std::ranges::greater{},
                           [](const auto& p) { return std::pair(p.serves, p.lifts); });
  return profiles;
}

}  // namespace taut
