// Many tasks rest on an actor's consent while others put that consent under strain: they
// report on it, prosecute it, list it, use force on it.
//
// A task that itself needs the consent does not count as straining it, but for an
// impartial reporter: it must report and cannot work without access. Nobody states such a
// risk in so many words; it is inferred from what the tasks do, and says so.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

struct Way {
  Toward toward;
  std::string_view words;
};
constexpr std::array ways{
    Way{Toward::reports_on, "public reports"}, Way{Toward::prosecutes, "prosecution"},
    Way{Toward::uses_force_on, "force"}, Way{Toward::sanctions, "sanctions"}};

bool concerns(const Task& task, Toward toward, ActorId actor) {
  const auto& actors = task.actors(toward);
  return std::ranges::find(actors, actor) != actors.end();
}

bool strains_by(const Task& task, const Way& way, ActorId actor) {
  if (!concerns(task, way.toward, actor))
    return false;
  const bool impartial_reporter = task.impartial && way.toward == Toward::reports_on;
  return impartial_reporter || !concerns(task, Toward::needs_consent_of, actor);
}

struct Consent {
  std::vector<ActorId> actors = {};
  std::vector<TaskId> resting = {};
  std::vector<TaskId> straining = {};
};

Consent consent_of(const Model& model, ActorId actor) {
  Consent consent{.actors = {actor}};
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    const Task& task = model.tasks[t];
    if (std::ranges::any_of(ways,
                            [&](const Way& w) { return strains_by(task, w, actor); }))
      consent.straining.push_back(TaskId{t});
    else if (concerns(task, Toward::needs_consent_of, actor))
      consent.resting.push_back(TaskId{t});
  }
  return consent;
}

// Actors with the same two lists share a finding.
std::vector<Consent> at_risk(const Model& model) {
  std::vector<Consent> found;
  for (std::uint32_t a = 0; a < model.actors.size(); ++a) {
    Consent consent = consent_of(model, ActorId{a});
    if (consent.straining.empty() || consent.resting.size() < 3)
      continue;
    const auto same = std::ranges::find_if(found, [&](const Consent& other) {
      return other.resting == consent.resting && other.straining == consent.straining;
    });
    if (same == found.end())
      found.push_back(std::move(consent));
    else
      same->actors.push_back(ActorId{a});
  }
  return found;
}

std::string actors_in_words(const Subject& subject, const std::vector<ActorId>& actors) {
  std::vector<std::string> titles;
  for (ActorId actor : actors)
    titles.emplace_back(subject.model()[actor].title.in(subject.language));
  return listed(titles);
}

// The ways in which the tasks put it at risk, each once: "public reports", "force".
std::vector<std::string> ways_of(const Model& model, const Consent& consent) {
  std::vector<std::string> words;
  for (const Way& way : ways) {
    if (std::ranges::any_of(consent.straining, [&](TaskId task) {
          return strains_by(model[task], way, consent.actors.front());
        }))
      words.emplace_back(way.words);
  }
  return words;
}

FindingLine line_of(const Subject& subject, TaskId id, const Consent& consent) {
  const Task& task = subject.model()[id];
  std::vector<std::string> how;
  for (const Way& way : ways) {
    if (strains_by(task, way, consent.actors.front()))
      how.emplace_back(way.words);
  }
  return {.text = fmt::format("through {}: {}", listed(how), subject.name(id)),
          .exhibits = {{.name = fmt::format("task {}", task.id),
                        .where = task.place,
                        .basis = Basis::inferred,
                        .sources = task.sources}},
          .basis = Basis::inferred};
}

// The tasks of largest value first, and how many more.
std::string resting_clause(const Subject& subject, std::vector<TaskId> resting) {
  constexpr std::size_t most = 6;
  std::ranges::stable_sort(resting, std::ranges::greater{}, [&](TaskId task) {
    return value_of_task(subject.model(), task);
  });
  return sentence("Resting on it: " + names_up_to(subject, resting, most));
}

Finding describe(const Subject& subject, const Consent& consent) {
  const Model& model = subject.model();
  std::vector<std::string_view> ids;
  for (ActorId actor : consent.actors)
    ids.push_back(model[actor].id);
  Finding finding{
      .kind = "consent-risk",
      .id = fmt::format("consent-risk:{}", fmt::join(ids, "+")),
      .headline = fmt::format("{} may cost the consent of {}, on which {} tasks rest.",
                              capital(listed(ways_of(model, consent))),
                              actors_in_words(subject, consent.actors),
                              count_word(consent.resting.size())),
      .clauses = {{.text = resting_clause(subject, consent.resting),
                   .basis = Basis::inferred,
                   .further = true},
                  {.text = "The risk is our reading of what the tasks do to this party "
                           "and need from it.",
                   .basis = Basis::inferred,
                   .further = true}},
      .tasks = consent.straining,
      .basis = Basis::inferred};
  grade(finding, of_its_kind(Severity::moderate, {Basis::inferred, false}));
  for (TaskId task : consent.straining)
    finding.lines.push_back(line_of(subject, task, consent));
  int value = 0;
  for (TaskId task : consent.resting) {
    finding.tasks.push_back(task);
    value += value_of_task(model, task);
  }
  finding.harm = value;
  return finding;
}

std::vector<Finding> find_consent_risk(const Subject& subject, Claims&) {
  std::vector<Finding> findings;
  for (const Consent& consent : at_risk(subject.model()))
    findings.push_back(describe(subject, consent));
  return findings;
}

}  // namespace

extern const Analysis consent_risk;
const Analysis consent_risk{
    .id = "consent-risk",
    .question =
        "On whose consent does much of the mandate rest while other tasks strain it?",
    .definition =
        "An actor on whose consent at least three tasks rest (`needs_consent_of`), while "
        "another task reports on it, prosecutes it, lists it or uses force on it. A task "
        "that itself needs the consent strains it only as an impartial reporter. Actors "
        "with the same two lists are one finding. Moderate, and always inferred.",
    .example =
        "Public reports may cost the consent of the Government, on which eleven tasks "
        "rest.",
    .silence =
        "Only what the model says of actors is looked at; consent may be lost for other "
        "reasons.",
    .literature =
        "Sebastian and Gorur, UN Peacekeeping and Host-State Consent, Stimson Center "
        "(2018).",
    .run = find_consent_risk,
};

}  // namespace taut
