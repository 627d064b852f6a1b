#include "taut/graph/camps/fewer_groups.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace taut::camps {
namespace {

// For every group what lies between it and each other that it touches.
std::vector<std::map<std::uint32_t, std::int64_t>> between(const Core& core,
                                                           const Groups& groups) {
  std::vector<std::map<std::uint32_t, std::int64_t>> sums(core.vertices);
  for (const Edge& edge : core.edges) {
    const std::uint32_t a = groups[edge.a];
    const std::uint32_t b = groups[edge.b];
    if (a == b)
      continue;
    sums[a][b] += edge.weight;
    sums[b][a] += edge.weight;
  }
  return sums;
}

}  // namespace

Groups with_fewer_groups(const Core& core, const Groups& groups) {
  const auto sums = between(core, groups);
  std::vector<std::uint32_t> size(core.vertices, 0);
  for (const std::uint32_t group : groups)
    ++size[group];
  std::vector<std::uint32_t> order;
  for (std::uint32_t group = 0; group < core.vertices; ++group) {
    if (size[group] > 0)
      order.push_back(group);
  }
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t group) { return size[group]; });
  std::vector<std::uint32_t> first;  // of each new group
  std::vector<std::uint32_t> place(core.vertices, 0);
  std::vector<bool> placed(core.vertices, false);
  for (const std::uint32_t group : order) {
    std::vector<std::int64_t> pull(first.size(), 0);
    for (const auto& [other, sum] : sums[group]) {
      if (placed[other])
        pull[place[other]] += sum;
    }
    const auto best = std::ranges::max_element(pull);
    placed[group] = true;
    if (best == pull.end() || *best < 0) {
      place[group] = static_cast<std::uint32_t>(first.size());
      first.push_back(group);
    } else {
      place[group] = static_cast<std::uint32_t>(best - pull.begin());
    }
  }
  Groups result;
  for (const std::uint32_t group : groups)
    result.push_back(first[place[group]]);
  return result;
}

}  // namespace taut::camps
