#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace taut {

/// How long a proof may take. Work is counted in steps (ways walked in a graph, entries
/// of the linear program touched), so that without a clock the same input gives the same
/// answer everywhere; about 2e8 steps are a second on a machine of 2020.
class Effort {
 public:
  explicit Effort(std::int64_t steps = std::int64_t{1} << 62, double seconds = 0)
      : left_(steps) {
    if (seconds > 0)
      end_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                std::chrono::duration<double>(seconds));
  }

  /// By the clock alone, or without a limit if 0.
  static Effort of_seconds(double seconds) {
    return Effort(std::int64_t{1} << 62, seconds);
  }

  /// A quarter of what is left, counted from now on its own.
  Effort quarter() const { return Effort(left_ / 4, seconds_left() / 4); }

  void spend(std::int64_t steps) { left_ -= steps; }
  bool over() const { return left_ <= 0 || (end_ && Clock::now() >= *end_); }
  std::int64_t steps_left() const { return left_; }

  /// Seconds left, or 0 if there is no clock; at least a hundredth if there is one.
  double seconds_left() const {
    if (!end_)
      return 0;
    const std::chrono::duration<double> left = *end_ - Clock::now();
    return left.count() > 0.01 ? left.count() : 0.01;
  }

 private:
  using Clock = std::chrono::steady_clock;
  std::int64_t left_;
  std::optional<Clock::time_point> end_ = {};
};

}  // namespace taut
