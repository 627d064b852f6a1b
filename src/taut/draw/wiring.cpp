#include "taut/draw/wiring.hpp"

#include "taut/draw/marked_routes.hpp"

#include <fmt/format.h>

#include <utility>

namespace taut {
namespace {

constexpr double kinship_weight = 0.13;

// A curve as a polyline of twelve pieces per cubic.
Polyline points_along(const Curve& curve) {
  Polyline line;
  for (std::size_t k = 0; k + 3 < curve.size(); k += 3) {
    for (int i = k == 0 ? 0 : 1; i <= 12; ++i) {
      const double t = i / 12.0, s = 1 - t;
      const auto blend = [&](double a, double b, double c, double d) {
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
      };
      line.push_back({blend(curve[k].x, curve[k + 1].x, curve[k + 2].x, curve[k + 3].x),
                      blend(curve[k].y, curve[k + 1].y, curve[k + 2].y, curve[k + 3].y)});
    }
  }
  return line;
}

// A line with the boxes it joins; of a chip the first of its lines.
struct Wire {
  const ShownLine* line;
  std::size_t a;
  std::size_t b;
  const Chip* chip = nullptr;
};

std::vector<Wire> wires_of(const Model& model, const Shown& shown,
                           const std::vector<Chip>& chips) {
  const std::vector<std::size_t> number = box_numbers(model, shown.tasks);
  std::vector<bool> on_a_chip(shown.lines.size(), false);
  for (const Chip& chip : chips) {
    for (const std::size_t at : chip.lines)
      on_a_chip[at] = true;
  }
  std::vector<Wire> wires;
  for (std::size_t i = 0; i < shown.lines.size(); ++i) {
    const ShownLine& line = shown.lines[i];
    if (!on_a_chip[i])
      wires.push_back({&line, number[line.a.value], number[line.b.value]});
  }
  for (std::size_t k = 0; k < chips.size(); ++k) {
    const ShownLine& line = shown.lines[chips[k].lines.front()];
    wires.push_back({&line, number[line.a.value], shown.tasks.size() + k, &chips[k]});
  }
  return wires;
}

RouteRequest request_for(const Page& page, const std::vector<Box>& boxes, Box zone) {
  return {.boxes = boxes, .words = page.words, .zone = zone};
}

}  // namespace

std::vector<std::size_t> box_numbers(const Model& model,
                                     const std::vector<TaskId>& tasks) {
  std::vector<std::size_t> number(model.tasks.size(), 0);
  for (std::size_t i = 0; i < tasks.size(); ++i)
    number[tasks[i].value] = i;
  return number;
}

std::vector<PlacedLine> placed_lines(const Page& page, const Situation& situation,
                                     const Shown& shown, MarkBy marks,
                                     const std::vector<Chip>& chips) {
  std::vector<PlacedLine> lines;
  for (const Wire& wire : wires_of(situation.of(), shown, chips)) {
    const ShownLine& line = *wire.line;
    const std::string text = mark_text(situation, shown, line, marks);
    lines.push_back({.a = wire.a,
                     .b = wire.b,
                     .weight = weight_of(line),
                     .both = line.mutual() && line.mood != Mood::held,
                     .mark = mark_size(text, page.style.mark, line.shielded).w});
  }
  return lines;
}

std::vector<PlacedLine> with_kinship(const Model& model, const Shown& shown,
                                     std::vector<PlacedLine> lines) {
  for (std::size_t i = 0; i < shown.tasks.size(); ++i) {
    for (std::size_t j = i + 1; j < shown.tasks.size(); ++j) {
      const auto& one = model[shown.tasks[i]].pillar;
      if (one && one == model[shown.tasks[j]].pillar)
        lines.push_back({i, j, kinship_weight, false});
    }
  }
  return lines;
}

std::vector<RoutedTension> wire(const Page& page, const Situation& situation,
                                const Shown& shown, const std::vector<Box>& boxes,
                                std::size_t first, Box zone, MarkBy by,
                                const std::vector<Chip>& chips) {
  const std::vector<std::size_t> number = box_numbers(situation.of(), shown.tasks);
  const std::vector<PlacedLine> placed = placed_lines(page, situation, shown, by, chips);
  std::vector<RoutedTension> result;
  std::vector<MarkedLine> lines;
  for (const Wire& wire : wires_of(situation.of(), shown, chips)) {
    RoutedTension routed{.line = wire.line,
                         .from = first + wire.a,
                         .to = first + wire.b,
                         .text = mark_text(situation, shown, *wire.line, by)};
    if (wire.chip) {
      routed.ends = fmt::format("{}--chip-{}", situation.of()[wire.line->a].id,
                                situation.of()[wire.chip->statement].id);
      routed.words = wire.chip->words;
    }
    lines.push_back({placed[result.size()],
                     mark_size(routed.text, page.style.mark, wire.line->shielded)});
    result.push_back(std::move(routed));
  }
  const MarkedRoutes routes = route_with_marks(lines, request_for(page, boxes, zone));
  const std::vector<Curve>& curves = routes.curves;
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i].curve = curves[i];
    result[i].mark = routes.marks[i];
  }
  if (shown.extras.empty())
    return result;

  RouteRequest beside = request_for(page, boxes, zone);
  beside.passes = 3;
  beside.end_gap = 2;
  for (const Curve& curve : curves)
    beside.fixed.push_back(points_along(curve));
  for (const ShownLine& line : shown.extras)
    beside.lines.push_back({number[line.a.value], number[line.b.value], weight_of(line)});
  std::vector<Curve> extra = route(beside);
  std::vector<RoutedTension> all;
  for (std::size_t i = 0; i < shown.extras.size(); ++i) {
    const ShownLine& line = shown.extras[i];
    all.push_back({.line = &line,
                   .from = first + number[line.a.value],
                   .to = first + number[line.b.value],
                   .curve = std::move(extra[i])});
  }
  all.insert(all.end(), result.begin(), result.end());
  return all;
}

}  // namespace taut
