// Which two camps the tasks fall into if as little as possible is to contradict it: a
// drafter sees which way the tensions run, and what holds the mandate together. How good
// the split is, and proved to be, is for `taut camps`.
//
// The proof and the draws have a fixed number of steps here; `taut camps` takes the time
// that it is given.

#include "taut/analyse/camps_reading.hpp"
#include "taut/analyse/camps_words.hpp"
#include "taut/analyse/certainty.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

// About half of what the proof takes.
constexpr std::int64_t draw_steps = 12'000'000;

std::string too_large(const Subject& subject) {
  return too_many_for_camps(subject.graph);
}

FindingLine line_of(const Subject& subject, const CampPair& pair, std::string_view what) {
  FindingLine line{
      .text = fmt::format("{}: {}", what, pair_in_words(subject, pair)),
  };
  const std::vector<ArcIndex> arcs = arcs_of(pair);
  line.statements = statements_of(subject, arcs);
  line.effect = subject.situation.arcs[arcs.front()].effect;
  return line;
}

void add_lines(const Subject& subject, const CampsPart& part, Finding& finding,
               Grounds& grounds) {
  const std::pair<const std::vector<CampPair>*, std::string_view> kinds[] = {
      {&part.rifts, "inside a camp"},
      {&part.bridges, "between the camps"},
      {&part.ambivalent, "both ways"}};
  for (const auto& [pairs, what] : kinds) {
    for (const CampPair& pair : *pairs) {
      finding.lines.push_back(line_of(subject, pair, what));
      grounds = weakest(grounds, grounds_of(subject.model(), finding.lines.back()));
      const std::vector<ArcIndex> arcs = arcs_of(pair);
      finding.arcs.insert(finding.arcs.end(), arcs.begin(), arcs.end());
    }
  }
}

constexpr std::size_t most_pairs = 3;

// "Of 29 tensions, 23 run one way, above all from state authority and G5 support to good
// offices."
std::string in_words(const Subject& subject, const OneWay& way) {
  std::vector<std::string> parts;
  if (!way.from.empty())
    parts.push_back("from " + names(subject, way.from));
  if (!way.to.empty())
    parts.push_back("to " + names(subject, way.to));
  return fmt::format("Of {} tensions, {} run one way{}{}.", way.all, way.tensions,
                     parts.empty() ? "" : ", above all ", fmt::join(parts, " "));
}

FindingLine held_together(const Subject& subject, const CampsPart& part) {
  std::vector<std::string> words;
  std::vector<ArcIndex> arcs;
  for (const CampPair& pair : part.bridges) {
    const std::vector<ArcIndex> both = arcs_of(pair);
    arcs.insert(arcs.end(), both.begin(), both.end());
    if (words.size() < most_pairs)
      words.push_back(
          fmt::format("{} with {}", subject.name(pair.a), subject.name(pair.b)));
  }
  const std::size_t count = part.bridges.size();
  if (count > words.size())
    words.push_back(fmt::format("{} more", count - words.size()));
  return clause_on(subject,
                   fmt::format("{} {} them together: {}.",
                               count == 1 ? std::string("One thing")
                                          : capital(count_word(count)) + " things",
                               count == 1 ? "holds" : "hold", fmt::join(words, "; ")),
                   arcs);
}

void add_clauses(const Subject& subject, const CampsReading& reading, Finding& finding) {
  const CampsPart& part = reading.parts.front();
  if (const auto way = one_way(subject.situation, part)) {
    finding.gist = in_words(subject, *way);
    finding.clauses.push_back(
        {.text = finding.gist, .basis = finding.basis, .further = true});
  }
  if (!part.bridges.empty())
    finding.clauses.push_back(held_together(subject, part));
  std::vector<TaskId> open;
  for (const Swing& swing : reading.swings)
    open.push_back(swing.task);
  if (!open.empty())
    finding.clauses.push_back(
        {.text = sentence("Open, if scores move a little, is the side of " +
                          names(subject, open)),
         .basis = finding.basis,
         .further = true});
}

std::vector<Finding> find_opposing_camps(const Subject& subject, Claims&) {
  CampsReading reading = read_camps(
      subject.situation, {.steps = listed_proof_steps, .draw_steps = draw_steps});
  if (!reading.falls_apart)
    return {};
  add_swings(reading, subject.situation);
  const CampsPart& first = reading.parts.front();
  Finding finding{
      .kind = "opposing-camps",
      .id = "opposing-camps",
      .headline =
          fmt::format("The tasks stand on two sides: here {}; there {}.",
                      names(subject, first.sides[0]), names(subject, first.sides[1])),
  };
  Grounds grounds{Basis::derived, true};  // a split is our reading at best
  for (const CampsPart& part : reading.parts) {
    for (const std::vector<TaskId>& side : part.sides)
      finding.tasks.insert(finding.tasks.end(), side.begin(), side.end());
    add_lines(subject, part, finding, grounds);
  }
  add_clauses(subject, reading, finding);
  finding.basis = grounds.basis;
  grade(finding, of_its_kind(Severity::moderate, grounds));
  return {std::move(finding)};
}

}  // namespace

extern const Analysis opposing_camps;
const Analysis opposing_camps{
    .id = "opposing-camps",
    .question = "If the tasks fell into two camps, who would stand with whom?",
    .definition =
        "Links become undirected edges: per pair of tasks a negative edge of the weight "
        "of the stronger of the two tensions and a positive edge of the weight of the "
        "stronger of the two synergies, both kept. The split into two camps has the "
        "least "
        "weight of exceptions: tensions inside a camp (rifts) and synergies between the "
        "camps (bridges). A pair with both signs counts on both sides, so that the "
        "smaller of its weights is an exception whatever the split. The weight is proved "
        "least, or both bounds and the word interval are given. A task swings if it "
        "stands on its side, relative to the task of largest value, in 25 to 75 % of 200 "
        "seeded draws of the scores. Groups of linked tasks without a tension are not "
        "told.",
    .example =
        "The tasks stand on two sides: here protection of civilians and state authority; "
        "there good offices, Agreement reforms and DDR.",
    .silence =
        "No camps does not mean harmony: fewer than four linked tasks, or tensions that "
        "are all weaker than the synergies around them, make no camps.",
    .literature =
        "Harary 1953 and Cartwright and Harary 1956 (balance); Aref, Mason and Wilson, "
        "Networks 75 (2020) 95-110 (exact frustration index).",
    .in_picture = true,
    .hard = true,
    .too_large = too_large,
    .run = find_opposing_camps,
};

}  // namespace taut
