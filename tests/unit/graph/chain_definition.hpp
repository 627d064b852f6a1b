#pragma once

#include "taut/graph/boosted.hpp"
#include "taut/graph/chain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

namespace taut::test {

// The definition, read aloud: every sequence of different tasks, every choice of arcs.
// The counts, the lists and their order must be those of that list.

struct Arrow {
  Vertex from;
  Vertex to;
  int tension = 0;
  int synergy = 0;
};

inline TensionGraph graph_of(std::size_t tasks, std::vector<Arrow> arrows) {
  std::ranges::sort(arrows, {}, [](const Arrow& a) { return std::pair(a.from, a.to); });
  TensionGraph graph(tasks);
  for (const Arrow& a : arrows)
    add_edge(
        a.from, a.to,
        Pull{static_cast<std::int8_t>(a.tension), static_cast<std::int8_t>(a.synergy)},
        graph);
  return graph;
}

inline TensionGraph random_graph(std::size_t tasks, std::uint32_t seed, int one_in) {
  std::mt19937 dice(seed);
  std::vector<Arrow> arrows;
  for (Vertex from = 0; from < tasks; ++from) {
    for (Vertex to = 0; to < tasks; ++to) {
      if (from == to || static_cast<int>(dice() % 12) >= 12 / one_in)
        continue;
      const int kind = static_cast<int>(dice() % 5);
      const int strength = 1 + static_cast<int>(dice() % 3);
      const int other = 1 + static_cast<int>(dice() % 3);
      arrows.push_back({from, to, kind < 3 ? strength : 0,
                        kind == 4 || kind == 0 ? other
                        : kind == 3            ? strength
                                               : 0});
    }
  }
  return graph_of(tasks, arrows);
}

// Adds to `all` every chain that continues `chain` and ends at `target`.
inline void continue_to(const TensionGraph& graph, Vertex target, bool loop,
                        const ChainBounds& bounds, SignedChain& chain,
                        std::vector<SignedChain>& all) {
  const Vertex at = chain.links.empty() ? chain.start : chain.links.back().to;
  if (at == target && !chain.links.empty()) {
    all.push_back(chain);
    return;
  }
  if (static_cast<int>(chain.links.size()) == bounds.length)
    return;
  for (Vertex next = 0; next < num_vertices(graph); ++next) {
    const auto [e, exists] = edge(at, next, graph);
    const bool met =
        next != target && (next == chain.start ||
                           std::ranges::count(chain.links, next, &SignedLink::to) > 0);
    if (!exists || met || (loop && next < chain.start))
      continue;
    for (const bool tension : {true, false}) {
      const int strength = tension ? graph[e].tension : graph[e].synergy;
      if (strength < bounds.strength)
        continue;
      chain.links.push_back({next, tension, strength});
      continue_to(graph, target, loop, bounds, chain, all);
      chain.links.pop_back();
    }
  }
}

// Stronger weakest link, fewer links, larger sum, then link by link.
inline auto place_of(const SignedChain& chain) {
  std::vector<std::pair<Vertex, int>> links;
  for (const SignedLink& link : chain.links)
    links.emplace_back(link.to, link.tension ? 0 : 1);
  return std::tuple(-chain.weakest(), chain.links.size(), -chain.sum(), chain.start,
                    links);
}

inline std::vector<SignedChain> loops_by_definition(const TensionGraph& graph,
                                                    ChainBounds bounds) {
  std::vector<SignedChain> all;
  for (Vertex start = 0; start < num_vertices(graph); ++start) {
    SignedChain chain{.start = start};
    continue_to(graph, start, true, bounds, chain, all);
  }
  std::ranges::sort(all, {}, place_of);
  return all;
}

inline std::vector<SignedChain> chains_by_definition(const TensionGraph& graph,
                                                     Vertex from, Vertex to,
                                                     ChainBounds bounds) {
  std::vector<SignedChain> all;
  SignedChain chain{.start = from};
  continue_to(graph, to, false, bounds, chain, all);
  std::ranges::sort(all, {}, place_of);
  return all;
}

inline bool is_odd(const SignedChain& chain) {
  return chain.tensions() % 2 == 1;
}

inline std::vector<std::array<ChainTally, 4>> tally(const std::vector<SignedChain>& all,
                                                    int length) {
  std::vector<std::array<ChainTally, 4>> counts(static_cast<std::size_t>(length) + 1);
  for (const SignedChain& chain : all) {
    ChainTally& t = counts[chain.links.size()][static_cast<std::size_t>(chain.weakest())];
    ++t.all;
    t.even += is_odd(chain) ? 0 : 1;
    t.pure += chain.tensions() == 0 ? 1 : 0;
  }
  return counts;
}

inline std::vector<SignedChain> first(const std::vector<SignedChain>& all, Parity parity,
                                      std::size_t top) {
  std::vector<SignedChain> some;
  for (const SignedChain& chain : all) {
    if (is_odd(chain) == (parity == Parity::odd) && some.size() < top)
      some.push_back(chain);
  }
  return some;
}

inline void expect_loops(const TensionGraph& graph, const ChainBounds& bounds) {
  const auto all = loops_by_definition(graph, bounds);
  const ChainCounts counts = count_loops(graph, bounds);
  ASSERT_EQ(counts.complete_to, bounds.length);
  ASSERT_EQ(counts.exactly, tally(all, bounds.length));
  for (const Parity parity : {Parity::even, Parity::odd}) {
    for (const std::size_t top : {1U, 3U, 10U, 100000U}) {
      const auto list = strongest_loops(graph, bounds, counts, parity, top);
      ASSERT_EQ(list.chains, first(all, parity, top));
      ASSERT_FALSE(list.cut_short);
    }
  }
}

inline void expect_chains(const TensionGraph& graph, Vertex from, Vertex to,
                          const ChainBounds& bounds) {
  const auto all = chains_by_definition(graph, from, to, bounds);
  const ChainCounts counts = count_chains(graph, from, to, bounds);
  ASSERT_EQ(counts.complete_to, bounds.length);
  ASSERT_EQ(counts.exactly, tally(all, bounds.length));
  for (const Parity parity : {Parity::even, Parity::odd}) {
    for (const std::size_t top : {1U, 4U, 100000U})
      ASSERT_EQ(strongest_chains(graph, from, to, bounds, counts, parity, top).chains,
                first(all, parity, top));
  }
}

}  // namespace taut::test
