#include "taut/exchange/answer_cells.hpp"

#include "taut/exchange/answer_columns.hpp"
#include "taut/exchange/read_answers.hpp"
#include "taut/exchange/split_cell.hpp"
#include "taut/read/values.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace taut {

KnownTasks::KnownTasks(const Model& model) {
  for (std::size_t i = 0; i < model.tasks.size(); ++i) {
    by_id_.emplace(model.tasks[i].id, TaskId{static_cast<std::uint32_t>(i)});
    wordings_.push_back(wording_of(model.tasks[i]));
  }
  for (std::size_t i = 0; i < model.tasks.size(); ++i)
    if (!model.tasks[i].was.empty())
      by_id_.emplace(model.tasks[i].was, TaskId{static_cast<std::uint32_t>(i)});
}

std::optional<TaskId> KnownTasks::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

KnownPair KnownTasks::pair(std::string_view cell) const {
  const std::size_t arrow = cell.find('>');
  if (arrow == cell.npos)
    return {};
  KnownPair pair{.from_id = trimmed(cell.substr(0, arrow)),
                 .to_id = trimmed(cell.substr(arrow + 1))};
  pair.read = !pair.from_id.empty() && !pair.to_id.empty() && pair.from_id != pair.to_id;
  pair.from = find(pair.from_id);
  pair.to = find(pair.to_id);
  return pair;
}

std::optional<ScoreAnswer> score_in(const Cell& cell, Diagnostics& diags) {
  constexpr std::array<std::string_view, 5> unsure{"do not know", "don't know", "dnk",
                                                   "unknown", "?"};
  const std::string word = lower_case(cell.text);
  if (std::ranges::find(unsure, word) != unsure.end())
    return ScoreAnswer{.no_judgement = true};
  const Cell number{cell.text.substr(0, cell.text.find(':')), cell.where};
  Diagnostics unread;
  const auto score = read_whole_cell(number, "Answer", "", "", unread);
  if (score && *score >= -3 && *score <= 3)
    return ScoreAnswer{*score};
  diags.add({.id = DiagId::bad_answer,
             .where = cell.where,
             .message = fmt::format("'{}' is no answer", excerpt(cell.text, 30)),
             .help = "answers are whole numbers from -3 to 3, or 'do not know'"});
  return {};
}

std::string confidence_in(const Cell& cell, Diagnostics& diags) {
  std::string word = lower_case(cell.text);
  if (word.empty() || word == "low" || word == "medium" || word == "high")
    return word;
  diags.add({.id = DiagId::bad_answer,
             .where = cell.where,
             .message = fmt::format("'{}' is no confidence", excerpt(cell.text, 30)),
             .help = "write low, medium or high, or leave the cell empty"});
  return {};
}

std::string no_assessor(std::string_view word) {
  if (is_id(word))
    return {};
  return fmt::format(
      "'{}' is no key for an assessor: keys are lower-case words with "
      "hyphens, such as 'desk-3'",
      excerpt(word, 40));
}

}  // namespace taut
