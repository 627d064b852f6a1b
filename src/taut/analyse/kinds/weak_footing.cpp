// Objectives that stand on nothing firm: every task that carries them (serves 3) is under
// strong tension, lacks something it requires, or sits in a deadlock.
//
// Told once, in the picture: a drafter asks first whether the strategy stands.
//
// An objective is as surely weak as its least surely shaken carrier; each carrier is
// judged by the surest thing that shakes it.

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/footing.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

Grounds surest(const Subject& subject, const Shaken& carrier) {
  Grounds best{Basis::unverified, false};
  const auto offer = [&](const Grounds& grounds) {
    best = grounds.surer_than(best) ? grounds : best;
  };
  for (ArcIndex arc : carrier.tensions)
    offer(subject.situation.arcs[arc].grounds);
  for (const auto* needs : {&carrier.lacking, &carrier.in_deadlock}) {
    for (const Need& need : *needs)
      offer({need.what->basis, need.what->basis <= Basis::derived});
  }
  return best;
}

Grounds grounds_of(const Subject& subject, const Footing& footing) {
  Grounds grounds;
  for (const Shaken& carrier : footing.carriers)
    grounds = weakest(grounds, surest(subject, carrier));
  return grounds;
}

// "protection of civilians, worked against by state authority and G5 support".
std::string in_words(const Subject& subject, const Shaken& carrier) {
  std::vector<std::string> how;
  if (!carrier.in_deadlock.empty())
    how.emplace_back("in a deadlock");
  if (!carrier.lacking.empty())
    how.emplace_back("without what it requires");
  if (!carrier.tensions.empty()) {
    std::vector<TaskId> by;
    for (ArcIndex arc : carrier.tensions)
      by.push_back(subject.situation.arcs[arc].from);
    how.push_back("under strong tension from " + names(subject, by));
  }
  return fmt::format("{}, {}", subject.name(carrier.task), fmt::join(how, "; "));
}

FindingLine line_of(const Subject& subject, const Footing& footing) {
  FindingLine line{.basis = grounds_of(subject, footing).basis, .alternatives = true};
  std::vector<ArcIndex> arcs;
  std::vector<std::string> carriers;
  for (const Shaken& carrier : footing.carriers) {
    carriers.push_back(in_words(subject, carrier));
    arcs.insert(arcs.end(), carrier.tensions.begin(), carrier.tensions.end());
    for (const auto* needs : {&carrier.in_deadlock, &carrier.lacking}) {
      for (const Need& need : *needs)
        line.exhibits.push_back(exhibit_of(subject.model(), need));
    }
  }
  line.text =
      fmt::format("\"{}\": carried only by {}", title_of(subject, footing.objective),
                  fmt::join(carriers, "; by "));
  line.statements = statements_of(subject, arcs);
  for (ArcIndex arc : arcs)
    line.effect = std::min<int>(line.effect, subject.situation.arcs[arc].effect);
  return line;
}

// "What serves two of four objectives most directly is in trouble: ...".
std::string headline(const Subject& subject, const std::vector<Footing>& weak) {
  std::vector<std::string> titles;
  for (const Footing& footing : weak)
    titles.push_back(fmt::format("\"{}\"", title_of(subject, footing.objective)));
  const std::size_t all = subject.model().objectives.size();
  return fmt::format("What serves {} most directly is in trouble: {}.",
                     all == 1 ? std::string("the objective")
                              : fmt::format("{} of {} objectives",
                                            count_word(weak.size()), count_word(all)),
                     listed(titles));
}

std::vector<Finding> find_weak_footing(const Subject& subject, Claims&) {
  std::vector<Footing> weak = footings(subject.situation);
  std::erase_if(weak,
                [](const Footing& footing) { return footing.stand() != Stand::weak; });
  if (weak.empty())
    return {};
  Finding finding{.kind = "weak-footing",
                  .id = "weak-footing",
                  .headline = headline(subject, weak),
                  .basis = Basis::stated};
  Grounds best{Basis::unverified, false};
  int weight = 0;
  for (const Footing& footing : weak) {
    finding.lines.push_back(line_of(subject, footing));
    const Grounds grounds = grounds_of(subject, footing);
    finding.basis = std::max(finding.basis, grounds.basis);
    best = grounds.surer_than(best) ? grounds : best;
    weight = std::max(weight, subject.model()[footing.objective].weight);
    for (const Shaken& carrier : footing.carriers) {
      finding.tasks.push_back(carrier.task);
      finding.arcs.insert(finding.arcs.end(), carrier.tensions.begin(),
                          carrier.tensions.end());
    }
  }
  finding.harm = 3 * sixths * weight;
  grade(finding, of_its_kind(Severity::serious, best));
  return {std::move(finding)};
}

}  // namespace

extern const Analysis weak_footing;
const Analysis weak_footing{
    .id = "weak-footing",
    .question = "Which objectives stand only on tasks that are themselves shaken?",
    .definition =
        "An objective with at least one carrier (a task that serves it with 3), all of "
        "whose carriers are under strong tension (2 or more), lack something they "
        "require, or are in a deadlock. That it is not known whether something required "
        "is there is no lack. All such objectives are one finding.",
    .example =
        "What serves one of four objectives most directly is in trouble: \"A "
        "stable centre\".",
    .silence =
        "One firm carrier is enough to silence it, however small its part; an objective "
        "without any carrier is a strategy-gap.",
    .literature =
        "Goals that depend on obstructed tasks: van Lamsweerde, Darimont and Letier, "
        "IEEE Transactions on Software Engineering 24 (1998).",
    .in_picture = true,
    .run = find_weak_footing,
};

}  // namespace taut
