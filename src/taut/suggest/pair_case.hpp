#pragma once

#include "taut/suggest/deeds.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// What a rule looks at: an ordered pair of tasks in a mandate.
struct PairCase {
  const Model& model;
  const Deeds& from;
  const Deeds& to;
  std::string_view language = {};
};

using Actors = std::vector<ActorId>;

bool contains(const Actors& actors, ActorId actor);
/// The first of `a` that is in `b`.
std::optional<ActorId> common(const Actors& a, const Actors& b);

std::string_view title(const PairCase& at, ActorId actor);
/// "the Government", "the Government and the Coordination".
std::string titled(const PairCase& at, const Actors& actors);

/// Whether a party fights another, or another fights it.
bool fights(const Model& model, ActorId actor);

/// A party that a task makes stronger, and by which deed: "arms or trains".
struct Backed {
  ActorId actor;
  std::string_view deed;
};
/// The first party that the task arms, trains or restores and that is wanted.
template <typename Wanted>
std::optional<Backed> backed(const Deeds& deeds, Wanted wanted) {
  constexpr std::array ways{
      std::pair{Toward::arms_or_trains, std::string_view("arms or trains")},
      std::pair{Toward::restores, std::string_view("restores the authority of")}};
  for (const auto& [role, words] : ways) {
    const auto found = std::ranges::find_if(deeds.actors(role), wanted);
    if (found != deeds.actors(role).end())
      return Backed{*found, words};
  }
  return std::nullopt;
}

/// Why `people` may have to be protected from a party: "whom sources accuse of grave
/// abuses"; empty where the model knows nothing.
std::string harm_feared(const PairCase& at, ActorId actor, const Actors& people);
/// The first of the parties that one of `people` does not trust.
std::optional<ActorId> distrusted(const PairCase& at, const Actors& parties,
                                  const Actors& people);

/// Whether the tasks share an area; one without areas is everywhere.
bool same_places(const PairCase& at);
/// Whether the task is of one of these types of models/shared/task-types.yaml.
bool is_of_type(const PairCase& at, const Deeds& deeds,
                std::initializer_list<std::string_view> ids);

}  // namespace taut
