#include "taut/read/assemble_rows.hpp"

#include "taut/read/values.hpp"
#include "taut/text/slug.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

// What a name may not be, because it means something else in that place.
std::string_view reserved_name(Table table) {
  switch (table) {
    case Table::task: return "all";
    case Table::scenario: return "base";
    default: return {};
  }
}

bool check_id(const Located& id, const TableSchema& table, Diagnostics& diags) {
  constexpr Table free_names =
      Table::link | Table::pressure | Table::posture_link | Table::decision;
  const bool free = includes(free_names, table.table);
  const std::string_view noun = name_of(table.table);
  if (id.is_scalar() && id.text() == reserved_name(table.table) && !id.text().empty()) {
    diags.add({.id = DiagId::bad_id,
               .where = id.span(),
               .message = fmt::format("{} cannot be called '{}': the word has a meaning "
                                      "of its own",
                                      with_article(noun), id.text()),
               .help = "choose another name"});
    return false;
  }
  if (id.is_scalar() && (free ? is_link_id(id.text()) : is_id(id.text())))
    return true;
  const std::string better = slug(id.text(), id.text().size());
  diags.add(
      {.id = DiagId::bad_id,
       .where = id.span(),
       .message = fmt::format(
           "{} is no name for {}: names are {}", found_there(id), with_article(noun),
           free ? "letters, digits, '.', '_' and '-'" : "lower-case words with hyphens"),
       .help = better.empty() ? std::string("write a name such as 'good-offices'")
                              : fmt::format("write '{}', here and wherever it is "
                                            "named",
                                            better)});
  return false;
}

void tell_no_row(const Located& id, const Located& value, const TableSchema& table,
                 Diagnostics& diags) {
  const std::string help =
      value.is_scalar() && id.tree
          ? fmt::format("write '{}: {{title: {}}}'", id.text(), value.text())
          : std::string();
  diags.add({.id = value.is_null() ? DiagId::missing_value : DiagId::wrong_type,
             .where = (value.is_null() && id.tree ? id : value).span(),
             .message = value.is_null() && id.tree
                            ? fmt::format("a value is missing after '{}:'", id.text())
                            : fmt::format("{} is a map of keys, not {}",
                                          with_article(name_of(table.table)),
                                          found_there(value)),
             .help = value.is_null() ? fmt::format("give the {} its keys, or delete the "
                                                   "line",
                                                   name_of(table.table))
                                     : help});
}

// `id` may be absent (a list row without one).
void define_row(const std::optional<Located>& id, const Located& value,
                const TableSchema& table, Draft& draft, Diagnostics& diags) {
  if (!value.is_map())
    return tell_no_row(id.value_or(Located{}), value, table, diags);
  DraftTable& rows = draft[table.table];
  RowText row{.id = {}, .place = (id ? *id : value).span(), .base = value};
  if (id && check_id(*id, table, diags)) {
    if (const RowText* first = rows.find(id->text())) {
      diags.add({.id = DiagId::duplicate_name,
                 .where = id->span(),
                 .message = fmt::format("there is already a {} called '{}'",
                                        name_of(table.table), id->text()),
                 .help = "give one of the two another name, or delete it",
                 .notes = {{first->place,
                            fmt::format("'{}' is defined here first", id->text())}}});
    } else {
      row.id = id->text();
      rows.index.emplace(row.id, static_cast<std::uint32_t>(rows.rows.size()));
    }
  }
  rows.rows.push_back(std::move(row));
}

}  // namespace

void define_rows(const Field& field, Draft& draft, const RowScan& scan) {
  const TableSchema& table = *find_table(field.key->name);
  const Located& value = field.value;
  if (table.list ? !value.is_list() : !value.is_map()) {
    scan.diags.add(
        {.id = DiagId::wrong_type,
         .where = value.span(),
         .message =
             fmt::format("'{}' takes {}, not {}", table.key,
                         table.list ? "a list, each item with '- '" : "a map of names",
                         found_there(value)),
         .help = fmt::format("for example '{}: {}'", table.key, field.key->example)});
    return;
  }
  if (table.list) {
    const std::vector<Located> items = value.items();
    draft[table.table].rows.reserve(draft[table.table].rows.size() + items.size());
    for (const Located& item : items)
      define_row(item.find("id"), item, table, draft, scan.diags);
    return;
  }
  for (const auto& [name, row] : value.tree->entries(value.node))
    define_row(Located{value.tree, name}, {value.tree, row}, table, draft, scan.diags);
}

}  // namespace taut
