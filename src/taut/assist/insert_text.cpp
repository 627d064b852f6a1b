#include "taut/assist/insert_text.hpp"

#include "taut/assist/lines.hpp"
#include "taut/assist/row_template.hpp"
#include "taut/rows/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut::assist {
namespace {

using Kind = Sketch::Kind;
using Index = Sketch::Index;

std::string_view bytes(const Page& page, Stretch where) {
  return std::string_view(page.text).substr(where.begin, where.end - where.begin);
}

Edit insertion(const Page& page, std::uint32_t at, std::string text) {
  return {page.path, {at, at}, std::move(text)};
}

// Before the closing bracket; an open one has none.
std::uint32_t before_bracket(const Page& page, Stretch value) {
  std::uint32_t at = value.end;
  const std::string_view text = page.text;
  if (at > value.begin && (text[at - 1] == '}' || text[at - 1] == ']'))
    --at;
  while (at > value.begin + 1 && text[at - 1] == ' ')
    --at;
  return at;
}

// Behind all that is written below `node`, comments at the end of its line included.
std::uint32_t end_of(const Page& page, Index node) {
  const Sketch::Node& one = page.sketch[node];
  return line_at(page.text, std::max(one.key.end, one.value.end)).end;
}

// The column in which an entry or item begins.
std::string indent_of(const Page& page, Index node) {
  const Sketch::Node& one = page.sketch[node];
  const std::uint32_t at = one.key.empty() ? one.value.begin : one.key.begin;
  const std::string_view before = bytes(page, {line_at(page.text, at).begin, at});
  // An item stands behind its dash.
  const std::size_t column = one.key.empty() ? before.find_last_of('-') : before.size();
  return std::string(std::min(column, before.size()), ' ');
}

// The entry that holds the rows of the table, where this file defines them.
std::optional<Index> holder(const Page& page, const TableSchema& table) {
  Index map = Sketch::root;
  const bool direct = table.table == Table::source || table.table == Table::view ||
                      table.table == Table::scenario;
  if (page.kind == FileKind::renewal && !direct) {
    map = page.sketch.find(map, "add");
    if (map == Sketch::root)
      return {};
  }
  const Index entry = page.sketch.find(map, table.key);
  return entry == Sketch::root ? std::nullopt : std::optional(entry);
}

std::string row_text(const TableSchema& table, std::string_view id,
                     const TemplatePlace& place) {
  const RowSchema& row = schema_of(table.row);
  if (place.brackets)
    return table.list ? fmt::format("{{{}}}", row_template(row, id, place))
                      : fmt::format("{}: {{{}}}", id, row_template(row, id, place));
  return table.list ? fmt::format("- {}", row_template(row, id, place.deeper()))
                    : fmt::format("{}:{}{}  {}", id, place.line_break, place.indent,
                                  row_template(row, id, place.deeper()));
}

Edit add_below(const Page& page, Index entry, const TableSchema& table,
               std::string_view id) {
  const Sketch::Node& rows = page.sketch[entry];
  TemplatePlace place{.brackets = rows.flow, .line_break = line_break(page.text)};
  const std::vector<Index> below = page.sketch.children(entry);
  if (rows.flow) {
    const bool first = below.empty();
    return insertion(page, before_bracket(page, rows.value),
                     (first ? "" : ", ") + row_text(table, id, place));
  }
  place.indent =
      below.empty() ? indent_of(page, entry) + "  " : indent_of(page, below.back());
  return insertion(
      page, end_of(page, entry),
      fmt::format("{}{}{}", place.line_break, place.indent, row_text(table, id, place)));
}

}  // namespace

std::optional<Edit> add_key(const Page& page, Index node, std::string_view key,
                            std::string_view value) {
  const Sketch::Node& row = page.sketch[node];
  if (row.kind != Kind::map)
    return {};
  const std::vector<Index> entries = page.sketch.children(node);
  if (row.flow)
    return insertion(page, before_bracket(page, row.value),
                     fmt::format("{}{}: {}", entries.empty() ? "" : ", ", key, value));
  if (entries.empty())
    return {};
  const Index last = entries.back();
  const std::uint32_t begin = page.sketch[entries.front()].key.begin;
  const std::size_t column = begin - line_at(page.text, begin).begin;
  return insertion(page, end_of(page, last),
                   fmt::format("{}{}{}: {}", line_break(page.text),
                               std::string(column, ' '), key, value));
}

std::optional<Edit> add_row(const std::vector<const Page*>& pages, Table which,
                            std::string_view id) {
  const auto table = std::ranges::find(all_tables(), which, &TableSchema::table);
  if (table == all_tables().end() || pages.empty())
    return {};
  for (const Page* page : pages)
    if (const auto entry = holder(*page, *table))
      return add_below(*page, *entry, *table, id);
  const Page& page = *pages.front();
  const bool model = page.kind == FileKind::model || table->table == Table::source;
  if (!model || page.sketch[Sketch::root].kind != Kind::map)
    return {};
  const TemplatePlace place{.indent = "  ", .line_break = line_break(page.text)};
  const auto end = static_cast<std::uint32_t>(page.text.size());
  const bool ended = page.text.ends_with('\n');
  return insertion(page, end,
                   fmt::format("{}{}{}:{}  {}{}", ended ? "" : place.line_break,
                               place.line_break, table->key, place.line_break,
                               row_text(*table, id, place), place.line_break));
}

}  // namespace taut::assist
