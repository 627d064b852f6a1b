#include "taut/analyse/matrix_words.hpp"
#include "taut/report/csv.hpp"
#include "taut/report/matrix_report.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

// Statements, reasons, sources and places of a pair; empty where nothing was judged.
std::string proof(const MatrixReport& report, const MatrixCell& cell) {
  if (!cell.pair)
    return csv_row({"", "", "", "", ""});
  const Matrix& matrix = report.matrix;
  const auto statements = statements_of(matrix, *cell.pair);
  std::vector<std::string> ids, bases, places, reasons;
  for (StatementId id : statements) {
    ids.emplace_back(report.model()[id].id);
    bases.emplace_back(name_of(report.model()[id].basis));
    places.push_back(place_of(report, id));
  }
  for (StatementId id : statements) {
    for (ArcIndex arc : cell.pair->arcs) {
      if (matrix.situation.arcs[arc].statement == id)
        reasons.push_back(arc_in_words(matrix, arc));
    }
  }
  return csv_row(
      {fmt::format("{}", fmt::join(ids, " ")), fmt::format("{}", fmt::join(bases, " ")),
       fmt::format("{}", fmt::join(reasons, " | ")),
       fmt::format(
           "{}",
           fmt::join(sources_of(report.model(), Proof{.statements = statements}), " ")),
       fmt::format("{}", fmt::join(places, " "))});
}

}  // namespace

std::string matrix_csv(const MatrixReport& report) {
  const Matrix& matrix = report.matrix;
  std::string out(csv_start);
  out += csv_row({"from", "from_name", "to", "to_name", "state", "tension", "synergy",
                  "statements", "basis", "reasons", "sources", "places"});
  for (TaskId from : matrix.tasks) {
    for (TaskId to : matrix.tasks) {
      if (from == to)
        continue;
      const MatrixCell cell = matrix.cell(from, to);
      // Figures are ours, not the author's: they need no guard against formulas. A pair
      // that is not known to be 0 has no figure.
      const bool known =
          cell.tension + cell.synergy > 0 || cell.kind == CellKind::neutral;
      out += fmt::format("{},{},{},{},{},{},{},", csv_cell(report.model()[from].id),
                         csv_cell(matrix.name(from)), csv_cell(report.model()[to].id),
                         csv_cell(matrix.name(to)), name_of(cell.kind),
                         known ? std::to_string(-cell.tension) : "",
                         known ? std::to_string(cell.synergy) : "");
      out += proof(report, cell);
    }
  }
  return out;
}

std::string influence_csv(const MatrixReport& report) {
  const Matrix& matrix = report.matrix;
  std::string out(csv_start);
  out += csv_row({"number", "task", "name", "pillar", "out_tension", "out_synergy",
                  "out_net", "in_tension", "in_synergy", "in_net", "second_order",
                  "total", "first_rank", "total_rank"});
  for (std::size_t row = 0; row < matrix.tasks.size(); ++row) {
    const Task& task = report.model()[matrix.tasks[row]];
    const TaskInfluence& sums = matrix.of(matrix.tasks[row]);
    out += fmt::format(
        "{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", row + 1, csv_cell(task.id),
        csv_cell(matrix.name(matrix.tasks[row])),
        csv_cell(task.pillar ? report.model()[*task.pillar].id : ""), -sums.out.tension,
        sums.out.synergy, sums.out.net(), -sums.in.tension, sums.in.synergy,
        sums.in.net(), static_cast<double>(sums.second_twice) / 2,
        static_cast<double>(sums.total_twice()) / 2, sums.first_rank, sums.total_rank);
  }
  return out;
}

}  // namespace taut
