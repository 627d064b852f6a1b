#pragma once

#include "taut/analyse/page_changes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What became of a row from one mandate to the next. Rows are the same if their ids are;
/// a task that says `was: x` is the x of before.
struct RowRevision {
  enum class Kind { added, gone, changed };
  Kind kind = Kind::changed;
  std::string_view id = {};  ///< in the second mandate, or in the first if it is gone
  std::string name = {};     ///< as a reader knows it
  /// What changed, one phrase each: "tier 2, then tier 1", "paragraph 38(a), then 38(b)".
  /// Of an added task: that it may be one that is no longer listed.
  std::vector<std::string> changes = {};
  std::string_view table = "task";  ///< what such a row is called
};

/// What a renewal changed in the text of the mandate, and what follows from it.
/// Points into the two mandates, which must outlive it.
struct Revision {
  std::vector<RowRevision> tasks = {};       ///< added, gone, changed; then by appearance
  std::vector<RowRevision> statements = {};  ///< the same
  std::vector<RowRevision> objectives = {};
  /// Links of both that nobody judged again or confirmed since one of their tasks changed
  /// (rows/suspects.hpp): what has to be judged again, each with what changed.
  std::vector<RowRevision> suspects = {};
  /// Tasks in both whose paragraph is not verified in one of the two texts: whether they
  /// are in it is not known.
  std::vector<RowRevision> unverified = {};
  /// Whatever else is different: rows of other tables, and of tasks, links and objectives
  /// the keys that are not told above, such as `confidence`, `keep` or `sources`. In the
  /// order of the tables; within each added, gone, changed.
  std::vector<RowRevision> others = {};
  Comparison consequences = {};
  std::vector<PageChange> first_page = {};

  bool empty() const {
    return tasks.empty() && statements.empty() && objectives.empty() &&
           unverified.empty() && others.empty() && consequences.empty() &&
           consequences.switches.empty();
  }
};

/// A copy of `before` in which every task that `after` renames (`was`) has its new id.
Model with_new_ids(const Model& before, const Model& after);

/// Compares two mandates key by key along the table of keys, so that no difference goes
/// untold; `before` must already have the ids of `after` (with_new_ids).
/// O((rows + arcs + findings) log of them).
Revision revise(const Account& before, const Account& after,
                std::string_view language = {});

}  // namespace taut
