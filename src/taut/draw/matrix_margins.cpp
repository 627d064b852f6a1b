// What stands around the grid: bars of what each task exerts and receives, and the lists.
// Strain and help grow from a common axis in opposite directions, so that neither hides
// or lessens the other.

#include "taut/analyse/words.hpp"
#include "taut/draw/matrix_frame.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace taut {
namespace {

constexpr double figure = 7.5;

int largest(const std::vector<Degree>& degrees) {
  int most = 1;
  for (const Degree& degree : degrees)
    most = std::max({most, degree.tension, degree.synergy});
  return most;
}

void add_rectangle(Page& page, Box box, const std::string& fill) {
  add_polygon(page,
              {{box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}},
              fill, fill, 0);
}

void beside_rows(Page& page, const MatrixFrame& frame,
                 const std::vector<Degree>& exerts) {
  const double axis = frame.bars + bars_width / 2;
  const double room = bars_width / 2 - 13;
  const double scale = room / largest(exerts);
  const double half = std::clamp(frame.cell * 0.26, 2.0, 5.0);
  const Ink head{.size = figure, .color = page.theme.muted, .bold = true};
  const double y = frame.corner.y - 4;
  write(page, {axis - 3, y}, "strains",
        {head.size, page.theme.tension_text, true, false, Align::right});
  write(page, {axis + 3, y}, "helps", head);
  for (std::size_t row = 0; row < frame.tasks; ++row) {
    const double middle = frame.y(row) + frame.cell / 2;
    const double left = axis - scale * exerts[row].tension;
    const double right = axis + scale * exerts[row].synergy;
    const double base = middle + figure * 0.35;
    if (exerts[row].tension > 0) {
      add_rectangle(page, {left, middle - half, axis, middle + half},
                    page.theme.tension_of(1));
      write(page, {left - 2.5, base}, std::to_string(exerts[row].tension),
            {.size = figure, .color = page.theme.muted, .align = Align::right});
    }
    if (exerts[row].synergy > 0) {
      add_rectangle(page, {axis, middle - half, right, middle + half},
                    page.theme.synergy_of(1));
      write(page, {right + 2.5, base}, std::to_string(exerts[row].synergy),
            {.size = figure, .color = page.theme.muted});
    }
  }
  add_polyline(page, {{axis, frame.corner.y}, {axis, frame.y(frame.tasks)}},
               page.theme.hairline, 0.5);
}

void below_columns(Page& page, const MatrixFrame& frame,
                   const std::vector<Degree>& receives) {
  const double top = frame.y(frame.tasks) + 3;
  const double axis = top + bars_height / 2;
  const double room = bars_height / 2 - figure - 3;
  const double scale = room / largest(receives);
  const double half = std::clamp(frame.cell * 0.3, 2.2, 6.0);
  const double name = frame.corner.x - 8;
  write(page, {name, axis - 4}, "is strained",
        {.size = figure,
         .color = page.theme.tension_text,
         .bold = true,
         .align = Align::right});
  write(page, {name, axis + 9}, "is helped",
        {.size = figure, .color = page.theme.muted, .bold = true, .align = Align::right});
  for (std::size_t column = 0; column < frame.tasks; ++column) {
    const double middle = frame.x(column) + frame.cell / 2;
    const double up = axis - scale * receives[column].tension;
    const double down = axis + scale * receives[column].synergy;
    const Ink ink{.size = figure, .color = page.theme.muted, .align = Align::middle};
    if (receives[column].tension > 0) {
      add_rectangle(page, {middle - half, up, middle + half, axis},
                    page.theme.tension_of(1));
      write(page, {middle, up - 2}, std::to_string(receives[column].tension), ink);
    }
    if (receives[column].synergy > 0) {
      add_rectangle(page, {middle - half, axis, middle + half, down},
                    page.theme.synergy_of(1));
      write(page, {middle, down + figure}, std::to_string(receives[column].synergy), ink);
    }
  }
  add_polyline(page, {{frame.corner.x, axis}, {frame.x(frame.tasks), axis}},
               page.theme.hairline, 0.5);
}

/// Writes lists below each other until the room is used up.
class Lists {
 public:
  Lists(Page& page, const Matrix& matrix, const MatrixFrame& frame)
      : page_(page), matrix_(matrix), frame_(frame), y_(frame.corner.y - 4) {}

