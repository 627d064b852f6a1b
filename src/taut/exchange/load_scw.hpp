#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/diag/expected.hpp"
#include "taut/model/model.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <string>

namespace taut {

/// Reads a project file of ScenarioWizard (.scw) as a model: its descriptors are tasks,
/// their variants postures, and every ordered pair of descriptors with a score or a text
/// is one posture link (`M1`, `M2`, ...; its basis is unverified). docs/theory.md says
/// what the format is known to be.
///
/// Windows and Unix line ends, a byte-order mark, and texts in Windows-1252 are read.
/// What cannot be understood goes to `diags`; with errors the model must not be used. An
/// `Error` if the file cannot be read at all.
Expected<Model> load_scw(const std::string& path, std::size_t max_bytes,
                         SourceSet& sources, Diagnostics& diags);

/// The same for bytes that are in memory.
Model load_scw_text(const std::string& name, std::string bytes, SourceSet& sources,
                    Diagnostics& diags);

/// Does the path end in .scw, in capitals or not?
bool is_scw(const std::string& path);

}  // namespace taut
