#include "taut/exchange/import_csv.hpp"

#include "taut/exchange/import_parts.hpp"
#include "taut/exchange/yaml_text.hpp"
#include "taut/read/yaml_tree.hpp"

#include <fmt/format.h>

#include <optional>

namespace taut {
namespace {

std::string head_of(const CsvSheet& tasks, const CsvSheet* links, const MandateHead& head,
                    const SourceSet& sources) {
  std::string from = sources.name(tasks.file);
  const std::string title =
      head.title.empty() ? fmt::format("Mandate read from {}", from) : head.title;
  if (links)
    from += " and " + sources.name(links->file);
  std::string text = fmt::format(
      "# Made by 'taut import csv' from {}.\ntaut: 1\n\nmandate:\n  title: {}\n", from,
      yaml_scalar(title));
  if (!head.mission.empty())
    text += fmt::format("  mission: {}\n", yaml_scalar(head.mission));
  if (!head.resolution.empty())
    text += fmt::format("  resolution: {}\n", yaml_scalar(head.resolution));
  return text + "\n";
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

ImportedModel import_csv(const CsvSheet& tasks, const CsvSheet* links,
                         const MandateHead& head, SourceSet& sources,
                         Diagnostics& diags) {
  Import import{diags};
  const ColumnMap task_columns(tasks, SheetKind::tasks, diags);
  std::optional<ColumnMap> link_columns;
  if (links)
    link_columns.emplace(*links, SheetKind::links, diags);
  // Without them every row would be wrong for the same reason.
  if (!task_columns.complete() || (link_columns && !link_columns->complete()))
    return {};
  const PlacedText task_rows = import_tasks(task_columns, import);
  PlacedText link_rows;
  if (link_columns)
    link_rows = import_links(*link_columns, import);

  PlacedText model;
  model.add(head_of(tasks, links, head, sources));
  model.add(import.sources.yaml("sources", diags));
  model.add(import.pillars.yaml("pillars", diags));
  model.add(task_rows);
  model.add(link_rows);
  return read_back(model, tasks.header.front().where, sources, diags);
}

}  // namespace taut
