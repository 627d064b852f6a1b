#pragma once

#include <cstdint>

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

}  // namespace taut
