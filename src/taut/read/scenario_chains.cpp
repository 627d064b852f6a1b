#include "taut/read/scenario_chains.hpp"

#include <algorithm>

namespace taut {

std::optional<std::uint32_t> base_of(const RowText& scenario,
                                     const DraftTable& scenarios) {
  const auto base = scenario.base.is_map() ? scenario.base.find("extends") : std::nullopt;
  if (!base || !base->is_scalar())
    return std::nullopt;
  const auto found = scenarios.index.find(base->text());
  return found == scenarios.index.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::size_t> scenario_chains(const DraftTable& scenarios) {
  std::vector<std::size_t> lengths(scenarios.rows.size(), 0);
  std::vector<std::uint32_t> way;
  for (std::uint32_t start = 0; start < lengths.size(); ++start) {
    std::optional<std::uint32_t> at = start;
    for (way.clear(); at && lengths[*at] == 0;
         at = base_of(scenarios.rows[*at], scenarios)) {
      lengths[*at] = in_circle;  // for the time being
      way.push_back(*at);
    }
    const auto back = at ? std::ranges::find(way, *at) : way.end();
    std::size_t length = at ? std::min(lengths[*at], into_circle) : 0;
    for (auto step = way.size(); step-- > 0;) {
      const bool circles =
          back != way.end() && step >= static_cast<std::size_t>(back - way.begin());
      if (!circles)
        lengths[way[step]] = length =
            std::min(length + (length == into_circle ? 0 : 1), into_circle);
    }
  }
  return lengths;
}

}  // namespace taut
