// A scenario or a renewal is a list of operations on a draft, not a merge of texts: what
// is removed is gone before anything is added, and nothing is touched that is not named.

#include "taut/read/assemble_rows.hpp"
#include "taut/read/names.hpp"
#include "taut/read/values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

struct Operation {
  const std::string& who;
  Draft& draft;
  const RowScan& scan;
};

void tell_nothing(const Located& name, std::string_view verb, Table table,
                  const Operation& on) {
  Diagnostic diagnostic{
      .id = DiagId::nothing_to_change,
      .where = name.span(),
      .message = fmt::format("{} {} the {} '{}', which is not in the mandate", on.who,
                             verb, name_of(table), name.text())};
  suggest_name(name.text(), table, on.draft, diagnostic, on.scan.diags);
  on.scan.diags.add(std::move(diagnostic));
}

// The table an operation speaks of, by its key.
Row operation_row(RowKind kind, const Field& field, const Operation& on) {
  return Row(kind, {.place = field.name.span(), .base = field.value}, on.scan, true);
}

bool is_map(const Field& field, const Operation& on) {
  if (field.value.is_map())
    return true;
  on.scan.diags.add(
      {.id = DiagId::wrong_type,
       .where = field.value.span(),
       .message = fmt::format("'{}' takes a map, not {}", field.name.text(),
                              found_there(field.value)),
       .help = fmt::format("for example '{}: {}'", field.name.text(),
                           field.key ? field.key->example : std::string_view())});
  return false;
}

// Takes the marked rows out and numbers the others anew.
void compact(DraftTable& table, const std::vector<bool>& gone) {
  std::size_t kept = 0;
  table.index.clear();
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (gone[i])
      continue;
    if (kept != i)
      table.rows[kept] = std::move(table.rows[i]);
    if (!table.rows[kept].id.empty())
      table.index.emplace(table.rows[kept].id, static_cast<std::uint32_t>(kept));
    ++kept;
  }
  table.rows.resize(kept);
}

// What a reader would call the row: it is gone, but what needed it still speaks of it.
std::string_view plain_name(const RowText& row) {
  for (const std::string_view key : {"short", "title"}) {
    const auto value = row.base.is_map() ? row.base.find(key) : std::nullopt;
    if (value && value->is_scalar())
      return value->text();
  }
  return {};
}

void remove_rows(const Field& field, const Operation& on) {
  const TableSchema& name = *find_table(field.key->name);
  DraftTable& table = on.draft[name.table];
  if (!field.value.is_list())
    return tell_wrong_type(
        {field.key->name, field.key->value, field.value, on.scan.diags});
  std::vector<bool> gone(table.rows.size(), false);
  for (const Located& item : field.value.items()) {
    const auto found = table.index.find(item.text());
    if (found == table.index.end()) {
      tell_nothing(item, "removes", name.table, on);
      continue;
    }
    gone[found->second] = true;
    on.draft.removed[found->first] = {name.table, item.span(),
                                      plain_name(table.rows[found->second])};
  }
  compact(table, gone);
}

void change_row(const TableSchema& table, const Located& id, const Located& value,
                const Operation& on) {
  const auto found = on.draft[table.table].index.find(id.text());
  if (found == on.draft[table.table].index.end())
    return tell_nothing(id, "changes", table.table, on);
  if (!value.is_map()) {
    on.scan.diags.add(
        {.id = DiagId::wrong_type,
         .where = (value.is_null() ? id : value).span(),
         .message = fmt::format("the change of '{}' takes the keys that change, not {}",
                                id.text(), found_there(value)),
         .help = "to take the whole row away, name it under 'remove'"});
    return;
  }
  if (const auto new_id = table.list ? value.find("id") : std::nullopt) {
    on.scan.diags.add(
        {.id = DiagId::nothing_to_change,
         .where = new_id->span(),
         .message = fmt::format("the name of '{}' cannot change", id.text()),
         .help = "remove the row and add it under its new name"});
    return;
  }
  on.draft[table.table].rows[found->second].changes.push_back(
      {.node = value, .key_place = id.span()});
}

