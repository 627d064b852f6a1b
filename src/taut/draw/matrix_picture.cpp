#include "taut/draw/matrix_picture.hpp"

#include "taut/analyse/matrix_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/draw/matrix_frame.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/title.hpp"
#include "taut/draw/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace taut {
namespace {

constexpr double smallest_cell = 9;
constexpr double largest_cell = 30;
constexpr std::size_t most_on_a4 = 45;
constexpr double heads = 14;  // the numbers above the grid

PageStyle style_of(Sheet sheet) {
  PageStyle style = page_style(PageSize::a4);
  if (sheet == Sheet::a3)
    style.size = {1190.4, 841.92};  // whole pixels at 150 dpi
  return style;
}

// The tasks whose figure is the largest; none if it is 0 or more than two share it.
std::vector<std::string> foremost(const Matrix& matrix,
                                  const std::vector<Degree>& degrees) {
  int most = 0;
  for (const Degree& degree : degrees)
    most = std::max(most, degree.tension);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < degrees.size() && most > 0; ++i) {
    if (degrees[i].tension == most)
      names.push_back(on_one_line(matrix.name(matrix.tasks[i])));
  }
  return names.size() > 2 ? std::vector<std::string>{} : names;
}

std::string title_of(const Matrix& matrix, const DrawnSums& sums) {
  const auto to = foremost(matrix, sums.receives);
  const auto from = foremost(matrix, sums.exerts);
  if (!to.empty() && !from.empty())
    return fmt::format("Most strain falls on {}; most comes from {}", listed(to),
                       listed(from));
  if (!to.empty())
    return fmt::format("Most strain falls on {}", listed(to));
  if (!from.empty())
    return fmt::format("Most strain comes from {}", listed(from));
  const bool none = std::ranges::all_of(
      sums.receives, [](const Degree& degree) { return degree.tension == 0; });
  return none ? "No tension bites here" : "Who acts on whom";
}

std::string subtitle_of(const Matrix& matrix, const Speaker& speaker) {
  if (const std::string nothing = nothing_in_matrix(matrix); !nothing.empty())
    return fmt::format("{}. {}", occasion(speaker), nothing);
  return fmt::format(
      "{}: a row is what a task does to others, a column what others do to it. Empty: "
      "never judged ({} of {} pairs).",
      occasion(speaker), matrix.ordered_pairs - matrix.judged, matrix.ordered_pairs);
}

std::string footer_of(const Matrix& matrix, const Speaker& speaker) {
  std::string text;
  for (StatementId id : matrix.by_selector)
    text += fmt::format("{} ({}) is judged of many tasks at once and stands in no cell. ",
                        matrix.model()[id].id, selector_in_words(speaker, id));
  if (!matrix.whole())
    text += fmt::format("Shown: {} of {} tasks; sums are over the cells shown. ",
                        matrix.tasks.size(), matrix.model().tasks.size());
  return text + (matrix.model().sources.empty()
                     ? "Scores are a reading; the model names no sources."
                     : "Scores are a reading of the sources that the model names; \"taut "
                       "matrix\" "
                       "as a page or a table gives the reason of each.");
}

std::string description_of(const Matrix& matrix, const std::string& subtitle) {
  std::string text = subtitle;
  for (TaskId from : matrix.tasks) {
    for (TaskId to : matrix.tasks) {
      if (matrix.cell(from, to).pair)
        text += fmt::format("\n{}.", cell_in_words(matrix, from, to));
    }
  }
  return text;
}

double widest_name(const Matrix& matrix, double size) {
  double widest = 0;
  for (TaskId task : matrix.tasks)
    widest = std::max(widest, text_width(capital(on_one_line(matrix.name(task))), size,
                                         matrix.model()[task].priority == 1));
  return widest;
}

// Cells as large as the sheet allows; names take what they need, up to a fifth of it.
MatrixFrame frame_of(const Page& page, const Matrix& matrix, double top, double bottom) {
  MatrixFrame frame{.tasks = matrix.tasks.size(),
                    .left = page.left(),
                    .lists = page.right() - lists_width,
                    .right = page.right(),
                    .bottom = bottom - 6};
  const auto tasks = static_cast<double>(std::max<std::size_t>(1, frame.tasks));
  const double most_for_names = page.drawing.page.w * 0.22;
  const double high = (bottom - top - heads - bars_height - 10) / tasks;
  for (frame.name_size = 9; frame.name_size >= page.style.floor;
       frame.name_size -= 0.25) {
    const double numbers = frame.name_size * 1.3 + 12;
    const double names =
        std::min(widest_name(matrix, frame.name_size) * 1.03, most_for_names) + numbers;
    const double wide = (frame.lists - 16 - bars_width - page.left() - names) / tasks;
    frame.cell = std::min({wide, high, largest_cell});
    frame.corner = {page.left() + names, top + heads};
    if (frame.name_size <= frame.cell * 0.66)
      break;
  }
  frame.name_size = std::max(frame.name_size, page.style.floor);
  frame.bars = frame.x(frame.tasks) + 6;
  frame.lists = std::min(frame.lists, frame.bars + bars_width + 24);
  frame.right = frame.lists + lists_width;
  return frame;
}

