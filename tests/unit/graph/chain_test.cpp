#include "unit/graph/chain_definition.hpp"

#include <string>

namespace taut::test {
namespace {

TEST(Loops, APairWithBothSignsIsTwoArcs) {
  const auto graph = graph_of(2, {{0, 1, 2, 1}, {1, 0, 0, 3}});

  const ChainCounts counts = count_loops(graph, {});

  EXPECT_EQ(counts.total(), (ChainTally{.all = 2, .even = 1, .pure = 1}));
  EXPECT_EQ(strongest_loops(graph, {}, counts, Parity::odd, 9).chains,
            (std::vector<SignedChain>{{0, {{1, true, 2}, {0, false, 3}}}}));
}

TEST(Loops, AreWrittenFromTheirFirstTask) {
  const auto graph = graph_of(4, {{3, 1, 1}, {1, 2, 1}, {2, 3, 1}});

  const ChainCounts counts = count_loops(graph, {});

  EXPECT_EQ(strongest_loops(graph, {}, counts, Parity::odd, 9).chains,
            (std::vector<SignedChain>{{1, {{2, true, 1}, {3, true, 1}, {1, true, 1}}}}));
}

// The complete graph: choose the tasks, then their order up to rotation.
TEST(Loops, OfACompleteGraphAreAsManyAsCombinatoricsSays) {
  std::vector<Arrow> arrows;
  for (Vertex from = 0; from < 34; ++from) {
    for (Vertex to = 0; to < 34; ++to) {
      if (from != to)
        arrows.push_back({from, to, 0, 1});
    }
  }
  const ChainCounts counts = count_loops(graph_of(34, arrows), {.length = 6});

  std::int64_t sequences = 34;
  for (int length = 2; length <= 6; ++length) {
    sequences *= 35 - length;
    EXPECT_EQ(counts.of_length(length).all, sequences / length);
    EXPECT_EQ(counts.of_length(length).pure, sequences / length);
  }
}

// Johnson, SIAM Journal on Computing 4 (1975) 77-84, section 1: the complete graph of n
// tasks has the sum over i = 1 .. n - 1 of C(n, n - i + 1) (n - i)! elementary circuits.
TEST(Loops, OfSmallCompleteGraphsAreAsManyAsJohnsonSays) {
  const std::vector<std::int64_t> circuits{1, 5, 20, 84, 409, 2365, 16064, 125664};
  for (std::size_t tasks = 2; tasks < 2 + circuits.size(); ++tasks) {
    std::vector<Arrow> arrows;
    for (Vertex from = 0; from < tasks; ++from) {
      for (Vertex to = 0; to < tasks; ++to) {
        if (from != to)
          arrows.push_back({from, to, 1});
      }
    }

    const ChainCounts counts = count_loops(graph_of(tasks, arrows), {.length = 10});

    EXPECT_EQ(counts.total().all, circuits[tasks - 2]) << tasks << " tasks";
  }
}

TEST(Loops, KeepTheirNumbersWhenTasksAreRenumbered) {
  const std::size_t tasks = 9;
  const auto graph = random_graph(tasks, 5, 2);
  std::vector<Vertex> place{4, 2, 8, 0, 6, 1, 7, 3, 5};
  std::vector<Arrow> arrows;
  for (auto [at, end] = edges(graph); at != end; ++at)
    arrows.push_back({place[source(*at, graph)], place[target(*at, graph)],
                      graph[*at].tension, graph[*at].synergy});

  EXPECT_EQ(count_loops(graph_of(tasks, arrows), {.length = 7}).exactly,
            count_loops(graph, {.length = 7}).exactly);
}

TEST(Loops, ALengthThatIsTooMuchWorkIsLeftOutWhole) {
  const auto graph = random_graph(12, 3, 1);
  const ChainBounds full{.length = 7};
  const ChainBounds poor{.length = 7, .work = 20'000};

  const ChainCounts counts = count_loops(graph, poor);

  ASSERT_GE(counts.complete_to, 3);
  ASSERT_LT(counts.complete_to, 7);
  const ChainCounts all = count_loops(graph, full);
  for (int length = 0; length <= 7; ++length)
    EXPECT_EQ(counts.of_length(length),
              length <= counts.complete_to ? all.of_length(length) : ChainTally{});
}

TEST(Loops, AListThatIsTooMuchWorkSaysSo) {
  const auto graph = random_graph(12, 3, 1);
  const ChainBounds full{.length = 6};
  const ChainCounts counts = count_loops(graph, full);
  const ChainBounds poor{.length = 6, .work = 4'000};

  const ChainList list = strongest_loops(graph, poor, counts, Parity::odd, 5000);

  EXPECT_TRUE(list.cut_short);
  const auto all = strongest_loops(graph, full, counts, Parity::odd, 5000).chains;
  ASSERT_LT(list.chains.size(), all.size());
  EXPECT_TRUE(std::equal(list.chains.begin(), list.chains.end(), all.begin()));
}

TEST(Loops, AKnotThatIsTooLargeIsNotCounted) {
  std::vector<Arrow> ring;
  for (Vertex at = 0; at <= largest_knot; ++at)
    ring.push_back({at, (at + 1) % (largest_knot + 1), 1});

  const ChainCounts counts = count_loops(graph_of(largest_knot + 1, ring), {});

  EXPECT_TRUE(counts.too_large);
  EXPECT_EQ(counts.knot, largest_knot + 1);
}

}  // namespace
}  // namespace taut::test
