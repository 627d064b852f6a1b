// A renewal is read row by row: what is added, what is no longer listed, what says
// something else. Where a task's paragraph was not verified in one of the two texts, its
// presence there is not known, so it is told apart and never as added or gone.

#include "taut/analyse/revision.hpp"

#include "taut/analyse/key_changes.hpp"
#include "taut/analyse/page_changes.hpp"
#include "taut/analyse/words.hpp"
#include "taut/rows/suspects.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace taut {
namespace {

using Kind = RowRevision::Kind;

std::string text_of(const Model& model, const RowRef& row, std::string_view name,
                    std::string_view language) {
  const Key* key = find_key(schema_of(row.kind), name);
  const Datum datum = key ? datum_of(model, row, *key, {.language = language}) : Datum();
  const Datum& text = datum.is_object() ? datum.front() : datum;  // the first language
  return text.is_string() ? text.get<std::string>() : std::string();
}

// As a reader knows the row: its short name, its title, or its id.
std::string name_in(const Model& model, const RowRef& row, std::string_view language) {
  if (row.kind == RowKind::link) {
    const auto& link = *static_cast<const Statement*>(row.row);
    return fmt::format("{} ({:+})", ends_by_id(model, link), link.score);
  }
  if (row.kind == RowKind::task)
    return std::string(name_of(*static_cast<const Task*>(row.row)).in(language));
  const std::string title = text_of(model, row, "title", language);
  return title.empty() ? std::string(row.id) : std::string(unstopped(title));
}

// Pressures may have no id; then the same ends make the same row.
std::string match_of(const Model& model, const RowRef& row) {
  std::string match(row.id);
  for (const std::string_view end : {"from", "to"})
    if (const Key* key = row.id.empty() ? find_key(schema_of(row.kind), end) : nullptr)
      match += fmt::format(" {}", flow_yaml(datum_of(model, row, *key)));
  return match;
}

std::map<std::string, RowRef> rows_by_match(const Model& model,
                                            const TableSchema& table) {
  std::map<std::string, RowRef> rows;
  for (std::size_t i = 0; i < table.size(model); ++i) {
    const RowRef row = table.at(model, i);
    rows.emplace(match_of(model, row), row);
  }
  return rows;
}

// What happened to the rows of one table: added, gone, changed; within each by
// appearance.
struct TableRevision {
  std::vector<RowRevision> rows = {};    ///< with what is of substance
  std::vector<RowRevision> others = {};  ///< with the other keys that changed
};

TableRevision compare_rows(const TwoMandates& both, const TableSchema& table) {
  TableRevision found;
  std::vector<RowRevision> changed;
  auto old_rows = rows_by_match(both.before, table);
  const auto told = [&](Kind kind, const Model& model, const RowRef& row,
                        std::vector<std::string> changes) {
    return RowRevision{kind, row.id, name_in(model, row, both.language),
                       std::move(changes), table.name};
  };
  for (std::size_t i = 0; i < table.size(both.after); ++i) {
    const RowRef row = table.at(both.after, i);
    const auto old = old_rows.find(match_of(both.after, row));
    if (old == old_rows.end()) {
      found.rows.push_back(told(Kind::added, both.after, row, {}));
      continue;
    }
    KeyChanges changes = changes_of(both, old->second, row);
    if (!changes.of_substance.empty())
      changed.push_back(
          told(Kind::changed, both.after, row, std::move(changes.of_substance)));
    if (!changes.others.empty())
      found.others.push_back(
          told(Kind::changed, both.after, row, std::move(changes.others)));
    old_rows.erase(old);
  }
  for (std::size_t i = 0; i < table.size(both.before); ++i) {
    const RowRef row = table.at(both.before, i);
    if (old_rows.erase(match_of(both.before, row)) > 0)
      found.rows.push_back(told(Kind::gone, both.before, row, {}));
  }
  std::ranges::move(changed, std::back_inserter(found.rows));
  return found;
}

// The keys of the author's own, by row.
std::vector<RowRevision> own_keys(const TwoMandates& both) {
  using Place = std::pair<std::string_view, std::string_view>;
  std::map<Place, std::map<std::string_view, std::pair<std::string, std::string>>> keys;
  for (const AuthorKey& own : both.before.author_keys)
    keys[{own.row, own.owner}][own.key].first = own.value;
  for (const AuthorKey& own : both.after.author_keys)
    keys[{own.row, own.owner}][own.key].second = own.value;
  std::vector<RowRevision> rows;
  for (const auto& [place, values] : keys) {
    RowRevision row{
        Kind::changed, place.second, std::string(place.second), {}, place.first};
    for (const auto& [key, value] : values)
      if (value.first != value.second)
        row.changes.push_back(fmt::format("{} {}, then {}", key,
                                          value.first.empty() ? "none" : value.first,
                                          value.second.empty() ? "none" : value.second));
    if (!row.changes.empty())
      rows.push_back(std::move(row));
  }
  return rows;
}

std::set<std::string_view> types_of(const Model& model, const Task& task) {
  std::set<std::string_view> types;
  for (TaskTypeId type : task.types)
    types.insert(model[type].id);
  return types;
}

// What two tasks have in common that would make them one: "type", "title and paragraph".
std::string in_common(const TwoMandates& both, const Task& old, const Task& now) {
  std::vector<std::string> common;
  const auto types = types_of(both.after, now);
  if (!types.empty() && types_of(both.before, old) == types)
    common.emplace_back("type");
  if (!now.title.empty() && old.title.in(both.language) == now.title.in(both.language))
    common.emplace_back("title");
  // One paragraph often mandates several tasks.
  const auto alone = [&](const Model& model) {
    return std::ranges::count(model.tasks, now.paragraph, &Task::paragraph) == 1;
  };
  if (!now.paragraph.empty() && old.paragraph == now.paragraph &&
      (!common.empty() || (alone(both.before) && alone(both.after))))
    common.emplace_back("paragraph");
  return listed(common);
}

// Asks about an added task whether it is one that is no longer listed.
void ask_for_renames(const TwoMandates& both, std::vector<RowRevision>& tasks) {
  for (RowRevision& added : tasks) {
    if (added.kind != Kind::added)
      continue;
    for (const RowRevision& gone : tasks) {
      if (gone.kind != Kind::gone)
        continue;
      const std::string common =
          in_common(both, both.before[*both.before.find_task(gone.id)],
                    both.after[*both.after.find_task(added.id)]);
      if (common.empty())
        continue;
      added.changes.push_back(fmt::format(
          "of the same {} as {}, which is no longer listed; if it is the same task "
          "under another name, say so with `was: {}`",
          common, gone.name, gone.id));
      break;
    }
  }
}

std::vector<RowRevision> unverified_in_one(const TwoMandates& both) {
  std::vector<RowRevision> rows;
  for (const Task& now : both.after.tasks) {
    const auto id = both.before.find_task(now.id);
    if (!id)
      continue;
    const bool was = is_verified(both.before[*id]);
    if (was != is_verified(now))
      rows.push_back(
          {Kind::changed,
           now.id,
           std::string(name_of(now).in(both.language)),
           {was ? "not verified in the second text" : "not verified in the first text"}});
  }
  return rows;
}

// "wording", "tier", "reports on".
std::string kind_of_change(std::string_view key) {
  if (key == "title" || key == "short")
    return "wording";
  if (key == "priority")
    return "tier";
  std::string words(key);
  std::ranges::replace(words, '_', ' ');
  return words;
}

// "human rights monitoring (reports on)".
std::string change_of(const Model& model, const ChangedEnd& end,
                      std::string_view language) {
  std::vector<std::string> kinds;
  for (const std::string_view key : end.keys) {
    std::string kind = kind_of_change(key);
    if (std::ranges::find(kinds, kind) == kinds.end())
      kinds.push_back(std::move(kind));
  }
  if (end.joined)
    kinds.emplace_back("new under its selector");
  return fmt::format("{} ({})", name_of(model[end.task]).in(language),
                     fmt::join(kinds, ", "));
}

std::vector<RowRevision> open_suspects(const TwoMandates& both) {
  std::vector<RowRevision> rows;
  if (both.after.mandate.adopted < both.before.mandate.adopted)
    return rows;
  for (const SuspectLink& suspect : suspect_links(both.before, both.after)) {
    if (suspect.state != SuspectLink::State::open)
      continue;
    const Statement& link = both.after[suspect.link];
    RowRevision row{Kind::changed,
                    link.id,
                    name_in(both.after, {RowKind::link, &link, link.id}, both.language),
                    {},
                    "link"};
    for (const ChangedEnd& end : suspect.ends)
      row.changes.push_back(change_of(both.after, end, both.language));
    rows.push_back(std::move(row));
  }
  return rows;
}

void append(std::vector<RowRevision>& to, std::vector<RowRevision>&& rows) {
  std::ranges::move(rows, std::back_inserter(to));
}

}  // namespace

