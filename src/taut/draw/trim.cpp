#include "taut/draw/trim.hpp"

#include "taut/draw/smaller.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {

std::vector<ShownLine> strongest(std::vector<ShownLine> lines, std::size_t count) {
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::ranges::stable_sort(order, [&](std::size_t x, std::size_t y) {
    const ShownLine &one = lines[x], &two = lines[y];
    return std::pair(one.strength(), one.harm) > std::pair(two.strength(), two.harm);
  });
  order.resize(std::min(count, order.size()));
  std::ranges::sort(order);
  std::vector<ShownLine> kept;
  for (std::size_t i : order)
    kept.push_back(lines[i]);
  return kept;
}

std::string trim_to_readable(const MapRequest& request, Shown& shown, std::size_t most,
                             std::size_t wanted) {
  const Situation& situation = request.situation();
  const std::size_t tasks = shown.tasks.size();
  const std::size_t pairs = shown.lines.size();
  if (tasks <= most)
    return {};
  const auto best_within = [&](std::size_t limit) {
    for (std::size_t count = std::min<std::size_t>(25, pairs); count > 0; --count) {
      Shown smaller = only_lines(situation, shown, strongest(shown.lines, count));
      if (smaller.tasks.size() <= limit)
        return smaller;
    }
    return only_lines(situation, shown, {});
  };
  Shown smaller = best_within(wanted);
  if (smaller.lines.size() < 20)
    smaller = best_within(most);
  const std::string rest = maps_of_parts(request, shown);
  shown = std::move(smaller);
  return fmt::format(
      "{} tasks do not fit on one page, so the map shows the strongest {} of "
      "{} pairs; use {} for the rest",
      tasks, shown.lines.size(), pairs, rest);
}

}  // namespace taut
