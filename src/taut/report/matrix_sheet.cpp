#include "taut/analyse/matrix_words.hpp"
#include "taut/report/matrix.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

// Statements, reasons, sources and places of a pair; nothing where nothing was judged.
void add_proof(const MatrixReport& report, const MatrixCell& cell,
               std::vector<tell::Cell>& row) {
  if (!cell.pair)
    return;
  const Matrix& matrix = report.matrix;
  const auto statements = statements_of(matrix, *cell.pair);
  std::vector<std::string> bases, places, reasons;
  for (StatementId id : statements) {
    bases.emplace_back(name_of(report.model()[id].basis));
    places.push_back(place_of(report, id));
    for (ArcIndex arc : cell.pair->arcs) {
      if (matrix.situation.arcs[arc].statement == id)
        reasons.push_back(arc_in_words(matrix, arc));
    }
  }
  const Proof proof{.statements = statements};
  row.insert(row.end(), {tell::ids_in_a_cell(ids_of(report.model(), statements)),
                         fmt::format("{}", fmt::join(bases, " ")),
                         fmt::format("{}", fmt::join(reasons, " | ")),
                         tell::ids_in_a_cell(sources_of(report.model(), proof)),
                         fmt::format("{}", fmt::join(places, " "))});
}

tell::Sheet influence_sheet(const MatrixReport& report) {
  const Matrix& matrix = report.matrix;
  tell::Sheet sheet({"number", "task", "name", "pillar", "out_tension", "out_synergy",
                     "out_net", "in_tension", "in_synergy", "in_net", "second_order",
                     "total", "first_rank", "total_rank"});
  for (std::size_t row = 0; row < matrix.tasks.size(); ++row) {
    const Task& task = report.model()[matrix.tasks[row]];
    const TaskInfluence& sums = matrix.of(matrix.tasks[row]);
    sheet.add({row + 1, task.id, matrix.name(matrix.tasks[row]),
               task.pillar ? report.model()[*task.pillar].id : std::string_view(),
               -sums.out.tension, sums.out.synergy, sums.out.net(), -sums.in.tension,
               sums.in.synergy, sums.in.net(), static_cast<double>(sums.second_twice) / 2,
               static_cast<double>(sums.total_twice()) / 2, sums.first_rank,
               sums.total_rank});
  }
  return sheet;
}

}  // namespace

tell::Sheet matrix_sheet(const MatrixReport& report) {
  if (report.table == MatrixTable::influence)
    return influence_sheet(report);
  const Matrix& matrix = report.matrix;
  tell::Sheet sheet({"from", "from_name", "to", "to_name", "state", "tension", "synergy",
                     "statements", "basis", "reasons", "sources", "places"});
  for (TaskId from : matrix.tasks) {
    for (TaskId to : matrix.tasks) {
      if (from == to)
        continue;
      const MatrixCell cell = matrix.cell(from, to);
      std::vector<tell::Cell> row{report.model()[from].id, matrix.name(from),
                                  report.model()[to].id, matrix.name(to),
                                  name_of(cell.kind)};
      // A pair that is not known to be 0 has no figure.
      if (cell.tension + cell.synergy > 0 || cell.kind == CellKind::neutral)
        row.insert(row.end(), {-cell.tension, cell.synergy});
      row.resize(7);
      add_proof(report, cell, row);
      sheet.add(std::move(row));
    }
  }
  return sheet;
}

}  // namespace taut
