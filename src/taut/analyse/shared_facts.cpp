#include "taut/analyse/shared_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace taut {
namespace {

bool contains(const std::vector<ActorId>& actors, ActorId actor) {
  return std::ranges::find(actors, actor) != actors.end();
}

void add_resources(const Subject& subject, const Task& from, const Task& to,
                   std::vector<std::string>& facts) {
  constexpr double heavy = 3;
  const Model& model = subject.model();
  for (const Task::Draw& draw : from.draws_on) {
    const Resource& resource = model[draw.resource];
    const auto other =
        std::ranges::find(to.draws_on, draw.resource, &Task::Draw::resource);
    if (other == to.draws_on.end() || resource.scale != Resource::Scale::ordinal ||
        draw.amount < heavy || other->amount < heavy)
      continue;
    if (resource.scarce_while && evaluate(model, *resource.scarce_while) == Truth::yes)
      facts.push_back(fmt::format("both draw heavily on {}: scarce today",
                                  resource.title.in(subject.language)));
  }
}

void add_pressure_on_actors(const Subject& subject, const Task& from, const Task& to,
                            std::vector<std::string>& facts) {
  constexpr std::array<std::pair<Toward, std::string_view>, 4> acts{{
      {Toward::reports_on, "reporting on"},
      {Toward::prosecutes, "prosecution of"},
      {Toward::sanctions, "sanctions on"},
      {Toward::uses_force_on, "force against"},
  }};
  constexpr std::array<std::pair<Toward, std::string_view>, 2> needs{{
      {Toward::needs_consent_of, "consent"},
      {Toward::needs_trust_of, "trust"},
  }};
  const Model& model = subject.model();
  for (const auto& [act, act_words] : acts) {
    for (ActorId actor : from.actors(act)) {
      for (const auto& [need, need_word] : needs) {
        if (contains(to.actors(need), actor))
          facts.push_back(fmt::format("it means {} {}, whose {} the other needs",
                                      act_words, model[actor].title.in(subject.language),
                                      need_word));
      }
    }
  }
}

void add_support(const Subject& subject, const Task& from, const Task& to,
                 std::vector<std::string>& facts) {
  const Model& model = subject.model();
  std::vector<ActorId> backed;
  for (Toward act : {Toward::supports, Toward::arms_or_trains, Toward::restores}) {
    for (ActorId actor : from.actors(act)) {
      if (!contains(backed, actor))
        backed.push_back(actor);
    }
  }
  for (ActorId needed : to.actors(Toward::needs_trust_of)) {
    for (ActorId actor : backed) {
      if (contains(model[needed].trusts_not, actor))
        facts.push_back(fmt::format(
            "it supports {}, whom {} do not trust, and the other needs the trust of {}",
            model[actor].title.in(subject.language),
            model[needed].title.in(subject.language),
            model[needed].title.in(subject.language)));
    }
  }
}

}  // namespace

std::vector<std::string> shared_facts(const Subject& subject, TaskId from, TaskId to) {
  const Task& one = subject.model()[from];
  const Task& other = subject.model()[to];
  std::vector<std::string> facts;
  add_resources(subject, one, other, facts);
  add_pressure_on_actors(subject, one, other, facts);
  add_support(subject, one, other, facts);
  return facts;
}

}  // namespace taut
