#pragma once

#include "taut/amend/model_text.hpp"
#include "taut/diag/expected.hpp"
#include "taut/exchange/read_answers.hpp"
#include "taut/model/model.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taut {

/// A judgement that is not in the model yet, or is another one there.
struct JudgementChange {
  std::string link = {};
  TaskId from = {};
  TaskId to = {};
  bool new_link = false;
  std::string assessor = {};
  std::optional<int> before = {};
  int after = 0;
};

struct JudgementChanges {
  std::vector<JudgementChange> changes = {};  ///< by link, then in order of appearance
  std::size_t same = 0;                       ///< judgements that stand there already
  std::size_t links = 0;                      ///< that change
  std::size_t new_links = 0;
};

/// Puts judgements into the links of a model's text: into the first link that leads from
/// the one task to the other alone, else into a new one behind the others, without a
/// score, with the first reason given; derived where a source of the model is named, else
/// inferred. The reason of an assessor stands beside the score; source and confidence
/// are kept under `x-answers` of the link. A link of the mandate that this file extends
/// is changed below `change`. What stands there already is left as it is, so that the
/// same sheets change nothing a second time. An error if the text cannot hold one of
/// them. O(model + judgements).
Expected<JudgementChanges> write_judgements(const SheetAnswers& judgements,
                                            const Model& model, ModelText& text);

}  // namespace taut
