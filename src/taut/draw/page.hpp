#pragma once

#include "taut/draw/drawing.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/draw/theme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// The measures of a page, in points.
struct PageStyle {
  Size size = {};
  double margin = 28;
  double kicker = 7.5;
  double title = 17;
  double subtitle = 9;
  double task = 9;
  double least_name = 8.5;  ///< a task's name is never set smaller
  double caption = 8;       ///< the pillar inside a box; whole, as Graphviz needs it
  double heading = 8.5;
  double mark = 7.5;
  double legend = 7.5;
  double source = 7.5;
  double floor = 7.5;  ///< no text below this: content is dropped instead
};
PageStyle page_style(PageSize size);

/// What is told beside a map of why its lines are there.
struct Reasons {
  int count = 0;
  double size = 0;  ///< of their smallest letters
};

/// A picture that is being drawn, and where its words stand.
struct Page {
  Drawing drawing = {};
  Theme theme = {};
  PageStyle style = {};
  std::vector<Box> words = {};  ///< fixed text, which lines had better not touch
  Reasons reasons = {};

  double left() const { return style.margin; }
  double right() const { return drawing.page.w - style.margin; }
};

/// An empty page of the theme's paper.
Page make_page(const PageStyle& style, ThemeName theme);

struct Ink {
  double size = 8;
  std::string color = {};
  bool bold = false;
  bool italic = false;
  Align align = Align::left;
};

/// Writes one line with its baseline at `at`; gives its width. Nothing for an empty one.
double write(Page& page, Point at, std::string text, const Ink& ink);
/// Writes lines below each other; gives the baseline after the last.
double write_lines(Page& page, Point at, const std::vector<std::string>& lines,
                   const Ink& ink, double lead = 1.2);

void add_polygon(Page& page, std::vector<Point> points, const std::string& fill,
                 const std::string& stroke, double pen);
void add_polyline(Page& page, std::vector<Point> points, const std::string& stroke,
                  double pen, Dash dash = Dash::solid);
void add_round_box(Page& page, Box box, double radius, const std::string& fill,
                   const std::string& stroke, double pen);
void add_shield(Page& page, Box box, const std::string& fill, const std::string& stroke);

/// Kicker, title and subtitle at the top; gives where the picture may begin. A title that
/// is too long shrinks a little, then breaks.
double add_title(Page& page, std::string_view kicker, std::string_view title,
                 std::string_view subtitle);

/// The source line at the bottom, at most `most_lines` long; gives where it begins. What
/// does not fit is dropped and marked by an ellipsis.
double add_footer(Page& page, std::string_view text, std::size_t most_lines = 4);

/// How much room `add_footer` will take for `text`.
double footer_height(const PageStyle& style, double width, std::string_view text,
                     std::size_t most_lines = 4);

}  // namespace taut
