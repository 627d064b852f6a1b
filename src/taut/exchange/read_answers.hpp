#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/exchange/sheet.hpp"
#include "taut/model/model.hpp"
#include "taut/text/span.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace taut {

/// What one assessor says of an ordered pair of tasks.
struct SheetAnswer {
  std::string assessor = {};
  TaskId from = {};
  TaskId to = {};
  int score = 0;
  std::string reason = {};
  std::string source = {};
  std::string confidence = {};  ///< "low", "medium", "high" or empty
  Span where = {};              ///< the answer
};

/// The answers of sheets, each assessor and pair once, in order of appearance.
struct SheetAnswers {
  std::vector<SheetAnswer> judged = {};
  std::size_t empty = 0;        ///< questions without an answer
  std::size_t do_not_know = 0;  ///< answers that are no judgement
  /// Where in `judged` an assessor judges a pair.
  std::map<std::tuple<TaskId, TaskId, std::string>, std::size_t> places = {};
};

/// Has the sheet the columns of answers?
bool is_answer_sheet(const CsvSheet& sheet);

/// Adds the answers of a sheet of questions about `model`. Every cell is looked at: one
/// that is no answer, no assessor or no pair is told at its place and left out. A sheet
/// of another mission, or with hardly a task of this model, is told in one sentence and
/// nothing is taken of it. Where a task is worded otherwise than when the sheet was made,
/// or is gone, that is told once for the task.
void read_answers(const CsvSheet& sheet, const Model& model, SheetAnswers& into,
                  Diagnostics& diags);

/// The same of the `judgements` of a model, which may be a colleague's copy of `model`:
/// of every link that leads from one task to one other.
void read_answers(const Model& from, const Model& model, SheetAnswers& into,
                  Diagnostics& diags);

/// Why a word cannot stand for an assessor, as a clause; empty if it can.
std::string no_assessor(std::string_view word);

}  // namespace taut
