#include "taut/analyse/matrix_words.hpp"
#include "taut/report/matrix.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using tell::Json;

Json statement_json(const MatrixReport& report, const Arc& arc, ArcIndex index) {
  const Statement& statement = report.model()[arc.statement];
  const Span where = statement.where;
  const LineColumn at = report.sources.at(where.file, where.begin);
  return {
      {"id", statement.id},
      {"address", address(report.matrix.situation, index)},
      {"state", name_of(arc.state)},
      {"score", statement.score},
      {"effect", arc.effect},
      {"reason", arc_in_words(report.matrix, index)},
      {"basis", name_of(statement.basis)},
      {"confidence", name_of(statement.confidence)},
      {"sources", sources_of(report.model(), proof_of(report.model(), arc.statement))},
      {"file", report.sources.name(where.file)},
      {"line", at.line},
      {"column", at.column}};
}

Json pair_json(const MatrixReport& report, TaskId from, TaskId to) {
  const MatrixCell cell = report.matrix.cell(from, to);
  Json statements = Json::array();
  for (ArcIndex index : cell.pair->arcs)
    statements.push_back(
        statement_json(report, report.matrix.situation.arcs[index], index));
  return {{"from", report.model()[from].id},
          {"to", report.model()[to].id},
          {"state", name_of(cell.kind)},
          {"tension", -cell.tension},
          {"synergy", cell.synergy},
          {"text", cell_in_words(report.matrix, from, to)},
          {"statements", std::move(statements)}};
}

Json pairs_json(const MatrixReport& report) {
  std::vector<bool> shown(report.model().tasks.size(), false);
  for (TaskId task : report.matrix.tasks)
    shown[task.value] = true;
  Json list = Json::array();
  for (TaskId from : report.matrix.tasks) {
    const auto [first, last] =
        std::ranges::equal_range(report.matrix.situation.pairs, from, {}, &Pair::from);
    for (auto pair = first; pair != last; ++pair) {
      if (shown[pair->to.value])
        list.push_back(pair_json(report, from, pair->to));
    }
  }
  return list;
}

Json degree_json(const Degree& degree) {
  return {
      {"tension", -degree.tension}, {"synergy", degree.synergy}, {"net", degree.net()}};
}

Json tasks_json(const MatrixReport& report) {
  Json list = Json::array();
  for (std::size_t row = 0; row < report.matrix.tasks.size(); ++row) {
    const TaskId id = report.matrix.tasks[row];
    const Task& task = report.model()[id];
    const TaskInfluence& sums = report.matrix.of(id);
    list.push_back({{"number", row + 1},
                    {"id", task.id},
                    {"name", report.matrix.name(id)},
                    {"pillar", task.pillar ? report.model()[*task.pillar].id : ""},
                    {"influence", degree_json(sums.out)},
                    {"dependence", degree_json(sums.in)},
                    {"second_order", static_cast<double>(sums.second_twice) / 2},
                    {"total", static_cast<double>(sums.total_twice()) / 2},
                    {"first_rank", sums.first_rank},
                    {"total_rank", sums.total_rank}});
  }
  return list;
}

Json moves_json(const MatrixReport& report) {
  Json list = Json::array();
  for (const RankMove& move : rank_moves(report.matrix))
    list.push_back({{"task", report.model()[move.task].id},
                    {"first_rank", move.first},
                    {"total_rank", move.total},
                    {"text", move.text}});
  return list;
}

}  // namespace

void matrix_data(const MatrixReport& report, Json& body) {
  const Matrix& matrix = report.matrix;
  body = {
      {"nothing_to_show", nothing_in_matrix(matrix)},
      {"coverage",
       {{"ordered_pairs", matrix.ordered_pairs},
        {"judged", matrix.judged},
        {"never_judged", matrix.ordered_pairs - matrix.judged}}},
      {"return_arc", matrix.options.back == ReturnArc::counted ? "counted" : "left-out"},
      {"tasks", tasks_json(report)},
      {"pairs", pairs_json(report)},
      {"moves", moves_json(report)},
      {"not_in_cells", selector_sentences(matrix)},
  };
}

}  // namespace taut
