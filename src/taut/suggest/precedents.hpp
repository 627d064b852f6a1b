#pragma once

#include "taut/model/model.hpp"

#include <string>
#include <vector>

namespace taut {

/// A tension that another mandate judged between tasks of the same types.
struct Precedent {
  const Model* mandate = nullptr;
  TaskId from = {};  ///< of that mandate
  TaskId to = {};
  int score = 0;
};

/// The first tension of each other mandate from a task that shares a type with `from` to
/// one that shares a type with `to`, in the order of the mandates; none at all where one
/// of them judged such a pair to be neutral or a synergy. Types are the same where their
/// ids are. General statements do not count. O(statements x arcs of the others).
std::vector<Precedent> precedents(const Model& model, TaskId from, TaskId to,
                                  const std::vector<const Model*>& others);

/// "a tension in 2 of 3 other mandates: police training on human rights reporting
/// (UNMISS, -1), SSR on ...".
std::string in_words(const std::vector<Precedent>& precedents, std::size_t others,
                     std::string_view language);

}  // namespace taut
