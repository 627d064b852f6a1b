#pragma once

#include "taut/layout/geometry.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut {

/// What the straight segments between slots cost, looked up instead of computed: the
/// search asks the same few thousand questions millions of times.
///
/// A segment is an unordered pair of slots. Building takes O(slots^4) time and slots^4 /
/// 64 bytes.
class SlotTables {
 public:
  SlotTables(const std::vector<Point>& centres, Size box);

  std::size_t slots() const { return slots_; }

  /// The number of the segment between two different slots, in either order.
  std::uint32_t segment(std::size_t a, std::size_t b) const {
    return segment_[a * slots_ + b];
  }
  /// What a line of weight 1 pays for the segment's length, in thousandths.
  std::int64_t length_cost(std::uint32_t segment) const { return length_cost_[segment]; }
  bool cramped(std::uint32_t segment) const { return cramped_[segment] != 0; }

  /// Whether two segments cross; never if they share a slot.
  bool crosses(std::uint32_t s, std::uint32_t t) const {
    return ((crosses_[s * segment_words_ + t / 64] >> (t % 64)) & 1U) != 0;
  }

  /// Whether a box in `slot` is met by the segment; not its own ends.
  bool hits(std::uint32_t segment, std::size_t slot) const {
    return ((hits_[segment * slot_words_ + slot / 64] >> (slot % 64)) & 1U) != 0;
  }

  /// How many of the slots in the set (a bit per slot, `slot_words` words) it meets.
  int hits_among(std::uint32_t segment, const std::vector<std::uint64_t>& set) const {
    int count = 0;
    for (std::size_t w = 0; w < slot_words_; ++w)
      count += std::popcount(hits_[segment * slot_words_ + w] & set[w]);
    return count;
  }
  std::size_t slot_words() const { return slot_words_; }

 private:
  void fill_hits(const std::vector<Point>& centres, Size box);
  void fill_crossings(const std::vector<Point>& centres);

  struct Ends {
    std::size_t a, b;
  };
  std::size_t slots_;
  std::size_t slot_words_;
  std::size_t segment_words_ = 0;
  std::vector<Ends> ends_;
  std::vector<std::uint32_t> segment_;
  std::vector<std::int64_t> length_cost_;
  std::vector<std::uint8_t> cramped_;
  std::vector<std::uint64_t> hits_;
  std::vector<std::uint64_t> crosses_;
};

}  // namespace taut
