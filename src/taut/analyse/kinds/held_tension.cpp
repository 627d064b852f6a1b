// What the safeguards in place keep quiet: one finding, because a drafter asks it once,
// before deleting a clause.
//
// A safeguard holds an arc if without it alone the tension would be stronger. Where two
// safeguards each would be enough, neither is named for that arc: deleting one of them
// wakes nothing. Arcs that are asleep for another reason do not count.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/certainty.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

struct Held {
  ArcIndex arc;
  int without;  // the effective score if this safeguard were not in place
};

std::vector<Held> held_by(const Subject& subject, SafeguardId safeguard) {
  std::vector<Held> held;
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i) {
    const Arc& arc = subject.situation.arcs[i];
    const Statement& statement = subject.model()[arc.statement];
    // A statement about tasks in general that is at work is told as a tension, once.
    const bool counts =
        statement.score < 0 &&
        (arc.state == ArcState::held || (arc.state == ArcState::active && !arc.general));
    if (!counts)
      continue;
    const int without =
        effective_score_if(subject.model(), statement, safeguard, Truth::no);
    if (without < arc.effect)
      held.push_back({i, without});
  }
  return held;
}

std::vector<ArcIndex> arcs_of(const std::vector<Held>& held) {
  std::vector<ArcIndex> arcs;
  std::ranges::transform(held, std::back_inserter(arcs), &Held::arc);
  return arcs;
}

// "G5 support on stabilization", once per direction that is silent.
std::string silenced(const Subject& subject, const std::vector<Held>& held) {
  std::vector<std::string> pairs;
  for (const Held& h : held) {
    const Arc& arc = subject.situation.arcs[h.arc];
    if (arc.effect != 0)
      continue;
    const Statement& statement = subject.model()[arc.statement];
    std::string pair =
        arc.general
            ? fmt::format("{} on {}", in_words(subject, statement.from),
                          in_words(subject, statement.to))
            : fmt::format("{} on {}", subject.name(arc.from), subject.name(arc.to));
    if (std::ranges::find(pairs, pair) == pairs.end())
      pairs.push_back(std::move(pair));
  }
  return listed(pairs);
}

std::string statement_list(const Subject& subject, const std::vector<StatementId>& ids) {
  std::string text;
  for (StatementId id : ids)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", subject.model()[id].id);
  return text;
}

FindingLine line_of(const Subject& subject, SafeguardId id,
                    const std::vector<Held>& held) {
  const Model& model = subject.model();
  FindingLine line{.statements = statements_of(subject, arcs_of(held)),
                   .exhibits = {exhibit_of(model, Switch{id})}};
  const std::string silent = silenced(subject, held);
  const bool all_silent = std::ranges::all_of(
      held, [&](const Held& h) { return subject.situation.arcs[h.arc].effect == 0; });
  line.text = fmt::format("{}: ", in_words(subject, id));
  if (!all_silent)
    line.text += "eases " + statement_list(subject, line.statements);
  if (!silent.empty())
    line.text += fmt::format("{}silences {}", all_silent ? "" : "; ", silent);
  for (const Held& h : held)
    line.effect = std::min(line.effect, h.without);
  return line;
}

// "the conditions of S/RES/2391 (T01, T05; silences G5 support on stabilization)".
std::string in_short(const Subject& subject, SafeguardId id,
                     const std::vector<Held>& held) {
  const std::string silent = silenced(subject, held);
  return fmt::format("{} ({}{}{})", in_words(subject, id),
                     statement_list(subject, statements_of(subject, arcs_of(held))),
                     silent.empty() ? "" : "; silences ", silent);
}

void add(const Subject& subject, SafeguardId id, const std::vector<Held>& held,
         Finding& finding, std::vector<std::string>& because) {
  finding.lines.push_back(line_of(subject, id, held));
  finding.basis =
      std::max(finding.basis, grounds_of(subject.model(), finding.lines.back()).basis);
  because.push_back(in_short(subject, id, held));
  for (const Held& h : held) {
    const Arc& arc = subject.situation.arcs[h.arc];
    if (std::ranges::find(finding.arcs, h.arc) == finding.arcs.end())
      finding.arcs.push_back(h.arc);
    for (TaskId task : {arc.to, arc.from}) {
      if (std::ranges::find(finding.tasks, task) == finding.tasks.end())
        finding.tasks.push_back(task);
    }
  }
}

std::vector<Finding> find_held_tension(const Subject& subject, Claims&) {
  Finding finding{.kind = "held-tension",
                  .id = "held-tension",
                  .notice = true,
                  .basis = Basis::stated};
  std::vector<std::string> because;
  for (std::uint32_t i = 0; i < subject.model().safeguards.size(); ++i) {
    const SafeguardId id{i};
    if (subject.model()[id].in_place != Truth::yes)
      continue;
    if (const auto held = held_by(subject, id); !held.empty())
      add(subject, id, held, finding, because);
  }
  if (because.empty())
    return {};
  finding.certainty = certainty_of({finding.basis, finding.basis <= Basis::derived});
  finding.headline = fmt::format("The mandate is quieter than its words because of {}.",
                                 listed(because));
  finding.clauses.emplace_back(
      because.size() == 1 ? "Deleting or weakening this safeguard wakes these tensions."
                          : "Deleting or weakening any of them wakes these tensions.");
  return {std::move(finding)};
}

}  // namespace

extern const Analysis held_tension;
const Analysis held_tension{
    .id = "held-tension",
    .question = "Which safeguards keep tensions quiet, and what would wake without them?",
    .definition =
        "For every safeguard in place: the tensions, active or held, that would be "
        "stronger "
        "without it alone. Tensions asleep for another reason are left out.",
    .example =
        "The mandate is quieter than its words because of the conditions of "
        "S/RES/2391 (T01, T05; silences G5 support on stabilization).",
    .silence =
        "Nothing held does not mean that nothing is safe: a score may have been "
        "judged with a safeguard already in mind.",
    .literature =
        "Boundary conditions: van Lamsweerde, Darimont and Letier, IEEE TSE 24 "
        "(1998).",
    .in_picture = true,
    .run = find_held_tension,
};

}  // namespace taut
