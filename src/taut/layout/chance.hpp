#pragma once

#include <cstdint>
#include <vector>

namespace taut {

/// Random numbers that are the same on every machine (splitmix64).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  /// 0 .. count - 1, all as likely to within count / 2^32; `count > 0`.
  std::uint32_t below(std::uint32_t count) { return pick(next() >> 32, count); }

  /// The same from 32 (or fewer, `bits`) random bits that are already at hand.
  static std::uint32_t pick(std::uint64_t random, std::uint32_t count, int bits = 32) {
    return static_cast<std::uint32_t>((random * count) >> bits);
  }

 private:
  std::uint64_t state_;
};

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
