#pragma once

#include "taut/draw/select.hpp"
#include "taut/draw/wording.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What became of something from the first mandate to the second. `open`: at work in one
/// of the two, and in the other it hangs on something unknown, so that nobody can say.
/// `turned`: stronger one way and weaker the other, and as strong as before at its most.
enum class Fate { added, stronger, weaker, turned, gone, open, same };

/// A task on the picture of a change, with the words of the last mandate that has it.
struct ChangedTask {
  std::string_view id = {};
  TaskId task = {};
  bool of_first = false;  ///< the task of the first mandate, else of the second
  Fate fate = Fate::same;
  std::string tag = {};  ///< "new", "no longer listed", "now tier 1"; may be empty
};

/// The tension between two tasks of the picture, as the last mandate that has it says.
struct ChangedLine {
  ShownLine line = {};
  bool of_first = false;
  Fate fate = Fate::same;
  std::size_t a = 0;  ///< places in `ChangeSet::tasks`
  std::size_t b = 0;
  int before = 0;  ///< strengths, 0 where not at work
  int after = 0;
};

/// What the picture of a change shows.
struct ChangeSet {
  std::vector<ChangedTask> tasks = {};  ///< by appearance in the second, then the first
  std::vector<ChangedLine> lines = {};  ///< by fate, in its order
  int unchanged_left_out = 0;           ///< lines, where there were too many tasks

  int count(Fate fate) const;  ///< lines
};

/// Compares the tensions of two mandates pair by pair; tasks are the same if their ids
/// are. A pair whose tension wakes has grown stronger, one that is held or falls asleep
/// weaker; one that becomes or stops being an open question is neither. Tensions at work
/// in neither are left out. Over `most` tasks the unchanged lines are left out, and the
/// tasks that only they touch.
ChangeSet changes_between(const Speaker& first, const Speaker& second, std::size_t most);

}  // namespace taut
