#pragma once

#include "taut/model/model.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace taut {

/// What a task does to parties and needs of them: what its author wrote, and where that
/// is nothing, what tasks of its types usually do.
struct Deeds {
  TaskId task = {};
  std::array<std::vector<ActorId>, toward_count> toward = {};
  bool impartial = false;
  bool needs_distance = false;
  bool aid_like = false;
  std::vector<std::string_view> lent = {};  ///< the keys that a type lent, in their order

  const std::vector<ActorId>& actors(Toward role) const {
    return toward[static_cast<std::size_t>(role)];
  }
  bool does(Toward role) const { return !actors(role).empty(); }
  /// Impartial, in need of someone's consent, and no reporter: it mediates.
  bool mediates() const {
    return impartial && does(Toward::needs_consent_of) && !does(Toward::reports_on);
  }
};

/// The key of a role, as in the format: "arms_or_trains".
std::string_view name_of(Toward role);

/// The deeds of every task, in order of appearance.
///
/// A type lends a need (consent, trust, impartiality, distance) to a task that does not
/// say that need, and a deed to a task that says no deed at all; arming and restoring are
/// ways of supporting, and are lent also beside `supports`. Kinds of actor become the
/// actors of that kind. O(tasks x types x actors).
std::vector<Deeds> deeds_of(const Model& model);

}  // namespace taut
