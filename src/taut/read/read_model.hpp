#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/read/draft.hpp"

namespace taut {

/// Reads every row of `draft` into a model and checks the rules that join rows. Every row
/// of the draft has its row in the model, at the same place, even if part of it could not
/// be read; statements that a scenario left without arcs are in `gone` instead.
Model read_model(const Draft& draft, const SourceSet& sources, Diagnostics& diags);

}  // namespace taut
