#include "taut/draw/marked_routes.hpp"

namespace taut {

MarkedRoutes route_with_marks(const std::vector<MarkedLine>& lines, RouteRequest how) {
  how.lines.clear();
  for (const auto& [line, mark] : lines)
    how.lines.push_back({line.a, line.b, line.weight, line.both, line.mark});
  MarkedRoutes routes{.curves = route(how)};
  MarkRequest marks{
      .curves = routes.curves, .boxes = how.boxes, .words = how.words, .zone = how.zone};
  for (const auto& [line, mark] : lines) {
    marks.sizes.push_back(mark);
    marks.weights.push_back(line.weight);
  }
  routes.marks = place_marks(marks);
  return routes;
}

}  // namespace taut
