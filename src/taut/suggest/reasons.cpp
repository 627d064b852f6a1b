#include "taut/suggest/reasons.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

// What one task makes stronger and the other, which must be impartial, reports on.
std::optional<Backed> backed_and_reported(const PairCase& at, const Deeds& backing,
                                          const Deeds& reporting) {
  if (!reporting.impartial)
    return std::nullopt;
  return backed(backing, [&](ActorId a) {
    return at.model[a].accused_of_abuse &&
           contains(reporting.actors(Toward::reports_on), a);
  });
}

// Takes part in the fight: who uses force to protect people is not taken for a party to
// it by those who need distance from one.
bool joins_the_fight(const Deeds& deeds) {
  return deeds.does(Toward::uses_force_on) && !deeds.does(Toward::protects);
}

}  // namespace

std::string taking_sides(const PairCase& at) {
  if (!at.to.mediates())
    return {};
  const std::string other =
      fmt::format("the second must be seen as impartial and needs the consent of {}",
                  titled(at, at.to.actors(Toward::needs_consent_of)));
  if (at.from.does(Toward::uses_force_on))
    return fmt::format("the first uses force on {}; {}",
                       titled(at, at.from.actors(Toward::uses_force_on)), other);
  const Actors& armed = at.from.actors(Toward::arms_or_trains);
  const auto fighter =
      std::ranges::find_if(armed, [&](ActorId a) { return fights(at.model, a); });
  if (fighter == armed.end())
    return {};
  return fmt::format("the first arms or trains {}, a party to the fighting; {}",
                     title(at, *fighter), other);
}

std::string backing_the_reported(const PairCase& at) {
  const auto party = backed_and_reported(at, at.from, at.to);
  if (!party)
    return {};
  return fmt::format(
      "the first {} {}, whom sources accuse of grave abuses; the second "
      "reports on them",
      party->deed, title(at, party->actor));
}

std::string reporting_on_the_backed(const PairCase& at) {
  const auto party = backed_and_reported(at, at.to, at.from);
  if (!party)
    return {};
  return fmt::format(
      "the first reports on {}, whom sources accuse of grave abuses; the "
      "second {} that party",
      title(at, party->actor), party->deed);
}

std::string strengthening_an_abuser(const PairCase& at) {
  const Actors& people = at.to.actors(Toward::protects);
  if (people.empty() || at.model[at.to.task].part_of ||
      !at.to.does(Toward::needs_trust_of))
    return {};
  const auto party =
      backed(at.from, [&](ActorId a) { return !harm_feared(at, a, people).empty(); });
  if (!party)
    return {};
  return fmt::format("the first {} {}, {}; the second protects {}", party->deed,
                     title(at, party->actor), harm_feared(at, party->actor, people),
                     titled(at, people));
}

std::string protection_from_a_partner(const PairCase& at) {
  const Actors& people = at.from.actors(Toward::protects);
  if (people.empty() || !at.from.does(Toward::needs_trust_of))
    return {};
  const auto party =
      backed(at.to, [&](ActorId a) { return !harm_feared(at, a, people).empty(); });
  if (!party)
    return {};
  return fmt::format("the first protects {}; the second {} {}, {}", titled(at, people),
                     party->deed, title(at, party->actor),
                     harm_feared(at, party->actor, people));
}

std::string justice_against_incentive(const PairCase& at) {
  constexpr std::array ways{
      std::pair{Toward::prosecutes, std::string_view("helps to bring {} to court")},
      std::pair{Toward::sanctions, std::string_view("helps to list or sanction {}")}};
  for (const auto& [role, words] : ways) {
    const Actors& pursued = at.from.actors(role);
    const auto first = [&](ActorId actor) {
      return fmt::format(fmt::runtime(words), title(at, actor));
    };
    if (role == Toward::prosecutes) {
      if (const auto actor = common(pursued, at.to.actors(Toward::rewards)))
        return fmt::format("the first {}; the second brings them a benefit",
                           first(*actor));
    }
    if (!at.to.mediates())
      continue;
    if (const auto actor = common(pursued, at.to.actors(Toward::needs_consent_of)))
      return fmt::format("the first {}; the second mediates and needs their consent",
                         first(*actor));
  }
  return {};
}

std::string talks_against_scrutiny(const PairCase& at) {
  if (!at.from.mediates())
    return {};
  const Actors& needed = at.from.actors(Toward::needs_consent_of);
  if (const auto actor = common(at.to.actors(Toward::prosecutes), needed))
    return fmt::format(
        "the first mediates and needs the consent of {}; the second helps "
        "to bring them to court",
        title(at, *actor));
  if (!at.to.impartial)
    return {};
  const auto actor = common(at.to.actors(Toward::reports_on), needed);
  if (!actor)
    return {};
  return fmt::format(
      "the first mediates and needs the consent of {}; the second reports "
      "on them",
      title(at, *actor));
}

