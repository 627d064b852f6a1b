#pragma once

#include <string>

namespace taut {

/// docs/analyses.md: a section for every kind of finding, in the order of `analyses.def`.
std::string analyses_markdown();

/// docs/diagnostics.md: a row for every kind of diagnostic, errors first, then in the
/// order of `diagnostics.def`.
std::string diagnostics_markdown();

}  // namespace taut
