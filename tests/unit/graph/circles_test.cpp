#include "taut/graph/circles.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

// The definition: two things are in one group if each can be reached from the other.
Groups by_reachability(std::uint32_t count, const std::vector<Arrow>& arrows) {
  std::vector<std::vector<bool>> reaches(count, std::vector<bool>(count, false));
  for (const auto& [from, to] : arrows)
    reaches[from][to] = true;
  for (std::uint32_t k = 0; k < count; ++k) {
    for (std::uint32_t i = 0; i < count; ++i) {
      for (std::uint32_t j = 0; j < count; ++j)
        reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
    }
  }
  Groups groups;
  std::vector<bool> done(count, false);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::vector<std::uint32_t> group{i};
    for (std::uint32_t j = i + 1; j < count; ++j) {
      if (!done[j] && reaches[i][j] && reaches[j][i])
        group.push_back(j);
    }
    if (done[i] || group.size() < 2)
      continue;
    for (std::uint32_t member : group)
      done[member] = true;
    groups.push_back(group);
  }
  return groups;
}

TEST(Circles, AreTheGroupsThatReachOneAnotherOnEveryDigraphOfFour) {
  constexpr std::uint32_t count = 4;
  for (std::uint32_t bits = 0; bits < 1U << (count * (count - 1)); ++bits) {
    std::vector<Arrow> arrows;
    std::uint32_t bit = 0;
    for (std::uint32_t from = 0; from < count; ++from) {
      for (std::uint32_t to = 0; to < count; ++to) {
        if (from != to && (bits >> bit++ & 1U))
          arrows.emplace_back(from, to);
      }
    }
    ASSERT_EQ(circles(count, arrows), by_reachability(count, arrows)) << bits;
  }
}

TEST(Circles, NothingHasNone) {
  EXPECT_TRUE(circles(0, {}).empty());
  EXPECT_TRUE(circles(3, {}).empty());
}

}  // namespace
}  // namespace taut
