// A square strains, a disc helps: the sign survives a grey copy. What is not at work is
// an outline, dotted while it sleeps, as on the maps. The look of a cell is drawn behind
// a clear box that carries its id, class and tooltip: figures then stand where they are
// put, not where a renderer centres them.

#include "taut/analyse/matrix_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/draw/contrast.hpp"
#include "taut/draw/matrix_frame.hpp"
#include "taut/draw/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace taut {
namespace {

constexpr std::string_view minus = "\xE2\x88\x92";

double figure_size(Box box) {
  return std::clamp(box.height() * 0.57, 7.5, 10.0);
}

Box inset(Box box, double by) {
  return {box.x0 + by, box.y0 + by, box.x1 - by, box.y1 - by};
}

void add_figure(Page& page, Box box, const std::string& text, const std::string& ink) {
  const double size = figure_size(box);
  const Point centre = box.centre();
  write(page, {centre.x, centre.y + size * 0.4}, text,
        {.size = size, .color = ink, .bold = true, .align = Align::middle});
}

void add_square(Page& page, Box box, const std::string& fill) {
  const auto [x0, y0, x1, y1] = inset(box, 0.6);
  add_polygon(page, {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, fill, fill, 0);
}

// Four cubics, closer to a circle than any eye.
void add_disc(Page& page, Box box, const std::string& fill) {
  const auto [x, y] = box.centre();
  const double r = box.width() / 2 - 0.6;
  const double k = r * 0.5523;
  page.drawing.background.push_back(Shape{.kind = Shape::Kind::curve,
                                          .points = {{x + r, y},
                                                     {x + r, y + k},
                                                     {x + k, y + r},
                                                     {x, y + r},
                                                     {x - k, y + r},
                                                     {x - r, y + k},
                                                     {x - r, y},
                                                     {x - r, y - k},
                                                     {x - k, y - r},
                                                     {x, y - r},
                                                     {x + k, y - r},
                                                     {x + r, y - k},
                                                     {x + r, y}},
                                          .fill = fill,
                                          .stroke = fill,
                                          .pen = 0});
}

// A dotted square. Renderers space the dots of a dotted line too far apart for one so
// small, and each in its own way.
void add_dots(Page& page, Box box, const std::string& color) {
  const auto count = static_cast<int>(std::max(3.0, box.width() / 2.6));
  const double step = box.width() / count;
  const double dot = step * 0.25;
  for (int i = 0; i <= count; ++i) {
    const double x = box.x0 + step * i;
    const double y = box.y0 + step * i;
    add_polyline(page, {{x - dot, box.y0}, {x + dot, box.y0}}, color, 1.1);
    add_polyline(page, {{x - dot, box.y1}, {x + dot, box.y1}}, color, 1.1);
    add_polyline(page, {{box.x0, y - dot}, {box.x0, y + dot}}, color, 1.1);
    add_polyline(page, {{box.x1, y - dot}, {box.x1, y + dot}}, color, 1.1);
  }
}

// Upper left the tension, lower right the synergy; both figures in full.
void add_both(Page& page, Box box, const MatrixCell& cell) {
  const auto [x0, y0, x1, y1] = inset(box, 0.6);
  const std::string& tension = page.theme.tension_of(cell.tension);
  const std::string& synergy = page.theme.synergy_of(cell.synergy);
  add_polygon(page, {{x0, y0}, {x1, y0}, {x0, y1}}, tension, tension, 0);
  add_polygon(page, {{x1, y0}, {x1, y1}, {x0, y1}}, synergy, synergy, 0);
  const double size = std::max(7.5, figure_size(box) * 0.88);
  write(page, {x0 + box.width() * 0.3, y0 + size * 0.92}, std::to_string(cell.tension),
        {.size = size,
         .color = readable_on(tension),
         .bold = true,
         .align = Align::middle});
  write(page, {x1 - box.width() * 0.25, y1 - size * 0.1}, std::to_string(cell.synergy),
        {.size = size,
         .color = readable_on(synergy),
         .bold = true,
         .align = Align::middle});
}

void add_look(Page& page, Box box, const MatrixCell& cell, bool helps) {
  const Theme& theme = page.theme;
  const std::string& sleeping = helps ? theme.synergy_of(1) : theme.tension_of(1);
  switch (cell.kind) {
    case CellKind::tension:
      add_square(page, box, theme.tension_of(cell.tension));
      return add_figure(page, box, fmt::format("{}{}", minus, cell.tension),
                        readable_on(theme.tension_of(cell.tension)));
    case CellKind::synergy:
      add_disc(page, box, theme.synergy_of(cell.synergy));
      return add_figure(page, box, fmt::format("+{}", cell.synergy),
                        readable_on(theme.synergy_of(cell.synergy)));
    case CellKind::ambivalent: return add_both(page, box, cell);
    case CellKind::undecided: add_figure(page, box, "?", theme.ink); [[fallthrough]];
    case CellKind::asleep: return add_dots(page, inset(box, 1.8), sleeping);
    case CellKind::held:
      return add_shield(page, inset(box, 2.4), theme.paper, theme.held);
    case CellKind::neutral: return add_figure(page, box, "0", theme.muted);
    case CellKind::never_judged:
    case CellKind::itself: return;
  }
}

std::string tooltip_of(const Matrix& matrix, TaskId from, TaskId to,
                       const MatrixCell& cell) {
  std::string text = cell_in_words(matrix, from, to) + ".";
  for (ArcIndex index : cell.pair->arcs) {
    const Statement& statement = matrix.model()[matrix.situation.arcs[index].statement];
    text += fmt::format(" {} [{}: {}]", sentence(capital(arc_in_words(matrix, index))),
                        statement.id, name_of(statement.basis));
  }
  return on_one_line(text);
}

// Would it help, if it were awake?
bool would_help(const Matrix& matrix, const Pair& pair) {
  return std::ranges::all_of(pair.arcs, [&](ArcIndex index) {
    return matrix.model()[matrix.situation.arcs[index].statement].score >= 0;
  });
}

}  // namespace

void add_cell(Page& page, Box box, const MatrixCell& cell, bool helps,
              const std::string& id, const std::string& tooltip) {
  add_look(page, box, cell, helps);
  page.drawing.boxes.push_back({.id = id,
                                .box = box,
                                .form = DrawnBox::Form::clear,
                                .pen = 0,
                                .css_class = fmt::format("cell {}", name_of(cell.kind)),
                                .tooltip = tooltip});
}

void add_cells(Page& page, const Matrix& matrix, const MatrixFrame& frame) {
  for (std::size_t row = 0; row < frame.tasks; ++row) {
    for (std::size_t column = 0; column < frame.tasks; ++column) {
      const TaskId from = matrix.tasks[row];
      const TaskId to = matrix.tasks[column];
      const MatrixCell cell = matrix.cell(from, to);
      if (!cell.pair)
        continue;
      add_cell(page, frame.box(row, column), cell, would_help(matrix, *cell.pair),
               fmt::format("cell-{}-{}", matrix.model()[from].id, matrix.model()[to].id),
               tooltip_of(matrix, from, to, cell));
    }
  }
}

}  // namespace taut
