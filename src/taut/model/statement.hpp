#pragma once

#include "taut/model/basics.hpp"
#include "taut/model/citations.hpp"
#include "taut/model/ids.hpp"
#include "taut/model/text.hpp"
#include "taut/model/when.hpp"
#include "taut/text/span.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace taut {

/// An end given by a property instead of by name.
struct Selector {
  enum class Kind { all, draws_on, pillar, needs_consent_of };
  Kind kind = Kind::all;
  ResourceId resource = {};
  PillarId pillar = {};
  ActorId actor = {};
};

/// One end of a statement: tasks by name, or a selector. `tasks` of a selector are the
/// tasks it selects, in order, without the task at the other end.
struct End {
  std::vector<TaskId> tasks = {};
  std::optional<Selector> selector = {};

  bool general() const {
    return selector && (selector->kind == Selector::Kind::all ||
                        selector->kind == Selector::Kind::draws_on);
  }
};

/// How much a switch changes a score while it holds or is in place.
struct Shift {
  Switch by;
  int amount;
};

/// What one assessor gave, where it stands with its reason.
struct GivenScore {
  int score = 0;
  Text because = {};
};

/// One judged influence, with one id, one reason and one set of sources. It covers every
/// ordered pair of `from` x `to`; `mutual` ones (`between`) both directions of every
/// pair.
struct Statement {
  std::string_view id = {};
  End from = {};
  End to = {};
  bool mutual = false;
  int score = 0;  ///< -3..3, judged with none of the listed safeguards in place
  std::string_view aspect = {};
  Text because = {};
  Text because_back = {};  ///< of a mutual statement whose directions differ, else empty
  When when = {};
  std::vector<Shift> shifts = {};
  Basis basis = Basis::unverified;
  Confidence confidence = Confidence::low;
  std::optional<std::pair<int, int>> range = {};
  Citations sources = {};
  std::vector<std::pair<std::string_view, int>> judgements = {};  ///< (assessor, score)
  /// Why an assessor gave that score, of those who said so, in the order of these.
  std::vector<std::pair<std::string_view, Text>> judgement_reasons = {};
  std::string_view reviewed = {};  ///< the resolution or day at which it was confirmed
  std::string_view review = {};    ///< the day on which it is to be judged again
  Text note = {};
  Span where = {};

  /// Why this assessor gave that score; null where nobody said.
  const Text* reason_of(std::string_view assessor) const {
    const auto found = std::ranges::find(judgement_reasons, assessor,
                                         [](const auto& reason) { return reason.first; });
    return found == judgement_reasons.end() ? nullptr : &found->second;
  }
  /// The lowest and the highest score that can be defended: `range`, or else what two
  /// assessors or more gave, the score included; nothing where neither is known.
  std::optional<std::pair<int, int>> spread() const {
    if (range || judgements.size() < 2)
      return range;
    std::pair<int, int> ends{score, score};
    for (const auto& [assessor, given] : judgements)
      ends = {std::min(ends.first, given), std::max(ends.second, given)};
    return ends;
  }
  /// Speaks of tasks in general, not of some that it names: counts in no pair, harm,
  /// group or total, and is told once.
  bool general() const { return from.general() || to.general(); }
  /// Stated or derived, sourced, and confidence not low.
  bool firm() const {
    return (basis == Basis::stated || basis == Basis::derived) && !sources.empty() &&
           confidence != Confidence::low;
  }
};

/// The middle of some scores, one at least; between two the one nearer to zero, and 0
/// where zero lies between them.
inline int median_score(std::vector<int> scores) {
  std::ranges::sort(scores);
  const int low = scores[(scores.size() - 1) / 2];
  const int high = scores[scores.size() / 2];
  return low > 0 ? low : high < 0 ? high : 0;
}

/// What a condition does to tasks; counts nowhere, is told at the end of a finding.
struct Pressure {
  std::string_view id = {};  ///< may be empty
  std::vector<Switch> from = {};
  std::vector<TaskId> to = {};
  int score = 0;
  Text because = {};
  When when = {};
  Basis basis = Basis::unverified;
  Confidence confidence = Confidence::low;
  Citations sources = {};
  Span where = {};
};

}  // namespace taut
