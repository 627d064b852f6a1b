#include "taut/graph/mix_breaks.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace taut {
namespace {

// Lowering what is said for the chosen variant hurts it against every rival, so the
// nearest one overtakes it; raising a rival helps that rival alone.
void add_breaks_of(const CrossImpacts& impacts, const Mix& mix,
                   const std::vector<int>& balances, std::uint32_t descriptor,
                   std::vector<MixBreak>& breaks) {
  const std::uint32_t chosen = impacts.chosen(mix, descriptor);
  std::uint32_t nearest = chosen;
  for (std::uint32_t y = impacts.first(descriptor); y < impacts.first(descriptor + 1);
       ++y)
    if (y != chosen && (nearest == chosen || balances[y] > balances[nearest]))
      nearest = y;
  if (nearest == chosen)
    return;
  for (std::uint32_t e = 0; e < impacts.descriptors(); ++e) {
    const std::uint32_t x = impacts.chosen(mix, e);
    for (std::uint32_t y = impacts.first(descriptor); y < impacts.first(descriptor + 1);
         ++y) {
      if (e == descriptor && impacts.at(x, y) == 0)
        continue;  // where nothing was judged, no leaning is made up
      const std::uint32_t rival = y == chosen ? nearest : y;
      const int step = balances[chosen] - balances[rival] + 1;
      breaks.push_back({x, y, y == chosen ? -step : step, rival});
    }
  }
}

}  // namespace

std::vector<MixBreak> find_breaks(const CrossImpacts& impacts, const Mix& mix, int low,
                                  int high) {
  const std::vector<int> balances = impact_balances(impacts, mix);
  std::vector<MixBreak> breaks;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    add_breaks_of(impacts, mix, balances, d, breaks);
  std::erase_if(breaks, [&](const MixBreak& cell) {
    const int after = impacts.at(cell.from, cell.to) + cell.change;
    return after < low || after > high;
  });
  std::ranges::sort(breaks, {}, [](const MixBreak& cell) {
    return std::tuple(std::abs(cell.change), cell.from, cell.to);
  });
  return breaks;
}

}  // namespace taut
