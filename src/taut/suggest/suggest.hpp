#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/suggest/rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Why a pair is proposed: a rule, its sentence for these two, and what it rests on that
/// only the types of the tasks say.
struct ProposalReason {
  const ProposalRule* rule = nullptr;
  std::string why = {};  ///< without a full stop
  /// "G5 support: arms_or_trains": to be confirmed on the task itself.
  std::vector<std::string> lent = {};
};

/// A tension that nobody has judged yet, of the first task on the second. No finding.
struct Proposal {
  TaskId from = {};
  TaskId to = {};
  std::vector<ProposalReason> reasons = {};  ///< in the order of the rules
};

/// The tensions that the rules propose and that no statement of the model covers, be its
/// score 0 or not, whatever it is worth today. Cross-cutting tasks, and those on which
/// every other rests, are never proposed: they touch everything.
///
/// The most telling first: by how often the best of its rules was right, then by how many
/// rules agree, then by the value of the task that would suffer, then in order of
/// appearance. O(tasks^2 x rules x actors), with other mandates also x their statements.
///
/// `others` are mandates whose tensions between tasks of the same types are taken as a
/// rule of their own, `judged-elsewhere`.
std::vector<Proposal> proposals(const Subject& subject,
                                const std::vector<const Model*>& others = {});

}  // namespace taut
