#include "taut/draw/legibility.hpp"

#include "taut/draw/contrast.hpp"
#include "taut/layout/curve.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace taut {
namespace {

constexpr double a4_width = 841.92;
constexpr double a4_height = 595.2;
constexpr int few_reasons = 20;
constexpr double nothing_near = 99;  // told where a mark has no other line within reach

// How much smaller the page comes out on A4.
double on_a4(const Drawing& drawing) {
  return std::min({1.0, a4_width / drawing.page.w, a4_height / drawing.page.h});
}

double smallest_name(const Drawing& drawing) {
  double smallest = no_limit;
  for (const DrawnBox& box : drawing.boxes) {
    for (const LabelLine& line : box.lines) {
      if (box.css_class.starts_with("task") && !line.caption)
        smallest = std::min(smallest, line.size);
    }
  }
  return smallest;
}

// The colour that lies at a point behind all lines: the paper, or the last shape there.
const std::string& behind(const Drawing& drawing, Point at, const Fixed* before) {
  const std::string* color = &drawing.paper;
  for (const Fixed& fixed : drawing.background) {
    if (&fixed == before)
      break;
    const auto* shape = std::get_if<Shape>(&fixed);
    if (shape && !shape->fill.empty() && inside(at, bounds(shape->points)))
      color = &shape->fill;
  }
  return *color;
}

double text_contrast(const Drawing& drawing) {
  double least = 21;
  for (const Fixed& fixed : drawing.background) {
    const auto* run = std::get_if<TextRun>(&fixed);
    if (!run)
      continue;
    const double shift = run->align == Align::left    ? 0.5
                         : run->align == Align::right ? -0.5
                                                      : 0;
    const Point middle{run->at.x + shift * run->width, run->at.y - run->size * 0.3};
    least = std::min(least, contrast(run->color, behind(drawing, middle, &fixed)));
  }
  for (const DrawnBox& box : drawing.boxes) {
    for (const LabelLine& line : box.lines)
      least = std::min(least, contrast(line.color, box.fill));
  }
  return least;
}

double line_contrast(const Drawing& drawing) {
  double least = 21;
  for (const DrawnLine& line : drawing.lines) {
    for (const Point at : flatten(line.curve, 8))
      least = std::min(least, contrast(line.color, behind(drawing, at, nullptr)));
  }
  return least;
}

// What a grey copy shows of a line: its widths and ends.
using GreyLook = std::tuple<double, Tip, Dash>;

// Kinds of line ("tension strength-2", "synergy held") that share their look in grey with
// another: colour alone would tell them apart.
int told_by_colour_alone(const Drawing& drawing) {
  std::map<GreyLook, std::set<std::string>> kinds;
  for (const DrawnLine& line : drawing.lines) {
    const Tip tip = line.head == Tip::none ? line.tail : line.head;
    std::string kind = line.css_class;
    if (const auto at = kind.find(" not-firm"); at != std::string::npos)
      kind.resize(at);
    if (kind.ends_with("strand"))
      kind = "synergy";
    const bool sleeps = kind.ends_with("asleep") || kind.ends_with("undecided");
    if (sleeps)  // told apart by the mark
      kind = kind.substr(0, kind.find(' ')) + " asleep";
    kinds[{line.pen, tip, line.dash}].insert(std::move(kind));
  }
  int count = 0;
  for (const auto& [look, names] : kinds)
    count += static_cast<int>(names.size()) - 1;
  return count;
}

double to_two_decimals(double value) {
  return std::round(value * 100) / 100;
}

}  // namespace

bool Legibility::met() const {
  const double measured = to_two_decimals(value);
  return at_least ? measured >= bound : measured <= bound;
}

std::vector<Legibility> legibility_of(const Drawing& drawing, const Quality& quality,
                                      const Reasons& reasons) {
  const double scale = on_a4(drawing);
  const double name = smallest_name(drawing);
  const bool few = reasons.count <= few_reasons;
  const auto lines = static_cast<double>(std::max(1, quality.lines));
  return {
      {"smallest-text", "smallest text", "pt", smallest_text(drawing) * scale, 7.5},
      {"smallest-name", "smallest name of a task", "pt",
       name == no_limit ? 8.5 : name * scale, 8.5},
      {"smallest-reason",
       few ? "smallest reason, where there are 20 or fewer" : "smallest reason", "pt",
       reasons.count == 0 ? (few ? 8 : 7.5) : reasons.size * scale, few ? 8 : 7.5},
      {"text-contrast", "contrast of text", ": 1", text_contrast(drawing), 4.5},
      {"line-contrast", "contrast of lines", ": 1", line_contrast(drawing), 3},
      {"colour-alone", "kinds of line that colour alone tells apart", "",
       static_cast<double>(told_by_colour_alone(drawing)), 0, false},
      {"lines-through-boxes", "lines through a box", "",
       static_cast<double>(quality.through_box), 0, false},
      {"boxes-overlapping", "boxes on a box", "",
       static_cast<double>(quality.boxes_overlapping), 0, false},
      {"marks-colliding", "marks on a box, a word or a mark", "",
       static_cast<double>(quality.marks_colliding), 0, false},
      {"marks-on-lines", "marks on a line of others", "",
       static_cast<double>(quality.marks_on_lines), 0, false},
      {"mark-room", "from the middle of a mark to a line of others", "pt",
       std::min(quality.mark_room, nothing_near), 6},
      {"crossings-per-line", "crossings for each line", "", quality.crossings / lines,
       0.15, false},
      {"smallest-angle", "smallest angle of a crossing", "degrees",
       quality.smallest_angle, 40},
  };
}

}  // namespace taut
