#pragma once

#include <cstddef>

namespace taut {

/// What a task does to or for an actor.
enum class Toward {
  supports,
  arms_or_trains,
  restores,
  uses_force_on,
  reports_on,
  prosecutes,
  sanctions,
  rewards,
  protects,
  needs_consent_of,
  needs_trust_of,
};
constexpr std::size_t toward_count = 11;

}  // namespace taut
