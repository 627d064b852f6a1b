#pragma once

#include "taut/suggest/suggest.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <string>
#include <vector>

namespace taut {

/// What nobody wrote down, as questions.
struct SuggestReport {
  const Subject& subject;
  std::vector<Proposal> proposals = {};
  std::size_t judged = 0;  ///< ordered pairs of tasks that some statement covers
  bool in_full = false;    ///< every proposal, not the first twenty

  const Model& model() const { return subject.model(); }
};

SuggestReport make_suggestions(const Subject& subject,
                               const std::vector<const Model*>& others = {});

tell::Document suggest_page(const SuggestReport& report);
/// A row for each proposal and rule.
tell::Sheet suggest_sheet(const SuggestReport& report);
/// docs/suggest-json.md describes the schema.
void suggest_data(const SuggestReport& report, tell::Json& body);

}  // namespace taut
