#include "taut/graph/arc_table.hpp"

#include "taut/graph/boosted.hpp"

#include <boost/graph/strong_components.hpp>
#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

bool strong(const Pull& pull, int strength) {
  return pull.tension >= strength || pull.synergy >= strength;
}

using Plain = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

Plain strong_arcs(const TensionGraph& graph, int strength, bool backwards) {
  Plain plain(num_vertices(graph));
  for (const auto edge : boost::make_iterator_range(edges(graph))) {
    Vertex from = source(edge, graph);
    Vertex to = target(edge, graph);
    if (backwards)
      std::swap(from, to);
    if (strong(graph[edge], strength))
      add_edge(from, to, plain);
  }
  return plain;
}

// Steps from `start` without passing through `wall`; `limit` + 1 where it is farther.
std::vector<int> steps_from(const Plain& graph, Vertex start, Vertex wall, int limit) {
  std::vector<int> steps(num_vertices(graph), limit + 1);
  steps[start] = 0;
  std::vector<Vertex> ring{start};
  for (int step = 1; step <= limit; ++step) {
    std::vector<Vertex> next;
    for (Vertex at : ring) {
      for (Vertex there : boost::make_iterator_range(adjacent_vertices(at, graph))) {
        if (steps[there] <= limit)
          continue;
        steps[there] = step;
        if (there != wall)
          next.push_back(there);
      }
    }
    ring = std::move(next);
  }
  return steps;
}

}  // namespace

ArcTable::ArcTable(const TensionGraph& graph, const std::vector<Vertex>& members,
                   int strength)
    : out_(members.size()), in_(members.size()), table_(members.size() * members.size()) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (const auto edge : boost::make_iterator_range(out_edges(members[i], graph))) {
      const auto found = std::ranges::lower_bound(members, target(edge, graph));
      if (found == members.end() || *found != target(edge, graph) ||
          !strong(graph[edge], strength))
        continue;
      const auto j = static_cast<std::size_t>(found - members.begin());
      const int tension = graph[edge].tension >= strength ? 1 : 0;
      const int synergy = graph[edge].synergy >= strength ? 1 : 0;
      table_[i * size() + j] = {static_cast<std::int8_t>(tension + synergy),
                                static_cast<std::int8_t>(synergy - tension),
                                static_cast<std::int8_t>(synergy)};
      out_[i].push_back(static_cast<std::uint32_t>(j));
      in_[j].push_back(static_cast<std::uint32_t>(i));
    }
  }
}

std::vector<std::vector<Vertex>> knots(const TensionGraph& graph, int strength) {
  const Plain plain = strong_arcs(graph, strength, false);
  std::vector<std::size_t> component(num_vertices(graph));
  const auto count = static_cast<std::size_t>(boost::strong_components(
      plain, boost::make_iterator_property_map(component.begin(),
                                               get(boost::vertex_index, plain))));
  std::vector<std::vector<Vertex>> sets(count);
  for (Vertex task = 0; task < component.size(); ++task)
    sets[component[task]].push_back(task);
  std::erase_if(sets, [](const auto& set) { return set.size() < 2; });
  std::ranges::sort(sets);
  return sets;
}

std::vector<Vertex> tasks_between(const TensionGraph& graph, Vertex from, Vertex to,
                                  int length, int strength) {
  const auto there = steps_from(strong_arcs(graph, strength, false), from, to, length);
  const auto back = steps_from(strong_arcs(graph, strength, true), to, from, length);
  std::vector<Vertex> tasks;
  if (there[to] > length)
    return tasks;
  for (Vertex task = 0; task < there.size(); ++task) {
    if (there[task] + back[task] <= length)
      tasks.push_back(task);
  }
  return tasks;
}

}  // namespace taut
