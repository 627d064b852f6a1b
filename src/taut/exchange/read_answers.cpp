#include "taut/exchange/read_answers.hpp"

#include "taut/exchange/answer_cells.hpp"
#include "taut/exchange/answer_columns.hpp"
#include "taut/exchange/columns.hpp"
#include "taut/exchange/split_cell.hpp"
#include "taut/text/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

std::size_t place_of(const CsvSheet& sheet, AnswerColumn column) {
  const auto found = std::ranges::find_if(sheet.header, [&](const Cell& head) {
    return folded_name(head.text) == folded_name(name_of(column));
  });
  return found == sheet.header.end()
             ? absent
             : static_cast<std::size_t>(found - sheet.header.begin());
}

// The same answer twice counts once; two that differ are told.
void add(SheetAnswer answer, SheetAnswers& into, Diagnostics& diags) {
  const auto [place, is_new] = into.places.try_emplace(
      {answer.from, answer.to, answer.assessor}, into.judged.size());
  if (is_new) {
    into.judged.push_back(std::move(answer));
    return;
  }
  const SheetAnswer& first = into.judged[place->second];
  if (first.score != answer.score)
    diags.add(
        {.id = DiagId::doubled_answer,
         .where = answer.where,
         .message = fmt::format("'{}' answers the same question with {} and with {}",
                                answer.assessor, first.score, answer.score),
         .help = "ask which of the two is meant, and delete the other",
         .notes = {{first.where, "the first answer stands here"}}});
}

class AnswerReader {
 public:
  AnswerReader(const CsvSheet& sheet, const Model& model, SheetAnswers& into,
               Diagnostics& diags)
      : sheet_(sheet), model_(model), tasks_(model), into_(into), diags_(diags) {
    for (std::size_t i = 0; i < places_.size(); ++i)
      places_[i] = place_of(sheet, static_cast<AnswerColumn>(i));
  }

  void run() {
    if (!is_complete() || !is_of_this_model())
      return;
    for (const Cells& row : sheet_.rows)
      read(row);
    tell_outdated();
  }

 private:
  const Cell& cell(const Cells& row, AnswerColumn column) const {
    const std::size_t place = places_[static_cast<std::size_t>(column)];
    return place == absent ? none_ : row[place];
  }

  bool is_complete() {
    bool complete = true;
    for (const AnswerColumn column :
         {AnswerColumn::answer, AnswerColumn::assessor, AnswerColumn::pair}) {
      if (places_[static_cast<std::size_t>(column)] != absent)
        continue;
      complete = false;
      diags_.add({.id = DiagId::missing_column,
                  .where = sheet_.start(),
                  .message = fmt::format("a sheet of answers needs a column '{}' in its "
                                         "first line",
                                         name_of(column)),
                  .help = "take a sheet that 'taut sheet' made, and delete no column"});
    }
    return complete;
  }

  // The sheet of an older mandate of the mission may be read; that of another may not.
  bool is_of_this_model() {
    std::size_t known = 0;
    std::size_t pairs = 0;
    const Cell* other = nullptr;
    for (const Cells& row : sheet_.rows) {
      const Cell& pair = cell(row, AnswerColumn::pair);
      pairs += pair.empty() ? 0 : 1;
      known += tasks_.pair(pair.text).both() ? 1 : 0;
      const Cell& mandate = cell(row, AnswerColumn::mandate);
      if (!other && !mandate.empty() && mandate.text != mandate_in_sheet(model_))
        other = &mandate;
    }
    const std::string_view mission = model_.mandate.mission;
    const bool other_mission = other && !mission.empty() &&
                               other->text.substr(0, other->text.find(',')) != mission &&
                               known < pairs;
    if (pairs > 0 && (other_mission || known * 2 < pairs)) {
      diags_.add({.id = DiagId::other_mandate,
                  .where = other ? other->where : sheet_.start(),
                  .message = fmt::format(
                      "this sheet asks about {}, and this model is that of {}",
                      other ? "'" + excerpt(other->text, 60) + "'" : "other tasks",
                      excerpt(mandate_in_sheet(model_), 60)),
                  .help = "name the model that the sheet was made from behind --into"});
      return false;
    }
    if (other)
      diags_.add({.id = DiagId::outdated_answers,
                  .where = other->where,
                  .message = fmt::format("this sheet was made for '{}', and the model is "
                                         "now that of '{}'",
                                         excerpt(other->text, 60),
                                         excerpt(mandate_in_sheet(model_), 60)),
                  .help = "look again at the tasks that have changed since"});
    return true;
  }

