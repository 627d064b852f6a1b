#include "taut/graph/cross_impacts.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace taut {

CrossImpacts::CrossImpacts(std::span<const std::uint32_t> counts) {
  first_.push_back(0);
  for (std::uint32_t d = 0; d < counts.size(); ++d) {
    assert(counts[d] > 0);
    owner_.insert(owner_.end(), counts[d], d);
    first_.push_back(first_.back() + counts[d]);
  }
  cells_.assign(std::size_t{variants()} * variants(), 0);
}

void CrossImpacts::set(std::uint32_t from, std::uint32_t to, int impact) {
  cells_[std::size_t{from} * variants() + to] = impact;
}

std::uint64_t CrossImpacts::mixes() const {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t product = 1;
  for (std::uint32_t d = 0; d < descriptors(); ++d) {
    if (product > most / count(d))
      return most;
    product *= count(d);
  }
  return product;
}

std::vector<int> impact_balances(const CrossImpacts& impacts, const Mix& mix) {
  std::vector<int> balances(impacts.variants(), 0);
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d) {
    const std::span<const int> row = impacts.row(impacts.chosen(mix, d));
    for (std::size_t y = 0; y < row.size(); ++y)
      balances[y] += row[y];
  }
  return balances;
}

int consistency(const CrossImpacts& impacts, const Mix& mix,
                std::span<const int> balances, std::uint32_t descriptor) {
  const std::uint32_t chosen = impacts.chosen(mix, descriptor);
  int least = no_rival;
  for (std::uint32_t y = impacts.first(descriptor); y < impacts.first(descriptor + 1);
       ++y)
    if (y != chosen)
      least = std::min(least, balances[chosen] - balances[y]);
  return least;
}

int consistency(const CrossImpacts& impacts, const Mix& mix,
                std::span<const int> balances) {
  int least = no_rival;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    least = std::min(least, consistency(impacts, mix, balances, d));
  return least;
}

int total_impact(const CrossImpacts& impacts, const Mix& mix,
                 std::span<const int> balances) {
  int total = 0;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    total += balances[impacts.chosen(mix, d)];
  return total;
}

}  // namespace taut
