#include "taut/exchange/merge_sheets.hpp"

#include "taut/exchange/export_csv.hpp"
#include "taut/exchange/import_parts.hpp"
#include "taut/exchange/merge_values.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/exchange/split_cell.hpp"
#include "taut/exchange/yaml_text.hpp"
#include "taut/text/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t shown = 40;  // characters of a text in a report
constexpr std::size_t id_column = 0;
static_assert(static_cast<std::size_t>(TaskColumn::id) == id_column &&
              static_cast<std::size_t>(LinkColumn::id) == id_column);

std::string in_report(std::string_view text) {
  return text.empty() ? std::string("nothing") : excerpt(text, shown);
}

// A row of the model: what its sheet says of it, and what it cites.
struct RowBefore {
  const Cells* cells = nullptr;
  const Citations* sources = nullptr;
};

// One kind of sheet against the same of the model.
class SheetMerge {
 public:
  SheetMerge(SheetKind kind, const ColumnMap& before, const ColumnMap& now,
             const Model& model, std::string_view language, MergeNames& names,
             ModelText& text, MergeReport& report, Diagnostics& diags)
      : kind_(kind),
        before_(before),
        now_(now),
        model_(model),
        language_(language),
        names_(names),
        text_(text),
        report_(report),
        diags_(diags) {
    for (const Cells& row : before.sheet().rows)
      rows_[before.cell_at(row, id_column).text].cells = &row;
    if (kind == SheetKind::tasks)
      for (const Task& task : model.tasks)
        rows_[std::string(task.id)].sources = &task.sources;
    else
      for (const Statement& link : model.statements)
        rows_[std::string(link.id)].sources = &link.sources;
  }

  void run() {
    for (const Cells& row : now_.sheet().rows)
      merge(row);
    for (const Cells& row : before_.sheet().rows)
      if (const std::string& id = before_.cell_at(row, id_column).text;
          !seen_.contains(id))
        report_.missing.push_back(id);
  }

  // The new rows, for the text.
  const std::vector<YamlRow>& added() const { return added_; }

 private:
  std::string_view table() const { return name_of(kind_); }

  void merge(const Cells& row) {
    const Cell& id = now_.cell_at(row, id_column);
    const auto known = rows_.find(id.text);
    if (id.empty() || known == rows_.end() || !known->second.cells)
      return add(row, id);
    if (!seen_.insert(id.text).second) {
      diags_.add(
          {.id = DiagId::duplicate_name,
           .where = id.where,
           .message = fmt::format("two rows have the Id '{}'", excerpt(id.text, shown)),
           .help = "delete one of them, or empty its Id if it is a new row"});
      return;
    }
    const RowBefore& before = known->second;
    for (std::size_t column = 1; column < columns_of(kind_).size(); ++column)
      if (now_.has_at(column))
        compare(id.text, column, now_.cell_at(row, column),
                before_.cell_at(*before.cells, column), before);
    for (const OwnColumn& own : now_.own())
      compare_own(id.text, own, row, *before.cells);
  }

  void compare(const std::string& id, std::size_t column, const Cell& now,
               const Cell& was, const RowBefore& before) {
    if (now.text == was.text)
      return;
    const std::string_view name = columns_of(kind_)[column].name;
    if (now.empty()) {
      report_.emptied.push_back(fmt::format("{}, {}", id, name));
      return;
    }
    if (is_mutual(column)) {
      diags_.add({.id = DiagId::reason_directions,
                  .where = now.where,
                  .message = fmt::format("'{}' of link '{}' cannot be changed in a sheet",
                                         name, id),
                  .help = "change the link in the model, or add a new one"});
      return;
    }
    const auto yaml = yaml_of(kind_, column, now, before.sources, model_, names_, diags_);
    if (!yaml)
      return;
    // The same said otherwise: a name for an id, or a title at another place.
    const auto same = yaml_of(kind_, column, was, before.sources, model_, names_, quiet_);
    if (!was.empty() && same == yaml)
      return;
    put(id, column, *yaml, now);
    report_.changed.push_back(fmt::format("{}, {}: {}, not {}", id, name,
                                          in_report(now.text), in_report(was.text)));
  }

  bool is_mutual(std::size_t column) const {
    return kind_ == SheetKind::links &&
           (column == static_cast<std::size_t>(LinkColumn::mutual) ||
            column == static_cast<std::size_t>(LinkColumn::because_back));
  }

