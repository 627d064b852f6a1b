#include "taut/graph/camps/merger.hpp"

#include <numeric>
#include <utility>

namespace taut::camps {

Merger::Merger(std::uint32_t vertices) : parent_(vertices), at_(vertices) {
  std::iota(parent_.begin(), parent_.end(), 0U);
}

std::uint32_t Merger::find(std::uint32_t v) const {
  while (parent_[v] != v)
    v = parent_[v];
  return v;
}

void Merger::add(std::uint32_t a, std::uint32_t b, double weight) {
  at_[a][b] += weight;
  at_[b][a] += weight;
}

void Merger::join(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (a == b)
    return;
  parent_[b] = a;
  const auto links = std::move(at_[b]);
  at_[b].clear();
  for (const auto& [other, weight] : links) {
    at_[other].erase(b);
    if (other != a)
      add(a, other, weight);
  }
}

// One ordering: the vertex that hangs most heavily on those already passed comes next.
bool Merger::round(double need) {
  std::vector<double> hold(parent_.size(), 0);
  std::vector<bool> passed(parent_.size(), false);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (;;) {
    std::uint32_t next = 0;
    bool any = false;
    for (std::uint32_t v = 0; v < parent_.size(); ++v) {
      if (parent_[v] == v && !passed[v] && (!any || hold[v] > hold[next])) {
        next = v;
        any = true;
      }
    }
    if (!any)
      break;
    passed[next] = true;
    for (const auto& [other, weight] : at_[next]) {
      if (passed[other])
        continue;
      hold[other] += weight;
      if (hold[other] >= need)
        pairs.emplace_back(next, other);
    }
  }
  for (const auto& [a, b] : pairs)
    join(a, b);
  return !pairs.empty();
}

void Merger::merge(double need) {
  while (round(need)) {
  }
}

std::vector<std::uint32_t> Merger::numbers() const {
  std::vector<std::uint32_t> result;
  for (std::uint32_t v = 0; v < parent_.size(); ++v)
    result.push_back(find(v));
  return result;
}

}  // namespace taut::camps
