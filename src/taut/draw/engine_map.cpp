#include "taut/draw/engine_map.hpp"

#include "taut/draw/frame.hpp"
#include "taut/draw/parts.hpp"
#include "taut/draw/title.hpp"
#include "taut/draw/wiring.hpp"
#include "taut/layout/route.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr Size box_size{104, 37};
constexpr double chrome = 150;  // height of title, legend and footer together

EngineRequest engine_request(const MapOptions& options, const Model& model,
                             const Shown& shown) {
  EngineRequest wanted{.engine = options.engine, .seed = options.seed};
  wanted.boxes.assign(shown.tasks.size(), box_size);
  const std::vector<std::size_t> number = box_numbers(model, shown.tasks);
  for (const auto* lines : {&shown.lines, &shown.extras}) {
    for (const ShownLine& line : *lines)
      wanted.lines.push_back(
          {number[line.a.value], number[line.b.value], weight_of(line)});
  }
  return wanted;
}

// A4 in its proportions, larger where the picture needs it.
PageStyle page_for(Size picture) {
  PageStyle style = page_style(PageSize::a4);
  style.size.w = std::max(style.size.w, picture.w + 2 * style.margin + 40);
  style.size.h = std::max(style.size.h, picture.h + 2 * style.margin + chrome);
  return style;
}

void move_into(EnginePlacement& placed, Box zone) {
  const double dx = zone.x0 + (zone.width() - placed.size.w) / 2;
  const double dy = zone.y0 + (zone.height() - placed.size.h) / 2;
  const auto shift = [&](Point& point) { point = {point.x + dx, point.y + dy}; };
  std::ranges::for_each(placed.centres, shift);
  for (Curve& curve : placed.curves)
    std::ranges::for_each(curve, shift);
}

Curve straight(Point a, Point b) {
  const auto at = [&](double t) {
    return Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
  };
  return {at(0.2), at(0.4), at(0.6), at(0.8)};
}

std::vector<RoutedTension> wire_placed(const Page& page, const Situation& situation,
                                       const Shown& shown, const std::vector<Box>& boxes,
                                       const EnginePlacement& placed, Box zone) {
  const std::vector<std::size_t> number = box_numbers(situation.of(), shown.tasks);
  std::vector<RoutedTension> tensions, extras;
  MarkRequest marks{.boxes = boxes, .words = page.words, .zone = zone};
  for (std::size_t i = 0; i < placed.curves.size(); ++i) {
    const bool extra = i >= shown.lines.size();
    const ShownLine& line = extra ? shown.extras[i - shown.lines.size()] : shown.lines[i];
    RoutedTension routed{.line = &line,
                         .from = number[line.a.value],
                         .to = number[line.b.value],
                         .curve = placed.curves[i]};
    if (routed.curve.empty())
      routed.curve = straight(placed.centres[routed.from], placed.centres[routed.to]);
    if (extra) {
      extras.push_back(std::move(routed));
      continue;
    }
    routed.text = mark_text(situation, shown, line, MarkBy::id);
    marks.curves.push_back(routed.curve);
    marks.sizes.push_back(mark_size(routed.text, page.style.mark, line.shielded));
    marks.weights.push_back(weight_of(line));
    tensions.push_back(std::move(routed));
  }
  const std::vector<Point> places = place_marks(marks);
  for (std::size_t i = 0; i < tensions.size(); ++i)
    tensions[i].mark = places[i];
  extras.insert(extras.end(), tensions.begin(), tensions.end());
  return extras;
}

}  // namespace

Expected<MapResult> draw_engine_map(const MapRequest& request, Shown shown,
                                    const EngineLayout& engine) {
  if (!engine)
    return Error{fmt::format("the engine {} needs Graphviz, which is not at hand here",
                             name_of(request.options.engine))};
  const Speaker& speaker = request.speaker;
  EnginePlacement placed;
  if (!shown.tasks.empty()) {
    auto laid = engine(engine_request(request.options, request.model(), shown));
    if (!laid)
      return laid.error();
    placed = *std::move(laid);
  }

  Page page = make_page(page_for(placed.size), request.options.theme);
  const double top = open_map(page, request, shown);
  std::string text = footer_of_map(speaker, shown);
  if (!shown.key.empty())
    text = std::string(reasons_elsewhere) + text;
  const Box zone =
      add_legend_and_footer(page, request, shown, top, text, 4, page.right()).zone;
  move_into(placed, zone);

  std::vector<Box> boxes;
  for (std::size_t i = 0; i < shown.tasks.size(); ++i) {
    boxes.push_back(Box::around(placed.centres[i], box_size));
    add_task(page, speaker, shown.tasks[i],
             {.box = boxes[i],
              .size = page.style.task,
              .strain = shown.strain[shown.tasks[i].value],
              .caption = true});
  }
  add_lines(page, speaker,
            wire_placed(page, request.situation(), shown, boxes, placed, zone));

  MapResult result;
  judge(result, page, zone, "--engine slots");
  const Size a4 = page_style(PageSize::a4).size;
  const Size drawn = page.drawing.page;
  const double printed =
      result.check.smallest * std::min({1.0, a4.w / drawn.w, a4.h / drawn.h});
  if (printed < result.check.floor)
    result.advice.insert(
        result.advice.begin(),
        fmt::format("{} needs a page so large that its text is printed at {:.1f} points "
                    "on A4; use --engine slots",
                    name_of(request.options.engine), printed));
  hand_over(result, std::move(page), request.lock);
  return result;
}

}  // namespace taut
