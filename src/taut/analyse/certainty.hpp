#pragma once

#include "taut/analyse/finding.hpp"

namespace taut {

/// How well a row of the model other than a statement is known.
Grounds grounds_of(const Exhibit& exhibit);

/// The weakest of all that a line names; a line that names nothing keeps its basis.
Grounds grounds_of(const Model& model, const FindingLine& line);

/// Gives a finding the tally of all that its lines name.
void add_tally(const Model& model, Finding& finding);

}  // namespace taut
