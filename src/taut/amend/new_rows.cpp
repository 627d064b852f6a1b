#include "taut/amend/new_rows.hpp"

#include "taut/amend/places.hpp"
#include "taut/rows/tables.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t step = 2;

std::string indented(std::size_t column, std::string_view text) {
  return fmt::format("{}{}", std::string(column, ' '), text);
}

const YamlTree::Entry* find_entry(const std::vector<YamlTree::Entry>& entries,
                                  const YamlTree& tree, std::string_view name) {
  for (const YamlTree::Entry& entry : entries)
    if (tree.text(entry.key) == name)
      return &entry;
  return nullptr;
}

// The dash of the first item of a block list, or the first id of a block map.
std::size_t column_of_rows(const YamlTree& tree, NodeIndex rows, NodeIndex first) {
  if (tree.kind(rows) == NodeKind::map)
    return column_of(tree, first);
  const std::size_t begin = tree.span(first).begin;
  return column_of(tree, first) - (begin - tree.bytes().rfind('-', begin - 1));
}

RowsPlace behind_rows_of(const YamlTree& tree, const YamlTree::Entry& table, bool list) {
  const NodeIndex rows = table.value;
  RowsPlace place{.list = list, .flow = is_flow(tree, rows)};
  std::vector<NodeIndex> items = tree.items(rows);
  std::vector<NodeIndex> firsts = items;
  for (const auto& [key, value] : tree.entries(rows)) {
    firsts.push_back(key);
    items.push_back(value);
  }
  if (place.flow) {
    place.first = items.empty();
    place.column = column_of(tree, items.empty() ? rows : firsts.back());
    place.at = items.empty() ? tree.span(rows).begin + 1 : end_of(tree, items.back());
    return place;
  }
  if (items.empty()) {
    place.column = column_of(tree, table.key) + step;
    place.at = behind_rows(tree.bytes(), tree.span(table.key).end, place.column);
    return place;
  }
  place.column = column_of_rows(tree, rows, firsts.front());
  place.at = behind_rows(tree.bytes(), end_of(tree, rows), place.column);
  return place;
}

}  // namespace

std::string as_flow_map(const YamlKeys& keys) {
  std::vector<std::string> items;
  for (const auto& [key, value] : keys)
    items.push_back(fmt::format("{}: {}", key, value));
  return fmt::format("{{{}}}", fmt::join(items, ", "));
}

Expected<RowsPlace> place_of_rows(const YamlTree& tree, std::string_view table,
                                  std::string_view operation) {
  const TableSchema* schema = find_table(table);
  const bool list = schema && schema->list && operation != "change";
  const auto top = tree.entries(tree.root());
  RowsPlace place{.at = tree.bytes().size(), .list = list};
  NodeIndex holder = tree.root();
  if (!operation.empty()) {
    const auto* below = find_entry(top, tree, operation);
    if (!below || tree.kind(below->value) != NodeKind::map) {
      place.heading =
          fmt::format("{}:\n{}{}:\n", operation, std::string(step, ' '), table);
      place.column = 2 * step;
      return place;
    }
    holder = below->value;
  }
  const auto tables = tree.entries(holder);
  if (const auto* rows = find_entry(tables, tree, table))
    return behind_rows_of(tree, *rows, list);
  if (is_flow(tree, holder))
    return Error{fmt::format("no '{}' can be put behind other keys that stand between "
                             "brackets; write each of them on a line of its own",
                             table),
                 Error::Cause::request};
  const std::size_t column = operation.empty() ? 0 : column_of(tree, tables.front().key);
  if (!operation.empty())
    place.at = behind_rows(tree.bytes(), end_of(tree, holder), column);
  place.heading = indented(column, fmt::format("{}:\n", table));
  place.column = column + step;
  return place;
}

std::string rows_as_text(const RowsPlace& place, const std::vector<YamlRow>& rows) {
  std::string text = place.heading;
  const bool list = place.list;
  for (const YamlRow& row : rows) {
    YamlKeys keys = row.keys;
    if (list)
      keys.emplace(keys.begin(), "id", row.id);
    if (place.flow) {
      const bool first = place.first && &row == &rows.front();
      text += first ? "" : ",\n" + std::string(place.column, ' ');
      text += (list ? "" : row.id + ": ") + as_flow_map(keys);
      continue;
    }
    std::string lead = list ? "- " : "  ";
    if (!list)
      text += indented(place.column, row.id + ":\n");
    for (const auto& [key, value] : keys) {
      text += indented(place.column, fmt::format("{}{}: {}\n", lead, key, value));
      lead = "  ";
    }
  }
  return text;
}

}  // namespace taut
