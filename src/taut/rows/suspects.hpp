#pragma once

#include "taut/model/model.hpp"

#include <string_view>
#include <vector>

namespace taut {

/// A task that says something else than it did when a link with it was judged.
struct ChangedEnd {
  TaskId task = {};                         ///< in the second mandate
  std::vector<std::string_view> keys = {};  ///< what changed: "title", "reports_on"
  bool joined = false;                      ///< came under a selector of the link
};

/// A link of two mandates one of whose ends has changed from one to the next, so that it
/// is not known whether its score still holds.
struct SuspectLink {
  enum class State {
    open,          ///< nobody said since whether it holds
    judged_again,  ///< its score, range, judgements, reason or circumstances changed too
    reviewed,      ///< confirmed: `reviewed` names the second mandate, or a later day
  };
  StatementId link = {};  ///< in the second mandate
  State state = State::open;
  std::vector<ChangedEnd> ends = {};
};

/// The links of both mandates one of whose tasks changed in wording (title, short name),
/// tier, actors or flags, in the order of the second. Tasks are matched by id, or by what
/// they were. The number of a paragraph is not read: every resolution numbers anew.
/// O(keys of tasks + links log links).
std::vector<SuspectLink> suspect_links(const Model& before, const Model& after);

/// Whether the link says that it was confirmed at this mandate: its resolution, with or
/// without the year in brackets, or a day from its adoption on.
bool is_reviewed(const Statement& link, const Mandate& mandate);

}  // namespace taut
