#include "taut/analyse/profile.hpp"

#include <algorithm>

namespace taut {
namespace {

constexpr Harm much = 3 * sixths;
constexpr Harm next_to_nothing = 1 * sixths;

// Equal harm shares a rank; the next one counts all before it (1, 2, 2, 4).
void rank(std::vector<Profile>& profiles, Harm Profile::*harm, int Profile::*place) {
  for (Profile& profile : profiles) {
    if (profile.*harm == 0)
      continue;
    const auto before = std::ranges::count_if(
        profiles, [&](const Profile& other) { return other.*harm > profile.*harm; });
    profile.*place = static_cast<int>(before) + 1;
  }
}

}  // namespace

std::string_view id_of(Grouping grouping) {
  switch (grouping) {
    case Grouping::shield: return "shield";
    case Grouping::handle_with_care: return "handle-with-care";
    case Grouping::costs_more: return "costs-more-here";
    case Grouping::free_to_go: return "free-to-go";
    case Grouping::mixed: break;
  }
  return "mixed";
}

Harm clarity(const Profile& profile) {
  switch (profile.grouping) {
    case Grouping::shield: return profile.suffered;
    case Grouping::handle_with_care:
    case Grouping::costs_more: return profile.caused;
    case Grouping::free_to_go: return profile.value * sixths;
    case Grouping::mixed: break;
  }
  return profile.caused + profile.suffered;
}

Grouping grouping_of(const Profile& profile, bool cuts_across) {
  if (profile.suffered >= much && profile.suffered > profile.caused)
    return Grouping::shield;
  if (profile.caused >= much) {
    if (profile.value * sixths + profile.lifts > profile.caused)
      return Grouping::handle_with_care;
    if (!cuts_across)
      return Grouping::costs_more;
  }
  return profile.caused + profile.suffered < next_to_nothing ? Grouping::free_to_go
                                                             : Grouping::mixed;
}

std::vector<Profile> profiles_of(const Situation& situation) {
  const Model& model = situation.of();
  std::vector<Profile> profiles(model.tasks.size());
  for (std::uint32_t i = 0; i < profiles.size(); ++i) {
    profiles[i].task = TaskId{i};
    profiles[i].value = value_of_task(model, TaskId{i});
  }
  for (const Pair& pair : situation.pairs) {
    Profile& from = profiles[pair.from.value];
    Profile& to = profiles[pair.to.value];
    from.lifts += 2 * pair.synergy * std::max(0, to.value);
    const Harm hurt = harm(situation, pair);
    from.caused += hurt;
    to.suffered += hurt;
  }
  for (Profile& profile : profiles) {
    const Task& task = model[profile.task];
    profile.grouping = grouping_of(profile, task.cross_cutting || task.enables_all);
  }
  rank(profiles, &Profile::caused, &Profile::caused_rank);
  rank(profiles, &Profile::suffered, &Profile::suffered_rank);
  return profiles;
}

}  // namespace taut
