#include "taut/analyse/firm_findings.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace taut {
namespace {

struct Counted {
  FirmFinding finding = {};
  int first_draw = 0;
};
using Counts = std::map<std::string, Counted, std::less<>>;

void count(Counts& counts, const Finding& finding, int draw, bool on_page) {
  auto at = counts.find(finding.id);
  if (at == counts.end())
    at = counts
             .emplace(finding.id,
                      Counted{{.id = finding.id, .headline = finding.headline}, draw})
             .first;
  ++at->second.finding.severity[static_cast<std::size_t>(finding.severity)];
  at->second.finding.on_first_page += on_page ? 1 : 0;
}

void add(Counts& sum, Counts&& part) {
  for (auto& [id, more] : part) {
    const auto [at, is_new] = sum.try_emplace(id, more);
    if (is_new)
      continue;
    FirmFinding& finding = at->second.finding;
    for (std::size_t i = 0; i < finding.severity.size(); ++i)
      finding.severity[i] += more.finding.severity[i];
    finding.on_first_page += more.finding.on_first_page;
    if (more.first_draw < at->second.first_draw) {
      at->second.first_draw = more.first_draw;
      finding.headline = std::move(more.finding.headline);
    }
  }
}

}  // namespace

int FirmFinding::found() const {
  return std::accumulate(severity.begin(), severity.end(), 0);
}

int FirmFinding::at_least(Severity least) const {
  return std::accumulate(severity.begin() + static_cast<std::ptrdiff_t>(least),
                         severity.end(), 0);
}

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
  std::vector<Counts> counts(asked.threads_taken());
  FirmFindings firm;
  firm.asked = asked.made(each_draw(
      model, asked, [&](std::size_t thread, int draw, const Situation& situation) {
        const Findings findings = find_all(situation, language, Kinds::polynomial);
        for (const Finding& finding : findings.picture)
          count(counts[thread], finding, draw, true);
        for (std::size_t i = 0; i < findings.all.size(); ++i)
          count(counts[thread], findings.all[i], draw, i < first_page);
      }));
  for (std::size_t thread = 1; thread < counts.size(); ++thread)
    add(counts.front(), std::move(counts[thread]));
  for (auto& [id, counted] : counts.front())
    firm.seen.push_back(std::move(counted.finding));
  return firm;
}

}  // namespace taut
