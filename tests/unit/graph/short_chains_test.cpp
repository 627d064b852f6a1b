#include "taut/graph/short_chains.hpp"

#include "support/random_mandate.hpp"
#include "taut/graph/boosted.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Line {
  Vertex from, to;
  int tension, synergy;
};

TensionGraph graph_of(std::size_t tasks, const std::vector<Line>& lines) {
  TensionGraph graph(tasks);
  for (const Line& line : lines)
    add_edge(line.from, line.to,
             Pull{static_cast<std::int8_t>(line.tension),
                  static_cast<std::int8_t>(line.synergy)},
             graph);
  return graph;
}

TEST(ShortChains, LeaveOutTheDirectStep) {
  EXPECT_THAT(short_chains(graph_of(3, {{0, 1, 0, 3}}), 0, 1), IsEmpty());
}

TEST(ShortChains, AreAsStrongAsTheirWeakestStep) {
  const auto found = short_chains(graph_of(3, {{0, 2, 0, 3}, {2, 1, 1, 0}}), 0, 1);

  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].weakest, 1);
  EXPECT_TRUE(found[0].tension);
  EXPECT_THAT(found[0].steps,
              ElementsAre(ChainStep{0, 2, false, 3}, ChainStep{2, 1, true, 1}));
}

TEST(ShortChains, HaveAtMostOneTension) {
  EXPECT_THAT(short_chains(graph_of(3, {{0, 2, 3, 0}, {2, 1, 3, 0}}), 0, 1), IsEmpty());
}

TEST(ShortChains, OfThreeStepsNeedStrengthTwoThroughout) {
  EXPECT_EQ(
      short_chains(graph_of(4, {{0, 2, 0, 2}, {2, 3, 0, 2}, {3, 1, 2, 0}}), 0, 1).size(),
      1U);
  EXPECT_THAT(short_chains(graph_of(4, {{0, 2, 0, 3}, {2, 3, 0, 1}, {3, 1, 3, 0}}), 0, 1),
              IsEmpty());
}

TEST(ShortChains, TakeAnAmbivalentPairBothWays) {
  const auto found = short_chains(graph_of(3, {{0, 2, 2, 2}, {2, 1, 0, 2}}), 0, 1);

  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].tension) << "synergies before tensions";
  EXPECT_TRUE(found[1].tension);
}

// The definition, read aloud: every way of two or three steps, every choice of signs.
using Way = std::vector<std::tuple<Vertex, Vertex, bool, int>>;

void extend(const TensionGraph& graph, Vertex to, Way way, std::set<Vertex> seen,
            Vertex at, std::set<Way>& all) {
  for (Vertex next = 0; next < num_vertices(graph); ++next) {
    const auto [edge_at, there] = edge(at, next, graph);
    if (!there || seen.contains(next) || way.size() == 3)
      continue;
    for (bool tension : {false, true}) {
      const int strength = tension ? graph[edge_at].tension : graph[edge_at].synergy;
      if (strength == 0)
        continue;
      Way longer = way;
      longer.emplace_back(at, next, tension, strength);
      if (next == to) {
        const auto tensions = std::ranges::count_if(
            longer, [](const auto& step) { return std::get<2>(step); });
        const bool strong = std::ranges::all_of(
            longer, [](const auto& step) { return std::get<3>(step) >= 2; });
        if (longer.size() >= 2 && tensions <= 1 && (longer.size() == 2 || strong))
          all.insert(longer);
        continue;
      }
      auto more = seen;
      more.insert(next);
      extend(graph, to, longer, more, next, all);
    }
  }
}

Way way_of(const ShortChain& chain) {
  Way way;
  for (const ChainStep& step : chain.steps)
    way.emplace_back(step.from, step.to, step.tension, step.strength);
  return way;
}

TEST(ShortChains, AgreeWithTheDefinitionOnRandomMandates) {
  std::size_t seen = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const auto mandate = test::random_mandate(seed);
    const Situation situation = make_situation(mandate.model);
    const TensionGraph graph = build_graph(situation);
    for (Vertex from = 0; from < num_vertices(graph); ++from) {
      for (Vertex to = 0; to < num_vertices(graph); ++to) {
        std::set<Way> expected;
        if (from != to)
          extend(graph, to, {}, {from}, from, expected);
        const auto found = short_chains(graph, from, to);
        std::set<Way> ways;
        for (const ShortChain& chain : found)
          ways.insert(way_of(chain));
        ASSERT_EQ(ways, expected) << seed << ": " << from << " to " << to;
        ASSERT_EQ(found.size(), expected.size()) << "a chain is told twice";
        ASSERT_TRUE(
            std::ranges::is_sorted(found, std::ranges::greater{}, &ShortChain::weakest));
        seen += found.size();
      }
    }
  }
  EXPECT_GT(seen, 1000U) << "the mandates hold too few chains to test anything";
}

}  // namespace
}  // namespace taut