void change_rows(const Field& field, const Operation& on) {
  if (!is_map(field, on))
    return;
  const TableSchema& table = *find_table(field.key->name);
  for (const auto& [id, value] : field.value.tree->entries(field.value.node))
    change_row(table, {field.value.tree, id}, {field.value.tree, value}, on);
}

// A renamed task is the same task under another name: what named the old one now means
// the new one, whether the old one was removed in so many words or not.
void rename(const Located& old_id, std::string_view new_id, const Operation& on) {
  DraftTable& tasks = on.draft[Table::task];
  const auto here = tasks.index.find(old_id.text());
  const auto removed = on.draft.removed.find(old_id.text());
  const bool was_removed =
      removed != on.draft.removed.end() && removed->second.table == Table::task;
  if (here == tasks.index.end() && !was_removed) {
    Diagnostic diagnostic{
        .id = DiagId::rename_of_nothing,
        .where = old_id.span(),
        .message = fmt::format("no task was called '{}' before", old_id.text())};
    suggest_name(old_id.text(), Table::task, on.draft, diagnostic, on.scan.diags);
    return on.scan.diags.add(std::move(diagnostic));
  }
  if (old_id.text() == new_id)
    return;
  if (here != tasks.index.end()) {
    std::vector<bool> gone(tasks.rows.size(), false);
    gone[here->second] = true;
    compact(tasks, gone);
  }
  on.draft.removed.erase(old_id.text());
  for (auto& [old, now] : on.draft.renamed)
    if (now == old_id.text())
      now = new_id;
  on.draft.renamed[old_id.text()] = new_id;
}

void add_rows(const Field& field, const Operation& on) {
  define_rows(field, on.draft, on.scan);
  if (field.key->name != "tasks" || !field.value.is_map())
    return;
  for (const auto& [name, value] : field.value.tree->entries(field.value.node)) {
    const Located task{field.value.tree, value};
    const auto was = task.is_map() ? task.find("was") : std::nullopt;
    const std::string_view id = field.value.tree->text(name);
    if (was && was->is_scalar())
      rename(*was, id, on);
    else if (const auto at = on.draft[Table::task].index.find(id);
             at != on.draft[Table::task].index.end())
      on.draft[Table::task].rows[at->second].added = true;
  }
}

void set_switches(const Field& field, Table table, std::string_view key,
                  const Operation& on) {
  if (!is_map(field, on))
    return;
  for (const auto& [id, value] : field.value.tree->entries(field.value.node)) {
    const Located name{field.value.tree, id};
    const auto found = on.draft[table].index.find(name.text());
    if (found == on.draft[table].index.end()) {
      tell_nothing(name, "switches", table, on);
      continue;
    }
    on.draft[table].rows[found->second].changes.push_back(
        {.node = {field.value.tree, value}, .key = key, .key_place = name.span()});
  }
}

void for_each_table(const Field* field, RowKind kind, const Operation& on,
                    void (*apply)(const Field&, const Operation&)) {
  if (!field || !is_map(*field, on))
    return;
  const Row row = operation_row(kind, *field, on);
  for (const Field& table : row.fields())
    if (table.key)
      apply(table, on);
}

}  // namespace

void apply_operations(const Row& row, const std::string& who, Draft& draft,
                      const RowScan& scan) {
  const Operation on{who, draft, scan};
  draft.operated = true;
  for_each_table(row.find("remove"), RowKind::removed, on, remove_rows);
  for_each_table(row.find("change"), RowKind::changed, on, change_rows);
  for_each_table(row.find("add"), RowKind::added, on, add_rows);
  if (const Field* switches = row.find("conditions"))
    set_switches(*switches, Table::condition, "holds", on);
  if (const Field* switches = row.find("safeguards"))
    set_switches(*switches, Table::safeguard, "in_place", on);
}

}  // namespace taut
