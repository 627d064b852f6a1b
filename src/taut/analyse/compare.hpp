#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What becomes of a statement's links between two situations.
enum class Change {
  appears,       ///< the statement is only in the second
  covers_more,   ///< the statement is in both; these links of it are only in the second
  wakes,         ///< asleep or held in the first, at work in the second
  closes,        ///< hangs on something unknown in the first, at work in the second
  turns,         ///< from a tension to a synergy, or back
  worsens,       ///< a stronger tension, a weaker synergy
  eases,         ///< a weaker tension, a stronger synergy
  held,          ///< at work in the first, held in the second
  falls_asleep,  ///< at work in the first, asleep in the second
  opens,         ///< at work in the first; in the second it hangs on something unknown
  may_wake,      ///< asleep or held in the first; in the second it hangs on that
  is_ruled_out,  ///< hangs on something unknown in the first; asleep or held in the
                 ///< second
  covers_less,   ///< the statement is in both; these links of it are only in the first
  goes,          ///< the statement is only in the first
};
/// "appears", "wakes", "is held", "falls asleep", ...
std::string_view name_of(Change change);

/// Some links of one statement to which the same happens.
struct StatementChange {
  Change change = Change::appears;
  bool tension = true;  ///< else a synergy; of one that turns: what it becomes
  std::string_view statement = {};  ///< its id
  int before = 0;                   ///< effective scores; 0 where it is not at work
  int after = 0;
  int told_before = 0;  ///< by which strength it was told: see `told_effect`
  int told_after = 0;
  /// A tension whose pairs are weakened as much in both, by another statement.
  bool behind_stronger = false;
  std::string who = {};                ///< who does what to whom, where it is at work
  std::string text = {};               ///< the same, and why
  std::vector<std::string> arcs = {};  ///< addresses of the links
};

/// A condition or safeguard whose value differs.
struct SwitchChange {
  std::string title = {};
  std::string_view id = {};
  Truth before = Truth::unknown;
  Truth after = Truth::unknown;
};

/// A finding that no group makes up (a deadlock, a missing requirement, ...) and that is
/// only in one of the two situations.
struct FindingChange {
  bool appears = false;  ///< else it goes
  Severity severity = Severity::minor;
  std::string id = {};
  std::string headline = {};
};

/// What differs between two situations, told on statements, never on groups.
struct Comparison {
  std::vector<SwitchChange> switches = {};   ///< of both models, in order of the second
  std::vector<std::string> tasks_gone = {};  ///< names
  std::vector<std::string> tasks_added = {};
  /// Tensions first; by change, then statement.
  std::vector<StatementChange> changes = {};
  std::vector<FindingChange> findings = {};  ///< those that go, then those that appear
  std::size_t tensions_before = 0;           ///< pairs at work
  std::size_t tensions_after = 0;
  Harm harm_before = 0;  ///< sum of h over the pairs; ranks, is never printed
  Harm harm_after = 0;

  bool empty() const {
    return changes.empty() && findings.empty() && tasks_gone.empty() &&
           tasks_added.empty();
  }
};

/// A situation and what was found in it.
struct Account {
  const Situation& situation;
  const Findings& findings;
};

/// Compares two situations, of one model or two: statements, tasks and switches are the
/// same if their ids are. O((arcs + findings) log of them).
Comparison compare(const Account& before, const Account& after,
                   std::string_view language = {});

}  // namespace taut
