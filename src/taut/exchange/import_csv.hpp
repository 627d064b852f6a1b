#pragma once

#include "taut/exchange/columns.hpp"
#include "taut/exchange/read_back.hpp"

#include <string>

namespace taut {

/// What sheets of tasks and links do not say. Empty = not given.
struct MandateHead {
  std::string title = {};
  std::string mission = {};
  std::string resolution = {};
};

/// A model in YAML from a sheet of tasks and perhaps one of links. Tasks without an Id
/// get one from their Short or Title, links the first free of L1, L2, ...; the same
/// sheets give the same text.
///
/// What is wrong goes to `diags`, all of it in one run, at the places of the cells: what
/// the model reader says of the text too. It must not be used if `diags.has_errors()`.
/// Linear in the sheets but for the suggestions in errors.
ImportedModel import_csv(const CsvSheet& tasks, const CsvSheet* links,
                         const MandateHead& head, SourceSet& sources, Diagnostics& diags);

}  // namespace taut
