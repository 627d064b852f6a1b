// The definition, tried out: whatever fits whole keeps every row, and the values that the
// rows were made for break each.

#include "taut/solve/cover_cuts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace taut {
namespace {

using Row = LinearRow;
using testing::IsEmpty;
using testing::SizeIs;

double sum(const Row& row, const std::vector<double>& values) {
  double sum = 0;
  for (const auto& [column, factor] : row.parts)
    sum += factor * values[column];
  return sum;
}

TEST(CoverCuts, HoldForAllThatFitsWholeAndNotForWhatTheyWereMadeFor) {
  int cuts = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    std::mt19937 bits(seed);
    const auto roll = [&](std::uint32_t most) {
      return static_cast<double>(bits() % most);
    };
    const std::size_t columns = 3 + seed % 8;
    Row capacity;
    std::vector<double> values;
    double total = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      capacity.parts.emplace_back(static_cast<std::uint32_t>(c), 1 + roll(9));
      total += capacity.parts.back().second;
      values.push_back(roll(101) / 100);
    }
    capacity.most = total * (0.2 + roll(7) / 10);
    // What is cut off has to fit by parts.
    const double scale =
        std::min(1.0, capacity.most / std::max(1e-9, sum(capacity, values)));
    for (double& value : values)
      value *= scale;

    for (const Row& cut : cover_cuts({capacity}, values)) {
      ++cuts;
      EXPECT_GT(sum(cut, values), cut.most) << seed;
      for (std::uint32_t chosen = 0; chosen < 1U << columns; ++chosen) {
        std::vector<double> whole;
        for (std::size_t c = 0; c < columns; ++c)
          whole.push_back((chosen >> c & 1U) != 0 ? 1 : 0);
        if (sum(capacity, whole) <= capacity.most) {
          EXPECT_LE(sum(cut, whole), cut.most) << seed << ", " << chosen;
        }
      }
    }
  }
  EXPECT_GT(cuts, 50);
}

TEST(CoverCuts, TwoThatDoNotFitTogetherAreHalfEach) {
  const Row capacity{.parts = {{0, 3}, {1, 3}, {2, 4}}, .most = 5};
  const auto cuts = cover_cuts({capacity}, {0.9, 0.7, 0});
  ASSERT_THAT(cuts, SizeIs(1));
  EXPECT_THAT(cuts[0].parts, SizeIs(3));  // the third draws more than either
  EXPECT_EQ(cuts[0].most, 1);
  EXPECT_THAT(cover_cuts({capacity}, {1, 0, 0}), IsEmpty());
  EXPECT_THAT(cover_cuts({{.parts = {{0, 1}}, .most = 1}}, {1}), IsEmpty());
}

}  // namespace
}  // namespace taut
