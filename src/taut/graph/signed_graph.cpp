#include "taut/graph/signed_graph.hpp"

#include "taut/graph/boosted.hpp"

#include <boost/range/iterator_range.hpp>

#include <algorithm>

namespace taut {

namespace {

int kept(int strength, SignedRule rule) {
  if (strength < std::max(rule.threshold, 1))
    return 0;
  return rule.unweighted ? 1 : strength;
}

}  // namespace

SignedGraph build_signed_graph(const TensionGraph& graph, SignedRule rule) {
  SignedGraph result{.vertices = num_vertices(graph)};
  std::vector<SignedPair> all;
  for (const auto edge : boost::make_iterator_range(edges(graph))) {
    const auto from = static_cast<std::uint32_t>(source(edge, graph));
    const auto to = static_cast<std::uint32_t>(target(edge, graph));
    const Pull& pull = graph[edge];
    const SignedPair pair{std::min(from, to), std::max(from, to),
                          kept(pull.synergy, rule), kept(pull.tension, rule)};
    if (pair.positive > 0 || pair.negative > 0)
      all.push_back(pair);
  }
  std::ranges::sort(all, {}, [](const SignedPair& p) { return std::pair(p.a, p.b); });
  for (const SignedPair& pair : all) {
    const bool again = !result.pairs.empty() && result.pairs.back().a == pair.a &&
                       result.pairs.back().b == pair.b;
    if (!again) {
      result.pairs.push_back(pair);
      continue;
    }
    SignedPair& held = result.pairs.back();
    held.positive = std::max(held.positive, pair.positive);
    held.negative = std::max(held.negative, pair.negative);
  }
  return result;
}

}  // namespace taut
