#include "taut/analyse/firm_findings.hpp"

#include <algorithm>
#include <utility>

namespace taut {

const FirmFinding* FirmFindings::find(std::string_view id) const {
  const auto at = std::ranges::lower_bound(seen, id, {}, &FirmFinding::id);
  return at != seen.end() && at->id == id ? &*at : nullptr;
}

std::vector<const FirmFinding*> FirmFindings::others(const Findings& base) const {
  const auto known = [&](const FirmFinding& finding) {
    return std::ranges::find(base.all, finding.id, &Finding::id) != base.all.end() ||
           std::ranges::find(base.picture, finding.id, &Finding::id) !=
               base.picture.end();
  };
  std::vector<const FirmFinding*> others;
  for (const FirmFinding& finding : seen) {
    if (4 * finding.on_first_page >= asked.count && !known(finding))
      others.push_back(&finding);
  }
  std::ranges::stable_sort(
      others, std::ranges::greater{},
      [](const FirmFinding* finding) { return finding->on_first_page; });
  return others;
}

FirmFindings firm_findings(const Model& model, const DrawsAsked& asked,
                           std::string_view language) {
  std::vector<FindingCounts> counts(asked.threads_taken());
  FirmFindings firm;
  firm.asked = asked.made(each_draw(
      model, asked, [&](std::size_t thread, int draw, const Situation& situation) {
        counts[thread].count(find_all(situation, language, Kinds::polynomial), draw);
      }));
  firm.seen = counted(std::move(counts));
  return firm;
}

}  // namespace taut
