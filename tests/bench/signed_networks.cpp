#include "signed_networks.hpp"

#include "taut/base/chance.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace taut::bench {

SignedGraph planted_network(std::uint32_t vertices, std::uint32_t edges,
                            std::uint64_t seed) {
  Chance chance(seed);
  std::vector<std::uint32_t> cumulative;
  std::uint32_t sum = 0;
  for (std::uint32_t v = 0; v < vertices; ++v)
    cumulative.push_back(
        sum += static_cast<std::uint32_t>(std::lround(1e5 / std::pow(v + 3.0, 0.6))));
  const auto draw = [&] {
    return static_cast<std::uint32_t>(
        std::ranges::upper_bound(cumulative, chance.below(sum)) - cumulative.begin());
  };
  // One vertex in eight stands in the smaller camp: with the noise about a quarter of the
  // edges is negative.
  std::map<std::pair<std::uint32_t, std::uint32_t>, bool> chosen;
  const auto camp = [](std::uint32_t v) { return v % 8 == 3; };
  while (chosen.size() < edges) {
    const std::uint32_t a = draw();
    const std::uint32_t b = draw();
    const bool noise = chance.below(10) == 0;
    if (a != b)
      chosen.emplace(std::minmax(a, b), (camp(a) != camp(b)) != noise);
  }
  SignedGraph graph{.vertices = vertices};
  for (const auto& [pair, negative] : chosen)
    graph.pairs.push_back({pair.first, pair.second, negative ? 0 : 1, negative ? 1 : 0});
  return graph;
}

SignedGraph coin_network(std::uint32_t vertices, std::uint32_t percent,
                         std::uint64_t seed) {
  Chance chance(seed);
  SignedGraph graph{.vertices = vertices};
  for (std::uint32_t a = 0; a < vertices; ++a) {
    for (std::uint32_t b = a + 1; b < vertices; ++b) {
      if (chance.below(100) >= percent)
        continue;
      const bool negative = chance.below(2) == 1;
      graph.pairs.push_back({a, b, negative ? 0 : 1, negative ? 1 : 0});
    }
  }
  return graph;
}

}  // namespace taut::bench
