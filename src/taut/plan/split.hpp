#pragma once

#include "taut/plan/order.hpp"
#include "taut/solve/minimal_sets.hpp"

#include <vector>

namespace taut::plan {

/// A task in two steps: the first drops the requirements that contradict something, and
/// the second waits for the first. What waits for the task may wait for either step.
struct SplitOffer {
  TaskId task = {};
  std::vector<int> dropped = {};  ///< rules, requirements of the task
  /// The tasks that require it, in order, each once.
  std::vector<TaskId> dependants = {};
  /// Whether all that contradicts these requirements is settled if every dependant waits
  /// for the first step alone.
  bool helps = false;
  /// The fewest dependants that must be content with the first step: every set of that
  /// size, as tasks; one empty set if none must.
  std::vector<std::vector<TaskId>> content_with_first = {};
  bool every_choice = true;  ///< false: there are more sets of that size
};

/// A split of each task that has a requirement in some conflict and may be split (not
/// `keep`), in order of appearance. Conflicts without any of its requirements are taken
/// out of consideration: they are as they are. Exact as far as the conflicts are known.
std::vector<SplitOffer> split_offers(const std::vector<Rule>& rules, const Timing& timing,
                                     const std::vector<ElementSet>& conflicts,
                                     const Starts& as_early_as);

}  // namespace taut::plan
