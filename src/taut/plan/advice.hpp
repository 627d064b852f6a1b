#pragma once

#include "taut/analyse/compare.hpp"
#include "taut/plan/treatment.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace taut {

/// What kind of measure it is. Measures are ranked within a class, never across: they are
/// taken by different people and cost different things.
enum class AdviceClass {
  safeguard,    ///< put a safeguard, or a resource, in place
  phase,        ///< keep two tasks apart in time
  wording,      ///< a wording or limit of a task, for the resolution
  leaving_out,  ///< leave out a negotiable task
  context,      ///< a condition: not in the Council's gift
};
/// "safeguard", "phase", "wording", "leaving-out", "context".
std::string_view id_of(AdviceClass of);

/// A condition or safeguard set to a value.
struct SetSwitch {
  Switch what = {};
  Truth value = Truth::yes;
};
/// Two tasks kept apart in time.
struct KeepApart {
  TaskId a = {};
  TaskId b = {};
};
/// A task left out.
struct LeaveOut {
  TaskId task = {};
};

/// A finding whose severity the measure changes.
struct FindingMove {
  std::string id = {};
  std::string headline = {};            ///< after; of one that goes, before
  std::optional<Severity> before = {};  ///< nothing: it was not there
  std::optional<Severity> after = {};
  /// Its place among the findings of today, from 1; 0 of one that is new or that no list
  /// numbers.
  std::size_t number = 0;
};

/// One measure and what follows from it.
struct Advice {
  AdviceClass of = AdviceClass::safeguard;
  std::variant<SetSwitch, KeepApart, LeaveOut> measure = SetSwitch{};
  /// No source proposes it: what is kept apart or left out, and a safeguard or wording
  /// without one. Of a context: no source shows that it is going to change.
  bool own_idea = true;
  Harm removes = 0;  ///< of remaining harm: before less after; above 0
  Harm meets = 0;    ///< of what it removes, that of requirements which it meets
  Harm costs = 0;    ///< value and lifts, of what is left out; else 0
  std::vector<StatementChange> changes = {};  ///< as `compare` has them
  /// Findings that go or get another severity, and those that come, the most severe
  /// first. Not told: single tensions, which `changes` has, and what safeguards hold.
  std::vector<FindingMove> findings = {};

  /// Headlines of the deadlocks that it eases and does not settle: the tasks still wait
  /// for each other.
  std::vector<std::string> unsettled = {};

  /// False: the time was over before its changes and findings were looked at.
  bool examined = true;

  /// It also wakes or worsens a tension.
  bool has_a_price() const;
};

/// Every single measure that leaves less harm: by class, in it what a source proposes
/// before own ideas, then by how much it removes, then in order of appearance. A
/// condition that is unknown is tried both ways. O(measures x findings). With `seconds`
/// above 0 what each changes is looked at, the first of each class first, until these are
/// over.
std::vector<Advice> advise(const Situation& situation, std::string_view language = {},
                           double seconds = 0);

/// How much less harm remains with a measure; may be negative. For a task left
/// out only what it causes counts.
Harm removed_by(const Situation& situation, const Advice& advice);

}  // namespace taut
