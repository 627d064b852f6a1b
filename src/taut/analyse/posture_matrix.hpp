#pragma once

#include "taut/graph/cross_impacts.hpp"
#include "taut/model/model.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace taut {

/// The cross-impact matrix that the posture links of a model make: a task with postures
/// is a descriptor, its postures are the variants.
///
/// Refers to its model, which must outlive it.
struct PostureMatrix {
  const Model* model = nullptr;
  std::vector<TaskId> tasks = {};  ///< by descriptor, in order of appearance
  CrossImpacts impacts;
  /// By cell, variants row by row: the posture link that counts there, or `no_link`.
  std::vector<std::uint32_t> link = {};
  std::vector<std::uint32_t> asleep = {};     ///< posture links whose `when` is false
  std::vector<std::uint32_t> undecided = {};  ///< whose `when` rests on something unknown

  static constexpr std::uint32_t no_link = 0xFFFFFFFF;

  TaskId task_of(std::uint32_t variant) const { return tasks[impacts.owner(variant)]; }
  std::string_view posture(std::uint32_t variant) const;
  /// The posture link behind a cell, or null.
  const PostureLink* link_at(std::uint32_t from, std::uint32_t to) const;
  /// The descriptor that the task is, if it is one.
  std::optional<std::uint32_t> descriptor(TaskId task) const;
};

/// The tasks with postures that some posture link, at work or not, speaks of.
std::vector<TaskId> judged_tasks(const Model& model);
/// The tasks with postures that no posture link speaks of: any posture fits anything.
std::vector<TaskId> unjudged_tasks(const Model& model);

/// The matrix over `tasks`, which have postures, under the circumstances of `model`.
/// Where several posture links at work score one cell the strongest counts, the first
/// written of equals.
PostureMatrix make_posture_matrix(const Model& model, const std::vector<TaskId>& tasks);

}  // namespace taut
