#pragma once

#include "taut/analyse/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Says of each finding what was decided about it: the decision on its address, or that
/// on the one link it tells of. O((findings + decisions) log decisions).
void tell_decisions(const Model& model, Findings& findings);

/// Whether it was decided, and still stands on this day, to live with the finding.
bool is_accepted(const Model& model, const Finding& finding, std::string_view today);

/// A decision that is about nothing, and why.
struct LostDecision {
  enum class Why {
    gone,     ///< there is no such finding or link any more
    unheard,  ///< there is no such kind of finding
  };
  DecisionId decision = {};
  Why why = Why::gone;
  std::string near = {};  ///< a kind that was probably meant, or the same names in order
};
/// The decisions about findings that are not among `findings`, which must be all that
/// there are, but for those that say that it is mended; in order of the model. What was
/// not looked for is not lost.
std::vector<LostDecision> lost_decisions(const Model& model, const Findings& findings);

}  // namespace taut
