#pragma once

#include "taut/graph/camps/core.hpp"

namespace taut::camps {

/// A part of a graph with the names its vertices have in the whole.
struct Part {
  Core core = {};
  std::vector<std::uint32_t> names = {};  ///< vertex of the part -> vertex of the whole
};

/// The biconnected components, in the order of their first edge. The least weight of
/// exceptions of a graph is the sum of those of its blocks, since blocks share single
/// vertices only. O(vertices + edges).
std::vector<Part> blocks_of(const Core& core);

/// Joins splits of the blocks to one of the whole. Two groups: sides are swapped so that
/// shared vertices agree, and vertices without an edge get 0. Any number: groups that
/// share a vertex become one.
Groups join(const Core& core, Count count, const std::vector<Part>& blocks,
            const std::vector<Groups>& splits);

}  // namespace taut::camps
