#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut {

/// What taking one more thing would save, whatever else is taken.
struct Saving {
  std::int64_t amount = 0;
  std::size_t what = 0;
};

/// For each number of changes the least that can remain, how many sets reach it, and the
/// first few of them. A number of changes that does no better than fewer is left out, so
/// that no set holds a change that is of no use.
class Choices {
 public:
  struct Best {
    bool any = false;
    std::int64_t remaining = 0;
    std::uint64_t count = 0;
    std::vector<std::vector<std::size_t>> sets = {};  ///< each in order; in order
  };

  /// Up to `most` changes; `listed` sets are kept of each number.
  Choices(std::size_t most, std::size_t listed)
      : by_changes_(most + 1), listed_(listed) {}

  std::size_t most() const { return by_changes_.size() - 1; }
  void limit(std::size_t most) { by_changes_.resize(most + 1); }
  const Best& with(std::size_t changes) const { return by_changes_[changes]; }

  /// `taken` leaves `remaining`, and then any of `savings` can be taken besides, each
  /// once.
  void offer(const std::vector<std::size_t>& taken, std::int64_t remaining,
             std::vector<Saving> savings);

  /// The best of both together, where each bears on things of its own.
  Choices plus(const Choices& other) const;

  /// Forgets the numbers of changes that do no better than fewer.
  void drop_useless();

 private:
  void take(std::size_t changes, std::int64_t remaining, std::uint64_t count,
            const std::vector<std::vector<std::size_t>>& sets);

  std::vector<Best> by_changes_;
  std::size_t listed_;
};

}  // namespace taut
