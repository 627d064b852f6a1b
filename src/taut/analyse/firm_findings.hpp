#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/draws.hpp"
#include "taut/analyse/finding_counts.hpp"

#include <string_view>
#include <vector>

namespace taut {

struct FirmFindings {
  DrawsAsked asked = {};               ///< and made
  std::vector<FirmFinding> seen = {};  ///< of every draw, by id

  /// Nothing if no draw had it.
  const FirmFinding* find(std::string_view id) const;
  /// Those that are not among `base` but stand on the first page of at least a quarter of
  /// the draws, the most frequent first, then by id.
  std::vector<const FirmFinding*> others(const Findings& base) const;
};

/// Looks for findings in every draw, but for the kinds without a polynomial bound. The
/// same whatever the number of threads. Some 0.1 ms a draw for a mandate of 30 tasks.
FirmFindings firm_findings(const Model& model, const DrawsAsked& asked,
                           std::string_view language = {});

}  // namespace taut
