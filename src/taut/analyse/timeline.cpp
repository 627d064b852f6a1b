#include "taut/analyse/timeline.hpp"

#include "taut/analyse/camps_reading.hpp"
#include "taut/analyse/counts.hpp"
#include "taut/analyse/footing.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace taut {
namespace {

void count_tensions(const Situation& situation, TimelineEntry& standing) {
  for (const Pair& pair : situation.pairs) {
    if (pair.tension > 0) {
      ++standing.at_work[static_cast<std::size_t>(pair.tension) - 1];
      continue;
    }
    switch (liveliest(situation, pair, LinkSign::tension).value_or(ArcState::active)) {
      case ArcState::active: break;
      case ArcState::undecided: ++standing.open; break;
      case ArcState::held: ++standing.held; break;
      case ArcState::dormant:
      case ArcState::separated: ++standing.asleep; break;
    }
  }
}

}  // namespace

CampFigures camp_figures(const Situation& situation) {
  const TensionGraph graph = build_graph(situation);
  if (std::string reason = too_many_for_camps(graph); !reason.empty())
    return {.skipped = std::move(reason)};
  const CampsReading reading = read_camps(situation, {.steps = listed_proof_steps});
  if (!reading.falls_apart)
    return {};
  CampFigures figures{
      .found = true, .weight = reading.camps.value, .least = reading.camps.lower};
  for (const CampsPart& part : reading.parts) {
    figures.bridges += part.bridges.size();
    figures.rifts += part.rifts.size();
    figures.both_ways += part.ambivalent.size();
  }
  return figures;
}

std::size_t TimelineEntry::settled_percent() const {
  return tensions() == 0 ? 0 : (100 * (held + asleep) + tensions() / 2) / tensions();
}

TimelineEntry timeline_entry(const Situation& situation, const Findings& findings,
                             std::string_view language) {
  const Model& model = situation.of();
  const Mandate& mandate = model.mandate;
  const std::string_view title = mandate.title.in(language);
  TimelineEntry standing{
      .name = std::string(mandate.resolution.empty() ? title : mandate.resolution),
      .adopted = std::string(mandate.adopted),
      .tasks = model.tasks.size(),
      .findings = tally_of(situation, findings),
      .camps = camp_figures(situation),
      .objectives = model.objectives.size()};
  if (standing.name.empty())
    standing.name = std::string(mandate.mission);
  count_tensions(situation, standing);
  for (const Footing& footing : footings(situation)) {
    if (footing.carriers.empty())
      continue;
    ++standing.carried;
    standing.firm += footing.stand() == Stand::firm ? 1 : 0;
  }
  return standing;
}

}  // namespace taut
