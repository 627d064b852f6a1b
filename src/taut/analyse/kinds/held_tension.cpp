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

// "G5 support on stabilization", once per direction, of those that are quiet or of the
// others.
std::vector<std::string> pairs_of(const Subject& subject, const std::vector<Held>& held,
                                  bool quiet) {
  std::vector<std::string> pairs;
  for (const Held& h : held) {
    const Arc& arc = subject.situation.arcs[h.arc];
    if ((arc.effect == 0) != quiet)
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
  return pairs;
}

FindingLine line_of(const Subject& subject, SafeguardId id,
                    const std::vector<Held>& held) {
  const Model& model = subject.model();
  std::vector<std::string> parts;
  if (const auto eased = pairs_of(subject, held, false); !eased.empty())
    parts.push_back("stronger: " + listed(eased));
  if (const auto quiet = pairs_of(subject, held, true); !quiet.empty())
    parts.push_back("at work: " + listed(quiet));
  FindingLine line = line_with_reason(fmt::format("without {}", in_words(subject, id)),
                                      fmt::format("{}", fmt::join(parts, "; ")));
  line.statements = statements_of(subject, arcs_of(held));
  line.exhibits = {exhibit_of(model, Switch{id})};
  for (const Held& h : held)
    line.effect = std::min(line.effect, h.without);
  return line;
}

// How many different pairs, each counted once whatever holds it.
std::size_t count_of(const Subject& subject, const std::vector<Held>& all, bool quiet) {
  return pairs_of(subject, all, quiet).size();
}

// "Safeguards in place ease seven tensions and keep one quiet: the conditions of ...".
std::string headline(const Subject& subject, const std::vector<std::string>& safeguards,
                     const std::vector<Held>& all) {
  const bool one = safeguards.size() == 1;
  const std::size_t eased = count_of(subject, all, false);
  const std::size_t quiet = count_of(subject, all, true);
  std::vector<std::string> what;
  if (eased > 0)
    what.push_back(fmt::format("{} {} {}", one ? "eases" : "ease", count_word(eased),
                               eased == 1 ? "tension" : "tensions"));
  if (quiet > 0)
    what.push_back(fmt::format("{} {} quiet", one ? "keeps" : "keep",
                               eased > 0    ? count_word(quiet)
                               : quiet == 1 ? std::string("one tension")
                                            : count_word(quiet) + " tensions"));
  return sentence(fmt::format("{} in place {}: {}", one ? "One safeguard" : "Safeguards",
                              listed(what), titles(safeguards)));
}

void add(const Subject& subject, SafeguardId id, const std::vector<Held>& held,
         Finding& finding) {
  finding.lines.push_back(line_of(subject, id, held));
  finding.basis =
      std::max(finding.basis, grounds_of(subject.model(), finding.lines.back()).basis);
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
  std::vector<std::string> safeguards;
  std::vector<Held> all;
  for (std::uint32_t i = 0; i < subject.model().safeguards.size(); ++i) {
    const SafeguardId id{i};
    if (subject.model()[id].in_place != Truth::yes)
      continue;
    const auto held = held_by(subject, id);
    if (held.empty())
      continue;
    add(subject, id, held, finding);
    safeguards.push_back(in_words(subject, id));
    all.insert(all.end(), held.begin(), held.end());
  }
  if (safeguards.empty())
    return {};
  finding.certainty = certainty_of({finding.basis, finding.basis <= Basis::derived});
  finding.headline = headline(subject, safeguards, all);
  return {std::move(finding)};
}

}  // namespace

extern const Analysis held_tension;
const Analysis held_tension{
    .id = "held-tension",
    .question =
        "Which safeguards keep tensions quiet, and what would follow without them?",
    .definition =
        "For every safeguard in place: the tensions, active or held, that would be "
        "stronger "
        "without it alone. Tensions asleep for another reason are left out.",
    .example =
        "One safeguard in place eases one tension and keeps one quiet: the conditions of "
        "S/RES/2391.",
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
