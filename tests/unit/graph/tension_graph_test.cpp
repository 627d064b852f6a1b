#include "taut/graph/tension_graph.hpp"

#include "support/random_mandate.hpp"
#include "taut/graph/boosted.hpp"

#include <boost/range/iterator_range.hpp>
#include <gtest/gtest.h>

namespace taut {
namespace {

TEST(TensionGraph, HasOneEdgePerPairThatPullsWithBothSignsApart) {
  test::MandateBuilder m;
  m.condition("off", Truth::no).task("a").task("b").task("c");
  m.link("T1", "a", "b", -2).link("S1", "a", "b", 1).link("S2", "b", "c", 3);
  m.link("T2", "c", "a", -3).when("off").link("T3", "c", "b", 0);

  const TensionGraph graph = build_graph(make_situation(m.model));

  EXPECT_EQ(num_vertices(graph), 3U);
  ASSERT_EQ(num_edges(graph), 2U) << "neither asleep nor neutral pairs";
  const Pull pull = graph[edge(0, 1, graph).first];
  EXPECT_EQ(pull.tension, 2);
  EXPECT_EQ(pull.synergy, 1);
}

TEST(TensionGraph, OfNothingIsEmpty) {
  EXPECT_EQ(num_vertices(build_graph(make_situation(Model{}))), 0U);
}

TEST(TensionGraph, AgreesWithThePairsOfRandomMandates) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    const auto m = test::random_mandate(seed);
    const Situation s = make_situation(m.model);
    const TensionGraph graph = build_graph(s);

    for (Vertex i = 0; i < num_vertices(graph); ++i) {
      std::vector<Vertex> targets;
      for (const auto e : boost::make_iterator_range(out_edges(i, graph)))
        targets.push_back(target(e, graph));
      EXPECT_TRUE(std::ranges::is_sorted(targets));
      for (Vertex j = 0; j < num_vertices(graph); ++j) {
        const TaskId from{static_cast<std::uint32_t>(i)};
        const TaskId to{static_cast<std::uint32_t>(j)};
        const auto [e, found] = edge(i, j, graph);
        EXPECT_EQ(found ? graph[e].tension : 0, s.tension(from, to));
        EXPECT_EQ(found ? graph[e].synergy : 0, s.synergy(from, to));
      }
    }
  }
}

}  // namespace
}  // namespace taut
