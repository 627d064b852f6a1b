#include "taut/analyse/filter.hpp"

#include "taut/analyse/decisions.hpp"

#include <algorithm>

namespace taut {

bool FindingFilter::keeps(const Model& model, const Finding& finding) const {
  const auto asked = [&](TaskId task) {
    return std::ranges::find(tasks, task) != tasks.end();
  };
  return (kinds.empty() || std::ranges::find(kinds, finding.kind) != kinds.end()) &&
         finding.severity >= at_least && !(open && is_accepted(model, finding, today)) &&
         (tasks.empty() || std::ranges::any_of(finding.tasks, asked));
}

Findings filtered(const Situation& situation, Findings findings,
                  const FindingFilter& filter) {
  if (filter.asks_for_all())
    return findings;
  const auto dropped = [&](const Finding& finding) {
    return !filter.keeps(situation.of(), finding);
  };
  std::erase_if(findings.picture, dropped);
  std::erase_if(findings.all, dropped);
  std::erase_if(findings.skipped, [&](const Skipped& skipped) {
    return !filter.kinds.empty() &&
           std::ranges::find(filter.kinds, skipped.kind) == filter.kinds.end();
  });
  std::erase_if(findings.asleep, [&](const Asleep& entry) {
    if (!filter.kinds.empty() || filter.at_least > Severity::minor)
      return true;
    return !filter.tasks.empty() && std::ranges::none_of(entry.arcs, [&](ArcIndex index) {
      const Arc& arc = situation.arcs[index];
      return std::ranges::any_of(
          filter.tasks, [&](TaskId task) { return task == arc.from || task == arc.to; });
    });
  });
  return findings;
}

}  // namespace taut
