#pragma once

#include "taut/exchange/graph_file.hpp"
#include "taut/exchange/import_csv.hpp"

namespace taut {

/// A model in YAML from a square matrix: the first line names the tasks, each row begins
/// with one, and says how it bears on those of the columns. Empty = not judged, 0 =
/// judged and neutral. Errors and the rest as of `import_csv`.
ImportedModel import_matrix(const CsvSheet& matrix, const MandateHead& head,
                            SourceSet& sources, Diagnostics& diags);

/// Does it look like one, with the same names in the first line and the first column?
bool is_matrix(const CsvSheet& sheet);

/// A model in YAML from a network, as `import_csv` makes one. Every edge becomes a link
/// of its own.
ImportedModel import_graph(const GraphFile& graph, MandateHead head, SourceSet& sources,
                           Diagnostics& diags);

}  // namespace taut
