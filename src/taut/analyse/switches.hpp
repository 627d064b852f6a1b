#pragma once

#include "taut/analyse/compare.hpp"

#include <string_view>
#include <vector>

namespace taut {

/// What one condition or safeguard would change, all others as they are.
struct Switched {
  Switch what = {};
  Truth to = Truth::unknown;  ///< the value that was tried
  Comparison comparison = {};

  /// How much harm it adds, less what it takes away; ranks, is never printed.
  Harm harm() const { return comparison.harm_after - comparison.harm_before; }
};

/// Every condition and safeguard the other way; an unknown one both ways. In order:
/// conditions, then safeguards, as they appear. O(switches x findings).
std::vector<Switched> try_switches(const Situation& situation,
                                   std::string_view language = {});

}  // namespace taut
