#include "taut/exchange/import_csv.hpp"

#include "taut/exchange/foreign_sheet.hpp"
#include "taut/exchange/import_parts.hpp"
#include "taut/exchange/yaml_text.hpp"
#include "taut/read/yaml_tree.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <set>
#include <utility>

namespace taut {
namespace {

std::string head_of(const CsvSheet* tasks, const CsvSheet* links, const MandateHead& head,
                    const SourceSet& sources) {
  std::string from = sources.name((tasks ? tasks : links)->file);
  const std::string title =
      head.title.empty() ? fmt::format("Mandate read from {}", from) : head.title;
  if (tasks && links && tasks->file != links->file)
    from += " and " + sources.name(links->file);
  std::string text = fmt::format(
      "# Made by 'taut import {}' from {}.\ntaut: 1\n\nmandate:\n  title: {}\n",
      head.command, yaml_comment(from), yaml_scalar(title));
  if (!head.mission.empty())
    text += fmt::format("  mission: {}\n", yaml_scalar(head.mission));
  if (!head.resolution.empty())
    text += fmt::format("  resolution: {}\n", yaml_scalar(head.resolution));
  return text + "\n";
}

// One place needs one word: a cell that is told as wrong none on being a formula.
void forgive_formulas(Diagnostics& diags) {
  if (diags.dropped() > 0)
    return;
  std::set<std::pair<FileId, std::uint32_t>> wrong;
  for (const Diagnostic& one : diags.all())
    if (one.severity == DiagSeverity::error)
      wrong.emplace(one.where.file, one.where.begin);
  Diagnostics kept;
  for (const Diagnostic& one : diags.all())
    if (one.id != DiagId::formula_cell ||
        !wrong.contains({one.where.file, one.where.begin}))
      kept.add(one);
  diags = std::move(kept);
}

// A list or map on one line that stands for itself.
bool is_flow(std::string_view text) {
  if ((!text.starts_with('[') && !text.starts_with('{')) || text.find('\n') != text.npos)
    return false;
  SourceSet scratch;
  Diagnostics slips;
  const YamlTree tree = parse_yaml(scratch.add({}, std::string(text)), scratch, slips);
  return !tree.empty() && slips.all().empty();
}

}  // namespace

void KeyLines::add(std::string_view key, std::string_view yaml, Span origin) {
  out_.add(fmt::format("    {}: ", key));
  out_.add(yaml, origin);
  out_.add("\n");
}

void KeyLines::text(std::string_view key, const Cell& cell) {
  if (!cell.empty())
    add(key, yaml_scalar(cell.text), cell.where);
}

void KeyLines::sources(const Cell& cell, Import& import) {
  if (!cell.empty())
    add("sources", yaml_list(import.sources.several(cell, import.diags)), cell.where);
  else if (!import.source.empty())
    add("sources",
        yaml_list({import.sources.one({import.source, cell.where}, import.diags)}),
        cell.where);
}

void KeyLines::basis(const Cell& cell, const Import& import) {
  text("basis", cell.empty() ? Cell{import.basis, cell.where} : cell);
}

void KeyLines::own(const Cells& row, const ColumnMap& columns) {
  for (const OwnColumn& column : columns.own()) {
    const Cell& cell = row[column.place];
    if (!cell.empty())
      add(yaml_scalar(column.key), author_value(cell.text), cell.where);
  }
}

std::string author_value(std::string_view text) {
  return is_flow(text) ? std::string(text) : yaml_scalar(text);
}

namespace {

ImportedModel import_ours(const CsvSheet* tasks, const CsvSheet* links,
                          const MandateHead& head, SourceSet& sources,
                          Diagnostics& diags) {
  const CsvSheet& first = tasks ? *tasks : *links;
  Import import{.diags = diags, .source = head.source, .basis = head.basis};
  std::optional<ColumnMap> link_columns;
  if (links)
    link_columns.emplace(*links, SheetKind::links, diags);
  std::optional<CsvSheet> made;
  if (!tasks && link_columns->complete())
    tasks = &made.emplace(tasks_at_ends(*links));
  std::optional<ColumnMap> task_columns;
  if (tasks)
    task_columns.emplace(*tasks, SheetKind::tasks, diags);
  // Without them every row would be wrong for the same reason.
  if (!task_columns || !task_columns->complete() ||
      (link_columns && !link_columns->complete()))
    return {};
  const PlacedText task_rows = import_tasks(*task_columns, import);
  PlacedText link_rows;
  if (link_columns)
    link_rows = import_links(*link_columns, import);

  PlacedText model;
  model.add(head_of(made ? nullptr : tasks, links, head, sources));
  model.add(import.sources.yaml("sources", diags));
  model.add(import.pillars.yaml("pillars", diags));
  model.add(task_rows);
  model.add(link_rows);
  return read_back(model, first.start(), sources, diags);
}

// The sheet in our columns, if it is not already; `room` keeps what is made.
const CsvSheet* ours(const CsvSheet* sheet, SheetKind kind, CsvSheet& room,
                     Diagnostics& diags) {
  if (!sheet || sheet->plain_ends || !is_foreign(*sheet, kind))
    return sheet;
  room = in_our_columns(*sheet, kind, diags);
  return &room;
}

}  // namespace

ImportedModel import_csv(const CsvSheet* tasks, const CsvSheet* links,
                         const MandateHead& head, SourceSet& sources,
                         Diagnostics& diags) {
  bool empty = !tasks && !links;
  for (const CsvSheet* sheet : {tasks, links}) {
    if (!sheet || !sheet->header.empty())
      continue;
    tell_empty(*sheet, diags);
    empty = true;
  }
  if (empty)
    return {};
  CsvSheet task_room, link_room;
  const ImportedModel model =
      import_ours(ours(tasks, SheetKind::tasks, task_room, diags),
                  ours(links, SheetKind::links, link_room, diags), head, sources, diags);
  forgive_formulas(diags);
  return model;
}

}  // namespace taut
