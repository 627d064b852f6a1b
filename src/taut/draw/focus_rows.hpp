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
  std::vector<FocusRow> left = {};  ///< what strains it: strongest first, asleep last
  std::vector<FocusRow> right =
      {};             ///< what it strains, carries and needs, in that order
  int left_more = 0;  ///< rows left out, the weakest
  int right_more = 0;
  std::vector<std::string> needs = {};  ///< conditions and safeguards it needs first

  /// Awake tensions on the task.
  int strainers() const;
  /// Tasks that strain it and must also come before it.
  int needed_strainers() const;
};

FocusRows focus_rows(const Speaker& speaker, TaskId focus);

}  // namespace taut
