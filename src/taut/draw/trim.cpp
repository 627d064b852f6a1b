#include "taut/draw/trim.hpp"

#include "taut/analyse/severity.hpp"
#include "taut/draw/smaller.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace taut {

namespace {

// The `count` first by `rank`, a pair for which larger is more, in their own order.
template <typename Rank>
std::vector<ShownLine> first_by(const std::vector<ShownLine>& lines, std::size_t count,
                                const Rank& rank) {
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return rank(lines[i]); });
  order.resize(std::min(count, order.size()));
  std::ranges::sort(order);
  std::vector<ShownLine> kept;
  for (std::size_t i : order)
    kept.push_back(lines[i]);
  return kept;
}

// Of the graver of the two directions that are at work.
Severity severity_of(const Situation& s, const ShownLine& line) {
  Severity worst = Severity::minor;
  const auto see = [&](TaskId by, TaskId harmed, int strength,
                       std::optional<ArcIndex> leading) {
    if (strength == 0 || !leading)
      return;
    const Strain strain{strength, s.of()[harmed].priority, s.of()[by].priority,
                        s.arcs[*leading].grounds};
    worst = std::max(worst, judge(strain).severity);
  };
  see(line.a, line.b, line.there, line.arc_there);
  see(line.b, line.a, line.back, line.arc_back);
  return worst;
}

}  // namespace

std::vector<ShownLine> gravest(const Situation& situation,
                               const std::vector<ShownLine>& lines, std::size_t count) {
  std::vector<ShownLine> awake;
  std::ranges::copy_if(lines, std::back_inserter(awake),
                       [](const ShownLine& line) { return line.mood == Mood::awake; });
  return first_by(awake, count, [&](const ShownLine& line) {
    return std::pair(severity_of(situation, line), line.harm);
  });
}

std::vector<ShownLine> strongest(const std::vector<ShownLine>& lines, std::size_t count) {
  return first_by(lines, count, [](const ShownLine& line) {
    return std::pair(line.strength(), line.harm);
  });
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
