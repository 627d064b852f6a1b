#pragma once

#include "taut/layout/geometry.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace taut {

// A picture with everything resolved: a renderer never asks the model anything. Lengths
// are points, the origin is the top left corner, colours are "#RRGGBB". Every text is
// plain UTF-8 that a user may have written; writers escape it.

enum class Dash { solid, dashed, dotted, dash_dot };
enum class Tip { none, bar, arrow, open_arrow };
enum class Align { left, middle, right };

/// One line of text; `at` is where its baseline starts, is centred or ends.
struct TextRun {
  Point at = {};
  std::string text = {};
  double size = 8;
  std::string color = {};
  bool bold = false;
  bool italic = false;
  Align align = Align::left;
  double width = 0;  ///< by the width table
};

/// A shape behind everything; an empty `fill` is not filled.
struct Shape {
  enum class Kind { polygon, polyline, curve };
  Kind kind = Kind::polygon;
  std::vector<Point> points = {};  ///< of a curve: a chain of cubics
  std::string fill = {};
  std::string stroke = {};
  double pen = 0.5;
  Dash dash = Dash::solid;
};

using Fixed = std::variant<Shape, TextRun>;

/// One line of a label, centred in its box.
struct LabelLine {
  std::string text = {};
  double size = 8.5;
  bool bold = false;
  std::string color = {};
  bool caption = false;  ///< under the name that the box bears
};

/// A task, a number on a line, the heading of a card, or a cell. Drawn above the lines,
/// in order. A `clear` one has no colour of its own: it carries a tooltip over what is
/// behind.
struct DrawnBox {
  enum class Form { rounded, plain, shield, clear };
  std::string id = {};  ///< unique among the boxes
  Box box = {};
  Form form = Form::rounded;
  std::vector<LabelLine> lines = {};
  std::string fill = {};
  std::string stroke = {};
  double pen = 0.8;
  Dash dash = Dash::solid;
  std::string css_class = {};
  std::string tooltip = {};
  std::string address = {};  ///< http, https or #; anything else is not written
  /// Of a mark: the boxes that its line joins.
  std::optional<std::pair<std::size_t, std::size_t>> joins = {};
};

/// A line between two boxes, drawn in order.
struct DrawnLine {
  std::string id = {};
  std::size_t from = 0;  ///< places in `Drawing::boxes`
  std::size_t to = 0;
  Curve curve = {};  ///< from edge to edge; its tips end where the curve ends
  std::string color = {};
  double pen = 1;
  Dash dash = Dash::solid;
  Tip tail = Tip::none;
  Tip head = Tip::bar;
  double tip_size =
      1;  ///< a bar is 2 x this thick and 10 x this wide, arrows 10 x this long
  std::string css_class = {};
  std::string tooltip = {};
};

struct Drawing {
  std::string name = "tension-map";  ///< prefix of all ids, so that two SVGs share a page
  Size page = {};
  std::string paper = {};
  std::string font_color = {};
  std::vector<Fixed> background = {};
  std::vector<DrawnBox> boxes = {};
  std::vector<DrawnLine> lines = {};
  std::string title = {};        ///< the finding, for people who cannot see the picture
  std::string description = {};  ///< what the picture shows, line by line
  std::string language = "en";
};

/// The smallest text of the picture in points; 0 if there is none.
double smallest_text(const Drawing& drawing);

}  // namespace taut
