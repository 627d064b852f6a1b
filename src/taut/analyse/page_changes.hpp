#pragma once

#include "taut/analyse/compare.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taut {

/// A finding whose place among the others is not the same.
struct PageChange {
  std::string id = {};
  std::string headline = {};
  std::optional<Severity> before = {};  ///< nothing: it was not found
  std::optional<Severity> after = {};
  /// It was found before and is not now, but only because what it rests on is unknown
  /// now.
  bool open = false;
  /// Of a task under strain in both: how many tasks weaken it.
  std::size_t weakened_by_before = 0;
  std::size_t weakened_by_after = 0;
  /// What it rests on and what is different there, one clause each: "T11 weaker, with
  /// observer seats: no, then yes", "good offices: tier 2, then tier 1".
  std::vector<std::string> premises = {};
};

/// Findings of the first page before or after that go, appear or change in severity, and
/// tasks under strain from another number of tasks; those of `second` in their order,
/// then those that only `first` has. Notices of what safeguards hold back are no part of
/// it. `between` is what `compare` says of the two. O((arcs + findings) log of them).
std::vector<PageChange> page_changes(const Account& first, const Account& second,
                                     const Comparison& between);

}  // namespace taut
