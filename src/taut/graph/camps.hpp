#pragma once

#include "taut/graph/signed_graph.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace taut {

enum class CampCount : std::uint8_t { two, any };

/// What to look for, and how long.
struct CampsQuestion {
  CampCount count = CampCount::two;
  bool next_best = true;  ///< two camps only; ignored for any number
  /// Steps of work, about 2e8 a second: the same answer on every machine.
  std::int64_t steps = std::int64_t{1} << 62;
  double seconds = 0;  ///< of the clock, if above 0
};

/// The split of one connected component that comes next.
struct NextSplit {
  std::int64_t value = 0;  ///< the weight of its exceptions
  std::int64_t lower = 0;  ///< no other split weighs less; = value if proved
  std::vector<std::uint32_t> moved = {};  ///< who changes sides; the smaller part, sorted
};

/// A connected component of the signed graph and its best split.
struct CampsComponent {
  std::vector<std::uint32_t> vertices = {};  ///< sorted; at least two
  bool has_negative = false;
  std::int64_t value = 0;        ///< the weight of the exceptions
  std::int64_t lower = 0;        ///< proved: no split weighs less
  std::int64_t unavoidable = 0;  ///< part of it: the smaller weights of two-sided pairs
  std::optional<NextSplit> next = {};  ///< if asked for and `value` is proved

  bool proved() const { return value == lower; }
};

/// The splits with the least weight of exceptions (frustration index; for any number of
/// camps correlation clustering): negative edges inside a camp, positive ones across.
struct Camps {
  static constexpr std::uint32_t nowhere = ~std::uint32_t{0};

  std::vector<CampsComponent> components = {};  ///< by first vertex
  /// The camp of each vertex, `nowhere` without an edge. Two camps: 0 or 1, the first
  /// vertex of a component in 0. Any number: numbered by first vertex of all.
  std::vector<std::uint32_t> camp = {};
  std::int64_t value = 0;
  std::int64_t lower = 0;
  std::int64_t unavoidable = 0;
  std::int64_t steps = 0;  ///< of work that it took

  bool proved() const { return value == lower; }
};

/// Exact where `proved()`, else an interval from `lower` to `value`. NP-hard; see
/// docs/benchmarks.md for what is proved in which time. Clp is loaded only for parts too
/// entangled for tables; where it is absent those stay intervals.
Camps find_camps(const SignedGraph& graph, const CampsQuestion& question = {});

}  // namespace taut
