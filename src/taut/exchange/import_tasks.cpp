// Ids come first: a link may name a task by its Id, its Short or its Title, and an Id
// that is made up must not take one that a later row gives.

#include "taut/exchange/import_parts.hpp"
#include "taut/exchange/split_cell.hpp"
#include "taut/exchange/yaml_text.hpp"
#include "taut/text/excerpt.hpp"

#include <fmt/format.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace taut {
namespace {

class TaskImport {
 public:
  TaskImport(const ColumnMap& columns, Import& import)
      : columns_(columns), import_(import), ids_(columns.sheet().rows.size()) {}

  PlacedText run() {
    for (std::size_t i = 0; i < ids_.size(); ++i)
      take_given(i);
    for (std::size_t i = 0; i < ids_.size(); ++i)
      name(i);
    PlacedText out;
    out.add("tasks:\n");
    for (std::size_t i = 0; i < ids_.size(); ++i)
      if (!ids_[i].empty())
        write(i, out);
    return out;
  }

 private:
  const Cells& row(std::size_t i) const { return columns_.sheet().rows[i]; }
  const Cell& cell(std::size_t i, TaskColumn column) const {
    return columns_.cell(row(i), column);
  }

  static std::string id_in(const Cell& given) {
    return slug(given.text, given.text.size() * 2);
  }

  void take_given(std::size_t i) {
    const Cell& given = cell(i, TaskColumn::id);
    if (given.empty())
      return;
    if (columns_.sheet().plain_ends)
      return take_theirs(i);
    const std::string id = id_in(given);
    if (id.empty()) {
      import_.diags.add(
          {.id = DiagId::bad_id,
           .where = given.where,
           .message = fmt::format("'{}' is no Id: it has no Latin letter or "
                                  "digit",
                                  excerpt(given.text, 30)),
           .help = "write one such as 'good-offices', or leave the cell "
                   "empty and it is made from the title"});
      return;
    }
    const auto [first, is_new] = given_.try_emplace(id, i);
    if (is_new) {
      import_.ids.take(id);
      ids_[i] = id;
      return;
    }
    ids_[i] = import_.ids.make(id, "task");  // so that the rest of the row is read too
    tell_same_id(given, first->second);
  }

  // Ids of other programs may be anything, as long as each is there once.
  void take_theirs(std::size_t i) {
    const Cell& given = cell(i, TaskColumn::id);
    const auto [first, is_new] = given_.try_emplace(given.text, i);
    if (!is_new)
      tell_same_id(given, first->second);
    const std::string& name = cell(i, TaskColumn::title).text;
    ids_[i] = made_id(slug(given.text).empty() ? name : given.text);
  }

  void tell_same_id(const Cell& given, std::size_t first) {
    import_.diags.add(
        {.id = DiagId::duplicate_name,
         .where = given.where,
         .message = fmt::format("two tasks have the Id '{}'", excerpt(given.text, 40)),
         .help = "give one of them another Id",
         .notes = {{cell(first, TaskColumn::id).where, "the first stands here"}}});
  }

  // Empty stays what was given and cannot be used: that was told.
  void name(std::size_t i) {
    const Cell& given = cell(i, TaskColumn::id);
    const Cell& title = cell(i, TaskColumn::title);
    const Cell& short_name = cell(i, TaskColumn::short_name);
    if (given.empty())
      ids_[i] = made_id(short_name.empty() ? title.text : short_name.text);
    if (ids_[i].empty())
      return;
    // Not of a row whose Id another row has.
    if (ids_[i] == id_in(given) || columns_.sheet().plain_ends)
      import_.names.add(given.text, TaskNames::Kind::id, ids_[i]);
    import_.names.add(short_name.text, TaskNames::Kind::short_name, ids_[i]);
    import_.names.add(title.text, TaskNames::Kind::title, ids_[i]);
    import_.names.add(ids_[i], TaskNames::Kind::made_id, ids_[i]);
  }

  std::string made_id(std::string_view text) {
    std::string id = import_.ids.make(text, "task");
    return id == "all" ? import_.ids.make(text, "task") : id;  // 'all' means every task
  }

  Span place_of(std::size_t i) const {
    for (const TaskColumn column :
         {TaskColumn::id, TaskColumn::title, TaskColumn::short_name})
      if (!cell(i, column).empty())
        return cell(i, column).where;
    for (const Cell& filled : row(i))
      if (!filled.empty())
        return filled.where;
    return row(i).front().where;
  }

  void write(std::size_t i, PlacedText& out) {
    out.add("  ");
    out.add(yaml_scalar(ids_[i]), place_of(i));
    out.add(":\n");
    KeyLines lines(out);
    lines.text("title", cell(i, TaskColumn::title));
    lines.text("short", cell(i, TaskColumn::short_name));
    write_pillar(cell(i, TaskColumn::pillar), lines);
    lines.text("paragraph", cell(i, TaskColumn::paragraph));
    lines.text("paragraph_basis", cell(i, TaskColumn::paragraph_basis));
    write_priority(cell(i, TaskColumn::priority), lines);
    const Cell& standing = cell(i, TaskColumn::standing);
    if (read_yes(standing, "Standing", import_.diags))
      lines.add("standing", "true", standing.where);
    lines.sources(cell(i, TaskColumn::source), import_);
    lines.basis(cell(i, TaskColumn::basis), import_);
    lines.text("note", cell(i, TaskColumn::note));
    lines.own(row(i), columns_);
  }

  void write_pillar(const Cell& pillar, KeyLines& lines) {
    if (!pillar.empty())
      lines.add("pillar", yaml_scalar(import_.pillars.one(pillar, import_.diags)),
                pillar.where);
  }

  void write_priority(const Cell& priority, KeyLines& lines) {
    if (priority.empty())
      return;
    if (const auto tier =
            read_whole_cell(priority, "Priority", "a tier as a whole number from 1 on",
                            "write digits alone", import_.diags))
      lines.add("priority", std::to_string(*tier), priority.where);
  }

  const ColumnMap& columns_;
  Import& import_;
  std::vector<std::string> ids_;
  std::unordered_map<std::string, std::size_t> given_;
};

}  // namespace

PlacedText import_tasks(const ColumnMap& columns, Import& import) {
  return TaskImport(columns, import).run();
}

}  // namespace taut
