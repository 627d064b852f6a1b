#pragma once

#include "taut/text/source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {

/// The lines of a row of a model, with line numbers: from the line that starts the row
/// that holds `where` to the last one that is indented deeper. At most `most` lines, then
/// one that says how many follow. Comments and blank lines at the end are left out.
/// O(lines shown).
std::vector<std::string> model_lines(const SourceSet& sources, Span where,
                                     std::size_t most = 24);

/// "mandate.yaml:12".
std::string place_of(const SourceSet& sources, Span where);

}  // namespace taut
