// The definitions, tried out on small programs: whole points are all there are to compare
// with, so rows are made from them.

#include "taut/solve/linear_program.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace taut {
namespace {

double total(const LinearRow& row, const std::vector<double>& values) {
  double sum = 0;
  for (const auto& [column, factor] : row.parts)
    sum += factor * values[column];
  return sum;
}

bool keeps(const std::vector<LinearRow>& rows, const std::vector<double>& values) {
  return std::ranges::all_of(rows, [&](const LinearRow& row) {
    return total(row, values) >= row.least - 1e-7 &&
           total(row, values) <= row.most + 1e-7;
  });
}

struct Sample {
  std::vector<double> costs = {};
  std::vector<LinearRow> rows = {};
};

Sample sample(std::uint32_t seed) {
  std::mt19937 bits(seed);
  const auto roll = [&](int low, int high) {
    return low + static_cast<int>(bits() % static_cast<std::uint32_t>(high - low + 1));
  };
  Sample made;
  const int columns = roll(2, 6);
  for (int c = 0; c < columns; ++c)
    made.costs.push_back(roll(-4, 6));
  for (int r = roll(1, 7); r > 0; --r) {
    LinearRow row;
    for (int c = 0; c < columns; ++c) {
      if (roll(0, 2) > 0)
        row.parts.emplace_back(static_cast<std::uint32_t>(c), roll(-3, 3));
    }
    (roll(0, 1) == 0 ? row.least : row.most) = roll(-4, 4);
    made.rows.push_back(row);
  }
  return made;
}

std::vector<std::vector<double>> whole_points(std::size_t columns) {
  std::vector<std::vector<double>> points;
  for (std::uint32_t chosen = 0; chosen < 1U << columns; ++chosen) {
    std::vector<double>& point = points.emplace_back();
    for (std::size_t c = 0; c < columns; ++c)
      point.push_back((chosen >> c & 1U) != 0 ? 1 : 0);
  }
  return points;
}

TEST(LinearProgram, BoundsEveryPointAndIsNeverWronglyInfeasible) {
  ASSERT_TRUE(LinearProgram::available());
  int infeasible = 0;
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    const Sample made = sample(seed);
    LinearProgram program(made.costs);
    program.add(made.rows);
    const LinearAnswer answer = program.solve();
    using State = LinearAnswer::State;
    ASSERT_NE(answer.state, State::stopped) << seed;
    infeasible += answer.state == State::infeasible ? 1 : 0;
    if (answer.state == State::optimal) {
      EXPECT_TRUE(keeps(made.rows, answer.values)) << seed;
    }
    for (const std::vector<double>& point : whole_points(made.costs.size())) {
      if (!keeps(made.rows, point))
        continue;
      EXPECT_NE(answer.state, State::infeasible) << seed;
      double cost = 0;
      for (std::size_t c = 0; c < point.size(); ++c)
        cost += made.costs[c] * point[c];
      EXPECT_LE(answer.bound, cost + 1e-7) << seed;
    }
  }
  EXPECT_GT(infeasible, 100) << "the samples do not reach what is to be held";
}

TEST(LinearProgram, ProvesWhatASolverFindsInfeasible) {
  int unsure = 0;
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    const Sample made = sample(seed);
    LinearProgram program(made.costs);
    program.add(made.rows);
    unsure += program.solve().state == LinearAnswer::State::unsure ? 1 : 0;
  }
  EXPECT_LT(unsure, 5) << "rays are not understood";
}

TEST(ProvesInfeasible, TakesNoPricesThatProveNothing) {
  const std::vector<double> lower{0, 0};
  const std::vector<double> upper{1, 1};
  const ColumnBounds bounds{lower, upper};
  const std::vector<LinearRow> rows{{.parts = {{0, 1}, {1, 1}}, .least = 1.5},
                                    {.parts = {{0, 1}}, .most = 0.25}};
  EXPECT_TRUE(proves_infeasible(rows, bounds, std::vector<double>{1, -1}));
  for (const std::vector<double>& prices : std::vector<std::vector<double>>{
           {0, 0}, {1, 0}, {0, -1}, {-1, 1}, {1, 1}, {-1, -1}, {1, -0.2}})
    EXPECT_FALSE(proves_infeasible(rows, bounds, prices))
        << prices[0] << ' ' << prices[1];
  // With a little more room there is a point, and no price says otherwise.
  const std::vector<LinearRow> roomy{rows[0], {.parts = {{0, 1}}, .most = 0.5}};
  EXPECT_FALSE(proves_infeasible(roomy, bounds, std::vector<double>{1, -1}));
}

TEST(LinearProgram, StopsAtItsLimit) {
  const Sample made = sample(3);
  LinearProgram program(made.costs);
  std::vector<LinearRow> rows;
  for (std::uint32_t a = 0; a < made.costs.size(); ++a) {
    for (std::uint32_t b = 0; b < a; ++b)
      rows.push_back({.parts = {{a, 1}, {b, 1}}, .least = 1});
  }
  program.add(rows);
  const LinearAnswer answer = program.solve({.steps = 1});
  EXPECT_NE(answer.state, LinearAnswer::State::infeasible);
  EXPECT_LE(answer.steps, 2);
}

TEST(LinearProgram, ForgetsRowsThatHoldByThemselves) {
  LinearProgram program({1, 1});
  const std::vector<LinearRow> rows{{.parts = {{0, 1}, {1, 1}}, .least = 1},
                                    {.parts = {{0, 1}, {1, 1}}, .most = 2}};
  program.add(rows);
  program.solve();
  program.solve();
  program.drop_idle(2);
  EXPECT_EQ(program.rows(), 1U);
  EXPECT_NEAR(program.solve().bound, 1, 1e-9);
}

}  // namespace
}  // namespace taut
