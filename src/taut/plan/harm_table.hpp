#pragma once

#include "taut/model/situation.hpp"
#include "taut/plan/order.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace taut::plan {

/// The situation in each phase, with what is expected there. A pair of tasks is at work
/// in it if both run.
class PhaseSituations {
 public:
  explicit PhaseSituations(const Calendar& calendar);
  const Situation& in(int phase) const {
    return rows_[static_cast<std::size_t>(phase)]->situation;
  }
  int count() const { return static_cast<int>(rows_.size()); }

 private:
  struct Row {
    Model model;
    Situation situation;
  };
  std::vector<std::unique_ptr<Row>> rows_;  // situations refer to their models
};

/// Harm between two tasks while both run, phase by phase; both directions
/// together.
struct HarmPair {
  int a = 0;
  int b = 0;
  std::vector<Harm> by_phase = {};
};

/// What a sequence is judged by.
struct Stakes {
  int phases = 1;
  int open = 1;                 ///< the phases that can start: in the others nothing runs
  std::vector<int> value = {};  ///< V of each task
  std::vector<HarmPair> harm = {};  ///< by (a, b), a < b; pairs without harm left out
  /// The places in `harm` of the pairs of each task.
  std::vector<std::vector<int>> harm_of = {};
};
Stakes stakes_of(const PhaseSituations& situations, int open);

/// Harm of a sequence: the sum over phases of h over the pairs that both run.
Harm harm_of(const Stakes& stakes, const Timing& timing, const Starts& starts);
/// Its value times the number of phases: the sum over tasks of V times the phases it runs
/// in.
std::int64_t value_of(const Stakes& stakes, const Timing& timing, const Starts& starts);

}  // namespace taut::plan
