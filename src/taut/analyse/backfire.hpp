#pragma once

#include "taut/model/situation.hpp"

namespace taut {

/// What a task brings to an objective and what it costs it, in thirds of a degree of
/// `serves`, so that both are whole numbers.
///
/// brings = serves(i, o) + sum over j of P_ij/3 x serves(j, o);
/// costs = sum over N_ij >= 2 of N_ij/3 x serves(j, o); only positive serves(j, o) count.
struct Balance {
  int brings = 0;
  int costs = 0;
};

/// O(pairs of the task x objectives served).
Balance balance_of(const Situation& situation, TaskId task, ObjectiveId objective);

/// serves(task, objective), 0 where it says nothing.
int degree_of(const Model& model, TaskId task, ObjectiveId objective);

}  // namespace taut
