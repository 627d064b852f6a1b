#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/exchange/sheet.hpp"
#include "taut/model/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taut {

/// A pair as a cell names it, and the tasks that the model knows of it.
struct KnownPair {
  bool read = false;  ///< it names two things
  std::string_view from_id = {};
  std::string_view to_id = {};
  std::optional<TaskId> from = {};
  std::optional<TaskId> to = {};

  bool both() const { return from && to && *from != *to; }
};

/// The tasks of a model by their ids, those that were renamed by the older one as well.
/// Refers to the model.
class KnownTasks {
 public:
  explicit KnownTasks(const Model& model);

  std::optional<TaskId> find(std::string_view id) const;
  /// What "asym > go" names.
  KnownPair pair(std::string_view cell) const;
  /// As `wording_of`.
  const std::string& wording(TaskId task) const { return wordings_[task.value]; }

 private:
  std::unordered_map<std::string_view, TaskId> by_id_ = {};
  std::vector<std::string> wordings_ = {};
};

/// What a cell answers.
struct ScoreAnswer {
  int score = 0;
  bool no_judgement = false;  ///< "do not know"
};

/// "-2", also as spreadsheets write it, "-2: works against", or "do not know"; anything
/// else is told.
std::optional<ScoreAnswer> score_in(const Cell& cell, Diagnostics& diags);

/// "low", "medium", "high" or nothing, in any case; anything else is told.
std::string confidence_in(const Cell& cell, Diagnostics& diags);

}  // namespace taut
