#pragma once

#include "taut/analyse/compare.hpp"

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
};

/// Findings of the first page before or after that go, appear or change in severity;
/// those of `second` in their order, then those that only `first` has. O((arcs +
/// findings) log of them).
std::vector<PageChange> page_changes(const Account& first, const Account& second);

}  // namespace taut
