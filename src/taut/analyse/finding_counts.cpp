#include "taut/analyse/finding_counts.hpp"

#include <numeric>
#include <utility>

namespace taut {

int FirmFinding::found() const {
  return std::accumulate(severity.begin(), severity.end(), 0);
}

int FirmFinding::at_least(Severity least) const {
  return std::accumulate(severity.begin() + static_cast<std::ptrdiff_t>(least),
                         severity.end(), 0);
}

void FindingCounts::count(const Findings& findings, int draw) {
  for (const Finding& finding : findings.picture)
    count(finding, draw, true);
  for (std::size_t i = 0; i < findings.all.size(); ++i)
    count(findings.all[i], draw, i < first_page);
}

void FindingCounts::count(const Finding& finding, int draw, bool on_page) {
  auto at = counts_.find(finding.id);
  if (at == counts_.end())
    at = counts_
             .emplace(finding.id,
                      Counted{{.id = finding.id, .headline = finding.headline}, draw})
             .first;
  ++at->second.finding.severity[static_cast<std::size_t>(finding.severity)];
  at->second.finding.on_first_page += on_page ? 1 : 0;
}

void FindingCounts::add(FindingCounts&& other) {
  for (auto& [id, more] : other.counts_) {
    const auto [at, is_new] = counts_.try_emplace(id, more);
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

std::vector<FirmFinding> FindingCounts::take() {
  std::vector<FirmFinding> findings;
  for (auto& [id, counted] : counts_)
    findings.push_back(std::move(counted.finding));
  counts_.clear();
  return findings;
}

std::vector<FirmFinding> counted(std::vector<FindingCounts>&& of_threads) {
  FindingCounts all;
  for (FindingCounts& counts : of_threads)
    all.add(std::move(counts));
  return all.take();
}

}  // namespace taut
