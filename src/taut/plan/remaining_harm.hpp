#pragma once

#include "taut/model/situation.hpp"

namespace taut {

/// What treatment is measured by: the sum of h over all pairs, and V(t) / 3
/// for each requirement that is not known to be met. Only what a requirement in the model
/// names counts; two tasks that wait for each other are not counted here. It ranks what
/// could be done; reports print it only as a share of what it is today.
Harm remaining_harm(const Situation& situation);

/// The part of the requirements alone.
Harm harm_of_unmet_requirements(const Model& model);

/// h of one pair if the two tasks no longer met in time: 0. The same situation
/// otherwise: their links are separated, and they are a pair without tension or synergy.
Situation kept_apart(Situation situation, TaskId a, TaskId b);

/// The same for every link from or onto a task, as if it were not run.
Situation left_out(Situation situation, TaskId task);

/// A task that a plan may put off: one that says `may_wait`, or that this renewal or a
/// scenario adds; and it is neither standing nor kept (`keep`), and its phases are not
/// given. What runs already is not put off, and neither is a new task that such a one
/// requires, as the second step of a task that was split requires the first.
bool movable(const Model& model, TaskId task);

}  // namespace taut
