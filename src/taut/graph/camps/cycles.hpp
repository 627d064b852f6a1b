#pragma once

#include "taut/graph/camps/core.hpp"

#include <span>

namespace taut::camps {

/// A row of a covering program: the sum of the `plain` columns and of 1 - each of the
/// `flipped` ones is at least 1.
struct Cut {
  std::vector<std::uint32_t> plain = {};
  std::vector<std::uint32_t> flipped = {};

  friend auto operator<=>(const Cut&, const Cut&) = default;
};

/// Finds rows that a point of the covering program breaks. Column e of the program says
/// how far edge e is an exception.
///
/// Two groups: an exception lies on every cycle with an odd number of negative edges;
/// such cycles are the shortest ways from a vertex to its image in the signed double
/// cover, whose vertices are (vertex, parity). Any number: an exception lies on every
/// cycle with exactly one negative edge. With `fixed` the same is asked after the role of
/// some edges was turned round by branching, where 1 - column stands for column.
class CycleSearch {
 public:
  CycleSearch(const Core& core, Count count);

  /// Broken rows, each once, in the order of the vertices they were found from; at least
  /// one if any is broken by more than 1e-4. O(vertices x edges x log).
  std::vector<Cut> broken(std::span<const double> values, bool fixed);

  /// Ways walked along an edge so far: a measure of work that no clock disturbs. One is
  /// worth `step_cost` steps of `Effort`.
  std::int64_t steps() const { return steps_; }
  static constexpr std::int64_t step_cost = 4;

 private:
  struct Way {
    double length;
    std::uint32_t state;
    friend bool operator>(const Way& x, const Way& y) {
      return x.length != y.length ? x.length > y.length : x.state > y.state;
    }
  };
  struct Step {
    std::uint32_t from;  // state
    std::uint32_t edge;
    bool flipped;
  };

  void reach(std::uint32_t start, double limit, std::uint32_t target);
  void walk(const Way& from, const Neighbour& to, double length, bool flipped,
            double limit);
  void begin(std::uint32_t start);
  void odd_cycle(std::uint32_t vertex, std::vector<Cut>& cuts);
  void one_negative(std::uint32_t vertex, std::vector<Cut>& cuts);
  Cut cut_of(const std::vector<Step>& steps) const;
  double value_of(const Cut& cut) const;

  const Core& core_;
  Count count_;
  Adjacency adjacency_;
  std::span<const double> values_ = {};
  bool fixed_ = false;
  std::vector<double> distance_ = {};
  std::vector<Step> step_ = {};
  std::vector<std::uint32_t> touched_ = {};
  std::vector<Way> heap_ = {};
  std::vector<std::uint32_t> seen_at_ = {};
  std::int64_t steps_ = 0;
};

}  // namespace taut::camps
