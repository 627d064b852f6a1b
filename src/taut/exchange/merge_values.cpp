#include "taut/exchange/merge_values.hpp"

#include "taut/exchange/import_parts.hpp"
#include "taut/exchange/split_cell.hpp"
#include "taut/exchange/yaml_text.hpp"
#include "taut/rows/datum.hpp"
#include "taut/rows/tables.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace taut {
namespace {

std::optional<std::string> whole(const Cell& cell, std::string_view column,
                                 std::string_view takes, Diagnostics& diags) {
  const auto value = read_whole_cell(cell, column, takes, "write digits alone", diags);
  return value ? std::optional(std::to_string(*value)) : std::nullopt;
}

// With what the row said of each use.
std::string citations(const std::vector<std::string>& ids, const Citations* before,
                      const Model& model) {
  std::vector<std::string> items;
  for (const std::string& id : ids) {
    std::string item = yaml_scalar(id);
    if (before)
      for (const Passage& passage : before->passages)
        if (model[passage.source].id == id)
          item = flow_yaml(datum_of(model, RowRef{RowKind::citation, &passage}));
    items.push_back(std::move(item));
  }
  return fmt::format("[{}]", fmt::join(items, ", "));
}

std::optional<std::string> of_task(TaskColumn column, const Cell& cell,
                                   const Citations* sources, const Model& model,
                                   MergeNames& names, Diagnostics& diags) {
  switch (column) {
    case TaskColumn::pillar: return yaml_scalar(names.pillars.one(cell, diags));
    case TaskColumn::priority:
      return whole(cell, "Priority", "a tier as a whole number from 1 on", diags);
    case TaskColumn::standing:
      return read_yes(cell, "Standing", diags) ? "true" : "false";
    case TaskColumn::source:
      return citations(names.sources.several(cell, diags), sources, model);
    default: return yaml_scalar(cell.text);
  }
}

std::optional<std::string> of_link(LinkColumn column, const Cell& cell,
                                   const Citations* sources, const Model& model,
                                   MergeNames& names, Diagnostics& diags) {
  switch (column) {
    case LinkColumn::from: return end_as_yaml(cell, "From", names, diags);
    case LinkColumn::to: return end_as_yaml(cell, "To", names, diags);
    case LinkColumn::score:
      return whole(cell, "Score", "a whole number from -3 to 3", diags);
    case LinkColumn::when:
    case LinkColumn::shifts: return author_value(cell.text);
    case LinkColumn::range:
      if (const auto range = read_range_cell(cell, "Range", diags))
        return fmt::format("[{}, {}]", range->first, range->second);
      return {};
    case LinkColumn::source:
      return citations(names.sources.several(cell, diags), sources, model);
    default: return yaml_scalar(cell.text);
  }
}

}  // namespace

MergeNames::MergeNames(const Model& model, std::string_view language) {
  for (const Task& task : model.tasks) {
    const std::string id(task.id);
    tasks.add(task.id, TaskNames::Kind::id, id);
    tasks.add(task.short_name.in(language), TaskNames::Kind::short_name, id);
    tasks.add(task.title.in(language), TaskNames::Kind::title, id);
  }
  for (const Source& source : model.sources)
    sources.know(source.id, source.title.in(language));
  for (const Pillar& pillar : model.pillars)
    pillars.know(pillar.id, pillar.title.in(language));
  for (const TableSchema& table : all_tables())
    for (std::size_t i = 0; i < table.size(model); ++i)
      ids.take(table.at(model, i).id);
}

std::string key_of_column(SheetKind kind, std::size_t column) {
  const Column& named = columns_of(kind)[column];
  if (kind == SheetKind::tasks && column == static_cast<std::size_t>(TaskColumn::source))
    return "sources";
  if (kind == SheetKind::links && column == static_cast<std::size_t>(LinkColumn::source))
    return "sources";
  std::string key = lower_case(named.name);
  std::ranges::replace(key, ' ', '_');
  return key;
}

std::optional<std::string> yaml_of(SheetKind kind, std::size_t column, const Cell& cell,
                                   const Citations* sources, const Model& model,
                                   MergeNames& names, Diagnostics& diags) {
  return kind == SheetKind::tasks ? of_task(static_cast<TaskColumn>(column), cell,
                                            sources, model, names, diags)
                                  : of_link(static_cast<LinkColumn>(column), cell,
                                            sources, model, names, diags);
}

std::optional<std::string> end_as_yaml(const Cell& cell, std::string_view column,
                                       MergeNames& names, Diagnostics& diags) {
  if (cell.text == "all" || (cell.text.starts_with('{') && cell.text.ends_with('}')))
    return author_value(cell.text);
  std::vector<std::string> ids;
  for (const std::string_view item : split_cell(cell.text)) {
    ids.push_back(names.tasks.find(item, cell.where, column, diags));
    if (ids.back().empty())
      return {};
  }
  if (ids.empty())
    return {};
  return ids.size() == 1 ? yaml_scalar(ids.front()) : yaml_list(ids);
}

}  // namespace taut