Model with_new_ids(const Model& before, const Model& after) {
  Model model = before;
  for (const Task& now : after.tasks) {
    const auto old = now.was.empty() ? std::nullopt : model.find_task(now.was);
    if (!old || model.find_task(now.id))
      continue;
    for (AuthorKey& own : model.author_keys)
      if (own.row == "task" && own.owner == now.was)
        own.owner = now.id;
      else if (own.row == "requirement" &&
               own.owner.starts_with(std::string(now.was) + "/"))
        own.owner.replace(0, now.was.size(), now.id);
    model.tasks[old->value].id = now.id;
  }
  return model;
}

Revision revise(const Account& before, const Account& after, std::string_view language) {
  const TwoMandates both{before.situation.of(), after.situation.of(), language};
  Revision revision;
  KeyChanges mandate =
      changes_of(both, row_of(both.before.mandate), row_of(both.after.mandate));
  if (!mandate.others.empty())
    revision.others.push_back(
        {Kind::changed, {}, {}, std::move(mandate.others), "mandate"});
  for (const TableSchema& table : all_tables()) {
    TableRevision found = compare_rows(both, table);
    append(table.row == RowKind::task        ? revision.tasks
           : table.row == RowKind::link      ? revision.statements
           : table.row == RowKind::objective ? revision.objectives
                                             : revision.others,
           std::move(found.rows));
    append(revision.others, std::move(found.others));
  }
  append(revision.others, own_keys(both));
  ask_for_renames(both, revision.tasks);
  revision.unverified = unverified_in_one(both);
  revision.suspects = open_suspects(both);
  revision.consequences = compare(before, after, language);
  revision.first_page = page_changes(before, after, revision.consequences);
  return revision;
}

}  // namespace taut
