#include "taut/read/read_ends.hpp"
#include "taut/read/read_support.hpp"
#include "taut/read/read_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

std::vector<Shift> read_shifts(const RowReader& row, Reading& reading) {
  std::vector<Shift> found;
  for (const auto& [named, node] : row.map_names("shifts")) {
    const Value& shape = *row.row().find("shifts")->key->value.item;
    if (const auto amount = read_whole({"shifts", shape, node, reading.diags()}))
      found.push_back({switch_of(named), *amount});
  }
  return found;
}

std::vector<std::pair<std::string_view, int>> read_judgements(const RowReader& row,
                                                              Reading& reading) {
  std::vector<std::pair<std::string_view, int>> found;
  const Field* field = row.row().find("judgements");
  if (!field)
    return found;
  if (!field->value.is_map()) {
    tell_wrong_type(row.ask(*field));
    return found;
  }
  const YamlTree& tree = *field->value.tree;
  for (const auto& [name, value] : tree.entries(field->value.node))
    if (const auto score = read_whole(
            {"judgements", *field->key->value.item, {&tree, value}, reading.diags()}))
      found.emplace_back(tree.text(name), *score);
  return found;
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

Statement read_statement(const RowReader& row, ReadEnds& ends, Reading& reading) {
  Statement statement{.id = row.row().id()};
  statement.where = row.row().place();
  statement.mutual = ends.mutual;
  read_reason(row, ends, statement);
  statement.score = row.whole("score").value_or(0);
  statement.aspect = row.line("aspect");
  statement.when = row.when("when").value_or(When{});
  statement.shifts = read_shifts(row, reading);
  statement.basis = read_basis(row);
  statement.confidence = read_confidence(row, statement.basis);
  statement.range = row.range("range");
  statement.sources = row.names<SourceId>("sources");
  statement.judgements = read_judgements(row, reading);
  statement.note = row.text("note");
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
  pressure.where = text.place;
  pressure.from = row.switches("from");
  pressure.to = row.names<TaskId>("to");
  pressure.score = row.whole("score").value_or(0);
  pressure.because = row.text("because");
  const bool no_end = pressure.from.empty() || pressure.to.empty();
  reading.goes = no_end && reading.draft.operated;
  pressure.when = row.when("when").value_or(When{});
  reading.goes = false;
  pressure.basis = read_basis(row);
  pressure.confidence = read_confidence(row, pressure.basis);
  pressure.sources = row.names<SourceId>("sources");
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
