#pragma once

#include "taut/model/basics.hpp"
#include "taut/model/citations.hpp"
#include "taut/model/ids.hpp"
#include "taut/model/text.hpp"
#include "taut/model/toward.hpp"
#include "taut/model/when.hpp"
#include "taut/text/span.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace taut {

/// How the author judged, said once for the whole mandate.
struct Judging {
  enum class Safeguards { without, with, unsaid };
  Safeguards safeguards = Safeguards::unsaid;
  std::vector<std::string_view> meant = {};  ///< rows that are not asked about
};

/// What one resolution (or draft) asks of one mission, at one date.
struct Mandate {
  Text title = {};
  std::string_view mission = {};
  std::string_view resolution = {};
  std::string_view adopted = {};  ///< ISO date as written, or empty
  std::string_view ends = {};
  std::string_view review = {};  ///< the day on which the model is to be looked at again
  Judging judging = {};
  Text note = {};
  Span where = {};
};

/// What can be cited.
struct Source {
  std::string_view id = {};
  Text title = {};
  std::string_view author = {};
  std::string_view publisher = {};
  std::string_view date = {};
  std::string_view url = {};
  std::string_view read = {};  ///< how much of it was read: "abstract", "whole", ...
  Text note = {};
  Span where = {};
};

/// A strategic objective of the Council.
struct Objective {
  std::string_view id = {};
  Text title = {};
  int weight = 1;                          ///< whole number from 1
  Basis weight_basis = Basis::unverified;  ///< stated: the weight is no judgement of ours
  Citations sources = {};
  Basis basis = Basis::unverified;
  Text note = {};
  Span where = {};
};

/// A thematic group of tasks.
struct Pillar {
  std::string_view id = {};
  Text title = {};
  Text short_name = {};  ///< `short`; the title where absent
  Citations sources = {};
  Text note = {};
  Span where = {};
};

/// A type of task that mandates have in common, by which tasks of different mandates are
/// found again: "disarmament and demobilization".
struct TaskType {
  std::string_view id = {};
  Text title = {};
  /// What tasks of this type usually do to and need of parties, by kinds of actor. Lent
  /// to proposals alone (`suggest/deeds.hpp`): no finding reads it.
  std::array<std::vector<std::string_view>, toward_count> toward = {};
  bool impartial = false;
  bool needs_distance = false;
  bool aid_like = false;
  Citations sources = {};
  Text note = {};
  Span where = {};
};

/// A statement about the context.
struct Condition {
  std::string_view id = {};
  Text title = {};
  Truth holds = Truth::unknown;        ///< after the scenario's switches
  std::vector<PhaseId> holds_in = {};  ///< read by planning alone
  std::optional<PhaseId> expected_from = {};
  std::string_view review = {};  ///< ISO date as written, or empty
  Citations sources = {};
  Basis basis = Basis::unverified;
  Text note = {};
  Span where = {};

  /// Whether a source shows that it is going to change: what may be told as open to it.
  bool open_to_change() const {
    return expected_from && !sources.empty() && basis <= Basis::derived;
  }
};

/// A measure that eases tensions when in place.
struct Safeguard {
  enum class Kind { safeguard, wording, limit, resource };
  std::string_view id = {};
  Text title = {};
  Kind kind = Kind::safeguard;
  Truth in_place = Truth::unknown;  ///< after the scenario's switches
  Truth was_in_place = Truth::no;   ///< where it is defined, before any switch
  std::optional<PhaseId> expected_from = {};
  std::vector<std::string_view> to =
      {};  ///< who would have to act, in words of the format
  Citations sources = {};
  Basis basis = Basis::unverified;
  Text note = {};
  Span where = {};

  /// Whether it is the author's own idea: no source proposes it.
  bool own_idea() const { return sources.empty() || basis > Basis::derived; }
};

/// A party in the situation.
struct Actor {
  enum class Hostility { distrust, hostile, fighting };
  struct Hostile {
    ActorId to;
    Hostility grade;
  };
  std::string_view id = {};
  Text title = {};
  std::string_view kind = {};
  std::vector<Hostile> hostile_to = {};
  std::vector<ActorId> trusts_not = {};
  bool accused_of_abuse = false;
  Citations sources = {};
  Basis basis = Basis::unverified;
  Text note = {};
  Span where = {};
};

/// Something tasks draw on and that runs out.
struct Resource {
  enum class Scale { ordinal, amount };
  std::string_view id = {};
  Text title = {};
  Scale scale = Scale::ordinal;
  std::optional<When> scarce_while = {};  ///< absent = not scarce
  std::optional<double> capacity = {};
  std::string_view unit = {};
  Citations sources = {};
  Text note = {};
  Span where = {};
};

/// A period of the mandate; starts when all of its `entry` hold.
struct Phase {
  std::string_view id = {};
  Text title = {};
  std::string_view from = {};  ///< ISO date as written, or empty
  std::string_view to = {};
  std::vector<Switch> entry = {};
  Text note = {};
  Span where = {};
};

}  // namespace taut