  void put(const std::string& id, std::size_t column, const std::string& yaml,
           const Cell& cell) {
    const std::string key = key_of_column(kind_, column);
    const bool two_texts = key == "because" && two_reasons(id);
    const Statement* mutual = mutual_link(id);
    const bool end = mutual && (key == "from" || key == "to");
    const auto languages = languages_of(id, key);
    Status done = ok();
    if (two_texts || end)
      done =
          Error{fmt::format("'{}' of link '{}', which runs both ways, cannot be "
                            "changed in a sheet",
                            columns_of(kind_)[column].name, id)};
    else if (!languages.empty())
      done = text_.set_entries(table(), id, key, {{languages, yaml}});
    else
      done = text_.set(table(), id, key, yaml);
    tell(done, cell);
  }

  const Statement* mutual_link(const std::string& id) const {
    if (kind_ == SheetKind::tasks)
      return nullptr;
    const auto found = std::ranges::find(model_.statements, id, &Statement::id);
    return found != model_.statements.end() && found->mutual ? &*found : nullptr;
  }
  bool two_reasons(const std::string& id) const {
    const Statement* link = mutual_link(id);
    return link && !link->because_back.empty();
  }

  // Of a text in several languages the one that the sheet is in; empty for any other.
  std::string languages_of(const std::string& id, std::string_view key) const {
    const Text* text = nullptr;
    if (kind_ == SheetKind::tasks) {
      const auto task = model_.find_task(id);
      if (task && key == "title")
        text = &model_[*task].title;
      else if (task && key == "short")
        text = &model_[*task].short_name;
      else if (task && key == "note")
        text = &model_[*task].note;
    } else {
      const auto link = std::ranges::find(model_.statements, id, &Statement::id);
      if (link != model_.statements.end())
        text = key == "because" ? &link->because : key == "note" ? &link->note : nullptr;
    }
    if (!text || text->languages.empty())
      return {};
    return std::string(language_.empty() ? text->languages.begin()->first : language_);
  }

  void compare_own(const std::string& id, const OwnColumn& own, const Cells& row,
                   const Cells& before) {
    const Cell& now = row[own.place];
    const auto& olds = before_.own();
    const auto old = std::ranges::find(olds, own.key, &OwnColumn::key);
    const std::string_view was =
        old == olds.end() ? std::string_view() : before[old->place].text;
    if (now.text == was)
      return;
    if (now.empty()) {
      report_.emptied.push_back(fmt::format("{}, {}", id, own.key));
      return;
    }
    tell(text_.set(table(), id, own.key, author_value(now.text)), now);
    report_.changed.push_back(fmt::format("{}, {}: {}, not {}", id, own.key,
                                          in_report(now.text), in_report(was)));
  }

  void tell(const Status& done, const Cell& cell) {
    if (!done)
      diags_.add({.id = DiagId::not_mergeable,
                  .where = cell.where,
                  .message = done.error().message,
                  .help = "change it in the model itself, and leave the cell as it was"});
  }

  void add(const Cells& row, const Cell& id) {
    YamlRow fresh{fresh_id(row, id), {}};
    const Cell* mutual =
        kind_ == SheetKind::links ? &now_.cell(row, LinkColumn::mutual) : nullptr;
    const bool both_ways = mutual && read_yes(*mutual, "Mutual", diags_);
    std::vector<std::string> ends;
    for (std::size_t column = 1; column < columns_of(kind_).size(); ++column) {
      const Cell& cell = now_.cell_at(row, column);
      const std::string key = key_of_column(kind_, column);
      if (cell.empty()) {
        if (columns_of(kind_)[column].needed)
          diags_.add({.id = DiagId::missing_value,
                      .where = id.empty() ? first_filled(row) : id.where,
                      .message = fmt::format("'{}' is empty in this new row",
                                             columns_of(kind_)[column].name),
                      .help = "fill it, or delete the row"});
        continue;
      }
      if (key == "because_back")
        tell(
            Error{"a new link has one reason in a sheet, and 'Because back' is a second"},
            cell);
      if (is_mutual(column))
        continue;
      const auto yaml = yaml_of(kind_, column, cell, nullptr, model_, names_, diags_);
      if (!yaml)
        continue;
      if (both_ways && (key == "from" || key == "to"))
        ends.push_back(*yaml);
      else
        fresh.keys.emplace_back(key, *yaml);
    }
    if (ends.size() == 2)
      fresh.keys.emplace(fresh.keys.begin(), "between",
                         fmt::format("[{}, {}]", ends[0], ends[1]));
    for (const OwnColumn& own : now_.own())
      if (!row[own.place].empty())
        fresh.keys.emplace_back(own.key, author_value(row[own.place].text));
    report_.added.push_back(fresh.id);
    added_.push_back(std::move(fresh));
  }

