#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/read/draft.hpp"
#include "taut/read/load.hpp"

#include <deque>
#include <functional>
#include <optional>
#include <string>

namespace taut {

/// What putting files together needs. The trees live here; drafts refer to them.
struct Assembly {
  SourceSet& sources;
  Diagnostics& diags;
  std::size_t max_bytes;
  std::string only_within;  ///< as in `LoadOptions`
  const Files& files;
  /// Reads a finished base model to see whether it stands on its own.
  std::function<void(const Draft&, Diagnostics&)> check_base;
  std::deque<YamlTree> trees = {};
  std::vector<std::string> open = {};  ///< files being read, outermost first
  std::vector<std::string> read = {};  ///< every file read so far; read once each
};

/// The mandate that `file` writes down, with all it includes and extends.
///
/// Nothing if a file could not be read as YAML or not at all: diagnostics say why, and
/// what is left would only lead to errors that are not there.
std::optional<Draft> assemble(FileId file, Assembly& assembly);

/// Applies the scenario called `name`, after those it extends. The scenario must exist.
void apply_scenario(std::string_view name, Draft& draft, Assembly& assembly);

/// Each scenario that can be applied, on its own: `see` gets it and the draft under it,
/// with what went wrong on the way. Those that are extended come before those that extend
/// them; each is applied once.
void each_scenario(
    const Draft& base, Assembly& assembly,
    const std::function<void(const RowText&, const Draft&, Diagnostics&)>& see);

}  // namespace taut
