#include "taut/analyse/words.hpp"
#include "taut/draw/matrix_frame.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/wording.hpp"

#include <algorithm>
#include <string>

namespace taut {
namespace {

void add_blocks(Page& page, const MatrixFrame& frame,
                const std::vector<std::size_t>& starts) {
  for (std::size_t group = 0; group < starts.size(); ++group) {
    const std::size_t end = group + 1 < starts.size() ? starts[group + 1] : frame.tasks;
    const double a = frame.x(starts[group]);
    const double b = frame.x(end);
    const double c = frame.y(starts[group]);
    const double d = frame.y(end);
    add_polygon(page, {{a, c}, {b, c}, {b, d}, {a, d}}, page.theme.card, page.theme.card,
                0);
  }
}

// Hairlines between cells; a pillar's border is stronger and runs on under the names.
void add_rules(Page& page, const MatrixFrame& frame,
               const std::vector<std::size_t>& starts) {
  const double right = frame.x(frame.tasks);
  const double bottom = frame.y(frame.tasks);
  for (std::size_t i = 0; i <= frame.tasks; ++i) {
    const bool border = i == frame.tasks || std::ranges::find(starts, i) != starts.end();
    const std::string& color = border ? page.theme.hairline : page.theme.faded;
    const double pen = border ? 0.9 : 0.25;
    const double left = border ? frame.left : frame.corner.x;
    add_polyline(page, {{left, frame.y(i)}, {right, frame.y(i)}}, color, pen);
    add_polyline(page,
                 {{frame.x(i), border ? frame.corner.y - 10 : frame.corner.y},
                  {frame.x(i), bottom}},
                 color, pen);
  }
}

}  // namespace

void add_grid(Page& page, const Matrix& matrix, const MatrixFrame& frame) {
  const auto starts = pillar_starts(matrix);
  add_blocks(page, frame, starts);
  add_rules(page, frame, starts);
  const double size = frame.name_size;
  const double number = std::clamp(frame.cell * 0.55, 7.5, size);
  const double room = frame.corner.x - frame.left - size * 1.3 - 12;
  for (std::size_t i = 0; i < frame.tasks; ++i) {
    const double base = frame.y(i) + frame.cell / 2 + size * 0.35;
    const double middle = frame.x(i) + frame.cell / 2;
    const bool first_tier = matrix.model()[matrix.tasks[i]].priority == 1;
    const std::string name = capital(on_one_line(matrix.name(matrix.tasks[i])));
    write(
        page, {frame.corner.x - 5, base}, std::to_string(i + 1),
        {.size = number, .color = page.theme.muted, .bold = true, .align = Align::right});
    write(page, {frame.left + room, base}, shorten(name, size, room, first_tier),
          {.size = size,
           .color = page.theme.ink,
           .bold = first_tier,
           .align = Align::right});
    write(page, {middle, frame.corner.y - 4}, std::to_string(i + 1),
          {.size = number,
           .color = page.theme.muted,
           .bold = true,
           .align = Align::middle});
    write(page, {middle, frame.y(i) + frame.cell / 2 + number * 0.35},
          std::to_string(i + 1),
          {.size = number, .color = page.theme.hairline, .align = Align::middle});
  }
}

}  // namespace taut