std::string scrutiny_against_talks(const PairCase& at) {
  if (!at.to.mediates() || !at.from.impartial)
    return {};
  const auto actor =
      common(at.from.actors(Toward::reports_on), at.to.actors(Toward::needs_consent_of));
  if (!actor)
    return {};
  return fmt::format(
      "the first reports on {}; the second mediates and needs their "
      "consent",
      title(at, *actor));
}

std::string blurred_lines(const PairCase& at) {
  if (!at.to.needs_distance || !same_places(at))
    return {};
  if (joins_the_fight(at.from))
    return "the first uses force in the same places; the second needs distance from the "
           "use of force";
  if (at.from.aid_like)
    return "the first looks like aid and comes from the mission; the second needs "
           "distance from it";
  return {};
}

std::string distrusted_state(const PairCase& at) {
  if (at.to.does(Toward::protects) || at.to.does(Toward::reports_on) ||
      at.to.does(Toward::restores) || at.to.needs_distance)
    return {};
  const Actors& people = at.to.actors(Toward::needs_trust_of);
  const auto party = distrusted(at, at.from.actors(Toward::restores), people);
  if (!party)
    return {};
  return fmt::format(
      "the first restores the authority of {}, who are not trusted; the "
      "second lives on the trust of {}",
      title(at, *party), titled(at, people));
}

std::string handing_over(const PairCase& at) {
  if (at.from.does(Toward::restores) || at.to.does(Toward::reports_on) ||
      at.to.needs_distance)
    return {};
  const Actors& people = at.to.actors(Toward::needs_trust_of);
  if (!common(people, at.from.actors(Toward::needs_trust_of)))
    return {};
  const auto party = distrusted(at, at.from.actors(Toward::supports), people);
  if (!party)
    return {};
  return fmt::format(
      "the first leads people to {}, whom they do not trust; the second "
      "lives on the trust of {}",
      title(at, *party), titled(at, people));
}

std::string force_beside_reconciliation(const PairCase& at) {
  if (!joins_the_fight(at.from) || !same_places(at) ||
      !is_of_type(at, at.to, {"local-reconciliation", "national-reconciliation"}))
    return {};
  return fmt::format(
      "the first uses force on {}; the second reconciles in the same "
      "places",
      titled(at, at.from.actors(Toward::uses_force_on)));
}

std::string benefits_for_some(const PairCase& at) {
  const Actors& rewarded = at.from.actors(Toward::rewards);
  if (rewarded.empty() || !at.to.mediates())
    return {};
  for (ActorId actor : at.to.actors(Toward::needs_consent_of)) {
    if (!contains(rewarded, actor))
      return fmt::format(
          "the first brings a benefit to {}; the second needs the consent of {}, not "
          "among them",
          titled(at, rewarded), titled(at, {actor}));
  }
  return {};
}

// What both wait for while different parties insist on it.
std::string opposed_preconditions(const PairCase& at) {
  for (const Requirement& a : at.model[at.from.task].requires_first) {
    for (const Requirement& b : at.model[at.to.task].requires_first) {
      if (a.needed != b.needed || a.held_by.empty() || b.held_by.empty() ||
          common(a.held_by, b.held_by))
        continue;
      return fmt::format(
          "{} want the same thing settled before the first, {} before the "
          "second",
          titled(at, a.held_by), titled(at, b.held_by));
    }
  }
  return {};
}

std::string contested_vote(const PairCase& at) {
  if (!is_of_type(at, at.from, {"electoral-assistance"}) || !at.to.mediates())
    return {};
  return "a vote raises what is at stake between the parties; the second mediates "
         "between them";
}

std::string violent_vote(const PairCase& at) {
  if (!is_of_type(at, at.from, {"electoral-assistance"}) ||
      !at.to.does(Toward::protects) || !at.to.does(Toward::needs_trust_of))
    return {};
  return fmt::format("a contested vote can bring violence; the second protects {}",
                     titled(at, at.to.actors(Toward::protects)));
}

std::string returns_and_land(const PairCase& at) {
  if (!is_of_type(at, at.from, {"refugees"}) || at.from.needs_distance ||
      !is_of_type(at, at.to, {"local-reconciliation"}))
    return {};
  return "people who return contest land and posts; the second reconciles where they "
         "return to";
}

std::string returns_and_votes(const PairCase& at) {
  if (!is_of_type(at, at.from, {"refugees"}) || at.from.needs_distance ||
      !is_of_type(at, at.to, {"electoral-assistance"}))
    return {};
  return "who has returned, and where to, decides who votes there; the second prepares "
         "the vote";
}

std::string sheltering(const PairCase& at) {
  const Actors& people = at.from.actors(Toward::protects);
  if (people.empty() || !at.to.mediates() || at.from.does(Toward::uses_force_on))
    return {};
  for (ActorId actor : at.to.actors(Toward::needs_consent_of)) {
    const std::string feared = harm_feared(at, actor, people);
    if (!feared.empty() && at.model[actor].accused_of_abuse)
      return fmt::format(
          "the first protects {} also from {}, {}; the second needs their "
          "consent",
          titled(at, people), title(at, actor), feared);
  }
  return {};
}

}  // namespace taut
