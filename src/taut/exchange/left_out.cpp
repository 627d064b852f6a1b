#include "taut/exchange/left_out.hpp"

#include "taut/exchange/columns.hpp"
#include "taut/rows/datum.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace taut {
namespace {

bool chosen_by_pillar_or_all(const End& end) {
  return !end.selector || end.selector->kind == Selector::Kind::all ||
         end.selector->kind == Selector::Kind::pillar;
}

// "3 task types".
std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// Has the sheet that holds rows of this kind a place for the key?
bool is_kept(RowKind row, std::string_view key) {
  switch (row) {
    case RowKind::task: return has_column(SheetKind::tasks, key);
    case RowKind::link: return has_column(SheetKind::links, key);
    case RowKind::source:
    case RowKind::pillar: return key == "title";  // where they are first cited
    case RowKind::citation: return key == "id";
    default: return false;
  }
}
bool has_sheet(RowKind row) {
  return is_kept(row, "title") || is_kept(row, "score");
}

// The keys that some of these rows have and no column holds: "'serves', 'keep'".
template <typename Rows>
std::string lost_keys(const Model& model, RowKind kind, const Rows& rows) {
  std::vector<std::string> lost;
  for (const Key& key : schema_of(kind).keys) {
    const auto has_it = [&](const RowRef& row) {
      return !datum_of(model, row, key, {.implied = false}).is_null();
    };
    if (!is_kept(kind, key.name) && std::ranges::any_of(rows, has_it))
      lost.push_back(fmt::format("'{}'", key.name));
  }
  const bool keeps_own = kind == RowKind::task || kind == RowKind::link;
  for (const AuthorKey& own : model.author_keys)
    if (const std::string key = fmt::format("'{}'", own.key);
        !keeps_own && own.row == schema_of(kind).name &&
        std::ranges::find(lost, key) == lost.end())
      lost.push_back(key);
  return fmt::format("{}", fmt::join(lost, ", "));
}

std::vector<RowRef> rows_of(const Model& model, const TableSchema& table) {
  std::vector<RowRef> rows;
  for (std::size_t i = 0; i < table.size(model); ++i)
    rows.push_back(table.at(model, i));
  return rows;
}

// The uses of sources that have a word of their own, of the rows that have a sheet.
std::vector<RowRef> passages_of(const Model& model) {
  std::vector<RowRef> rows;
  const auto add = [&](const auto& table) {
    for (const auto& row : table)
      for (const Passage& passage : row.sources.passages)
        rows.push_back({RowKind::citation, &passage});
  };
  add(model.tasks);
  add(model.statements);
  return rows;
}

// What is only in a sheet if a task or link names it: a source, a pillar.
template <typename Tag, typename Rows, typename Named>
void mark(std::vector<bool>& named, const Rows& rows, const Named& ids_of, Id<Tag>) {
  for (const auto& row : rows)
    for (const Id<Tag> id : ids_of(row))
      named[id.value] = true;
}

std::size_t uncited_sources(const Model& model) {
  std::vector<bool> cited(model.sources.size());
  const auto sources = [](const auto& row) -> const auto& {
    return row.sources;
  };
  mark(cited, model.tasks, sources, SourceId{});
  mark(cited, model.statements, sources, SourceId{});
  return static_cast<std::size_t>(std::ranges::count(cited, false));
}

std::size_t unused_pillars(const Model& model) {
  std::vector<bool> used(model.pillars.size());
  for (const Task& task : model.tasks)
    if (task.pillar)
      used[task.pillar->value] = true;
  for (const Statement& link : model.statements)
    for (const End* end : {&link.from, &link.to})
      if (end->selector && end->selector->kind == Selector::Kind::pillar)
        used[end->selector->pillar.value] = true;
  return static_cast<std::size_t>(std::ranges::count(used, false));
}

bool has_languages(const Model& model, const RowRef& row) {
  return std::ranges::any_of(schema_of(row.kind).keys, [&](const Key& key) {
    const bool text =
        key.value.kind == ValueKind::text || key.value.kind == ValueKind::reason;
    return text && is_kept(row.kind, key.name) &&
           datum_of(model, row, key) != datum_of(model, row, key, {.language = "-"});
  });
}

std::string unfit_links(const Model& model) {
  std::vector<std::string_view> ids;
  for (const Statement& link : model.statements)
    if (!fits_sheet(link))
      ids.push_back(link.id);
  return fmt::format("{}", fmt::join(ids, ", "));
}

}  // namespace

bool fits_sheet(const Statement& link) {
  return chosen_by_pillar_or_all(link.from) && chosen_by_pillar_or_all(link.to);
}

std::vector<std::string> left_out_of_sheets(const Model& model) {
  std::vector<std::string> sentences;
  std::vector<std::string> whole;
  bool languages = false;
  const auto add = [&](std::string_view what, const std::string& lost) {
    if (!lost.empty())
      sentences.push_back(fmt::format("{}{}", what, lost));
  };
  add("of the mandate ",
      lost_keys(model, RowKind::mandate, std::array{row_of(model.mandate)}));
  for (const TableSchema& table : all_tables()) {
    const std::vector<RowRef> rows = rows_of(model, table);
    if (!has_sheet(table.row)) {
      if (!rows.empty())
        whole.push_back(counted(rows.size(), table.name));
      continue;
    }
    add(fmt::format("of {} ", table.key), lost_keys(model, table.row, rows));
    languages = languages || std::ranges::any_of(rows, [&](const RowRef& row) {
                  return has_languages(model, row);
                });
  }
  add("of uses of sources ", lost_keys(model, RowKind::citation, passages_of(model)));
  add("", fmt::format("{}", fmt::join(whole, ", ")));
  if (const std::size_t count = uncited_sources(model); count > 0)
    add(counted(count, "source"), " that no task or link cites");
  if (const std::size_t count = unused_pillars(model); count > 0)
    add(counted(count, "pillar"), " that no task or link names");
  if (languages)
    sentences.emplace_back("texts in more than one language");
  add("keys of your own at the top of files: ",
      lost_keys(model, RowKind::file, std::array<RowRef, 0>{}));
  add("links whose ends are chosen by resource or actor: ", unfit_links(model));
  return sentences;
}

}  // namespace taut
