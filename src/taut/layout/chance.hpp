#pragma once

#include "taut/base/chance.hpp"

#include <cstdint>
#include <vector>

namespace taut {

/// How much worse a step of simulated annealing may be at heat 1: -ln(u) for `size`
/// evenly spread u in (0, 1). Accepting iff `worse <= heat x reluctance` is accepting
/// with probability exp(-worse / heat). Computed from + - x / alone, so that no two
/// machines differ in a last digit and then in a layout.
class Reluctance {
 public:
  static constexpr int bits = 10;
  static constexpr std::uint32_t size = 1U << bits;

  Reluctance();
  double operator[](std::uint32_t k) const { return minus_log_[k]; }

 private:
  std::vector<double> minus_log_;
};

/// The heat of step `k` of `steps`.
inline double heat_at(int k, int steps) {
  const double left = 1 - static_cast<double>(k) / steps;
  return 7 * left * left + 0.02;
}

}  // namespace taut
