#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/source.hpp"

#include <string>

namespace taut {

/// The same diagnostics for programs, in the order of `diags`: schema 1 of
/// docs/diagnostics-json.md. Lines and columns count from 1, columns in characters.
std::string diagnostics_as_json(const Diagnostics& diags, const SourceSet& sources);

}  // namespace taut
