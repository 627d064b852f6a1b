#pragma once

#include "taut/draw/focus_rows.hpp"
#include "taut/draw/page.hpp"
#include "taut/layout/geometry.hpp"

#include <string>
#include <vector>

namespace taut {

/// The height of a line of reasons, by the size of its letters.
inline constexpr double focus_lead = 1.2;

/// What is written beside or under a task, in lines; never cut.
struct FocusText {
  std::vector<std::string> why = {};
  std::vector<std::string> sources = {};

  bool empty() const { return why.empty(); }
};

/// A row of one side: where its box stands and what is told about it.
struct FocusPlace {
  Box box = {};
  FocusText text = {};
};

/// Where everything stands in the picture of a task.
struct FocusLayout {
  double text = 8;      ///< size of the reasons
  double source = 7.5;  ///< size of ids and sources
  double why = 0;  ///< left edge of the reasons on the left; their number is before it
  Box focus = {};
  std::vector<FocusPlace> left = {};   ///< by row of the rows that were kept
  std::vector<FocusPlace> right = {};  ///< likewise
  double left_foot = 0;                ///< baseline for what is said of rows left out
  double right_foot = 0;

  /// Where the line of a row meets the tall box.
  double door(std::size_t row, std::size_t count) const;
};

/// Lays the rows out between `top` and `bottom`. Reasons and sources are wrapped, never
/// cut: what does not fit is set smaller down to the floor, then the last rows on the
/// left go (`left_more` counts them), and on the right the last reasons, then the last
/// rows.
FocusLayout lay_out_focus(const Page& page, FocusRows& rows, double top, double bottom,
                          bool slide);

}  // namespace taut