  std::string fresh_id(const Cells& row, const Cell& given) {
    if (kind_ == SheetKind::links) {
      if (given.empty())
        return names_.ids.count("L");
      return names_.ids.take(given.text) ? given.text : taken(given);
    }
    const Cell& short_name = now_.cell(row, TaskColumn::short_name);
    const Cell& title = now_.cell(row, TaskColumn::title);
    const std::string_view name = !given.empty()        ? given.text
                                  : !short_name.empty() ? short_name.text
                                                        : title.text;
    std::string id = names_.ids.make(name, "task");
    names_.tasks.add(given.text, TaskNames::Kind::id, id);
    names_.tasks.add(short_name.text, TaskNames::Kind::short_name, id);
    names_.tasks.add(title.text, TaskNames::Kind::title, id);
    names_.tasks.add(id, TaskNames::Kind::made_id, id);
    return id;
  }

  std::string taken(const Cell& id) {
    diags_.add({.id = DiagId::duplicate_name,
                .where = id.where,
                .message = fmt::format("the name '{}' is taken in the model",
                                       excerpt(id.text, shown)),
                .help = "give the row another Id, or none"});
    return id.text;
  }

  static Span first_filled(const Cells& row) {
    const auto filled =
        std::ranges::find_if(row, [](const Cell& cell) { return !cell.empty(); });
    return filled == row.end() ? row.front().where : filled->where;
  }

  SheetKind kind_;
  const ColumnMap& before_;
  const ColumnMap& now_;
  const Model& model_;
  std::string_view language_;
  MergeNames& names_;
  ModelText& text_;
  MergeReport& report_;
  Diagnostics& diags_;
  Diagnostics quiet_ = {};
  std::unordered_map<std::string, RowBefore> rows_ = {};  // by id
  std::unordered_set<std::string> seen_ = {};
  std::vector<YamlRow> added_ = {};
};

// The sheet that the model has of a kind, read as any other.
CsvSheet own_sheet(const std::string& csv, SourceSet& sources) {
  Diagnostics none;
  const auto file = add_sheet_bytes("the model", csv, sources, none);
  return file ? read_sheet(*file, sources, none) : CsvSheet{};
}

void add_rows(std::string_view table, const std::vector<YamlRow>& rows, Span where,
              ModelText& text, Diagnostics& diags) {
  if (rows.empty())
    return;
  if (const Status added = text.add(table, rows); !added)
    diags.add({.id = DiagId::not_mergeable,
               .where = where,
               .message = added.error().message,
               .help = "add it to the model itself"});
}

}  // namespace

MergeReport merge_sheets(const CsvSheet* tasks, const CsvSheet* links, const Model& model,
                         std::string_view language, ModelText& text, Diagnostics& diags) {
  MergeReport report;
  MergeNames names(model, language);
  const CsvExport own = export_csv(model, language);
  SourceSet sources;
  Span where = {};
  std::vector<std::pair<SheetKind, std::vector<YamlRow>>> added;
  for (const auto& [kind, sheet, csv] :
       {std::tuple(SheetKind::tasks, tasks, &own.tasks),
        std::tuple(SheetKind::links, links, &own.links)}) {
    if (!sheet)
      continue;
    where = sheet->start();
    const CsvSheet before_sheet = own_sheet(*csv, sources);
    Diagnostics none;
    const ColumnMap before(before_sheet, kind, none);
    const ColumnMap now(*sheet, kind, diags);
    if (!now.complete())
      continue;
    SheetMerge merge(kind, before, now, model, language, names, text, report, diags);
    merge.run();
    added.emplace_back(kind, merge.added());
  }
  for (const auto& [book, table] :
       {std::pair(&names.sources, "sources"), std::pair(&names.pillars, "pillars")}) {
    add_rows(table, book->new_rows(), where, text, diags);
    for (const YamlRow& row : book->new_rows())
      report.added.push_back(row.id);
    for (const auto& [id, title] : book->retitled()) {
      if (const Status done = text.set(table, id, "title", yaml_scalar(title)); !done)
        diags.add(
            {.id = DiagId::not_mergeable,
             .where = where,
             .message = done.error().message,
             .help = "change its title there, and leave it in the sheet as it was"});
      report.changed.push_back(fmt::format("{}, title: {}", id, in_report(title)));
    }
  }
  for (const auto& [kind, rows] : added)
    add_rows(name_of(kind), rows, where, text, diags);
  return report;
}

}  // namespace taut
