#pragma once

#include "taut/analyse/requirements.hpp"
#include "taut/plan/treatment.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace taut {

/// Both directions between two tasks, as places in `Situation::pairs`.
struct Between {
  std::vector<std::size_t> pairs = {};
  std::optional<std::size_t> keep_apart = {};  ///< its place among the candidates
};

/// Safeguards that meet on some pair of tasks, and everything they bear on; or one pair
/// of tasks that can be kept apart and that no safeguard bears on.
struct TreatmentGroup {
  std::vector<std::size_t> safeguards = {};  ///< places among the candidates
  std::vector<Between> between = {};
  std::vector<Need> needs = {};  ///< what requires one of the safeguards
};

/// All that can be done, and what of it mixes.
struct TreatmentGroups {
  std::vector<Treatment> candidates = {};  ///< as in `TreatmentFront`
  std::vector<TreatmentGroup> groups = {};
};

/// O(pairs x safeguards + requirements).
TreatmentGroups treatment_groups(const Situation& situation);

}  // namespace taut
