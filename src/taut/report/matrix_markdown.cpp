#include "taut/analyse/matrix_words.hpp"
#include "taut/report/markdown.hpp"
#include "taut/report/matrix_report.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

std::string row_name(const Matrix& matrix, std::size_t row) {
  return fmt::format("**{}** {}", row + 1,
                     markdown_escaped(matrix.name(matrix.tasks[row])));
}

// In a table "-2" and "\" need no escape; the empty cell reads as never judged.
std::string cell_text(const MatrixCell& cell) {
  if (cell.kind == CellKind::itself)
    return "■";
  return cell.kind == CellKind::never_judged ? "" : cell_mark(cell);
}

std::string grid(const Matrix& matrix) {
  std::string out = "## Who acts on whom\n\n";
  if (matrix.tasks.size() > largest_grid)
    return out + fmt::format(
                     "{} tasks are more than a page can show (at most {}): choose some "
                     "with `--pillar`, or take `--format csv` or `json`.\n\n",
                     matrix.tasks.size(), largest_grid);
  out +=
      "Read a row to see what a task does to others, a column to see what others do to "
      "it.\n\n| |";
  std::string rule = "| --- |";
  for (std::size_t column = 0; column < matrix.tasks.size(); ++column) {
    out += fmt::format(" {} |", column + 1);
    rule += " :-: |";
  }
  out += "\n" + rule + "\n";
  for (std::size_t row = 0; row < matrix.tasks.size(); ++row) {
    out += fmt::format("| {} |", row_name(matrix, row));
    for (TaskId to : matrix.tasks)
      out += fmt::format(" {} |", cell_text(matrix.cell(matrix.tasks[row], to)));
    out += "\n";
  }
  out += "\nMarks: ";
  for (const CellMark& mark : marks_used(matrix)) {
    const std::string_view sign = mark.kind == CellKind::never_judged ? "empty"
                                  : mark.kind == CellKind::itself     ? "■"
                                                                      : mark.mark;
    out += fmt::format("{} {}; ", sign, mark.meaning);
  }
  out.resize(out.size() - 2);
  return out + ".\n\n";
}

std::string degree(const Degree& degree) {
  return fmt::format(" {} | {} | {} |", degree.tension, degree.synergy,
                     signed_number(degree.net()));
}

std::string influence(const Matrix& matrix) {
  std::string out =
      "## Influence\n\n| task | exerts - | exerts + | net | receives - | receives + | "
      "net | 2nd order | total | 1st rank | total rank |\n"
      "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n";
  for (std::size_t row = 0; row < matrix.tasks.size(); ++row) {
    const TaskInfluence& sums = matrix.of(matrix.tasks[row]);
    out += fmt::format("| {} |{}{} {} | {} | {} | {} |\n", row_name(matrix, row),
                       degree(sums.out), degree(sums.in), halves(sums.second_twice),
                       halves(sums.total_twice()), sums.first_rank, sums.total_rank);
  }
  out += fmt::format("\n{}\n\n", influence_note);
  if (matrix.options.back == ReturnArc::left_out)
    out += fmt::format("{}\n\n", no_return_note);
  return out;
}

std::string moves(const Matrix& matrix) {
  std::string out = "## What second order moves\n\n";
  const auto moves = rank_moves(matrix);
  if (moves.empty())
    return out + "No task changes its rank when second order counts.\n\n";
  for (const RankMove& move : moves)
    out += fmt::format("- {}\n", markdown_escaped(move.text));
  return out + "\n";
}

std::string selectors(const Matrix& matrix) {
  const auto sentences = selector_sentences(matrix);
  if (sentences.empty())
    return {};
  std::string out =
      "## Not in the cells\n\nJudged of many tasks at once, so not counted as pairs:\n\n";
  for (const std::string& text : sentences)
    out += fmt::format("- {}\n", markdown_escaped(text));
  return out;
}

}  // namespace

std::string matrix_markdown(const MatrixReport& report) {
  const Matrix& matrix = report.matrix;
  std::string out = fmt::format(
      "# {}\n\n{}\n\n", markdown_escaped(mandate_line(report.model(), report.language())),
      coverage_sentence(matrix));
  if (const std::string shown = shown_sentence(matrix); !shown.empty())
    out += markdown_escaped(shown) + "\n\n";
  if (const std::string nothing = nothing_in_matrix(matrix); !nothing.empty())
    out += nothing + "\n\n";
  if (matrix.tasks.size() > 1)
    out += grid(matrix);
  if (num_edges(matrix.graph) > 0)
    out += influence(matrix) + moves(matrix);
  return out + selectors(matrix);
}

}  // namespace taut
