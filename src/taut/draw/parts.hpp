#pragma once

#include "taut/draw/chips.hpp"
#include "taut/draw/page.hpp"
#include "taut/draw/select.hpp"
#include "taut/draw/wording.hpp"
#include "taut/layout/geometry.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taut {

// What all maps are made of: task boxes, lines, and the numbers on them.

/// The colours of a task's box, where strain and priority do not decide them.
struct TaskInk {
  std::string fill = {};
  std::string stroke = {};
  std::string text = {};
  double pen = 0.7;
  Dash dash = Dash::solid;
  bool bold = false;
};

/// How a task is drawn.
struct TaskLook {
  Box box = {};
  double size = 9;           ///< wanted; long names may be set up to a point smaller
  int strain = 0;            ///< tints the box
  bool caption = false;      ///< the pillar's name under the task's
  std::string numbers = {};  ///< of the chips that stand for it, beside that: "7"
  std::string id = {};       ///< of the box; empty = the task's own
  std::optional<TaskInk> ink = {};
};

/// Adds the box of a task; gives its place among the boxes. A name that does not fit even
/// without its caption ends in an ellipsis, and its whole stands in the tooltip.
std::size_t add_task(Page& page, const Speaker& speaker, TaskId task,
                     const TaskLook& look);

/// Adds a chip: the count of the tasks that bear its number; gives its place.
std::size_t add_chip(Page& page, const Speaker& speaker, const Shown& shown,
                     const Chip& chip, Box box, const std::string& number);

/// What the mark of a line shows: its numbers in the key, "2·21", or where there is no
/// key the ids of its statements, "T02·T21"; with a "?" where undecided.
enum class MarkBy { number, id };
std::string mark_text(const Situation& situation, const Shown& shown,
                      const ShownLine& line, MarkBy by);
Size mark_size(const std::string& text, double font, bool shield);

/// The weight of a line for placing and routing: its strength, 0.7 unless awake.
double weight_of(const ShownLine& line);

/// A line that has its curve, and the boxes it joins.
struct RoutedTension {
  const ShownLine* line = nullptr;
  std::size_t from = 0;
  std::size_t to = 0;
  Curve curve = {};
  Point mark = {};
  std::string text = {};   ///< of the mark; empty = none
  std::string ends = {};   ///< of its ids, where it does not end at a task
  std::string words = {};  ///< its tooltip there
};

/// Adds lines from weak to strong, then their marks in the given order. A line whose
/// directions differ becomes two, one from its middle to each end.
void add_lines(Page& page, const Speaker& speaker,
               const std::vector<RoutedTension>& lines);

}  // namespace taut
