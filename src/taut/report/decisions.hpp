#pragma once

#include "taut/analyse/decisions.hpp"
#include "taut/report/conflicts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// "Accepted by the planning cell on 2018-07-15, until 2019-03-31: both are wanted.";
/// says where `today` is past it. Empty where nothing was decided.
std::string decision_sentence(const Model& model, const Finding& finding,
                              std::string_view language, std::string_view today);
/// The decision as its state and what else was said; null where there is none.
tell::Json decision_json(const ConflictsReport& report, const Finding& finding);

/// The state as the format writes it: "in-discussion".
std::string word_of(Decision::State state);

/// What has come by the day of the report, is decided about nothing, or was left out as
/// accepted; one sentence each.
std::vector<std::string> day_notes(const ConflictsReport& report);

/// "decision 'D1' is about 'x', which is not found any more", and what to do.
struct LostWords {
  std::string message;
  std::string help;
};
LostWords in_words(const Model& model, const LostDecision& lost);

}  // namespace taut
