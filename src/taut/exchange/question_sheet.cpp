#include "taut/exchange/question_sheet.hpp"

#include "taut/base/digest.hpp"
#include "taut/exchange/answer_columns.hpp"
#include "taut/exchange/cell_text.hpp"
#include "taut/exchange/question_rows.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <array>

namespace taut {
namespace {

constexpr std::array<double, 12> widths{5, 46, 13, 40, 24, 12, 40, 40, 10, 20, 20, 30};

tell::BookColumn column_of(AnswerColumn which) {
  tell::BookColumn column{.name = std::string(name_of(which)),
                          .width = widths[static_cast<std::size_t>(which)],
                          .hidden = which >= AnswerColumn::assessor};
  if (which == AnswerColumn::number || which == AnswerColumn::answer)
    column.numbers = true;
  if (which == AnswerColumn::answer) {
    column.choices.assign(answers.begin(), answers.end());
    column.hint = "-3 makes it impossible, 3 is what carries it, 0 neither";
  }
  if (which == AnswerColumn::confidence)
    column.choices = {"low", "medium", "high"};
  return column;
}

tell::BookSheet explanations(const AskedOf& asked) {
  tell::BookSheet sheet{
      .name = "How to answer",
      .columns = {{.name = "What", .width = 16}, {.name = "How", .width = 90}}};
  const auto add = [&](std::string_view what, std::string_view how) {
    sheet.rows.push_back({std::string(what), std::string(how)});
  };
  add("The question",
      "If the first task succeeds, what does that do to the second? Only this direction "
      "is asked for; the way back is a question of its own.");
  for (const auto& [answer, meaning] : answer_meanings())
    add(answer, meaning);
  add("Reason", "Why, in one sentence. It can stand in the model, without your name.");
  add("Source", "What it rests on: the id of a source of the model, or a title.");
  add("Confidence", "low, medium or high; leave it empty if you have no view of it.");
  add("No answer", "An empty cell is no answer and does no harm.");
  add("Whose", fmt::format("This sheet is that of '{}'. No name enters the model.",
                           asked.assessor));
  add("Hidden columns",
      "By the columns at the end the answers are known again. Leave them as they are; "
      "rows may be sorted or deleted.");
  return sheet;
}

}  // namespace

std::string mandate_in_sheet(const Model& model) {
  const Mandate& mandate = model.mandate;
  if (mandate.mission.empty() && mandate.resolution.empty())
    return std::string(mandate.title.in({}));
  if (mandate.mission.empty() || mandate.resolution.empty())
    return std::string(mandate.mission.empty() ? mandate.resolution : mandate.mission);
  return fmt::format("{}, {}", mandate.mission, mandate.resolution);
}

std::string wording_of(const Task& task) {
  return fmt::format("{:08x}",
                     digest(fmt::format("{}\n{}\n{}", task.title.in({}),
                                        task.short_name.in({}), task.paragraph)));
}

std::vector<std::pair<std::string_view, std::string_view>> answer_meanings() {
  return {{"-3", "it makes the second task impossible"},
          {"-2", "it works against the second task"},
          {"-1", "it limits the second task, or competes with it for means"},
          {"0", "neither: judged, and neutral"},
          {"1", "it creates conditions for the second task"},
          {"2", "it helps the second task directly"},
          {"3", "it carries the second task, which cannot be had without it"},
          {no_answer, "you looked and cannot say"}};
}

std::vector<std::string> question_row(const AskedOf& asked, std::size_t at) {
  const Model& model = asked.model;
  const Task& from = model[asked.pairs[at].first];
  const Task& to = model[asked.pairs[at].second];
  const auto name = [&](const Task& task) { return name_of(task).in(asked.language); };
  const auto titled = [&](const Task& task) {
    return task.paragraph.empty()
               ? std::string(task.title.in(asked.language))
               : fmt::format("{} (paragraph {})", task.title.in(asked.language),
                             task.paragraph);
  };
  return {std::to_string(at + 1),
          fmt::format("What does success with {} do to {}?", name(from), name(to)),
          {},
          {},
          {},
          {},
          titled(from),
          titled(to),
          std::string(asked.assessor),
          fmt::format("{} > {}", from.id, to.id),
          fmt::format("{} {}", wording_of(from), wording_of(to)),
          mandate_in_sheet(model)};
}

std::string question_csv(const AskedOf& asked) {
  RowWriter row;
  for (const std::string_view column : answer_columns)
    row.add(column);
  std::string text = std::string(byte_order_mark) + row.take();
  for (std::size_t i = 0; i < asked.pairs.size(); ++i) {
    for (const std::string& cell : question_row(asked, i))
      row.add(cell);
    text += row.take();
  }
  return text;
}

std::vector<tell::BookSheet> question_book(const AskedOf& asked) {
  tell::BookSheet sheet{.name = "Questions"};
  for (std::size_t i = 0; i < answer_columns.size(); ++i)
    sheet.columns.push_back(column_of(static_cast<AnswerColumn>(i)));
  for (std::size_t i = 0; i < asked.pairs.size(); ++i)
    sheet.rows.push_back(question_row(asked, i));
  return {std::move(sheet), explanations(asked)};
}

}  // namespace taut
