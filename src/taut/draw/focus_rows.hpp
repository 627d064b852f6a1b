#pragma once

#include "taut/draw/select.hpp"
#include "taut/draw/wording.hpp"

#include <string>
#include <vector>

namespace taut {

/// One line of the picture of a task, and what is told about it.
struct FocusRow {
  ShownLine line = {};
  TaskId other = {};
  std::string why = {};
  std::string sources = {};  ///< ids and sources, short
};

/// What there is to draw around one task.
struct FocusRows {
  std::vector<FocusRow> left =
      {};  ///< what strains it: strongest first, asleep last; then what helps it
  std::vector<FocusRow> right =
      {};             ///< what it strains, carries and needs, in that order
  int left_more = 0;  ///< rows left out, the weakest
  int right_more = 0;
  int strainers = 0;  ///< awake tensions on the task, left out ones included
  std::vector<std::string> needs =
      {};  ///< conditions and safeguards it needs first, each with its state

  /// Whether something on the left helps it.
  bool helped() const;
  /// Tasks that strain it and must also come before it.
  int needed_strainers() const;
};

/// With `synergies` also what helps the task, below what strains it.
FocusRows focus_rows(const Speaker& speaker, TaskId focus, bool synergies = false);

}  // namespace taut
