#pragma once

#include "taut/analyse/draws.hpp"
#include "taut/analyse/profile.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace taut {

constexpr std::size_t grouping_count = 6;

/// How one task's profile fares when scores move within what is known of them.
struct FirmProfile {
  TaskId task = {};
  std::array<int, grouping_count> in = {};  ///< draws in each grouping
  /// A tenth of the draws is below the first, a tenth above the second.
  std::array<Harm, 2> caused = {};
  std::array<Harm, 2> suffered = {};

  int holds(Grouping grouping) const { return in[static_cast<std::size_t>(grouping)]; }
};

struct FirmProfiles {
  DrawsAsked asked = {};             ///< and made
  std::vector<FirmProfile> of = {};  ///< one for each task, in order of appearance
};

/// O(draws x (arcs log arcs + tasks x
/// objectives)); the same whatever the number of threads.
FirmProfiles firm_profiles(const Model& model, const DrawsAsked& asked);

/// Hundredths of a whole, rounded down, so that 100 means always.
int percent_of(int part, int whole);

}  // namespace taut
