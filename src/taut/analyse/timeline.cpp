#include "taut/analyse/timeline.hpp"

#include "taut/analyse/footing.hpp"

#include <algorithm>

namespace taut {
namespace {

void count_tensions(const Situation& situation, TimelineEntry& standing) {
  for (const Pair& pair : situation.pairs) {
    if (pair.tension > 0) {
      ++standing.at_work[static_cast<std::size_t>(pair.tension) - 1];
      continue;
    }
    const auto some = [&](auto... states) {
      return std::ranges::any_of(pair.arcs, [&](ArcIndex index) {
        const Arc& arc = situation.arcs[index];
        return situation.of()[arc.statement].score < 0 && ((arc.state == states) || ...);
      });
    };
    if (some(ArcState::undecided))
      ++standing.open;
    else if (some(ArcState::held))
      ++standing.held;
    else if (some(ArcState::dormant, ArcState::separated))
      ++standing.asleep;
  }
}

}  // namespace

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
      .objectives = model.objectives.size()};
  if (standing.name.empty())
    standing.name = std::string(mandate.mission);
  count_tensions(situation, standing);
  for (const Footing& footing : footings(situation)) {
    if (footing.carriers.empty())
      continue;
    ++standing.carried;
    standing.firm += footing.weak() ? 0 : 1;
  }
  return standing;
}

}  // namespace taut
