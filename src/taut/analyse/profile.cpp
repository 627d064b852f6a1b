#include "taut/analyse/profile.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace taut {
namespace {

// Shares of the mandate's own harm, so that no unit of the model moves a task.
constexpr Harm share_that_is_much = 10;
constexpr std::size_t share_that_is_looked_at = 20;

Grouping grouping_of(const Profile& profile, Harm all, bool looked_at) {
  const auto much = [&](Harm part) {
    return part > 0 && share_that_is_much * part >= all;
  };
  if (much(profile.suffered))
    return much(profile.caused) ? Grouping::both : Grouping::under_strain;
  if (much(profile.caused))
    return Grouping::strains_others;
  if (profile.judged == 0)
    return Grouping::not_looked_at;
  return looked_at ? Grouping::little : Grouping::little_judged;
}

// One pair in twenty was judged, unless no task has more.
std::vector<bool> looked_at(const std::vector<Profile>& profiles) {
  const auto enough = [](const Profile& p) {
    return share_that_is_looked_at * p.judged >= p.pairs;
  };
  const bool some_have_more = std::ranges::any_of(profiles, enough);
  std::vector<bool> looked;
  for (const Profile& profile : profiles)
    looked.push_back(enough(profile) || !some_have_more);
  return looked;
}

bool names(const Statement& statement, TaskId task) {
  const auto has = [&](const End& end) {
    return !end.general() && std::ranges::find(end.tasks, task) != end.tasks.end();
  };
  return has(statement.from) || has(statement.to);
}

// A statement on tasks in general judges the pairs of the tasks that it names.
void judge_in_general(const Situation& situation, std::vector<Profile>& profiles) {
  std::set<std::pair<TaskId, TaskId>> judged;
  for (const Pair& pair : situation.pairs)
    judged.emplace(pair.from, pair.to);
  for (const Arc& arc : situation.arcs) {
    if (!arc.general || !judged.emplace(arc.from, arc.to).second)
      continue;
    for (TaskId task : {arc.from, arc.to})
      profiles[task.value].judged += names(situation.of()[arc.statement], task) ? 1 : 0;
  }
}

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
    case Grouping::under_strain: return "under-strain";
    case Grouping::strains_others: return "strains-others";
    case Grouping::both: return "both";
    case Grouping::little: return "little-either-way";
    case Grouping::little_judged: return "little-judged";
    case Grouping::not_looked_at: break;
  }
  return "not-looked-at";
}

Harm clarity(const Profile& profile) {
  switch (profile.grouping) {
    case Grouping::under_strain: return profile.suffered;
    case Grouping::strains_others: return profile.caused;
    default: return profile.caused + profile.suffered;
  }
}

std::vector<Profile> profiles_of(const Situation& situation) {
  const Model& model = situation.of();
  std::vector<Profile> profiles(model.tasks.size());
  for (std::uint32_t i = 0; i < profiles.size(); ++i) {
    profiles[i].task = TaskId{i};
    profiles[i].value = value_of_task(model, TaskId{i});
    profiles[i].pairs = 2 * (profiles.size() - 1);
  }
  Harm all = 0;
  for (const Pair& pair : situation.pairs) {
    Profile& from = profiles[pair.from.value];
    Profile& to = profiles[pair.to.value];
    from.lifts += 2 * pair.synergy * std::max(0, to.value);
    const Harm hurt = harm(situation, pair);
    from.caused += hurt;
    to.suffered += hurt;
    all += hurt;
    ++from.judged;
    ++to.judged;
  }
  judge_in_general(situation, profiles);
  const std::vector<bool> looked = looked_at(profiles);
  for (std::size_t i = 0; i < profiles.size(); ++i)
    profiles[i].grouping = grouping_of(profiles[i], all, looked[i]);
  rank(profiles, &Profile::caused, &Profile::caused_rank);
  rank(profiles, &Profile::suffered, &Profile::suffered_rank);
  return profiles;
}

}  // namespace taut
