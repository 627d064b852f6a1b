#include "taut/graph/mixes/bounds.hpp"

#include <algorithm>
#include <bit>

namespace taut::mixes {
namespace {

template <typename Number>
void raise(Block<Number>* most, const Block<Number>* other, std::size_t blocks) {
  for (std::size_t i = 0; i < blocks; ++i) {
    Block<Number> block = most[i];
    for (std::size_t k = 0; k < block.size; ++k)
      block.lanes[k] = std::max(block.lanes[k], other[i].lanes[k]);
    most[i] = block;
  }
}

std::uint32_t lowest(Choices choices) {
  return static_cast<std::uint32_t>(std::countr_zero(choices));
}

}  // namespace

Duels::Duels(const CrossImpacts& impacts) {
  for (std::uint32_t v = 0; v < impacts.variants(); ++v) {
    first.push_back(static_cast<std::uint32_t>(variant.size()));
    variant.insert(variant.end(), impacts.count(impacts.owner(v)) - 1, v);
  }
  first.push_back(static_cast<std::uint32_t>(variant.size()));
  constexpr std::size_t lanes = Block<std::int16_t>::size;
  blocks = std::max<std::size_t>(1, (variant.size() + lanes - 1) / lanes);
}

template <typename Number>
Bounds<Number>::Bounds(const CrossImpacts& impacts, const Duels& duels)
    : blocks_(duels.blocks), room_(duels.blocks), second_room_(duels.blocks) {
  fill_leads(impacts, duels);
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d) {
    first_.push_back(impacts.first(d));
    table_.push_back(tables_.size());
    if (impacts.count(d) <= tabled)
      fill_table(d, impacts.count(d));
  }
  table_.push_back(tables_.size());
}

template <typename Number>
void Bounds<Number>::fill_leads(const CrossImpacts& impacts, const Duels& duels) {
  leads_.resize(impacts.variants() * blocks_);
  for (std::uint32_t from = 0; from < impacts.variants(); ++from)
    for (std::uint32_t v = 0; v < impacts.variants(); ++v) {
      const std::uint32_t d = impacts.owner(v);
      std::size_t duel = duels.first[v];
      // In a duel of its own descriptor speaks the variant that is to win it.
      const std::uint32_t speaks = impacts.owner(from) == d ? v : from;
      for (std::uint32_t rival = impacts.first(d); rival < impacts.first(d + 1); ++rival)
        if (rival != v)
          at(lead(from), duel++) = static_cast<Number>(impacts.lead(speaks, v, rival));
    }
}

template <typename Number>
void Bounds<Number>::fill_table(std::uint32_t descriptor, std::uint32_t count) {
  const std::size_t start = table_[descriptor];
  const std::size_t sets = std::size_t{1} << count;
  tables_.resize(start + sets * blocks_);
  for (std::size_t set = 1; set < sets; ++set) {
    Row most = &tables_[start + set * blocks_];
    std::copy_n(lead(first_[descriptor] + lowest(set)), blocks_, most);
    if (const std::size_t rest = set & (set - 1); rest != 0)
      raise(most, &tables_[start + rest * blocks_], blocks_);
  }
}

template <typename Number>
const Block<Number>* Bounds<Number>::most(std::uint32_t descriptor, Choices choices,
                                          Rows& room) {
  if (table_[descriptor + 1] > table_[descriptor])
    return &tables_[table_[descriptor] + choices * blocks_];
  const std::uint32_t first = first_[descriptor];
  std::copy_n(lead(first + lowest(choices)), blocks_, room.data());
  for (Choices rest = choices & (choices - 1); rest != 0; rest &= rest - 1)
    raise(room.data(), lead(first + lowest(rest)), blocks_);
  return room.data();
}

template <typename Number>
void Bounds<Number>::narrow(std::uint32_t descriptor, Choices before, Choices now,
                            Row sums) {
  const Block<Number>* old_most = most(descriptor, before, room_);
  const Block<Number>* new_most = most(descriptor, now, second_room_);
  for (std::size_t i = 0; i < blocks_; ++i) {
    Block<Number> block = sums[i];
    for (std::size_t k = 0; k < block.size; ++k)
      block.lanes[k] = static_cast<Number>(block.lanes[k] + new_most[i].lanes[k] -
                                           old_most[i].lanes[k]);
    sums[i] = block;
  }
}

template <typename Number>
void Bounds<Number>::add(std::uint32_t descriptor, Choices choices, Row sums) {
  const Block<Number>* all = most(descriptor, choices, room_);
  for (std::size_t i = 0; i < blocks_; ++i) {
    Block<Number> block = sums[i];
    for (std::size_t k = 0; k < block.size; ++k)
      block.lanes[k] = static_cast<Number>(block.lanes[k] + all[i].lanes[k]);
    sums[i] = block;
  }
}

template class Bounds<std::int16_t>;
template class Bounds<std::int32_t>;

}  // namespace taut::mixes
