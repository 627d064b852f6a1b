#include "taut/graph/camp_circles.hpp"

#include "support/camps_by_definition.hpp"
#include "taut/base/chance.hpp"
#include "taut/graph/camps.hpp"

#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace taut {
namespace {

SignedGraph random_graph(std::size_t vertices, Chance& chance) {
  SignedGraph graph{.vertices = vertices};
  for (std::uint32_t a = 0; a < vertices; ++a) {
    for (std::uint32_t b = a + 1; b < vertices; ++b) {
      const std::uint32_t kind = chance.below(6);
      if (kind < 4)
        graph.pairs.push_back({a, b,
                               kind == 1 ? 0 : 1 + static_cast<int>(chance.below(3)),
                               kind == 0 ? 0 : 1 + static_cast<int>(chance.below(3))});
    }
  }
  return graph;
}

// By the definition: circles that meet no vertex twice, odd in tensions, along links that
// are there and are not used beyond their weight.
void expect_checks(const SignedGraph& graph, const CampCertificate& certificate) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, bool>, int> left;
  for (const SignedPair& pair : graph.pairs) {
    left[{pair.a, pair.b, true}] = pair.negative;
    left[{pair.a, pair.b, false}] = pair.positive;
  }
  std::int64_t sum = 0;
  for (const CampCircle& circle : certificate.circles) {
    ASSERT_EQ(circle.tension.size(), circle.vertices.size());
    EXPECT_EQ(std::set(circle.vertices.begin(), circle.vertices.end()).size(),
              circle.vertices.size());
    EXPECT_GT(circle.weight, 0);
    int tensions = 0;
    for (std::size_t i = 0; i < circle.vertices.size(); ++i) {
      const std::uint32_t a = circle.vertices[i];
      const std::uint32_t b = circle.vertices[(i + 1) % circle.vertices.size()];
      left[{std::min(a, b), std::max(a, b), circle.tension[i]}] -= circle.weight;
      tensions += circle.tension[i] ? 1 : 0;
    }
    EXPECT_EQ(tensions % 2, 1);
    sum += circle.weight;
  }
  EXPECT_EQ(sum, certificate.sum);
  for (const auto& [link, weight] : left)
    EXPECT_GE(weight, 0) << "a link is used beyond its weight";
}

TEST(PackCircles, NeverClaimsMoreThanTheLeastWeightAndOftenAllOfIt) {
  Chance chance(21);
  int whole = 0;
  for (int round = 0; round < 200; ++round) {
    const SignedGraph graph = random_graph(4 + chance.below(7), chance);
    std::vector<std::uint32_t> all(graph.vertices);
    std::iota(all.begin(), all.end(), 0U);
    const Camps camps = find_camps(graph);
    const CampCertificate certificate = pack_circles(graph, all, camps.value);
    SCOPED_TRACE(testing::Message() << "round " << round);
    expect_checks(graph, certificate);
    EXPECT_LE(certificate.sum, camps.value);
    whole += certificate.sum == camps.value ? 1 : 0;
  }
  EXPECT_GT(whole, 100);
}

TEST(PackCircles, KeepsToTheVerticesGiven) {
  const SignedGraph graph{
      .vertices = 5, .pairs = {{0, 1, 1, 0}, {1, 2, 1, 0}, {0, 2, 0, 1}, {3, 4, 2, 2}}};
  EXPECT_EQ(pack_circles(graph, {0, 1, 2}, 9).sum, 1);
  EXPECT_EQ(pack_circles(graph, {3, 4}, 9).sum, 2);
  EXPECT_EQ(pack_circles(graph, {0, 1}, 9).sum, 0);
}

}  // namespace
}  // namespace taut
