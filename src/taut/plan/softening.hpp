#pragma once

#include "taut/plan/order.hpp"
#include "taut/solve/minimal_sets.hpp"

#include <optional>
#include <vector>

namespace taut::plan {

/// Less than dropping a rule, and enough: what is left of it when the others of a
/// correction are dropped or softened, too.
struct Softening {
  int rule = 0;
  /// A requirement that an actor holds: the task may begin in the same phase.
  bool same_phase = false;
  /// Of a requirement on a condition or safeguard, or of an entry: it must hold by this
  /// phase. Of a window: the task begins in this phase or later. Of a keep: it may be put
  /// off to this phase.
  std::optional<int> phase = {};
  std::optional<double> amount = {};  ///< of a capacity: so much is enough
};

/// How little is enough of each rule of a correction, its other rules being dropped; a
/// rule that only dropping settles is left out. In the order of the correction.
std::vector<Softening> softenings_of(const std::vector<Rule>& rules, const Timing& timing,
                                     const ElementSet& correction,
                                     const Starts& as_early_as);

}  // namespace taut::plan
