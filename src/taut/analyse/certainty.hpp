#pragma once

#include "taut/analyse/finding.hpp"

namespace taut {

/// How well a row of the model other than a statement is known.
Grounds grounds_of(const Exhibit& exhibit);

/// The weakest of all that a line names; a line that names nothing, or alternatives,
/// keeps its basis.
Grounds grounds_of(const Model& model, const FindingLine& line);

/// Gives every line of the finding the weakest basis of what it names, and the finding
/// its tally.
void tell_bases(const Model& model, Finding& finding);

}  // namespace taut
