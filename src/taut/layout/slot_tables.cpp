#include "taut/layout/slot_tables.hpp"

#include "taut/layout/place_cost.hpp"

#include <cmath>

namespace taut {

SlotTables::SlotTables(const std::vector<Point>& centres, Size box)
    : slots_(centres.size()),
      slot_words_((centres.size() + 63) / 64),
      segment_(centres.size() * centres.size(), 0) {
  for (std::size_t a = 0; a < slots_; ++a) {
    for (std::size_t b = a + 1; b < slots_; ++b) {
      const auto number = static_cast<std::uint32_t>(ends_.size());
      segment_[a * slots_ + b] = number;
      segment_[b * slots_ + a] = number;
      ends_.push_back({a, b});
      length_cost_.push_back(
          std::llround(1000 * length_price * distance(centres[a], centres[b])));
      cramped_.push_back(leaves_no_room(centres[a], centres[b], box) ? 1 : 0);
    }
  }
  segment_words_ = (ends_.size() + 63) / 64;
  fill_hits(centres, box);
  fill_crossings(centres);
}

void SlotTables::fill_hits(const std::vector<Point>& centres, Size box) {
  hits_.assign(ends_.size() * slot_words_, 0);
  for (std::size_t s = 0; s < ends_.size(); ++s) {
    const auto [a, b] = ends_[s];
    for (std::size_t k = 0; k < slots_; ++k) {
      if (k == a || k == b)
        continue;
      const Box obstacle = Box::around(centres[k], box).grown(hit_margin);
      if (segment_meets_box(centres[a], centres[b], obstacle))
        hits_[s * slot_words_ + k / 64] |= std::uint64_t{1} << (k % 64);
    }
  }
}

void SlotTables::fill_crossings(const std::vector<Point>& centres) {
  crosses_.assign(ends_.size() * segment_words_, 0);
  std::vector<Box> boxes;
  boxes.reserve(ends_.size());
  for (const auto [a, b] : ends_) {
    const Point both[] = {centres[a], centres[b]};
    boxes.push_back(bounds(both));
  }
  for (std::size_t s = 0; s < ends_.size(); ++s) {
    const auto [a, b] = ends_[s];
    for (std::size_t t = 0; t < s; ++t) {
      const auto [c, d] = ends_[t];
      if (!overlap(boxes[s], boxes[t]) || a == c || a == d || b == c || b == d ||
          !segments_cross(centres[a], centres[b], centres[c], centres[d]))
        continue;
      crosses_[s * segment_words_ + t / 64] |= std::uint64_t{1} << (t % 64);
      crosses_[t * segment_words_ + s / 64] |= std::uint64_t{1} << (s % 64);
    }
  }
}

}  // namespace taut
