#pragma once

#include "taut/analyse/analysis.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What becomes of one finding of the first page.
struct FirstPageChange {
  std::string id = {};
  std::string headline = {};            ///< after the change; of one that goes, before it
  std::optional<Severity> before = {};  ///< nothing: it is not on the first page
  std::optional<Severity> after = {};
};

/// One statement judged one step stronger or weaker, and what that does to the first
/// page.
struct OneStep {
  StatementId statement = {};
  int from = 0;
  int to = 0;  ///< from + 1 or - 1, within -3..3; a score never crosses zero in one step
  bool admitted = false;                      ///< its own range or confidence admits it
  std::vector<FirstPageChange> changes = {};  ///< the most severe first, then by place
};

/// The steps that change the first page, and how many were tried of how many there are.
struct OneSteps {
  std::vector<OneStep> changing = {};
  std::size_t tried = 0;
  std::size_t all = 0;  ///< more than `tried` where there are too many, or no time
};

/// Above this many statements single steps are not tried.
constexpr std::size_t most_stepped = 1000;

/// Every statement one step up and one step down, each alone, exhaustively: those that
/// change the first page (a finding comes, goes or has another severity; a sentence of
/// the picture reads otherwise). Those that touch the most severe finding first, then
/// those that change most, then by statement. Kinds without a polynomial bound are left
/// out. O(statements x findings), on all cores, with the same result on one. With
/// `seconds` above 0 no step is begun later: those tried are the first so many.
OneSteps one_step_changes(const Situation& situation, std::string_view language = {},
                          double seconds = 0);

}  // namespace taut
