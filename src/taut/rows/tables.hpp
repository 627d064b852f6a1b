#pragma once

#include "taut/model/model.hpp"
#include "taut/rows/schema.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace taut {

/// A row of a model, of whatever kind. Refers to the model.
struct RowRef {
  RowKind kind;
  const void* row;
  std::string_view id = {};  ///< empty if the row has none
};

/// One table of a model.
struct TableSchema {
  std::string_view key;   ///< "tasks": what it stands under in a file
  std::string_view name;  ///< "task": what messages call one of its rows
  Table table;
  RowKind row;
  bool list;  ///< a list of rows with an `id` each, instead of a map of names
  std::size_t (*size)(const Model& model);
  RowRef (*at)(const Model& model, std::size_t index);
};

/// Every table, in the order in which people write them.
std::span<const TableSchema> all_tables();
/// The table that stands under `key`, or null for a key that is none.
const TableSchema* find_table(std::string_view key);

inline RowRef row_of(const Mandate& mandate) {
  return {RowKind::mandate, &mandate};
}
inline RowRef row_of(const Task& task) {
  return {RowKind::task, &task, task.id};
}
inline RowRef row_of(const Requirement& requirement) {
  return {RowKind::requirement, &requirement};
}

/// The table that an id of the model belongs to.
template <typename IdType>
constexpr Table table_with = Table::none;
template <>
inline constexpr Table table_with<TaskId> = Table::task;
template <>
inline constexpr Table table_with<ConditionId> = Table::condition;
template <>
inline constexpr Table table_with<SafeguardId> = Table::safeguard;
template <>
inline constexpr Table table_with<ObjectiveId> = Table::objective;
template <>
inline constexpr Table table_with<PillarId> = Table::pillar;
template <>
inline constexpr Table table_with<TaskTypeId> = Table::task_type;
template <>
inline constexpr Table table_with<ActorId> = Table::actor;
template <>
inline constexpr Table table_with<ResourceId> = Table::resource;
template <>
inline constexpr Table table_with<PhaseId> = Table::phase;
template <>
inline constexpr Table table_with<SourceId> = Table::source;

}  // namespace taut
