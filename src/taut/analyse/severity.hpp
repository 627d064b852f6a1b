#pragma once

#include "taut/analyse/finding.hpp"

#include <string>
#include <vector>

namespace taut {

/// A severity with the steps that led to it, as sentences without full stop.
struct Judged {
  Severity severity = Severity::minor;
  std::vector<std::string> reasons = {};
};

/// Of a kind without a strength: its fixed severity, and that as the reason.
Judged of_its_kind(Severity severity);

/// Gives a finding of such a kind its severity; never above moderate if its basis, which
/// must be set, is inferred.
void judge_by_kind(Finding& finding, Severity severity);

/// Strength on the harmed task against its tier; then one step down if the statement is
/// not firm, else one step up (never into critical) if a lower tier weakens a higher one.
struct Strain {
  int strength = 1;     ///< 1..3
  int harmed_tier = 3;  ///< 1 = highest
  int by_tier = 3;
  const Statement* leading = nullptr;
};
Judged judge(const Strain& strain);

/// Of a group on a tier 1 task: one step up, critical included, if three or more
/// different firm statements lead pairs of strength 2 or more.
void raise_if_many_firm(Judged& judged, int harmed_tier, std::size_t firm_statements);

/// The last word: never above moderate if the statement that sets the severity is
/// inferred.
void cap_if_inferred(Judged& judged, Basis basis);

}  // namespace taut