  void read(const Cells& row) {
    const Cell& answer = cell(row, AnswerColumn::answer);
    if (answer.empty()) {
      if (const Cell& reason = cell(row, AnswerColumn::reason); !reason.empty())
        diags_.add({.id = DiagId::missing_value,
                    .where = reason.where,
                    .message = "a reason without an answer",
                    .help = "choose an answer in the column 'Answer'",
                    .severity = DiagSeverity::warning});
      ++into_.empty;
      return;
    }
    const auto score = score_in(answer, diags_);
    const Cell& assessor = cell(row, AnswerColumn::assessor);
    const bool named = check_assessor(assessor.empty() ? answer : assessor);
    const Cell& pair = cell(row, AnswerColumn::pair);
    const KnownPair tasks = tasks_.pair(pair.text);
    if (!tasks.read)
      diags_.add({.id = DiagId::bad_answer,
                  .where = pair.empty() ? answer.where : pair.where,
                  .message = fmt::format("'{}' names no pair of tasks as in 'asym > go'",
                                         excerpt(pair.text, 30)),
                  .help = "copy the cell from the sheet as it was made"});
    std::string confidence = confidence_in(cell(row, AnswerColumn::confidence), diags_);
    if (!score || !named || !tasks.read)
      return;
    if (!tasks.both())
      return note_gone(tasks, pair.where);
    note_wording(cell(row, AnswerColumn::wording), tasks);
    if (score->no_judgement) {
      ++into_.do_not_know;
      return;
    }
    add({assessor.text, *tasks.from, *tasks.to, score->score,
         cell(row, AnswerColumn::reason).text, cell(row, AnswerColumn::source).text,
         std::move(confidence), answer.where},
        into_, diags_);
  }

  bool check_assessor(const Cell& assessor) {
    const std::string why = no_assessor(assessor.text);
    if (why.empty())
      return true;
    diags_.add({.id = DiagId::bad_assessor,
                .where = assessor.where,
                .message = why,
                .help = "write a key of the office into the column 'Assessor'; names of "
                        "people do not enter a model"});
    return false;
  }

  void note_gone(const KnownPair& tasks, Span where) {
    for (const auto& [id, known] :
         {std::pair(tasks.from_id, tasks.from), std::pair(tasks.to_id, tasks.to)})
      if (!known)
        ++gone_.try_emplace(std::string(id), where, 0).first->second.second;
  }

  void note_wording(const Cell& wording, const KnownPair& tasks) {
    if (wording.empty())
      return;
    const std::string_view text = wording.text;
    const std::size_t blank = std::min(text.find(' '), text.size());
    if (text.substr(0, blank) != tasks_.wording(*tasks.from))
      ++changed_.try_emplace(*tasks.from, wording.where, 0).first->second.second;
    if (trimmed(text.substr(blank)) != tasks_.wording(*tasks.to))
      ++changed_.try_emplace(*tasks.to, wording.where, 0).first->second.second;
  }

  void tell_outdated() {
    const auto answers = [](std::size_t count) {
      return count == 1 ? std::string("1 answer rests")
                        : fmt::format("{} answers rest", count);
    };
    for (const auto& [task, seen] : changed_)
      diags_.add({.id = DiagId::outdated_answers,
                  .where = seen.first,
                  .message = fmt::format("task '{}' is worded otherwise than when the "
                                         "sheet was made; {} on the older wording",
                                         model_[task].id, answers(seen.second)),
                  .help = "they are taken; ask again if the change matters"});
    for (const auto& [id, seen] : gone_)
      diags_.add({.id = DiagId::outdated_answers,
                  .where = seen.first,
                  .message = fmt::format("no task of the model is called '{}' any more; "
                                         "{} on it",
                                         excerpt(id, 40), answers(seen.second)),
                  .help = "they are left out"});
  }

  const CsvSheet& sheet_;
  const Model& model_;
  KnownTasks tasks_;
  SheetAnswers& into_;
  Diagnostics& diags_;
  std::array<std::size_t, answer_columns.size()> places_ = {};
  Cell none_ = {};
  // Where it was first seen, and how many answers it concerns.
  std::map<TaskId, std::pair<Span, std::size_t>> changed_ = {};
  std::map<std::string, std::pair<Span, std::size_t>> gone_ = {};
};

}  // namespace

bool is_answer_sheet(const CsvSheet& sheet) {
  return place_of(sheet, AnswerColumn::answer) != absent ||
         place_of(sheet, AnswerColumn::pair) != absent;
}

void read_answers(const CsvSheet& sheet, const Model& model, SheetAnswers& into,
                  Diagnostics& diags) {
  AnswerReader(sheet, model, into, diags).run();
}

void read_answers(const Model& from, const Model& model, SheetAnswers& into,
                  Diagnostics& diags) {
  KnownTasks tasks(model);
  for (const Statement& link : from.statements) {
    const bool one_arc = !link.mutual && !link.from.selector && !link.to.selector &&
                         link.from.tasks.size() == 1 && link.to.tasks.size() == 1;
    if (link.judgements.empty() || !one_arc)
      continue;
    const auto a = tasks.find(from[link.from.tasks.front()].id);
    const auto b = tasks.find(from[link.to.tasks.front()].id);
    if (!a || !b) {
      diags.add({.id = DiagId::outdated_answers,
                 .where = link.where,
                 .message = fmt::format("link '{}' names a task that the model does not "
                                        "have",
                                        link.id),
                 .help = "its judgements are left out"});
      continue;
    }
    for (const auto& [assessor, score] : link.judgements) {
      const Text* reason = link.reason_of(assessor);
      add({.assessor = std::string(assessor),
           .from = *a,
           .to = *b,
           .score = score,
           .reason = std::string(reason ? reason->in({}) : std::string_view()),
           .where = link.where},
          into, diags);
    }
  }
}

}  // namespace taut
