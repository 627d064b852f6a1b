#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/source.hpp"

#include <optional>
#include <string>

namespace taut {

/// Takes over the bytes of a text file under `name`, as UTF-8 with line feeds: a
/// byte-order mark is dropped, lone carriage returns become line feeds, and what is not
/// UTF-8 is read as Windows-1252, with a warning.
///
/// UTF-16, zero bytes, and bytes that are neither are reported at their place, and
/// nothing comes back.
std::optional<FileId> add_sheet_bytes(std::string name, std::string bytes,
                                      SourceSet& sources, Diagnostics& diags);

}  // namespace taut
