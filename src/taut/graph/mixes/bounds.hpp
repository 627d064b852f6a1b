#pragma once

#include "taut/graph/cross_impacts.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// What the search for consistent mixes adds and compares: one number for each *duel*, an
// ordered pair of a variant and a rival of the same descriptor.
namespace taut::mixes {

/// The variants that a descriptor may still take, one bit each.
using Choices = std::uint64_t;

/// Where the duels of each variant stand. Those of one variant stand together, by rival.
struct Duels {
  std::vector<std::uint32_t> first = {};    ///< by variant, and one past the end
  std::vector<std::uint32_t> variant = {};  ///< by duel: who is to win it
  std::size_t width = 0;                    ///< duels, filled up to whole blocks

  /// What a vector unit takes at once, or a few times that.
  static constexpr std::size_t block = 16;

  explicit Duels(const CrossImpacts& impacts);
  std::size_t size() const { return variant.size(); }
};

/// The most that each descriptor can do in each duel while it has certain choices.
///
/// `Number` is 16 bits wide where all sums fit, so that a vector unit takes eight at
/// once.
template <typename Number>
class Bounds {
 public:
  Bounds(const CrossImpacts& impacts, const Duels& duels);

  /// sums += the most with `now` less the most with `before`, duel by duel.
  void narrow(std::uint32_t descriptor, Choices before, Choices now, Number* sums);
  /// sums += the most with `choices`.
  void add(std::uint32_t descriptor, Choices choices, Number* sums);

 private:
  // Tables for every set of choices would grow as 2^variants; above this many variants
  // the maximum is taken when it is needed.
  static constexpr std::uint32_t tabled = 5;

  const Number* most(std::uint32_t descriptor, Choices choices,
                     std::vector<Number>& room);
  Number* lead(std::uint32_t variant) { return &leads_[variant * width_]; }

  std::size_t width_;
  std::vector<std::uint32_t> first_ = {};
  std::vector<Number> leads_ = {};       // by variant: what it does in each duel
  std::vector<std::size_t> table_ = {};  // by descriptor: where its table starts
  std::vector<Number> tables_ = {};      // by descriptor, set of choices, duel
  std::vector<Number> room_ = {}, second_room_ = {};
};

extern template class Bounds<std::int16_t>;
extern template class Bounds<std::int32_t>;

}  // namespace taut::mixes
