#pragma once

#include "taut/exchange/columns.hpp"
#include "taut/exchange/read_back.hpp"

#include <string>
#include <string_view>

namespace taut {

/// What sheets of tasks and links do not say. Empty = not given.
struct MandateHead {
  std::string title = {};
  std::string mission = {};
  std::string resolution = {};
  std::string source = {};           ///< of every row that names none
  std::string basis = {};            ///< of every row that does not say it
  std::string_view command = "csv";  ///< what follows 'taut import'
};

/// A model in YAML from a sheet of tasks, one of links, or both. Without a sheet of tasks
/// they are those that the links name. Columns of network programs are understood. Tasks
/// without an Id get one from their Short or Title, links the first free of L1, L2, ...;
/// the same sheets give the same text.
///
/// What is wrong goes to `diags`, all of it in one run, at the places of the cells: what
/// the model reader says of the text too. It must not be used if `diags.has_errors()`.
/// An error if a sheet has no first line, or there is none. Linear in the sheets but for
/// the suggestions in errors.
ImportedModel import_csv(const CsvSheet* tasks, const CsvSheet* links,
                         const MandateHead& head, SourceSet& sources, Diagnostics& diags);

}  // namespace taut
