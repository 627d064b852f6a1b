#include "taut/layout/chance.hpp"

#include <numbers>

namespace taut {

namespace {

// -ln(x) for 0 < x <= 1: halve away powers of two, then 2 artanh((x - 1) / (x + 1)),
// whose series needs few terms on [1/2, 1].
double minus_log(double x) {
  double log = 0;
  while (x < 0.5) {
    x *= 2;
    log += std::numbers::ln2;
  }
  const double q = (1 - x) / (1 + x);
  double power = q;
  for (int k = 1; k < 40; k += 2) {
    log += 2 * power / k;
    power *= q * q;
  }
  return log;
}

}  // namespace

Reluctance::Reluctance() {
  minus_log_.reserve(size);
  for (std::uint32_t k = 0; k < size; ++k)
    minus_log_.push_back(minus_log((k + 0.5) / size));
}

}  // namespace taut
