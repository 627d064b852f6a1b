// The sums of Weitz et al. 2018, once worked by hand and once from a full matrix.

#include "taut/graph/influence.hpp"

#include "taut/graph/boosted.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace taut {
namespace {

void add(TensionGraph& graph, Vertex from, Vertex to, int tension, int synergy) {
  add_edge(from, to,
           Pull{static_cast<std::int8_t>(tension), static_cast<std::int8_t>(synergy)},
           graph);
}

// The example of docs/theory.md: a, b, c and d.
TensionGraph worked_example() {
  TensionGraph graph(4);
  add(graph, 0, 1, 0, 2);
  add(graph, 0, 2, 1, 0);
  add(graph, 1, 2, 0, 3);
  add(graph, 1, 3, 0, 1);
  add(graph, 2, 0, 2, 0);
  add(graph, 3, 0, 1, 3);
  add(graph, 3, 1, 1, 0);
  return graph;
}

template <typename Value>
auto each(const std::vector<TaskInfluence>& rows, Value value) {
  std::vector<int> values;
  for (const TaskInfluence& row : rows)
    values.push_back(static_cast<int>(value(row)));
  return values;
}

TEST(Influence, OfTheExampleIsWhatOneWorksOutByHand) {
  const auto rows = influence_of(worked_example(), ReturnArc::counted);

  using Values = std::vector<int>;
  EXPECT_EQ(each(rows, [](auto& r) { return r.out.net(); }), (Values{1, 4, -2, 1}));
  EXPECT_EQ(each(rows, [](auto& r) { return r.in.net(); }), (Values{0, 1, 2, 1}));
  EXPECT_EQ(each(rows, [](auto& r) { return r.second_twice; }), (Values{10, -5, -2, -2}));
  EXPECT_EQ(each(rows, [](auto& r) { return r.total_twice(); }), (Values{12, 3, -6, 0}));
  EXPECT_EQ(each(rows, [](auto& r) { return r.first_rank; }), (Values{2, 1, 4, 2}));
  EXPECT_EQ(each(rows, [](auto& r) { return r.total_rank; }), (Values{1, 2, 4, 3}));
}

TEST(Influence, KeepsBothSignsApart) {
  const auto rows = influence_of(worked_example(), ReturnArc::counted);

  EXPECT_EQ(rows[3].out, (Degree{.tension = 2, .synergy = 3}));
  EXPECT_EQ(rows[0].in, (Degree{.tension = 3, .synergy = 3}));
}

TEST(Influence, WithoutTheReturnArcIsAnotherNumber) {
  const auto rows = influence_of(worked_example(), ReturnArc::left_out);

  EXPECT_EQ(each(rows, [](auto& r) { return r.second_twice; }),
            (std::vector<int>{8, -4, -4, -1}));
}

TEST(Influence, StepsComeByWhatTheyAdd) {
  const auto steps = influence_steps(worked_example(), 0, ReturnArc::counted);

  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].through, 1U);
  EXPECT_EQ(steps[0].twice(), 8);
  EXPECT_EQ(steps[1].through, 2U);
  EXPECT_EQ(steps[1].twice(), 2);
}

struct Slow {
  std::vector<int> out, second_twice;
};

// Straight from the formula, on a full matrix.
Slow by_definition(const TensionGraph& graph, ReturnArc back) {
  const std::size_t n = num_vertices(graph);
  std::vector<std::vector<int>> effect(n, std::vector<int>(n, 0));
  for (auto [at, end] = edges(graph); at != end; ++at)
    effect[source(*at, graph)][target(*at, graph)] =
        graph[*at].synergy - graph[*at].tension;
  Slow slow{std::vector<int>(n, 0), std::vector<int>(n, 0)};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j)
      slow.out[i] += effect[i][j];
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      for (std::size_t k = 0; k < n; ++k) {
        if (k != i || back == ReturnArc::counted)
          slow.second_twice[i] += effect[i][j] * effect[j][k];
      }
    }
  }
  return slow;
}

void expect_definition(const TensionGraph& graph) {
  const std::size_t n = num_vertices(graph);
  for (const ReturnArc back : {ReturnArc::counted, ReturnArc::left_out}) {
    const Slow slow = by_definition(graph, back);
    const auto rows = influence_of(graph, back);
    EXPECT_EQ(each(rows, [](auto& r) { return r.out.net(); }), slow.out);
    EXPECT_EQ(each(rows, [](auto& r) { return r.second_twice; }), slow.second_twice);
    for (Vertex i = 0; i < n; ++i) {
      const auto better = std::ranges::count_if(
          rows, [&](auto& r) { return r.total_twice() > rows[i].total_twice(); });
      EXPECT_EQ(rows[i].total_rank, 1 + better);
      int sum = 0;
      for (const InfluenceStep& step : influence_steps(graph, i, back))
        sum += step.twice();
      EXPECT_EQ(sum, rows[i].second_twice);
    }
  }
}

// Every way to put nothing, a tension, a synergy or both on the six pairs of three tasks;
// strengths vary with the pair and the graph.
TEST(Influence, AgreesWithTheDefinitionOnEveryGraphOfThreeTasks) {
  for (unsigned code = 0; code < 4096; ++code) {
    SCOPED_TRACE("graph " + std::to_string(code));
    TensionGraph graph(3);
    for (unsigned pair = 0; pair < 6; ++pair) {
      const Vertex from = pair / 2;
      const Vertex to = pair % 2 < from ? pair % 2 : pair % 2 + 1;
      const unsigned kind = code >> (2 * pair) & 3U;
      const int strength = 1 + static_cast<int>((code + pair) % 3);
      if (kind != 0)
        add(graph, from, to, kind != 2 ? strength : 0, kind != 1 ? 4 - strength : 0);
    }
    expect_definition(graph);
  }
}

TEST(Influence, AgreesWithTheDefinitionOnRandomGraphs) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 dice(seed);
    TensionGraph graph(2 + seed % 9);
    const std::size_t n = num_vertices(graph);
    for (Vertex from = 0; from < n; ++from) {
      for (Vertex to = 0; to < n; ++to) {
        const int tension = static_cast<int>(dice() % 4);
        const int synergy = static_cast<int>(dice() % 4);
        if (from != to && dice() % 2 == 0 && tension + synergy > 0)
          add(graph, from, to, tension, synergy);
      }
    }
    expect_definition(graph);
  }
}

}  // namespace
}  // namespace taut
