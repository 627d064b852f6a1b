#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <string>

namespace taut {

struct DiagnosticTextStyle {
  bool colour = false;     ///< ANSI escapes, for terminals
  std::size_t most = 50;   ///< how many are shown; the rest is counted
  std::size_t width = 96;  ///< cells of a source line that are shown
};

/// Every diagnostic in the order of `diags`, as people and editors read them:
///
///     file:line:col: severity: message [code]
///        31 |   - from: protect-civilian
///           |           ^~~~~~~~~~~~~~~~ did you mean 'protect-civilians'?
///     file:line:col: note: ...
///
/// then the summary. Ends with a line end; empty if there are none.
std::string diagnostics_as_text(const Diagnostics& diags, const SourceSet& sources,
                                const DiagnosticTextStyle& style = {});

/// "3 errors, 2 warnings in 2 files", or "no problems".
std::string summary_of(const Diagnostics& diags);
/// How many different files the diagnostics are about.
std::size_t files_of(const Diagnostics& diags);

}  // namespace taut
