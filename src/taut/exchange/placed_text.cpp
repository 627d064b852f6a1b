#include "taut/exchange/placed_text.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace taut {

void PlacedText::add(std::string_view text, Span origin) {
  stretches_.push_back({static_cast<std::uint32_t>(text_.size()), origin});
  text_ += text;
}

void PlacedText::add(const PlacedText& other) {
  const auto shift = static_cast<std::uint32_t>(text_.size());
  for (const Stretch& stretch : other.stretches_)
    stretches_.push_back({stretch.begin + shift, stretch.origin});
  text_ += other.text_;
}

Span PlacedText::origin_of(std::uint32_t offset, Span otherwise) const {
  const auto after =
      std::ranges::upper_bound(stretches_, offset, std::less<>{}, &Stretch::begin);
  return after == stretches_.begin() ? otherwise : std::prev(after)->origin;
}

}  // namespace taut
