// Level by level in the order of the list; one level is searched in level_search.cpp.

#include "taut/graph/arc_table.hpp"
#include "taut/graph/chain.hpp"
#include "taut/graph/level_search.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace taut {
namespace {

// Level by level, in the order of the list; `run` searches one level.
template <typename Run>
ChainList list_levels(const ChainBounds& bounds, const ChainCounts& counts, Parity parity,
                      std::size_t top, const Run& run) {
  ChainList list;
  std::int64_t work = bounds.work;
  for (int weakest = 3; weakest >= bounds.strength; --weakest) {
    for (int length = 1; length <= counts.complete_to; ++length) {
      const auto& exactly = counts.exactly[static_cast<std::size_t>(length)];
      const auto there =
          static_cast<std::size_t>(exactly[static_cast<std::size_t>(weakest)].of(parity));
      if (there == 0 || list.chains.size() == top)
        continue;
      auto found =
          run(Level{weakest, length, parity, there}, top - list.chains.size(), work);
      if (work <= 0) {
        list.cut_short = true;
        return list;
      }
      std::ranges::move(found, std::back_inserter(list.chains));
    }
  }
  return list;
}

}  // namespace

ChainList strongest_loops(const TensionGraph& graph, const ChainBounds& bounds,
                          const ChainCounts& counts, Parity parity, std::size_t top) {
  // By the first task of a loop: the tasks that may follow it.
  struct Root {
    Vertex task;
    std::vector<Vertex> later;
  };
  struct Strong {
    ArcLists arcs;
    std::vector<Root> roots;
  };
  std::array<std::optional<Strong>, 4> strong;
  const auto prepared = [&](int strength) -> const Strong& {
    auto& part = strong[static_cast<std::size_t>(strength)];
    if (part)
      return *part;
    part.emplace(Strong{ArcLists(graph, strength), {}});
    for (const auto& knot : knots(graph, strength)) {
      for (auto root = knot.begin(); root + 1 != knot.end(); ++root)
        part->roots.push_back({*root, {root + 1, knot.end()}});
    }
    std::ranges::sort(part->roots, {}, &Root::task);
    return *part;
  };
  return list_levels(bounds, counts, parity, top,
                     [&](const Level& level, std::size_t wanted, std::int64_t& work) {
                       const Strong& part = prepared(level.weakest);
                       LevelSearch search(part.arcs, level, wanted, work);
                       for (const Root& root : part.roots)
                         search.search(root.task, root.task, root.later);
                       return search.take();
                     });
}

ChainList strongest_chains(const TensionGraph& graph, Vertex from, Vertex to,
                           const ChainBounds& bounds, const ChainCounts& counts,
                           Parity parity, std::size_t top) {
  return list_levels(
      bounds, counts, parity, top,
      [&](const Level& level, std::size_t wanted, std::int64_t& work) {
        const ArcLists arcs(graph, level.weakest);
        std::vector<Vertex> between =
            tasks_between(graph, from, to, level.length, level.weakest);
        std::erase_if(between, [&](Vertex task) { return task == from || task == to; });
        LevelSearch search(arcs, level, wanted, work);
        search.search(from, to, between);
        return search.take();
      });
}

}  // namespace taut
