#pragma once

#include "taut/read/read_row.hpp"

namespace taut {

/// One end of a link as read: its tasks, and what befell the names in it.
struct ReadEnd {
  End end = {};
  bool broken = false;           ///< something in it was reported
  std::string_view single = {};  ///< the name as written, if the end is just one
};
/// Both ends of a link, with the tasks that their selectors select.
struct ReadEnds {
  ReadEnd from = {};
  ReadEnd to = {};
  bool mutual = false;

  bool broken() const { return from.broken || to.broken; }
  bool empty() const { return from.end.tasks.empty() || to.end.tasks.empty(); }
};

/// The ends of the link in `row`, which must be either `between` or `from` and `to`.
ReadEnds read_ends(const RowReader& row, Reading& reading);

}  // namespace taut
