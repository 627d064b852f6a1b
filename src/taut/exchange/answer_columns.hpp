#pragma once

#include "taut/model/model.hpp"

#include <array>
#include <string>
#include <string_view>

namespace taut {

/// The columns of a sheet of questions, in the order in which they are written.
enum class AnswerColumn {
  number,
  question,
  answer,
  reason,
  source,
  confidence,
  first,
  second,
  assessor,
  pair,
  wording,
  mandate,
};
constexpr std::array<std::string_view, 12> answer_columns{
    "No",         "Question",    "Answer",   "Reason", "Source",  "Confidence",
    "First task", "Second task", "Assessor", "Pair",   "Wording", "Mandate"};
static_assert(answer_columns.size() ==
              static_cast<std::size_t>(AnswerColumn::mandate) + 1);
constexpr std::string_view name_of(AnswerColumn column) {
  return answer_columns[static_cast<std::size_t>(column)];
}

/// What may be chosen as an answer; the last is no judgement.
constexpr std::array<std::string_view, 8> answers{"-3", "-2", "-1", "0",
                                                  "1",  "2",  "3",  "do not know"};
constexpr std::string_view no_answer = answers.back();

/// What a sheet says of a model so that it is known again: "MINUSMA, S/RES/2423 (2018)",
/// or its title where it names neither.
std::string mandate_in_sheet(const Model& model);

/// Eight digits that stand for the wording of a task: title, name and paragraph.
std::string wording_of(const Task& task);

}  // namespace taut
