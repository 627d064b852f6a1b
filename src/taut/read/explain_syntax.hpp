#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/read/tree_builder.hpp"

#include <string_view>

namespace taut {

/// Tells a syntax error in the words of someone who writes models: looks at the text
/// around the place where the reader stumbled for what was likely meant, and points
/// there. Adds one diagnostic, or one for each line that has the same slip.
void explain_syntax(const SyntaxProblem& problem, FileId file, std::string_view text,
                    Diagnostics& diags);

/// Tells a text that libyaml and yaml-cpp understand differently. Adds one diagnostic.
void explain_disagreement(const Disagreement& found, FileId file, std::string_view text,
                          Diagnostics& diags);

}  // namespace taut
