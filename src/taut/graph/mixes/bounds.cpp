#include "taut/graph/mixes/bounds.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace taut::mixes {
namespace {

template <typename Number>
void raise(Number* most, const Number* other, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i)
    most[i] = std::max(most[i], other[i]);
}

}  // namespace

Duels::Duels(const CrossImpacts& impacts) {
  for (std::uint32_t v = 0; v < impacts.variants(); ++v) {
    first.push_back(static_cast<std::uint32_t>(variant.size()));
    variant.insert(variant.end(), impacts.count(impacts.owner(v)) - 1, v);
  }
  first.push_back(static_cast<std::uint32_t>(variant.size()));
  width = (variant.size() + block - 1) / block * block;
}

template <typename Number>
Bounds<Number>::Bounds(const CrossImpacts& impacts, const Duels& duels)
    : width_(duels.width), room_(duels.width), second_room_(duels.width) {
  leads_.assign(impacts.variants() * width_, 0);
  for (std::uint32_t from = 0; from < impacts.variants(); ++from)
    for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
      for (std::uint32_t v = impacts.first(d); v < impacts.first(d + 1); ++v) {
        std::size_t duel = duels.first[v];
        for (std::uint32_t rival = impacts.first(d); rival < impacts.first(d + 1);
             ++rival)
          if (rival != v)
            lead(from)[duel++] = static_cast<Number>(impacts.lead(from, v, rival));
      }
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d) {
    first_.push_back(impacts.first(d));
    table_.push_back(tables_.size());
    const std::uint32_t count = impacts.count(d);
    if (count > tabled)
      continue;
    const std::size_t sets = std::size_t{1} << count;
    tables_.resize(tables_.size() + sets * width_);
    for (std::size_t set = 1; set < sets; ++set) {
      Number* most = &tables_[table_[d] + set * width_];
      const auto one = static_cast<std::uint32_t>(std::countr_zero(set));
      std::copy_n(lead(first_[d] + one), width_, most);
      if (const std::size_t rest = set & (set - 1); rest != 0)
        raise(most, &tables_[table_[d] + rest * width_], width_);
    }
  }
  table_.push_back(tables_.size());
}

template <typename Number>
const Number* Bounds<Number>::most(std::uint32_t descriptor, Choices choices,
                                   std::vector<Number>& room) {
  if (table_[descriptor + 1] > table_[descriptor])
    return &tables_[table_[descriptor] + choices * width_];
  const std::uint32_t first = first_[descriptor];
  std::copy_n(lead(first + static_cast<std::uint32_t>(std::countr_zero(choices))), width_,
              room.data());
  for (Choices rest = choices & (choices - 1); rest != 0; rest &= rest - 1)
    raise(room.data(), lead(first + static_cast<std::uint32_t>(std::countr_zero(rest))),
          width_);
  return room.data();
}

template <typename Number>
void Bounds<Number>::narrow(std::uint32_t descriptor, Choices before, Choices now,
                            Number* sums) {
  const Number* old_most = most(descriptor, before, room_);
  const Number* new_most = most(descriptor, now, second_room_);
  for (std::size_t i = 0; i < width_; ++i)
    sums[i] = static_cast<Number>(sums[i] + new_most[i] - old_most[i]);
}

template <typename Number>
void Bounds<Number>::add(std::uint32_t descriptor, Choices choices, Number* sums) {
  const Number* all = most(descriptor, choices, room_);
  for (std::size_t i = 0; i < width_; ++i)
    sums[i] = static_cast<Number>(sums[i] + all[i]);
}

template class Bounds<std::int16_t>;
template class Bounds<std::int32_t>;

}  // namespace taut::mixes
