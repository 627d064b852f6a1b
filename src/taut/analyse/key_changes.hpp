#pragma once

#include "taut/rows/datum.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Two mandates that are compared, and the language to speak of them.
struct TwoMandates {
  const Model& before;
  const Model& after;
  std::string_view language = {};
};

/// How the keys of one row differ.
struct KeyChanges {
  /// What a reader of the mandate asks for: rank, wording, paragraph, strength, ends.
  std::vector<std::string> of_substance = {};
  std::vector<std::string> others = {};  ///< "capacity 13289, then 11000"
};

/// What differs between two texts of one row, by the table of keys: each key that says
/// something else gives one phrase, but for what is told elsewhere: switches as
/// circumstances, and whether a task's paragraph was verified.
KeyChanges changes_of(const TwoMandates& both, const RowRef& old, const RowRef& now);

/// Is the task's paragraph known to be in the text?
bool is_verified(const Task& task);

/// "weaken and bind", "x on y": what a link joins, by ids.
std::string ends_by_id(const Model& model, const Statement& statement);

}  // namespace taut
