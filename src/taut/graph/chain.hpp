#pragma once

#include "taut/graph/tension_graph.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut {

// Loops and chains. A pair with a tension and a synergy is two arcs. A chain is a way
// along arcs that meets no task twice; a loop is one that ends where it began, and is
// written from its first task in file order, so that it has one spelling.

/// The product of the signs of its arcs: `even` numbers of tensions make it positive.
enum class Parity : std::uint8_t { even, odd };

/// One arc of a chain, and the task it leads to.
struct SignedLink {
  Vertex to = 0;
  bool tension = false;
  int strength = 0;  ///< 1..3
  friend bool operator==(const SignedLink&, const SignedLink&) = default;
};

struct SignedChain {
  Vertex start = 0;
  std::vector<SignedLink> links = {};  ///< a loop's last one leads back to `start`

  int weakest() const;
  int sum() const;       ///< of the strengths
  int tensions() const;  ///< how many of the links
  friend bool operator==(const SignedChain&, const SignedChain&) = default;
};

/// Which loops or chains are looked at.
struct ChainBounds {
  int length = 6;    ///< at most so many links
  int strength = 1;  ///< each link at least this strong, 1..3
  /// Steps of work after which counting, and then listing, stops: a count of operations,
  /// not a clock, so that an answer does not depend on the machine.
  std::int64_t work = 400'000'000;
};

/// The longest that a bound may ask for: sums of products stay exact in 64 bits.
constexpr int longest_chain = 10;
/// The largest number of tasks that may hang together; the tables grow with its square.
constexpr std::size_t largest_knot = 1500;

/// How many there are, by what they are made of.
struct ChainTally {
  std::int64_t all = 0;
  std::int64_t even = 0;  ///< even number of tensions, none included
  std::int64_t pure = 0;  ///< synergies alone
  std::int64_t odd() const { return all - even; }
  std::int64_t of(Parity parity) const { return parity == Parity::even ? even : odd(); }
  friend bool operator==(const ChainTally&, const ChainTally&) = default;
};

struct ChainCounts {
  /// By length, 0..bounds.length, then by strength of the weakest link, 0..3.
  std::vector<std::array<ChainTally, 4>> exactly = {};
  int complete_to = 0;  ///< lengths up to this are counted in full; the others not at all
  std::size_t knot = 0;    ///< tasks of the largest set that hangs together
  bool too_large = false;  ///< a set above `largest_knot`: nothing was counted

  ChainTally of_length(int length) const;
  ChainTally total() const;
};

struct ChainList {
  std::vector<SignedChain> chains = {};
  bool cut_short = false;  ///< the work ran out: further ones exist but are not listed
};

/// Exactly how many loops there are within the bounds. Memory: knot^2 x 12 bytes; time:
/// see `chain_count.cpp`.
ChainCounts count_loops(const TensionGraph& graph, const ChainBounds& bounds);
/// Exactly how many chains lead from `from` to `to`, two different tasks.
ChainCounts count_chains(const TensionGraph& graph, Vertex from, Vertex to,
                         const ChainBounds& bounds);

/// The strongest `top` loops of one sign: the stronger weakest link first, then the fewer
/// links, then the larger sum of strengths, then link by link the earlier task and the
/// tension before the synergy. `counts` must be those of the same graph and bounds; only
/// lengths counted in full are listed. Memory: top chains.
ChainList strongest_loops(const TensionGraph& graph, const ChainBounds& bounds,
                          const ChainCounts& counts, Parity parity, std::size_t top);
ChainList strongest_chains(const TensionGraph& graph, Vertex from, Vertex to,
                           const ChainBounds& bounds, const ChainCounts& counts,
                           Parity parity, std::size_t top);

}  // namespace taut
