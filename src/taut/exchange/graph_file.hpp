#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/exchange/sheet.hpp"
#include "taut/text/source.hpp"

#include <string>

namespace taut {

/// A network as two sheets in the columns of the program that wrote it.
struct GraphFile {
  std::string title = {};
  CsvSheet nodes = {};
  CsvSheet edges = {};
};

/// Reads GraphML: the attributes of nodes and edges by their names, and the labels of
/// yEd. Adds an error, at its place, if the text is no GraphML or holds several graphs,
/// and a warning for hyperedges, which are not read. Linear.
GraphFile read_graphml(FileId file, const SourceSet& sources, Diagnostics& diags);

/// Reads the JSON that Kumu imports and exports: `elements` and `connections` with their
/// fields or `attributes`. Adds an error if the text is no such JSON, and a warning that
/// names what else it holds. Linear.
GraphFile read_kumu(FileId file, const SourceSet& sources, Diagnostics& diags);

}  // namespace taut
