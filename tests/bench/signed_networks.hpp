#pragma once

#include "taut/graph/signed_graph.hpp"

#include <cstdint>

namespace taut::bench {

/// A network like real ones: degrees with a heavy tail (a vertex is drawn with weight
/// 1 / (rank + 3)^0.6), two planted camps of unequal size so that about a quarter of the
/// edges is negative, and one edge in ten with the wrong sign. Weights 1. Same numbers,
/// same network, on every machine.
SignedGraph planted_network(std::uint32_t vertices, std::uint32_t edges,
                            std::uint64_t seed);

/// Every pair with probability `percent` / 100, its sign a coin.
SignedGraph coin_network(std::uint32_t vertices, std::uint32_t percent,
                         std::uint64_t seed);

}  // namespace taut::bench
