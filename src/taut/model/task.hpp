#pragma once

#include "taut/model/basics.hpp"
#include "taut/model/citations.hpp"
#include "taut/model/ids.hpp"
#include "taut/model/text.hpp"
#include "taut/model/toward.hpp"
#include "taut/text/span.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace taut {

/// What a scenario took away although something still needs it.
struct RemovedName {
  std::string_view id = {};
  Text name = {};             ///< what it was called: `short`, or the title; may be empty
  std::string_view row = {};  ///< "task", "condition" or "safeguard"
  bool operator==(const RemovedName& other) const { return id == other.id; }
};

/// A task needs a task, a condition or a safeguard first; it may be held by actors.
struct Requirement {
  std::variant<TaskId, ConditionId, SafeguardId, RemovedName> needed = {};
  std::vector<ActorId> held_by = {};
  bool done = false;  ///< its result is needed, not only its start
  Text because = {};
  Citations sources = {};
  Basis basis = Basis::unverified;
  Span where = {};

  /// Whether a task that is needed must have begun in an earlier phase: an actor wants it
  /// first, or its result is needed.
  bool earlier() const { return done || !held_by.empty(); }
};

/// One mandated activity, with the paragraph that mandates it.
struct Task {
  struct Serves {
    ObjectiveId objective;
    int degree;  ///< -3..3
  };
  struct Draw {
    ResourceId resource;
    double amount;  ///< 1 low .. 3 high on an ordinal resource, else the resource's unit
  };

  std::string_view id = {};
  Text title = {};
  Text short_name = {};  ///< `short`; the title where absent
  std::optional<PillarId> pillar = {};
  std::vector<TaskTypeId> types = {};  ///< `type`; empty = not said
  std::string_view paragraph = {};
  Basis paragraph_basis = Basis::unverified;
  int priority = 3;                          ///< tier in the resolution, 1 = highest
  Basis priority_basis = Basis::unverified;  ///< stated: a source says the tier
  std::vector<Serves> serves = {};
  Basis serves_basis = Basis::unverified;  ///< stated: a source says what it serves
  std::vector<Draw> draws_on = {};
  std::vector<Requirement> requires_first = {};  ///< `requires`
  std::array<std::vector<ActorId>, toward_count> toward = {};
  std::vector<PhaseId> phases = {};             ///< empty = every phase
  std::vector<std::string_view> where = {};     ///< areas
  std::vector<std::string_view> postures = {};  ///< ways to carry it out; may be none
  std::optional<TaskId> part_of = {};
  bool standing = false;  ///< runs in every phase, fixed
  bool impartial = false;
  bool needs_distance = false;
  bool aid_like = false;
  bool cross_cutting = false;
  bool enables_all = false;  ///< `enables: all`
  bool negotiable = false;
  bool keep = false;
  bool may_wait = false;
  /// By the renewal or scenario that was read, and not as another name of a task that was
  /// there: it does not run yet. No key.
  bool added = false;
  std::string_view was = {};  ///< the id this task had in the base model
  Citations sources = {};
  Basis basis = Basis::unverified;
  Text note = {};
  Span place = {};  ///< its id in the text

  const std::vector<ActorId>& actors(Toward role) const {
    return toward[static_cast<std::size_t>(role)];
  }
};

}  // namespace taut
