#pragma once

#include "taut/analyse/matrix.hpp"
#include "taut/report/findings_report.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {

/// A matrix, and where its text stands.
struct MatrixReport {
  const Matrix& matrix;
  const SourceSet& sources;

  const Model& model() const { return matrix.model(); }
  const std::string& language() const { return matrix.options.language; }
};

/// Above so many tasks the grid itself is left out of text, Markdown and HTML, and said
/// to be: nobody reads forty blocks of columns. Sums and ranks are always given.
constexpr std::size_t largest_grid = 200;
/// Above so many tasks `matrix_csv` would pass a million rows.
constexpr std::size_t largest_pair_table = 1000;

/// Rows act on columns, in blocks of columns that fit `style.width`; the marks used, the
/// names of the numbers, the sums and ranks, what second order moves.
std::string matrix_text(const MatrixReport& report, const TextStyle& style = {});
std::string matrix_markdown(const MatrixReport& report);
/// One page without scripts or links to load: the grid with headers, every judged pair
/// with its reasons and sources, the sums. Light or dark as the reader's system asks.
std::string matrix_html(const MatrixReport& report);
/// docs/matrix-json.md describes the schema; its number changes when a reader would
/// break.
std::string matrix_json(const MatrixReport& report);

/// One row per ordered pair of the tasks shown, by row, then column; pairs never judged
/// included. RFC 4180 with a byte-order mark and a guard against formulas.
std::string matrix_csv(const MatrixReport& report);
/// One row per task shown: sums, second order, total, ranks.
std::string influence_csv(const MatrixReport& report);

// What the writers share.

/// "T07, T12" of the pair's arcs at work first, then the others; each statement once.
std::vector<StatementId> statements_of(const Matrix& matrix, const Pair& pair);
/// "models/minusma.yaml:412".
std::string place_of(const MatrixReport& report, StatementId statement);
/// A mark of the grid and what it means.
struct CellMark {
  CellKind kind;
  std::string_view mark;
  std::string_view meaning;
};
/// The marks of the cells shown, in a fixed order; no other.
std::vector<CellMark> marks_used(const Matrix& matrix);
/// "-2", "+1", "-2+1"; else the mark of the kind.
std::string cell_mark(const MatrixCell& cell);
/// "1 good offices, 2 Agreement reforms" of one pillar, its title first.
std::vector<std::string> key_lines(const Matrix& matrix);

}  // namespace taut
