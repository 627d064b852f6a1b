#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taut {

/// One variant for each descriptor, by its place among the descriptor's variants.
using Mix = std::vector<std::uint16_t>;

/// A cross-impact matrix (Weimer-Jehle, Technological Forecasting and Social Change 73
/// (2006) 334-361): how variants of descriptors speak for (positive) or against
/// (negative) variants of other descriptors, and, in the block where a descriptor meets
/// itself, how it leans of its own.
///
/// Variants are numbered through, descriptor by descriptor: those of descriptor `d` are
/// `first(d)` .. `first(d + 1) - 1`.
class CrossImpacts {
 public:
  /// `counts`: how many variants each descriptor has, at least one.
  explicit CrossImpacts(std::span<const std::uint32_t> counts);

  std::uint32_t descriptors() const {
    return static_cast<std::uint32_t>(first_.size() - 1);
  }
  std::uint32_t variants() const { return first_.back(); }
  std::uint32_t count(std::uint32_t descriptor) const {
    return first_[descriptor + 1] - first_[descriptor];
  }
  std::uint32_t first(std::uint32_t descriptor) const { return first_[descriptor]; }
  std::uint32_t owner(std::uint32_t variant) const { return owner_[variant]; }

  int at(std::uint32_t from, std::uint32_t to) const {
    return cells_[std::size_t{from} * variants() + to];
  }
  void set(std::uint32_t from, std::uint32_t to, int impact);
  /// What variant `from` says to every variant.
  std::span<const int> row(std::uint32_t from) const {
    return {&cells_[std::size_t{from} * variants()], variants()};
  }
  /// What variant `from` says for `chosen` rather than for `rival`.
  int lead(std::uint32_t from, std::uint32_t chosen, std::uint32_t rival) const {
    return at(from, chosen) - at(from, rival);
  }

  /// The variant that the mix chooses for a descriptor.
  std::uint32_t chosen(const Mix& mix, std::uint32_t descriptor) const {
    return first_[descriptor] + mix[descriptor];
  }
  /// How many mixes there are; the largest number of 64 bits if there are more.
  std::uint64_t mixes() const;

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> owner_;
  std::vector<int> cells_;
};

/// The impact balances of a mix: for every variant the sum of what the chosen variants
/// say to it. O(descriptors x variants).
std::vector<int> impact_balances(const CrossImpacts& impacts, const Mix& mix);

/// The consistency value of a descriptor: the balance of its chosen variant less the best
/// balance of another. At least 0 = the choice stands, ties allowed. A descriptor with
/// one variant has `no_rival`.
int consistency(const CrossImpacts& impacts, const Mix& mix,
                std::span<const int> balances, std::uint32_t descriptor);
constexpr int no_rival = 1'000'000'000;

/// The least consistency value of all descriptors: the mix is consistent if it is at
/// least 0. `no_rival` if there is nothing to choose.
int consistency(const CrossImpacts& impacts, const Mix& mix,
                std::span<const int> balances);

/// The total impact score: the sum of the balances of the chosen variants.
int total_impact(const CrossImpacts& impacts, const Mix& mix,
                 std::span<const int> balances);

}  // namespace taut
