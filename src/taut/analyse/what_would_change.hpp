#pragma once

#include "taut/model/situation.hpp"

#include <vector>

namespace taut {

/// What an arc would be.
struct ArcChange {
  ArcIndex arc = 0;
  ArcState state = ArcState::active;
  int effect = 0;  ///< effective score, -3..3, whatever the state
};

/// What one condition or safeguard would change if it alone had another value.
struct SwitchEffect {
  Switch what = ConditionId{};
  Truth value = Truth::no;           ///< what it would be: yes or no
  std::vector<ArcChange> arcs = {};  ///< those that change, in the order asked
};

/// Every single condition and safeguard named by the statements of `arcs` (in `when` or
/// `shifts`), set to what it is not; one that is unknown is tried both ways, yes first.
/// An arc changes if its state does, or its effect while it is active before and after.
/// Switches that change nothing are left out. Conditions first, then safeguards, each in
/// order of appearance. O(model + switches x arcs).
std::vector<SwitchEffect> what_would_change(const Situation& situation,
                                            const std::vector<ArcIndex>& arcs);

/// The switches that a statement names, each once: those of `when`, then of `shifts`.
std::vector<Switch> switches_of(const Statement& statement);

}  // namespace taut
