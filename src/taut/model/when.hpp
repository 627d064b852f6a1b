#pragma once

#include "taut/model/ids.hpp"

#include <variant>
#include <vector>

namespace taut {

/// A condition or a safeguard: what a scenario can switch.
using Switch = std::variant<ConditionId, SafeguardId>;

/// Under which circumstances something is so: a tree of all / any / not over switches.
///
/// `is` looks at `what` alone; `negation` has exactly one part. An `all` without parts is
/// always true.
struct When {
  enum class Kind { all, any, negation, is };
  Kind kind = Kind::all;
  Switch what = ConditionId{};
  std::vector<When> parts = {};

  bool always() const { return kind == Kind::all && parts.empty(); }
};

}  // namespace taut
