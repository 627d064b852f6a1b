#pragma once

#include "taut/analyse/finding.hpp"

#include <string>
#include <vector>

namespace taut {

// How much a finding matters, and how sure that is: two answers. Doubt never lowers a
// severity, but for one limit: nothing that rests on what is inferred or unverified is
// above moderate.

/// A severity with what it rests on, and why it is not the usual one: sentences without
/// full stop, none where there is nothing to say.
struct Judged {
  Severity severity = Severity::minor;
  std::vector<std::string> reasons = {};
  Grounds grounds = {};

  /// Higher, or as high and surer.
  bool beats(const Judged& other) const;
};

/// Keeps within the limit for what is inferred or unverified.
Judged limited(Judged judged);

/// Of a kind without a strength: its fixed severity, within the limit.
Judged of_its_kind(Severity severity, const Grounds& grounds);

/// Strength on the harmed task against its tier; one step up (never into critical) if a
/// lower tier weakens a higher one; within the limit.
struct Strain {
  int strength = 1;     ///< 1..3
  int harmed_tier = 3;  ///< 1 = highest
  int by_tier = 3;
  Grounds grounds = {};
};
Judged judge(const Strain& strain);

/// A tension of a group, and the statement that leads it.
struct LedStrain {
  StatementId leading = {};
  Strain strain = {};
};
/// Of several tensions on one task: that of the worst, of equals the surest; on a task of
/// tier 1 critical if three or more different statements lead tensions of strength 2 or
/// more, as sure as the third surest of them.
Judged judge(const std::vector<LedStrain>& group);

/// Gives a finding its severity, the reasons and its certainty.
void grade(Finding& finding, Judged judged);

}  // namespace taut
