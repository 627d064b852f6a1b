// All ways of two steps are from -> a -> to; all of three from -> a -> b -> to, where b
// is looked for among what a reaches. With two steps any strength counts; at three, weak
// links would join nearly everything to everything, so each must be 2 or more.

#include "taut/graph/short_chains.hpp"

#include "taut/graph/boosted.hpp"

#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace taut {
namespace {

constexpr int least_of_three = 2;

// The one or two steps that an edge is: its synergy, its tension.
std::vector<ChainStep> steps_between(const TensionGraph& graph, Vertex from, Vertex to) {
  const auto [at, found] = edge(from, to, graph);
  std::vector<ChainStep> steps;
  if (!found)
    return steps;
  if (graph[at].synergy > 0)
    steps.push_back({from, to, false, graph[at].synergy});
  if (graph[at].tension > 0)
    steps.push_back({from, to, true, graph[at].tension});
  return steps;
}

class ChainSearch {
 public:
  ChainSearch(const TensionGraph& graph, Vertex to) : graph_(graph), to_(to) {}

  void extend(std::vector<ChainStep>& way, Vertex at, bool tension) {
    if (!way.empty())
      close(way, at, tension);
    if (way.size() == 2)
      return;
    for (Vertex next : boost::make_iterator_range(adjacent_vertices(at, graph_))) {
      if (next == to_ || next == at || on(way, next))
        continue;
      for (const ChainStep& step : steps_between(graph_, at, next)) {
        if (tension && step.tension)
          continue;
        way.push_back(step);
        extend(way, next, tension || step.tension);
        way.pop_back();
      }
    }
  }

  std::vector<ShortChain> found = {};

 private:
  static bool on(const std::vector<ChainStep>& way, Vertex vertex) {
    return std::ranges::any_of(way, [&](const ChainStep& s) { return s.from == vertex; });
  }

  void close(const std::vector<ChainStep>& way, Vertex at, bool tension) {
    for (const ChainStep& last : steps_between(graph_, at, to_)) {
      if (tension && last.tension)
        continue;
      ShortChain chain{.steps = way, .tension = tension || last.tension};
      chain.steps.push_back(last);
      chain.weakest = std::ranges::min(chain.steps, {}, &ChainStep::strength).strength;
      if (chain.steps.size() == 2 || chain.weakest >= least_of_three)
        found.push_back(std::move(chain));
    }
  }

  const TensionGraph& graph_;
  Vertex to_;
};

int sum_of(const ShortChain& chain) {
  return std::accumulate(chain.steps.begin(), chain.steps.end(), 0,
                         [](int sum, const ChainStep& s) { return sum + s.strength; });
}

std::vector<std::pair<Vertex, bool>> way_of(const ShortChain& chain) {
  std::vector<std::pair<Vertex, bool>> way;
  for (const ChainStep& step : chain.steps)
    way.emplace_back(step.to, step.tension);
  return way;
}

}  // namespace

std::vector<ShortChain> short_chains(const TensionGraph& graph, Vertex from, Vertex to) {
  if (from == to)
    return {};
  ChainSearch search(graph, to);
  std::vector<ChainStep> way;
  search.extend(way, from, false);
  std::ranges::sort(search.found, {}, [](const ShortChain& chain) {
    return std::tuple(-chain.weakest, chain.steps.size(), -sum_of(chain), way_of(chain));
  });
  return std::move(search.found);
}

}  // namespace taut
