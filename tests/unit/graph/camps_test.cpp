#include "taut/graph/camps.hpp"

#include "support/camps_by_definition.hpp"
#include "taut/base/chance.hpp"
#include "taut/graph/camps/eliminate.hpp"
#include "taut/graph/camps/reduce.hpp"
#include "taut/graph/camps/solve.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace taut {
namespace {

using test::any_camps_by_definition;
using test::cost_by_definition;
using test::two_camps_by_definition;
using testing::ElementsAre;
using testing::IsEmpty;

bool is_connected(const SignedGraph& graph) {
  std::vector<bool> in(graph.vertices, false);
  in[0] = true;
  for (std::size_t round = 0; round < graph.vertices; ++round) {
    for (const SignedPair& pair : graph.pairs) {
      if (in[pair.a] || in[pair.b])
        in[pair.a] = in[pair.b] = true;
    }
  }
  return std::ranges::find(in, false) == in.end();
}

// Pairs drawn with `density` in 256; weights 1..most, both signs on one pair in eight.
SignedGraph random_graph(std::size_t vertices, std::uint32_t density, int most,
                         Chance& chance) {
  SignedGraph graph{.vertices = vertices};
  const auto weight = [&] {
    return 1 + static_cast<int>(chance.below(static_cast<std::uint32_t>(most)));
  };
  for (std::uint32_t a = 0; a < vertices; ++a) {
    for (std::uint32_t b = a + 1; b < vertices; ++b) {
      if (chance.below(256) >= density)
        continue;
      const std::uint32_t kind = chance.below(8);
      SignedPair pair{a, b};
      if (kind < 4 || kind == 7)
        pair.positive = weight();
      if (kind >= 4)
        pair.negative = weight();
      graph.pairs.push_back(pair);
    }
  }
  return graph;
}

camps::Core core_of(const SignedGraph& graph) {
  camps::Core core{.vertices = static_cast<std::uint32_t>(graph.vertices)};
  for (const SignedPair& pair : graph.pairs) {
    if (pair.positive != pair.negative)
      core.edges.push_back({pair.a, pair.b, pair.positive - pair.negative});
  }
  return core;
}

void expect_two_camps_right(const SignedGraph& graph) {
  const auto least = two_camps_by_definition(graph);
  const Camps found = find_camps(graph);
  ASSERT_EQ(found.components.size(), 1U);
  const CampsComponent& component = found.components[0];
  ASSERT_EQ(found.value, least.first);
  ASSERT_EQ(found.lower, least.first);
  ASSERT_EQ(cost_by_definition(graph, found.camp), least.first);
  ASSERT_TRUE(component.next);
  ASSERT_EQ(component.next->value, least.second);
  ASSERT_EQ(component.next->lower, least.second);
  test::Camping other = found.camp;
  for (std::uint32_t v : component.next->moved)
    other[v] ^= 1U;
  ASSERT_EQ(cost_by_definition(graph, other), least.second);
  ASSERT_FALSE(component.next->moved.empty());
  ASSERT_LE(2 * component.next->moved.size(), graph.vertices);
}

// Every pair absent, positive, negative or both, weights one: all of them on four
// vertices, and every eleventh of the single-signed ones on five.
TEST(FindCamps, AgreesWithTheDefinitionOnEverySmallGraph) {
  const auto graph_of = [](std::size_t vertices, std::uint32_t code,
                           std::uint32_t kinds) {
    SignedGraph graph{.vertices = vertices};
    for (std::uint32_t a = 0; a < vertices; ++a) {
      for (std::uint32_t b = a + 1; b < vertices; ++b, code /= kinds) {
        if (const std::uint32_t kind = code % kinds; kind != 0)
          graph.pairs.push_back({a, b, kind != 2 ? 1 : 0, kind >= 2 ? 1 : 0});
      }
    }
    return graph;
  };
  int connected = 0;
  const auto check_all = [&](std::size_t vertices, std::uint32_t kinds,
                             std::uint32_t codes, std::uint32_t step) {
    for (std::uint32_t code = 0; code < codes; code += step) {
      const SignedGraph graph = graph_of(vertices, code, kinds);
      if (!is_connected(graph))
        continue;
      ++connected;
      SCOPED_TRACE(testing::Message() << vertices << " vertices, code " << code);
      expect_two_camps_right(graph);
      ASSERT_EQ(find_camps(graph, {.count = CampCount::any}).value,
                any_camps_by_definition(graph));
      if (testing::Test::HasFatalFailure())
        return;
    }
  };
  check_all(4, 4, 4096, 1);
  check_all(5, 3, 59049, 11);
  EXPECT_GT(connected, 7000);
}

TEST(FindCamps, AgreesWithTheDefinitionOnRandomGraphs) {
  Chance chance(11);
  for (int round = 0; round < 150; ++round) {
    const SignedGraph graph = random_graph(6 + chance.below(11), 50 + chance.below(200),
                                           1 + static_cast<int>(chance.below(3)), chance);
    if (!is_connected(graph))
      continue;
    SCOPED_TRACE(testing::Message() << "round " << round);
    expect_two_camps_right(graph);
    if (testing::Test::HasFatalFailure())
      return;
  }
}

TEST(FindCamps, AgreesWithEverySetPartitionOnRandomGraphs) {
  Chance chance(12);
  for (int round = 0; round < 60; ++round) {
    const SignedGraph graph = random_graph(5 + chance.below(5), 80 + chance.below(170),
                                           1 + static_cast<int>(chance.below(3)), chance);
    const Camps found = find_camps(graph, {.count = CampCount::any});
    SCOPED_TRACE(testing::Message() << "round " << round);
    ASSERT_EQ(found.value, any_camps_by_definition(graph));
    ASSERT_TRUE(found.proved());
    test::Camping camp = found.camp;
    for (std::size_t v = 0; v < camp.size(); ++v) {
      if (camp[v] == Camps::nowhere)
        camp[v] = static_cast<std::uint32_t>(1000 + v);
    }
    ASSERT_EQ(cost_by_definition(graph, camp), found.value);
  }
}

// Petersdorf 1966, as Bowlin quotes him (Maximum Frustration in Signed Complete Bipartite
// Graphs, abstract, Binghamton 2009): where all of n strain each other, two camps leave
// floor((n - 1)^2 / 4) exceptions, the most that any signing of the complete graph needs.
// Davis 1967: without a circle of exactly one tension, some number of camps leaves none.
TEST(FindCamps, OfTasksThatAllStrainEachOtherAreAsPetersdorfSays) {
  for (std::uint32_t n = 3; n <= 14; ++n) {
    SignedGraph graph{.vertices = n};
    for (std::uint32_t a = 0; a < n; ++a) {
      for (std::uint32_t b = a + 1; b < n; ++b)
        graph.pairs.push_back({a, b, 0, 1});
    }
    SCOPED_TRACE(testing::Message() << n << " tasks");
    const Camps two = find_camps(graph);
    EXPECT_EQ(two.value, (n - 1) * (n - 1) / 4);
    EXPECT_TRUE(two.proved());
    EXPECT_EQ(find_camps(graph, {.count = CampCount::any}).value, 0);
  }
}

// Two exact ways that share no line of code: tables, and branch and cut.
TEST(Solve, BranchAndCutAgreesWithTables) {
  Chance chance(13);
  for (int round = 0; round < 40; ++round) {
    const SignedGraph graph = random_graph(10 + chance.below(16), 60 + chance.below(100),
                                           1 + static_cast<int>(chance.below(3)), chance);
    if (!is_connected(graph))
      continue;
    SCOPED_TRACE(testing::Message() << "round " << round);
    const camps::Core core = core_of(graph);
    Effort effort;
    const auto tables = camps::solve(core, {.table_limit = 1 << 26}, effort);
    // One shake and no tables: the local search is poor, so that the proof has work.
    const auto cuts = camps::solve(core, {.table_limit = 0, .shakes = 0}, effort);
    ASSERT_EQ(tables.value, cuts.value);
    ASSERT_EQ(cuts.lower, cuts.value);
    ASSERT_EQ(exceptions(core, cuts.groups), cuts.value);
    ASSERT_EQ(exceptions(core, tables.groups), tables.value);
  }
}

TEST(NextBest, BranchAndCutAgreesWithTheDefinition) {
  Chance chance(14);
  int asked = 0;
  for (int round = 0; round < 60; ++round) {
    const SignedGraph graph = random_graph(6 + chance.below(8), 120 + chance.below(130),
                                           1 + static_cast<int>(chance.below(3)), chance);
    if (!is_connected(graph))
      continue;
    const camps::Core core = core_of(graph);
    Effort effort;
    const auto best = camps::solve(core, {}, effort);
    const auto least = two_camps_by_definition(graph);
    const std::int64_t unavoidable = least.first - best.value;
    const auto next = camps::next_best(core, best, {.table_limit = 0}, effort);
    ASSERT_EQ(next.value + unavoidable, least.second) << "round " << round;
    ASSERT_EQ(next.lower, next.value);
    ASSERT_EQ(exceptions(core, next.groups), next.value);
    ++asked;
  }
  EXPECT_GT(asked, 30);
}

TEST(Reduce, KeepsTheLeastWeight) {
  Chance chance(15);
  for (int round = 0; round < 200; ++round) {
    const SignedGraph graph = random_graph(4 + chance.below(8), 60 + chance.below(190),
                                           1 + static_cast<int>(chance.below(4)), chance);
    const camps::Core core = core_of(graph);
    const camps::Reduced reduced = camps::reduce(core);
    const auto least_of = [](const camps::Core& c) {
      std::int64_t least = std::int64_t{1} << 60;
      for (std::uint32_t mask = 0; mask < 1U << c.vertices; ++mask) {
        camps::Groups side(c.vertices);
        for (std::uint32_t v = 0; v < c.vertices; ++v)
          side[v] = (mask >> v) & 1U;
        least = std::min(least, exceptions(c, side));
      }
      return least;
    };
    ASSERT_EQ(least_of(core) * reduced.scale, reduced.offset + least_of(reduced.core))
        << "round " << round;
  }
}

TEST(FindCamps, RenamingAndTurningRoundChangeNothing) {
  Chance chance(16);
  for (int round = 0; round < 20; ++round) {
    const SignedGraph graph = random_graph(24, 60, 3, chance);
    std::vector<std::uint32_t> name(graph.vertices);
    std::iota(name.begin(), name.end(), 0U);
    for (std::size_t i = name.size(); i > 1; --i)
      std::swap(name[i - 1], name[chance.below(static_cast<std::uint32_t>(i))]);
    SignedGraph renamed{.vertices = graph.vertices};
    for (auto at = graph.pairs.rbegin(); at != graph.pairs.rend(); ++at)
      renamed.pairs.push_back({std::min(name[at->a], name[at->b]),
                               std::max(name[at->a], name[at->b]), at->positive,
                               at->negative});
    for (const CampCount count : {CampCount::two, CampCount::any}) {
      const Camps before = find_camps(graph, {.count = count});
      const Camps after = find_camps(renamed, {.count = count});
      ASSERT_EQ(before.value, after.value) << "round " << round;
      ASSERT_EQ(before.lower, after.lower);
      ASSERT_EQ(before.unavoidable, after.unavoidable);
    }
  }
}

TEST(FindCamps, SwitchingTheSignsOfACutKeepsTheIndex) {
  Chance chance(17);
  for (int round = 0; round < 20; ++round) {
    const SignedGraph graph = random_graph(30, 50, 3, chance);
    SignedGraph switched = graph;
    std::vector<bool> in(graph.vertices);
    for (std::size_t v = 0; v < in.size(); ++v)
      in[v] = chance.below(2) == 1;
    for (SignedPair& pair : switched.pairs) {
      if (in[pair.a] != in[pair.b])
        std::swap(pair.positive, pair.negative);
    }
    const Camps before = find_camps(graph);
    const Camps after = find_camps(switched);
    ASSERT_EQ(before.value, after.value) << "round " << round;
    ASSERT_TRUE(before.proved());
    ASSERT_EQ(before.components.size(), after.components.size());
    for (std::size_t c = 0; c < before.components.size(); ++c)
      ASSERT_EQ(before.components[c].next->value, after.components[c].next->value);
  }
}

TEST(FindCamps, ABalancedTriangleHasNoException) {
  const Camps found = find_camps({3, {{0, 1, 2, 0}, {0, 2, 0, 3}, {1, 2, 0, 1}}});

  EXPECT_EQ(found.value, 0);
  EXPECT_THAT(found.camp, ElementsAre(0, 0, 1));
}

TEST(FindCamps, ThreeThatAllPullApartMakeTwoCampsWithOneRiftOrThreeWithNone) {
  const SignedGraph graph{3, {{0, 1, 0, 2}, {0, 2, 0, 1}, {1, 2, 0, 2}}};

  const Camps two = find_camps(graph);
  const Camps any = find_camps(graph, {.count = CampCount::any});

  EXPECT_EQ(two.value, 1);
  EXPECT_THAT(two.camp, ElementsAre(0, 1, 0));
  EXPECT_EQ(two.components[0].next->value, 2);
  EXPECT_EQ(any.value, 0);
  EXPECT_THAT(any.camp, ElementsAre(0, 1, 2));
}

TEST(FindCamps, APairWithBothSignsPaysTheSmallerWeightWhateverTheSplit) {
  const Camps found = find_camps({2, {{0, 1, 1, 3}}});

  EXPECT_EQ(found.value, 1);
  EXPECT_EQ(found.unavoidable, 1);
  EXPECT_THAT(found.camp, ElementsAre(0, 1));
}

TEST(FindCamps, APartTiedByEqualWeightsAloneMayStandOnEitherSide) {
  const Camps found = find_camps({3, {{0, 1, 0, 2}, {1, 2, 1, 1}}});

  ASSERT_TRUE(found.components[0].next);
  EXPECT_EQ(found.components[0].next->value, found.value);
  EXPECT_THAT(found.components[0].next->moved, ElementsAre(2));
}

TEST(FindCamps, TasksWithoutAnEdgeStandNowhere) {
  const Camps found = find_camps({4, {{1, 2, 0, 1}}});

  EXPECT_THAT(found.camp, ElementsAre(Camps::nowhere, 0, 1, Camps::nowhere));
  EXPECT_THAT(found.components[0].vertices, ElementsAre(1, 2));
}

TEST(FindCamps, NoPairsNoComponents) {
  EXPECT_THAT(find_camps({}).components, IsEmpty());
  EXPECT_THAT(find_camps({5, {}}).components, IsEmpty());
}

TEST(FindCamps, WithoutTimeTheAnswerIsAnInterval) {
  Chance chance(18);
  const SignedGraph graph = random_graph(90, 26, 1, chance);

  const Camps hurried = find_camps(graph, {.steps = 1000});

  EXPECT_FALSE(hurried.proved());
  EXPECT_LT(hurried.lower, hurried.value);
  EXPECT_GT(hurried.lower, 0);
}

// Fewest among equals: of tasks of which one strains all others, the others stand
// together.
TEST(FindCamps, OfAnyNumberAreNoMoreThanCostNothingToJoin) {
  SignedGraph star{.vertices = 9};
  for (std::uint32_t leaf = 1; leaf < star.vertices; ++leaf)
    star.pairs.push_back({0, leaf, 0, 1});
  const Camps two = find_camps(star, {.count = CampCount::any});
  EXPECT_EQ(two.value, 0);
  EXPECT_EQ(std::ranges::max(two.camp), 1U);

  Chance chance(18);
  for (int round = 0; round < 60; ++round) {
    const SignedGraph graph = random_graph(12 + chance.below(10), 40 + chance.below(100),
                                           1 + static_cast<int>(chance.below(3)), chance);
    const Camps found = find_camps(graph, {.count = CampCount::any});
    ASSERT_EQ(cost_by_definition(graph, found.camp), found.value) << "round " << round;
    for (const CampsComponent& component : found.components) {
      std::map<std::pair<std::uint32_t, std::uint32_t>, int> between;
      std::set<std::uint32_t> camps;
      for (const std::uint32_t v : component.vertices)
        camps.insert(found.camp[v]);
      for (const SignedPair& pair : graph.pairs)
        between[std::minmax(found.camp[pair.a], found.camp[pair.b])] +=
            pair.positive - pair.negative;
      for (const std::uint32_t a : camps) {
        for (const std::uint32_t b : camps) {
          if (a < b) {
            EXPECT_LT((between[{a, b}]), 0) << "two camps that could be one, " << round;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace taut
