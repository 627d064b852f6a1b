#include "taut/draw/drawing.hpp"

#include <algorithm>

namespace taut {

double smallest_text(const Drawing& drawing) {
  double smallest = 0;
  const auto see = [&](double size) {
    smallest = smallest == 0 ? size : std::min(smallest, size);
  };
  for (const Fixed& fixed : drawing.background)
    if (const auto* run = std::get_if<TextRun>(&fixed))
      see(run->size);
  for (const DrawnBox& box : drawing.boxes)
    for (const LabelLine& line : box.lines)
      see(line.size);
  return smallest;
}

}  // namespace taut
