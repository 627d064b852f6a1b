#pragma once

#include "taut/graph/camps/core.hpp"
#include "taut/graph/camps/cycles.hpp"
#include "taut/graph/camps/local_search.hpp"
#include "taut/solve/effort.hpp"
#include "taut/solve/linear_program.hpp"

#include <optional>

namespace taut::camps {

/// An edge that must be an exception, or must not be.
struct Fixing {
  std::uint32_t edge = 0;
  bool exception = false;
};

/// The best split found and a proved lower bound; optimal if both are equal.
struct Bounded {
  Groups groups = {};
  std::int64_t value = 0;
  std::int64_t lower = 0;
};

/// The least weight of exceptions by branch and cut (Aref, Mason and Wilson 2020 for the
/// models; Grotschel and Wakabayashi 1989 for free groups): the linear program over
/// cycles gives lower bounds, edges that it leaves undecided are branched on, the node
/// with the least bound first. Rows found anywhere hold everywhere and are kept.
///
/// One object may be asked several questions about one graph; later ones start from the
/// rows of earlier ones. Clp must be available.
class CoverSearch {
 public:
  CoverSearch(const Core& core, Count count, Effort& effort);

  /// The best split that keeps the fixings and weighs less than `known`; `groups` stays
  /// empty if there is none or none was found, and then `value` is `known.value`.
  /// `lower` = `value` if nothing less is possible.
  Bounded least(const Bounded& known, const std::vector<Fixing>& fixings = {});

  /// Vertices that stand together in every split, or apart in every split, that weighs
  /// less than `value`, as in `groups`: they get the same number. Proved by the prices of
  /// the linear program; never all vertices that could be.
  std::vector<std::uint32_t> inseparable(const Groups& groups, std::int64_t value);

 private:
  struct Node {
    std::int64_t bound = 0;
    std::uint64_t number = 0;
    std::vector<Fixing> fixings = {};
  };
  struct Later {
    bool operator()(const Node& x, const Node& y) const {
      return x.bound != y.bound ? x.bound > y.bound : x.number > y.number;
    }
  };
  struct Relaxed {
    std::int64_t bound = 0;  ///< rounded up to what can occur
    bool closed = false;     ///< nothing below the incumbent here
    bool stopped = false;    ///< the effort is over
    double exact_bound = 0;  ///< not rounded
    std::vector<double> values = {};
    std::vector<double> left = {};  ///< see LinearAnswer
  };

  void first_rows(const Groups& groups);
  void set_bounds(const std::vector<Fixing>& fixings);
  Relaxed relax(const Node& node, bool root);
  std::int64_t rounded_up(double bound) const;
  bool keeps(const Groups& groups, const std::vector<Fixing>& fixings) const;
  void try_split(Groups groups, const std::vector<Fixing>& fixings);
  void round_off(const std::vector<double>& values);
  std::optional<std::uint32_t> branching_edge(const std::vector<double>& values) const;
  LinearAnswer solve();
  void add(const std::vector<Cut>& cuts);

  const Core& core_;
  Count count_;
  Effort& effort_;
  CycleSearch cycles_;
  LocalSearch polish_;
  LinearProgram program_;
  Bounded best_ = {};
  std::vector<Fixing> asked_ = {};
  bool started_ = false;
  bool only_bound_ = false;  ///< look for no splits, so that nothing closes early
};

}  // namespace taut::camps
