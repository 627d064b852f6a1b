#pragma once

#include "taut/exchange/export_subject.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <string>

namespace taut {

/// GraphML: a directed graph with a node for each task and an edge for each arc that no
/// selector makes, in order; the keys are those of docs/export-formats.md. Two tasks may
/// have several edges. Characters that XML cannot hold become U+FFFD. O(model).
std::string export_graphml(const ExportSubject& subject);

/// The JSON that Kumu imports ("blueprint"): elements and connections with ids. A mutual
/// statement with one reason is one mutual connection for each pair.
std::string export_kumu(const ExportSubject& subject);

/// A Mermaid flowchart: pillars as frames, tasks as boxes, arcs as lines with their
/// signed score; tensions end in a cross, what does not count now is dotted.
std::string export_mermaid(const ExportSubject& subject);

struct MatrixExport {
  std::string text = {};
  std::size_t weaker = 0;  ///< arcs left out, since another of their pair is as strong
};

/// A square matrix as CSV: how the task of each row bears on that of each column, as
/// judged; where several links do, the strongest, the first written of equals.
MatrixExport export_matrix(const ExportSubject& subject);

/// The whole model under its scenarios, as docs/export-json.md describes it.
std::string export_json(const ExportSubject& subject, const SourceSet& sources);

}  // namespace taut
