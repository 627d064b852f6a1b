// Length by length, and strength by strength; the counting itself is in way_counter.cpp.

#include "taut/graph/arc_table.hpp"
#include "taut/graph/chain.hpp"
#include "taut/graph/way_counter.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace taut {
namespace {

Weight loops_of(const ArcTable& arcs, int length, std::int64_t& work) {
  Weight sum;
  const bool long_ways = length > 3;
  TwoLinks two(long_ways ? arcs.size() : 0);
  WayCounter counter(arcs, two, work);
  for (std::size_t root = arcs.size(); root-- > 0 && work > 0;) {
    std::vector<char> later(arcs.size(), 0);
    std::fill(later.begin() + static_cast<std::ptrdiff_t>(root) + 1, later.end(), 1);
    counter.aim(root, length, std::move(later));
    sum += counter.count(root);
    if (!long_ways)
      continue;
    two.add_middle(arcs, root);
    work -= static_cast<std::int64_t>(arcs.in(root).size() * arcs.out(root).size());
  }
  return sum;
}

Weight chains_of(const ArcTable& arcs, std::size_t from, std::size_t to, int length,
                 std::int64_t& work) {
  if (length == 1)
    return widened(arcs.at(from, to));
  std::vector<char> between(arcs.size(), 1);
  between[from] = between[to] = 0;
  const bool long_ways = length > 3;
  TwoLinks two(long_ways ? arcs.size() : 0);
  for (std::size_t middle = 0; long_ways && middle < arcs.size(); ++middle) {
    if (!between[middle])
      continue;
    two.add_middle(arcs, middle);
    work -= static_cast<std::int64_t>(arcs.in(middle).size() * arcs.out(middle).size());
  }
  WayCounter counter(arcs, two, work);
  counter.aim(to, length, std::move(between));
  return counter.count(from);
}

ChainTally tally_of(const Weight& weight) {
  return {weight.all, (weight.all + weight.balance) / 2, weight.pure};
}

ChainTally operator-(const ChainTally& a, const ChainTally& b) {
  return {a.all - b.all, a.even - b.even, a.pure - b.pure};
}

// Length by length, so that a length is counted in full or not at all. `at_least` gives
// the number of ways whose links all have a strength or more; the difference of two is
// the number of those whose weakest link has it exactly.
template <typename AtLeast>
void count_lengths(const ChainBounds& bounds, const AtLeast& at_least,
                   ChainCounts& counts) {
  std::int64_t work = bounds.work;
  for (int length = 1; length <= bounds.length; ++length) {
    std::array<ChainTally, 5> strong{};
    for (int strength = bounds.strength; strength <= 3; ++strength)
      strong[static_cast<std::size_t>(strength)] =
          tally_of(at_least(strength, length, work));
    if (work <= 0)
      return;
    auto& exactly = counts.exactly[static_cast<std::size_t>(length)];
    for (auto s = static_cast<std::size_t>(bounds.strength); s <= 3; ++s)
      exactly[s] = strong[s] - strong[s + 1];
    counts.complete_to = length;
  }
}

// Notes the size of a set; says whether it can be counted.
bool fits(ChainCounts& counts, std::size_t tasks) {
  counts.knot = std::max(counts.knot, tasks);
  counts.too_large = counts.too_large || tasks > largest_knot;
  return !counts.too_large;
}

ChainCounts no_counts(const ChainBounds& bounds) {
  return {.exactly = std::vector<std::array<ChainTally, 4>>(
              static_cast<std::size_t>(bounds.length) + 1)};
}

}  // namespace

ChainCounts count_loops(const TensionGraph& graph, const ChainBounds& bounds) {
  ChainCounts counts = no_counts(bounds);
  std::array<std::vector<ArcTable>, 4> tables;
  for (int strength = bounds.strength; strength <= 3; ++strength) {
    for (const auto& knot : knots(graph, strength)) {
      if (!fits(counts, knot.size()))
        return counts;
      tables[static_cast<std::size_t>(strength)].emplace_back(graph, knot, strength);
    }
  }
  const auto at_least = [&](int strength, int length, std::int64_t& work) {
    Weight sum;
    for (const ArcTable& arcs : tables[static_cast<std::size_t>(strength)]) {
      if (length > 1 && length <= static_cast<int>(arcs.size()))
        sum += loops_of(arcs, length, work);
    }
    return sum;
  };
  count_lengths(bounds, at_least, counts);
  return counts;
}

ChainCounts count_chains(const TensionGraph& graph, Vertex from, Vertex to,
                         const ChainBounds& bounds) {
  ChainCounts counts = no_counts(bounds);
  struct Part {
    ArcTable arcs;
    std::size_t from;
    std::size_t to;
  };
  std::array<std::optional<Part>, 4> parts;
  for (int strength = bounds.strength; strength <= 3; ++strength) {
    const auto tasks = tasks_between(graph, from, to, bounds.length, strength);
    if (!fits(counts, tasks.size()))
      return counts;
    if (tasks.empty())
      continue;
    const auto place = [&](Vertex task) {
      return static_cast<std::size_t>(std::ranges::lower_bound(tasks, task) -
                                      tasks.begin());
    };
    parts[static_cast<std::size_t>(strength)].emplace(
        Part{ArcTable(graph, tasks, strength), place(from), place(to)});
  }
  const auto at_least = [&](int strength, int length, std::int64_t& work) {
    const auto& part = parts[static_cast<std::size_t>(strength)];
    return part ? chains_of(part->arcs, part->from, part->to, length, work) : Weight{};
  };
  count_lengths(bounds, at_least, counts);
  return counts;
}

}  // namespace taut
