#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace taut {

/// The place of a row in its table of the `Model`, by order of appearance. Ids of
/// different tables do not mix.
template <typename Tag>
struct Id {
  std::uint32_t value = 0;
  friend auto operator<=>(const Id&, const Id&) = default;
};

using TaskId = Id<struct TaskTag>;
using StatementId = Id<struct StatementTag>;
using ConditionId = Id<struct ConditionTag>;
using SafeguardId = Id<struct SafeguardTag>;
using ObjectiveId = Id<struct ObjectiveTag>;
using PillarId = Id<struct PillarTag>;
using TaskTypeId = Id<struct TaskTypeTag>;
using ActorId = Id<struct ActorTag>;
using ResourceId = Id<struct ResourceTag>;
using PhaseId = Id<struct PhaseTag>;
using DecisionId = Id<struct DecisionTag>;
using SourceId = Id<struct SourceTag>;

}  // namespace taut