struct Sized {
  Page page;
  MatrixFrame frame;
};

Sized set_out(const Matrix& matrix, const MatrixPictureOptions& options, Sheet sheet,
              const DrawnSums& sums) {
  const Speaker speaker{matrix.situation, matrix.options.language};
  Sized sized{make_page(style_of(sheet), options.theme), {}};
  Drawing& drawing = sized.page.drawing;
  drawing.name = "matrix";
  drawing.title = title_of(matrix, sums);
  const std::string subtitle = subtitle_of(matrix, speaker);
  drawing.description = description_of(matrix, subtitle);
  const double top = add_title(sized.page, "INFLUENCE MATRIX", drawing.title, subtitle);
  const double bottom = add_footer(sized.page, footer_of(matrix, speaker), 3);
  sized.frame = frame_of(sized.page, matrix, top + 6, bottom);
  return sized;
}

// The `most` tasks under the most tension, exerted and received, in the matrix's order.
std::vector<TaskId> most_strained(const Matrix& matrix, const DrawnSums& sums,
                                  std::size_t most) {
  std::vector<std::size_t> order(matrix.tasks.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) {
    return sums.exerts[i].tension + sums.receives[i].tension;
  });
  order.resize(std::min(order.size(), most));
  std::ranges::sort(order);
  std::vector<TaskId> tasks;
  for (std::size_t i : order)
    tasks.push_back(matrix.tasks[i]);
  return tasks;
}

}  // namespace

DrawnSums drawn_sums(const Matrix& matrix) {
  DrawnSums sums{std::vector<Degree>(matrix.tasks.size()),
                 std::vector<Degree>(matrix.tasks.size())};
  std::vector<std::optional<std::size_t>> place(matrix.model().tasks.size());
  for (std::size_t i = 0; i < matrix.tasks.size(); ++i)
    place[matrix.tasks[i].value] = i;
  for (const Pair& pair : matrix.situation.pairs) {
    const auto from = place[pair.from.value];
    const auto to = place[pair.to.value];
    if (!from || !to)
      continue;
    for (Degree* degree : {&sums.exerts[*from], &sums.receives[*to]}) {
      degree->tension += pair.tension;
      degree->synergy += pair.synergy;
    }
  }
  return sums;
}

MatrixPicture draw_matrix(const Matrix& whole, const MatrixPictureOptions& options) {
  const Sheet sheet =
      options.sheet.value_or(whole.tasks.size() > most_on_a4 ? Sheet::a3 : Sheet::a4);
  MatrixPicture picture;
  Matrix matrix = make_matrix(whole.situation, whole.options);
  matrix.tasks = whole.tasks;
  DrawnSums sums = drawn_sums(matrix);
  Sized sized = set_out(matrix, options, sheet, sums);
  while (sized.frame.cell < smallest_cell && matrix.tasks.size() > 1) {
    const double ratio = sized.frame.cell / smallest_cell;
    const auto fewer = static_cast<std::size_t>(static_cast<double>(matrix.tasks.size()) *
                                                std::clamp(ratio, 0.1, 1.0));
    matrix.tasks = most_strained(
        matrix, sums, std::clamp<std::size_t>(fewer, 1, matrix.tasks.size() - 1));
    sums = drawn_sums(matrix);
    sized = set_out(matrix, options, sheet, sums);
  }
  if (matrix.tasks.size() < whole.tasks.size())
    picture.advice.push_back(
        fmt::format("{} tasks do not fit on {} with cells of {} pt, so the picture shows "
                    "the {} under "
                    "most tension; use {}--pillar for the rest",
                    whole.tasks.size(), sheet == Sheet::a3 ? "A3" : "A4", smallest_cell,
                    matrix.tasks.size(), sheet == Sheet::a3 ? "" : "--size a3 or "));
  if (matrix.tasks.size() > 1) {
    add_grid(sized.page, matrix, sized.frame);
    add_bars(sized.page, sized.frame, sums);
    add_cells(sized.page, matrix, sized.frame);
    add_lists(sized.page, matrix, sized.frame, sums);
  }
  if (!matrix.options.language.empty())
    sized.page.drawing.language = matrix.options.language;
  picture.drawing = std::move(sized.page.drawing);
  return picture;
}

}  // namespace taut
