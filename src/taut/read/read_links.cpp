#include "taut/read/read_ends.hpp"
#include "taut/read/read_support.hpp"
#include "taut/read/read_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace taut {
namespace {

// Reads {a-b: .., b-a: ..} into the two reasons of a mutual link.
void read_two_reasons(const Ask& ask, const ReadEnds& ends, Statement& statement) {
  const std::string names[] = {fmt::format("{}-{}", ends.from.single, ends.to.single),
                               fmt::format("{}-{}", ends.to.single, ends.from.single)};
  Text* const texts[] = {&statement.because, &statement.because_back};
  for (const auto& [name, value] : ask.node.tree->entries(ask.node.node)) {
    const Located key{ask.node.tree, name};
    const auto* direction = std::ranges::find(names, key.text());
    if (direction == std::end(names))
      ask.diags.add(
          {.id = DiagId::reason_directions,
           .where = key.span(),
           .message = fmt::format("'{}' is no direction of this link", key.text()),
           .help =
               fmt::format("the two directions are '{}' and '{}'", names[0], names[1])});
    else if (auto text = read_text({ask.key, ask.shape, {key.tree, value}, ask.diags}))
      *texts[direction - names] = std::move(*text);
  }
  for (const auto& name : names)
    if (!ask.node.find(name))
      ask.diags.add({.id = DiagId::reason_directions,
                     .where = ask.node.span(),
                     .message = fmt::format("the reason of '{}' is missing", name),
                     .help = "give both, or one text for the two"});
}

void read_reason(const RowReader& row, const ReadEnds& ends, Statement& statement) {
  const Field* field = row.row().find("because");
  if (!field)
    return;
  const Ask ask = row.ask(*field);
  const bool languages =
      !ask.node.is_map() ||
      std::ranges::all_of(ask.node.tree->entries(ask.node.node), [&](const auto& entry) {
        return is_language(ask.node.tree->text(entry.key));
      });
  const bool two_names = !ends.from.single.empty() && !ends.to.single.empty();
  const bool named =
      ends.mutual && two_names && ask.node.is_map() &&
      ask.node.find(fmt::format("{}-{}", ends.from.single, ends.to.single));
  if (ends.broken() && !languages)
    return;
  if (named || (ends.mutual && two_names && !languages))
    return read_two_reasons(ask, ends, statement);
  if (!languages && ask.node.is_map()) {
    ask.diags.add(
        {.id = DiagId::reason_directions,
         .where = ask.node.span(),
         .message = "a reason for each direction needs 'between' with one task at each "
                    "end",
         .help = "write one text, or one for each language such as {en: .., fr: ..}"});
    return;
  }
  if (auto text = read_text(ask))
    statement.because = std::move(*text);
}

void check_range(const RowReader& row, const Statement& statement, Reading& reading) {
  const auto& range = statement.range;
  if (!range || !row.has("score") ||
      (range->first <= statement.score && statement.score <= range->second))
    return;
  reading.diags().add(
      {.id = DiagId::bad_range,
       .where = row.where("range"),
       .message = fmt::format("the range from {} to {} leaves out the score {}",
                              range->first, range->second, statement.score),
       .help = "widen the range, or change the score",
       .notes = {{row.where("score"), "the score is given here"}}});
}

int median_of(const Statement& statement) {
  std::vector<int> scores;
  for (const auto& [assessor, score] : statement.judgements)
    scores.push_back(score);
  return median_score(std::move(scores));
}

Statement read_statement(const RowReader& row, ReadEnds& ends, Reading& reading) {
  Statement statement{.id = row.row().id()};
  statement.where = row.row().place();
  statement.mutual = ends.mutual;
  row.read_into(statement);
  if (!row.has("score") && !statement.judgements.empty())
    statement.score = median_of(statement);
  read_reason(row, ends, statement);
  if (!row.has("confidence"))
    statement.confidence = usual_confidence(statement.basis);
  statement.from = std::move(ends.from.end);
  statement.to = std::move(ends.to.end);
  check_support(row, reading);
  check_basis(row, reading);
  check_range(row, statement, reading);
  hint_at_inference(row, statement.basis, statement.score, "score", reading);
  return statement;
}

void read_link(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::link, text, reading);
  ReadEnds ends = read_ends(row, reading);
  const bool broken = ends.broken();
  reading.goes = !broken && ends.empty() && reading.draft.operated;
  Statement statement = read_statement(row, ends, reading);
  if (std::exchange(reading.goes, false))
    reading.model.gone.push_back(text.id);
  else if (!broken)
    reading.model.statements.push_back(std::move(statement));
}

void read_pressure(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::pressure, text, reading);
  Pressure pressure{.id = text.id};
  pressure.where = text.stands_at();
  // Whether the row goes is known before its circumstances are read.
  const auto read_keys = [&](bool ends) {
    for (const Field& field : row.row().fields())
      if (field.key && field.key->slot &&
          ends == (field.key->name == "from" || field.key->name == "to"))
        row.read_slot(field, field.key->slot(&pressure));
  };
  read_keys(true);
  const bool no_end = pressure.from.empty() || pressure.to.empty();
  reading.goes = no_end && reading.draft.operated;
  read_keys(false);
  reading.goes = false;
  if (!row.has("confidence"))
    pressure.confidence = usual_confidence(pressure.basis);
  check_basis(row, reading);
  if (!no_end)
    reading.model.pressures.push_back(std::move(pressure));
}

}  // namespace

void read_links(Reading& reading) {
  const auto& links = reading.draft[Table::link].rows;
  reading.model.statements.reserve(links.size());
  for (const RowText& text : links)
    read_link(text, reading);
  for (const RowText& text : reading.draft[Table::pressure].rows)
    read_pressure(text, reading);
}

}  // namespace taut
