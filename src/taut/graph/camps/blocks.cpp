#include "taut/graph/camps/blocks.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/pending/disjoint_sets.hpp>

#include <map>
#include <numeric>

namespace taut::camps {

namespace {

struct Component {
  std::size_t block = 0;
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS,
                                    boost::no_property, Component>;

constexpr std::uint32_t none = ~std::uint32_t{0};

// Walks from block to block over shared vertices, swapping where they disagree.
Groups join_two(const Core& core, const std::vector<Part>& blocks,
                const std::vector<Groups>& splits) {
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> at(core.vertices);
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    for (std::uint32_t v = 0; v < blocks[b].names.size(); ++v)
      at[blocks[b].names[v]].emplace_back(b, v);
  }
  Groups side(core.vertices, none);
  std::vector<bool> done(blocks.size(), false);
  for (std::uint32_t root = 0; root < core.vertices; ++root) {
    if (side[root] != none)
      continue;
    side[root] = 0;
    std::vector<std::uint32_t> waiting{root};
    while (!waiting.empty()) {
      const std::uint32_t vertex = waiting.back();
      waiting.pop_back();
      for (const auto& [block, local] : at[vertex]) {
        if (done[block])
          continue;
        done[block] = true;
        const Groups& split = splits[block];
        const std::uint32_t swap = split[local] ^ side[vertex];
        for (std::uint32_t v = 0; v < split.size(); ++v) {
          std::uint32_t& there = side[blocks[block].names[v]];
          if (there != none)
            continue;
          there = split[v] ^ swap;
          waiting.push_back(blocks[block].names[v]);
        }
      }
    }
  }
  return side;
}

Groups join_any(const Core& core, const std::vector<Part>& blocks,
                const std::vector<Groups>& splits) {
  std::vector<std::uint32_t> rank(core.vertices, 0);
  std::vector<std::uint32_t> parent(core.vertices);
  std::iota(parent.begin(), parent.end(), 0U);
  boost::disjoint_sets sets(rank.data(), parent.data());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    std::map<std::uint32_t, std::uint32_t> first;
    for (std::uint32_t v = 0; v < splits[b].size(); ++v) {
      const auto [at, fresh] = first.emplace(splits[b][v], blocks[b].names[v]);
      if (!fresh)
        sets.union_set(at->second, blocks[b].names[v]);
    }
  }
  std::map<std::uint32_t, std::uint32_t> number;
  Groups groups(core.vertices);
  for (std::uint32_t v = 0; v < core.vertices; ++v) {
    const auto next = static_cast<std::uint32_t>(number.size());
    groups[v] = number.emplace(sets.find_set(v), next).first->second;
  }
  return groups;
}

}  // namespace

std::vector<Part> blocks_of(const Core& core) {
  Graph graph(core.vertices);
  for (const Edge& edge : core.edges)
    add_edge(edge.a, edge.b, graph);
  biconnected_components(graph, get(&Component::block, graph));

  std::vector<Part> parts;
  std::map<std::size_t, std::size_t> number;  // Boost's number -> by first edge
  std::vector<std::map<std::uint32_t, std::uint32_t>> local;
  std::size_t e = 0;
  for (auto [at, end] = edges(graph); at != end; ++at, ++e) {
    const auto [found, fresh] = number.emplace(graph[*at].block, parts.size());
    if (fresh) {
      parts.emplace_back();
      local.emplace_back();
    }
    Part& part = parts[found->second];
    auto& names = local[found->second];
    const auto name = [&](std::uint32_t vertex) {
      const auto [n, is_new] =
          names.emplace(vertex, static_cast<std::uint32_t>(part.names.size()));
      if (is_new)
        part.names.push_back(vertex);
      return n->second;
    };
    const Edge& edge = core.edges[e];
    const std::uint32_t a = name(edge.a);
    part.core.edges.push_back({a, name(edge.b), edge.weight});
  }
  for (Part& part : parts) {
    part.core.vertices = static_cast<std::uint32_t>(part.names.size());
    part.core.unit = core.unit;
  }
  return parts;
}

Groups join(const Core& core, Count count, const std::vector<Part>& blocks,
            const std::vector<Groups>& splits) {
  return count == Count::two ? join_two(core, blocks, splits)
                             : join_any(core, blocks, splits);
}

}  // namespace taut::camps
