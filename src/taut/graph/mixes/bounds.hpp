#pragma once

#include "taut/graph/cross_impacts.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

// What the search for consistent mixes adds and compares: one number for each *duel*, an
// ordered pair of a variant and a rival of the same descriptor.
namespace taut::mixes {

/// The variants that a descriptor may still take, one bit each.
using Choices = std::uint64_t;

/// A few vectors' worth of numbers. Loops over one have a known length and nothing that
/// they could overwrite unawares, so compilers turn each into a few instructions.
template <typename Number>
struct Block {
  static constexpr std::size_t size = 16;
  std::array<Number, size> lanes = {};
};

/// A number for every duel, filled up to whole blocks.
template <typename Number>
Number& at(Block<Number>* blocks, std::size_t duel) {
  return blocks[duel / Block<Number>::size].lanes[duel % Block<Number>::size];
}

/// Where the duels of each variant stand. Those of one variant stand together, by rival.
struct Duels {
  std::vector<std::uint32_t> first = {};    ///< by variant, and one past the end
  std::vector<std::uint32_t> variant = {};  ///< by duel: who is to win it
  std::size_t blocks = 0;                   ///< at least one

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
  using Row = Block<Number>*;

  Bounds(const CrossImpacts& impacts, const Duels& duels);

  /// sums += the most with `now` less the most with `before`, duel by duel.
  void narrow(std::uint32_t descriptor, Choices before, Choices now, Row sums);
  /// sums += the most with `choices`.
  void add(std::uint32_t descriptor, Choices choices, Row sums);

 private:
  using Rows = std::vector<Block<Number>>;

  // Tables for every set of choices would grow as 2^variants; above this many variants
  // the maximum is taken when it is needed.
  static constexpr std::uint32_t tabled = 5;

  void fill_leads(const CrossImpacts& impacts, const Duels& duels);
  void fill_table(std::uint32_t descriptor, std::uint32_t count);
  const Block<Number>* most(std::uint32_t descriptor, Choices choices, Rows& room);
  Row lead(std::uint32_t variant) { return &leads_[variant * blocks_]; }

  std::size_t blocks_;
  std::vector<std::uint32_t> first_ = {};
  Rows leads_ = {};                      // by variant: what it does in each duel
  std::vector<std::size_t> table_ = {};  // by descriptor: where its table starts
  Rows tables_ = {};                     // by descriptor, set of choices, duel
  Rows room_ = {}, second_room_ = {};
};

extern template class Bounds<std::int16_t>;
extern template class Bounds<std::int32_t>;

}  // namespace taut::mixes
