#pragma once

#include "taut/analyse/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Which findings are asked for. Empty lists ask for everything.
struct FindingFilter {
  std::vector<std::string> kinds = {};
  Severity at_least = Severity::minor;
  std::vector<TaskId> tasks = {};  ///< that it speaks of any of these
  bool open = false;               ///< none that is accepted; see `is_accepted`
  std::string_view today = {};     ///< the day on which that is asked

  bool asks_for_all() const {
    return kinds.empty() && at_least == Severity::minor && tasks.empty() && !open;
  }
  bool keeps(const Model& model, const Finding& finding) const;
};

/// The findings that the filter keeps, in the same order. What is asleep is kept where
/// one of its arcs touches a task that is asked for; it has no kind and no severity, so
/// a filter on these leaves it out.
Findings filtered(const Situation& situation, Findings findings,
                  const FindingFilter& filter);

}  // namespace taut
