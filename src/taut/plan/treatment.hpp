#pragma once

#include "taut/model/situation.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace taut {

/// One thing that can be done about tensions: put a safeguard (a wording, a limit) in
/// place, or keep two tasks apart in time.
struct Treatment {
  std::variant<SafeguardId, std::pair<TaskId, TaskId>> what = SafeguardId{};
  bool operator==(const Treatment&) const = default;
};

/// The best that so many changes can do.
struct TreatmentStep {
  int changes = 0;
  Harm remaining = 0;         ///< see `remaining_harm`; proved the least
  std::uint64_t as_good = 0;  ///< how many sets of so many changes leave no more
  /// Some of them, at most `most_sets`: as places in `TreatmentFront::candidates`, each
  /// in order, the sets by their first difference.
  std::vector<std::vector<std::size_t>> sets = {};
};

/// The least remaining harm with 0, 1, 2, ... changes, up to the number asked for or
/// where another change would no longer help.
struct TreatmentFront {
  std::vector<Treatment> candidates = {};  ///< safeguards in order, then pairs in order
  std::vector<TreatmentStep> steps = {};   ///< step k has k changes
  /// Where more changes could still help but too many sets would have to be tried.
  bool cut_short = false;
};

constexpr std::size_t most_sets = 12;

/// Candidates: every safeguard that is not in place and that a link or a requirement
/// names, and every two movable tasks with a tension written between them, awake or not,
/// unless one requires the other or they wait for each other in a circle.
///
/// Exact over all subsets of the candidates. Safeguards that bear on no common pair of
/// tasks do not mix, so each group of those that do is tried in full and the groups are
/// added up; the cost is the sum over the groups of 2^safeguards x links. A group of more
/// than 20 safeguards is tried only up to as many changes as a million sets allow, and
/// the front ends there (`cut_short`).
TreatmentFront treatment_front(const Situation& situation, int most_changes = 6);

/// What remains with these changes, by the definition alone. O(model).
std::int64_t remaining_with(const Situation& situation,
                            const std::vector<Treatment>& changes);

}  // namespace taut
