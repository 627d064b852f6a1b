#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/source.hpp"

namespace taut {

/// Is the file a text in UTF-8 without characters that no text needs? If not, adds a
/// diagnostic for each slip: other encodings, control characters, line ends of which the
/// two YAML readers think differently. One pass.
bool check_bytes(FileId file, const SourceSet& sources, Diagnostics& diags);

}  // namespace taut
