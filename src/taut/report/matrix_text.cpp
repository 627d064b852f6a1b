#include "taut/analyse/matrix_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/columns.hpp"
#include "taut/report/matrix_report.hpp"
#include "taut/report/page.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace taut {
namespace {

constexpr std::size_t moves_told = 8;
constexpr std::size_t number_width = 4;
constexpr std::size_t longest_name = 23;

class MatrixPage {
 public:
  MatrixPage(const MatrixReport& report, const TextStyle& style)
      : matrix_(report.matrix), report_(report), style_(style), page_(style) {}

  std::string write() {
    page_.paragraph(mandate_line(report_.model(), report_.language()), "", "",
                    PageWriter::bold);
    page_.paragraph(coverage_sentence(matrix_));
    page_.paragraph(shown_sentence(matrix_));
    if (const std::string nothing = nothing_in_matrix(matrix_); !nothing.empty()) {
      page_.blank();
      page_.paragraph(nothing);
    }
    if (matrix_.tasks.size() > 1) {
      grid();
      if (num_edges(matrix_.graph) > 0) {
        influence();
        moves();
      }
    }
    selectors();
    return page_.take();
  }

 private:
  std::string coloured(std::string_view text, std::string_view code) const {
    if (!style_.colour || code.empty() || text.find_first_not_of(' ') == text.npos)
      return std::string(text);
    return fmt::format("\033[{}m{}\033[0m", code, text);
  }

  std::size_t name_width() const {
    std::size_t widest = 4;
    for (TaskId task : matrix_.tasks)
      widest = std::max(widest, cells(printable(matrix_.name(task))));
    return std::min(widest, longest_name);
  }

  std::string row_head(std::size_t row) const {
    return right_in_cells(std::to_string(row + 1), number_width) + " " +
           in_cells(printable(matrix_.name(matrix_.tasks[row])), name_width());
  }

  void grid() {
    page_.heading("WHO ACTS ON WHOM");
    const std::size_t tasks = matrix_.tasks.size();
    if (tasks > largest_grid) {
      page_.paragraph(
          fmt::format("{} tasks are more than a page can show (at most {}): choose some "
                      "with --pillar, or take --format csv or json.",
                      tasks, largest_grid));
      return;
    }
    page_.paragraph(
        "Read a row to see what a task does to others, a column to see what others do to "
        "it.");
    const auto marks = marks_used(matrix_);
    const bool both =
        std::ranges::find(marks, CellKind::ambivalent, &CellMark::kind) != marks.end();
    const std::size_t cell = both ? 5 : std::max<std::size_t>(3, digits(tasks) + 1);
    const std::size_t head = number_width + 1 + name_width();
    const std::size_t room = std::max<std::size_t>(
        1, style_.width > head + cell ? (style_.width - head) / cell : 1);
    const std::size_t blocks = (tasks + room - 1) / room;
    const std::size_t columns = (tasks + blocks - 1) / blocks;
    for (std::size_t first = 0; first < tasks; first += columns)
      block(first, std::min(first + columns, tasks), cell);
    legend(marks);
    for (const std::string& line : key_lines(matrix_))
      page_.paragraph(line, "  ", "    ");
  }

  static std::size_t digits(std::size_t number) { return std::to_string(number).size(); }

  void block(std::size_t first, std::size_t end, std::size_t width) {
    page_.blank();
    std::string heads(number_width + 1 + name_width(), ' ');
    for (std::size_t column = first; column < end; ++column)
      heads += right_in_cells(std::to_string(column + 1), width);
    page_.coloured_line(coloured(heads, PageWriter::bold));
    for (std::size_t row = 0; row < matrix_.tasks.size(); ++row) {
      std::string line = row_head(row);
      for (std::size_t column = first; column < end; ++column)
        line += cell_text(row, column, width);
      page_.coloured_line(line);
    }
  }

  std::string cell_text(std::size_t row, std::size_t column, std::size_t width) const {
    const MatrixCell cell = matrix_.cell(matrix_.tasks[row], matrix_.tasks[column]);
    return coloured(right_in_cells(cell_mark(cell), width), colour_of(cell));
  }

  static std::string_view colour_of(const MatrixCell& cell) {
    constexpr std::array<std::string_view, 4> tension{"", "33", "31", "1;31"};
    switch (cell.kind) {
      case CellKind::tension: return tension[static_cast<std::size_t>(cell.tension)];
      case CellKind::synergy: return "34";
      case CellKind::ambivalent: return "35";
      case CellKind::never_judged:
      case CellKind::itself: return "2";
      default: return {};
    }
  }

  void legend(const std::vector<CellMark>& marks) {
    page_.blank();
    std::vector<std::string> entries;
    for (const CellMark& mark : marks)
      entries.push_back(fmt::format("{}  {}", mark.mark, mark.meaning));
    page_.paragraph(fmt::format("Marks: {}.", fmt::join(entries, "; ")), "", "  ");
  }

  void influence() {
    page_.heading("INFLUENCE");
    const std::size_t name = name_width();
    const std::string indent(number_width + 1 + name, ' ');
    page_.line(indent + "      exerts        receives     2nd          rank");
    page_.line(indent + "    -   +  net    -   +  net   order  total  1st tot");
    for (std::size_t row = 0; row < matrix_.tasks.size(); ++row) {
      const TaskInfluence& sums = matrix_.of(matrix_.tasks[row]);
      page_.line(row_head(row) + degree(sums.out) + degree(sums.in) +
                 fmt::format("{:>8}{:>7}{:>5}{:>4}", halves(sums.second_twice),
                             halves(sums.total_twice()), sums.first_rank,
                             sums.total_rank));
    }
    page_.blank();
    page_.paragraph(influence_note);
    if (matrix_.options.back == ReturnArc::left_out)
      page_.paragraph(no_return_note);
  }

  static std::string degree(const Degree& degree) {
    return fmt::format("{:>5}{:>4}{:>5}", degree.tension, degree.synergy,
                       signed_number(degree.net()));
  }

  void moves() {
    page_.heading("WHAT SECOND ORDER MOVES");
    const auto moves = rank_moves(matrix_);
    if (moves.empty())
      page_.paragraph("No task changes its rank when second order counts.");
    for (std::size_t i = 0; i < std::min(moves.size(), moves_told); ++i)
      page_.bullet(moves[i].text);
    if (moves.size() > moves_told)
      page_.paragraph(
          fmt::format("{} others move less; --format json, html or markdown gives all.",
                      capital(count_word(moves.size() - moves_told))));
    if (!moves.empty())
      page_.paragraph(
          "Second order assumes that influence travels on undiminished and that all "
          "pairs were judged; in a small or thinly judged mandate it turns ranks round "
          "easily.");
  }

  void selectors() {
    const auto sentences = selector_sentences(matrix_);
    if (sentences.empty())
      return;
    page_.heading("NOT IN THE CELLS");
    page_.paragraph("Judged of many tasks at once, so not counted as pairs:");
    for (const std::string& text : sentences)
      page_.bullet(text);
  }

  const Matrix& matrix_;
  const MatrixReport& report_;
  const TextStyle& style_;
  PageWriter page_;
};

}  // namespace

std::string matrix_text(const MatrixReport& report, const TextStyle& style) {
  return MatrixPage(report, style).write();
}

}  // namespace taut
