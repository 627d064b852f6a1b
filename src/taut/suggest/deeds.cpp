#include "taut/suggest/deeds.hpp"

#include <algorithm>

namespace taut {
namespace {

constexpr std::array<std::string_view, toward_count> role_names{
    "supports",   "arms_or_trains",   "restores",      "uses_force_on",
    "reports_on", "prosecutes",       "sanctions",     "rewards",
    "protects",   "needs_consent_of", "needs_trust_of"};

bool is_need(Toward role) {
  return role == Toward::needs_consent_of || role == Toward::needs_trust_of;
}

std::vector<ActorId> of_kinds(const Model& model,
                              const std::vector<std::string_view>& kinds) {
  std::vector<ActorId> actors;
  for (std::uint32_t a = 0; a < model.actors.size(); ++a) {
    const std::string_view kind = model.actors[a].kind;
    if (!kind.empty() && std::ranges::find(kinds, kind) != kinds.end())
      actors.push_back(ActorId{a});
  }
  return actors;
}

// Whether the author says of the task that it does something, this or other than this.
bool says_otherwise(const Task& task, Toward role) {
  const bool supporting = role == Toward::arms_or_trains || role == Toward::restores;
  for (std::size_t r = 0; r < toward_count; ++r) {
    const auto said = static_cast<Toward>(r);
    if (task.actors(said).empty() || is_need(said))
      continue;
    if (!(supporting && said == Toward::supports))
      return true;
  }
  return false;
}

void lend(const Model& model, const TaskType& type, Deeds& deeds) {
  const Task& task = model[deeds.task];
  for (std::size_t r = 0; r < toward_count; ++r) {
    const auto role = static_cast<Toward>(r);
    const bool said =
        is_need(role) ? !task.actors(role).empty() : says_otherwise(task, role);
    if (said || type.toward[r].empty() || !deeds.toward[r].empty())
      continue;
    deeds.toward[r] = of_kinds(model, type.toward[r]);
    if (!deeds.toward[r].empty())
      deeds.lent.push_back(role_names[r]);
  }
  const auto flag = [&](bool usual, bool& field, std::string_view key) {
    if (usual && !field) {
      field = true;
      deeds.lent.push_back(key);
    }
  };
  flag(type.impartial, deeds.impartial, "impartial");
  flag(type.needs_distance, deeds.needs_distance, "needs_distance");
  flag(type.aid_like, deeds.aid_like, "aid_like");
}

}  // namespace

std::string_view name_of(Toward role) {
  return role_names[static_cast<std::size_t>(role)];
}

std::vector<Deeds> deeds_of(const Model& model) {
  std::vector<Deeds> all;
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    const Task& task = model.tasks[t];
    Deeds deeds{.task = TaskId{t},
                .toward = task.toward,
                .impartial = task.impartial,
                .needs_distance = task.needs_distance,
                .aid_like = task.aid_like};
    for (TaskTypeId type : task.types)
      lend(model, model[type], deeds);
    all.push_back(std::move(deeds));
  }
  return all;
}

}  // namespace taut
