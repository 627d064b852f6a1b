#pragma once

#include "taut/analyse/matrix.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {

/// What a sheet holds: a row per ordered pair, or per task.
enum class MatrixTable { pairs, influence };

/// A matrix, and where its text stands.
struct MatrixReport {
  const Matrix& matrix;
  const SourceSet& sources;
  MatrixTable table = MatrixTable::pairs;

  const Model& model() const { return matrix.model(); }
  const std::string& language() const { return matrix.options.language; }
};

/// Above so many tasks the grid itself is left out of pages, and said to be:
/// nobody reads forty blocks of columns. Sums and ranks are always given.
constexpr std::size_t largest_grid = 200;
/// Above so many tasks a sheet of pairs would pass a million rows.
constexpr std::size_t largest_pair_table = 1000;

/// Rows act on columns; the marks used, the names of the numbers, the sums and ranks,
/// what second order moves, and the reasons of every judged pair behind its cell.
tell::Document matrix_page(const MatrixReport& report);
/// docs/matrix-json.md describes it.
void matrix_data(const MatrixReport& report, tell::Json& body);
/// By row, then column, pairs never judged included; or per task its sums, second order,
/// total, ranks.
tell::Sheet matrix_sheet(const MatrixReport& report);

// What these share.

/// Who acts on whom: rows and columns in the order of the matrix, a judged pair with the
/// anchor of its reasons.
tell::Table grid(const Matrix& matrix);

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
