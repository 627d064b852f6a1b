// The grid leads to the list of reasons at its end: in HTML every judged cell is a link
// there, so that reasons and sources are reached by keyboard and are printed. Signs are
// written, never only coloured.

#include "taut/report/matrix.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/matrix_words.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

namespace taut {
namespace {

tell::Tone tone_of(const MatrixCell& cell) {
  constexpr std::array tones{tell::Tone::plain, tell::Tone::mild, tell::Tone::strong,
                             tell::Tone::grave};
  switch (cell.kind) {
    case CellKind::tension: return tones[static_cast<std::size_t>(cell.tension)];
    case CellKind::synergy: return tell::Tone::good;
    case CellKind::ambivalent: return tell::Tone::mixed;
    case CellKind::never_judged:
    case CellKind::itself: return tell::Tone::faint;
    default: return tell::Tone::plain;
  }
}

std::string numbered(const Matrix& matrix, std::size_t row) {
  return fmt::format("{:>2} {}", row + 1, matrix.name(matrix.tasks[row]));
}

std::string anchor(std::size_t row, std::size_t column) {
  return fmt::format("p{}-{}", row + 1, column + 1);
}

}  // namespace

tell::Table grid(const Matrix& matrix) {
  tell::Table table;
  std::vector<tell::TableCell> heads(1);
  for (std::size_t column = 0; column < matrix.tasks.size(); ++column)
    heads.push_back({.text = fmt::format("{}", column + 1),
                     .title = std::string(matrix.name(matrix.tasks[column]))});
  table.rows.push_back(std::move(heads));
  for (std::size_t row = 0; row < matrix.tasks.size(); ++row) {
    std::vector<tell::TableCell> cells{{.text = numbered(matrix, row)}};
    for (std::size_t column = 0; column < matrix.tasks.size(); ++column) {
      const TaskId from = matrix.tasks[row];
      const TaskId to = matrix.tasks[column];
      const MatrixCell cell = matrix.cell(from, to);
      cells.push_back({.text = cell_mark(cell), .tone = tone_of(cell)});
      if (cell.pair) {
        cells.back().target = anchor(row, column);
        cells.back().title = cell_in_words(matrix, from, to);
      }
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

namespace {

void add_grid(const Matrix& matrix, tell::Document& page) {
  page.head("Who acts on whom");
  if (matrix.tasks.size() > largest_grid) {
    page.say(fmt::format(
        "{} tasks are more than a page can show (at most {}): choose some with --pillar, "
        "or take --format csv or json.",
        matrix.tasks.size(), largest_grid));
    return;
  }
  page.say(
      "Read a row to see what a task does to others, a column to see what others do to "
      "it.");
  page.add(grid(matrix));
  std::vector<std::string> marks;
  for (const CellMark& mark : marks_used(matrix))
    marks.push_back(fmt::format("{}  {}", mark.mark, mark.meaning));
  page.say(fmt::format("Marks: {}.", fmt::join(marks, "; ")));
  page.add(tell::List{.items = tell::items_of(key_lines(matrix))});
}

void add_influence(const Matrix& matrix, tell::Document& page) {
  page.head("Influence");
  tell::Table table;
  table.add({"task", "exerts -", "+", "net", "receives -", "+", "net", "2nd order",
             "total", "1st rank", "total rank"});
  for (std::size_t row = 0; row < matrix.tasks.size(); ++row) {
    const TaskInfluence& sums = matrix.of(matrix.tasks[row]);
    table.add({numbered(matrix, row), fmt::format("{}", sums.out.tension),
               fmt::format("{}", sums.out.synergy), signed_number(sums.out.net()),
               fmt::format("{}", sums.in.tension), fmt::format("{}", sums.in.synergy),
               signed_number(sums.in.net()), halves(sums.second_twice),
               halves(sums.total_twice()), fmt::format("{}", sums.first_rank),
               fmt::format("{}", sums.total_rank)});
  }
  page.add(std::move(table));
  page.say(std::string(influence_note));
  if (matrix.options.back == ReturnArc::left_out)
    page.say(std::string(no_return_note));
}

void add_moves(const Matrix& matrix, tell::Document& page) {
  page.head("What second order moves");
  tell::List list;
  for (const RankMove& move : rank_moves(matrix))
    list.items.push_back({.text = move.text});
  if (list.items.empty()) {
    page.say("No task changes its rank when second order counts.");
    return;
  }
  page.add(std::move(list));
  page.say(
      "Second order assumes that influence travels on undiminished and that all pairs "
      "were judged; in a small or thinly judged mandate it turns ranks round easily.");
}

void add_reasons(const MatrixReport& report, tell::Document& page) {
  const Matrix& matrix = report.matrix;
  tell::List list{.behind_links = true};
  for (std::size_t row = 0; row < matrix.tasks.size(); ++row) {
    for (std::size_t column = 0; column < matrix.tasks.size(); ++column) {
      const TaskId from = matrix.tasks[row];
      const TaskId to = matrix.tasks[column];
      const MatrixCell cell = matrix.cell(from, to);
      if (!cell.pair)
        continue;
      list.items.push_back(
          {.label = fmt::format("{} on {}", row + 1, column + 1),
           .text = cell_in_words(matrix, from, to),
           .anchor = matrix.tasks.size() > largest_grid ? "" : anchor(row, column)});
      for (ArcIndex index : cell.pair->arcs) {
        const StatementId id = matrix.situation.arcs[index].statement;
        list.items.push_back(
            {.text = sentence(capital(arc_in_words(matrix, index))),
             .evidence = evidence(report.model(), proof_of(report.model(), id)),
             .note = place_of(report, id)});
      }
    }
  }
  if (list.items.empty())
    return;
  page.add(tell::Heading{.text = "Why", .behind_links = true});
  page.add(std::move(list));
}

}  // namespace

tell::Document matrix_page(const MatrixReport& report) {
  const Matrix& matrix = report.matrix;
  tell::Document page;
  page.say(coverage_sentence(matrix));
  page.say(shown_sentence(matrix));
  page.say(nothing_in_matrix(matrix));
  if (matrix.tasks.size() > 1) {
    add_grid(matrix, page);
    if (num_edges(matrix.graph) > 0) {
      add_influence(matrix, page);
      add_moves(matrix, page);
    }
  }
  if (auto sentences = selector_sentences(matrix); !sentences.empty()) {
    page.head("Not in the cells");
    page.say("Judged of many tasks at once, so not counted as pairs:");
    page.add(tell::List{.items = tell::items_of(std::move(sentences))});
  }
  add_reasons(report, page);
  return page;
}

}  // namespace taut