  void strain(std::string_view title, const std::vector<Degree>& degrees) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < degrees.size(); ++i) {
      if (degrees[i].tension > 0)
        order.push_back(i);
    }
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::size_t i) { return degrees[i].tension; });
    order.resize(std::min<std::size_t>(order.size(), 5));
    if (order.empty())
      return;
    heading(title);
    for (std::size_t i : order)
      entry(std::to_string(degrees[i].tension), page_.theme.tension_text,
            capital(on_one_line(matrix_.name(matrix_.tasks[i]))), 2);
    y_ += lead() * 0.6;
  }

  void cells(const std::vector<std::pair<MatrixCell, std::string>>& samples) {
    heading("Cells");
    const double side = std::clamp(frame_.cell, 11.0, 15.0);
    for (const auto& [cell, meaning] : samples) {
      const double top = y_ - size() * 0.35 - side / 2;
      add_cell(page_, {frame_.lists, top, frame_.lists + side, top + side}, cell, false,
               fmt::format("sample-{}-{}", name_of(cell.kind), cell.tension), meaning);
      write(page_, {frame_.lists + side + 6, y_}, meaning,
            {.size = size(), .color = page_.theme.muted});
      y_ += side + 2;
    }
    y_ += lead() * 0.6;
  }

  // Left out as a whole where it would not fit.
  void pillars() {
    const auto starts = pillar_starts(matrix_);
    if (starts.size() < 2 ||
        y_ + lead() * static_cast<double>(starts.size() + 1) > frame_.bottom)
      return;
    const double wrapped = lead() * static_cast<double>(2 * starts.size() + 1);
    const std::size_t most_lines = y_ + wrapped > frame_.bottom ? 1 : 2;
    heading("Pillars");
    for (std::size_t group = 0; group < starts.size(); ++group) {
      const std::size_t end =
          group + 1 < starts.size() ? starts[group + 1] : matrix_.tasks.size();
      const auto& pillar = matrix_.model()[matrix_.tasks[starts[group]]].pillar;
      const std::string name =
          pillar ? on_one_line(
                       name_of(matrix_.model()[*pillar]).in(matrix_.options.language))
                 : std::string("no pillar");
      const std::size_t first = starts[group] + 1;
      entry(first == end ? fmt::format("{}", end) : fmt::format("{}–{}", first, end),
            page_.theme.muted, capital(name), most_lines);
    }
  }

 private:
  double size() const { return page_.style.legend; }
  double lead() const { return size() * 1.35; }

  void heading(std::string_view title) {
    write(page_, {frame_.lists, y_}, std::string(title),
          {.size = size() + 0.5, .color = page_.theme.ink, .bold = true});
    y_ += lead() * 1.25;
  }

  void entry(const std::string& figure_text, const std::string& color,
             const std::string& text, std::size_t most_lines) {
    const double indent = 27;
    const double room = frame_.right - frame_.lists - indent;
    write(page_, {frame_.lists + indent - 5, y_}, figure_text,
          {.size = size(), .color = color, .bold = true, .align = Align::right});
    auto lines = wrap(text, size(), room * 0.97);
    if (lines.size() > most_lines) {
      lines = fill_lines(text, size(), room * 0.97);
      lines.resize(most_lines);
      lines.back() = end_with_ellipsis(lines.back(), size(), room * 0.97);
    }
    for (const std::string& line : lines) {
      write(page_, {frame_.lists + indent, y_}, line,
            {.size = size(), .color = page_.theme.ink});
      y_ += lead();
    }
  }

  Page& page_;
  const Matrix& matrix_;
  const MatrixFrame& frame_;
  double y_;
};

// One sample for each look that the grid has.
std::vector<std::pair<MatrixCell, std::string>> samples_of(const Matrix& matrix) {
  bool tension[4] = {};
  bool synergy[4] = {};
  bool kinds[9] = {};
  for (TaskId from : matrix.tasks) {
    for (TaskId to : matrix.tasks) {
      const MatrixCell cell = matrix.cell(from, to);
      kinds[static_cast<std::size_t>(cell.kind)] = true;
      tension[cell.kind == CellKind::tension ? cell.tension : 0] = true;
      synergy[cell.kind == CellKind::synergy ? cell.synergy : 0] = true;
    }
  }
  constexpr std::string_view harm[] = {"", "limits", "works against", "makes impossible"};
  constexpr std::string_view help[] = {"", "prepares", "helps", "carries"};
  std::vector<std::pair<MatrixCell, std::string>> samples;
  for (int i = 1; i <= 3; ++i) {
    if (tension[i])
      samples.push_back({{CellKind::tension, i, 0}, std::string(harm[i])});
  }
  for (int i = 1; i <= 3; ++i) {
    if (synergy[i])
      samples.push_back({{CellKind::synergy, 0, i}, std::string(help[i])});
  }
  const std::pair<CellKind, std::string_view> rest[] = {
      {CellKind::ambivalent, "strains and helps"},
      {CellKind::neutral, "judged: no effect"},
      {CellKind::undecided, "open question"},
      {CellKind::held, "held by a safeguard"},
      {CellKind::asleep, "asleep for now"}};
  for (const auto& [kind, meaning] : rest) {
    if (kinds[static_cast<std::size_t>(kind)])
      samples.push_back({{kind, 2, 1}, std::string(meaning)});
  }
  return samples;
}

}  // namespace

void add_bars(Page& page, const MatrixFrame& frame, const DrawnSums& sums) {
  beside_rows(page, frame, sums.exerts);
  below_columns(page, frame, sums.receives);
}

void add_lists(Page& page, const Matrix& matrix, const MatrixFrame& frame,
               const DrawnSums& sums) {
  Lists lists(page, matrix, frame);
  lists.strain("Most strained", sums.receives);
  lists.strain("Straining most", sums.exerts);
  if (const auto samples = samples_of(matrix); !samples.empty())
    lists.cells(samples);
  lists.pillars();
}

}  // namespace taut
