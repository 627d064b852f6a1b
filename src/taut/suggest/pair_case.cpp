#include "taut/suggest/pair_case.hpp"

#include <fmt/format.h>

namespace taut {

bool contains(const Actors& actors, ActorId actor) {
  return std::ranges::find(actors, actor) != actors.end();
}

std::optional<ActorId> common(const Actors& a, const Actors& b) {
  const auto found = std::ranges::find_if(a, [&](ActorId x) { return contains(b, x); });
  return found == a.end() ? std::nullopt : std::optional(*found);
}

std::string_view title(const PairCase& at, ActorId actor) {
  return at.model[actor].title.in(at.language);
}

std::string titled(const PairCase& at, const Actors& actors) {
  std::string text;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    text += i == 0 ? "" : i + 1 == actors.size() ? " and " : ", ";
    text += title(at, actors[i]);
  }
  return text;
}

bool fights(const Model& model, ActorId actor) {
  const auto fighting = [](const Actor::Hostile& hostile) {
    return hostile.grade == Actor::Hostility::fighting;
  };
  return std::ranges::any_of(model[actor].hostile_to, fighting) ||
         std::ranges::any_of(model.actors, [&](const Actor& other) {
           return std::ranges::any_of(other.hostile_to, [&](const Actor::Hostile& h) {
             return fighting(h) && h.to == actor;
           });
         });
}

std::string harm_feared(const PairCase& at, ActorId actor, const Actors& people) {
  if (at.model[actor].accused_of_abuse)
    return "whom sources accuse of grave abuses";
  for (ActorId who : people) {
    if (contains(at.model[who].trusts_not, actor))
      return fmt::format("whom {} do not trust", title(at, who));
  }
  return {};
}

bool same_places(const PairCase& at) {
  const auto& a = at.model[at.from.task].where;
  const auto& b = at.model[at.to.task].where;
  return a.empty() || b.empty() || std::ranges::find_first_of(a, b) != a.end();
}

bool is_of_type(const PairCase& at, const Deeds& deeds,
                std::initializer_list<std::string_view> ids) {
  return std::ranges::any_of(at.model[deeds.task].types, [&](TaskTypeId type) {
    return std::ranges::find(ids, at.model[type].id) != ids.end();
  });
}

std::optional<ActorId> distrusted(const PairCase& at, const Actors& parties,
                                  const Actors& people) {
  for (ActorId who : people) {
    if (const auto actor = common(parties, at.model[who].trusts_not))
      return actor;
  }
  return std::nullopt;
}

}  // namespace taut
