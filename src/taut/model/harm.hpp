#pragma once

#include <cstdint>

namespace taut {

/// Harm, and what is weighed against it, in sixths: a strength is n thirds, and a
/// statement that is not firm counts half. So all of it is whole, sums do not depend on
/// their order, and thresholds are met exactly. It ranks and groups; it is printed only
/// where a page says what it counts.
using Harm = std::int64_t;

/// How much of it is one.
constexpr Harm sixths = 6;

/// For pictures and figures, which say one third as 0.3 or 0.33.
constexpr double in_ones(Harm harm) {
  return static_cast<double>(harm) / static_cast<double>(sixths);
}

/// `part` of `whole` in so many parts of it (100: per cent), rounded to the nearest, up
/// from the middle; 0 of nothing. Nothing here is below 0 but what a change adds.
constexpr std::int64_t share_of(Harm part, Harm whole, std::int64_t parts) {
  if (whole <= 0)
    return 0;
  const std::int64_t sum = 2 * parts * part + whole;
  return sum >= 0 ? sum / (2 * whole) : -((2 * whole - 1 - sum) / (2 * whole));
}

}  // namespace taut
