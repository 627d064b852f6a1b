#include "taut/exchange/columns.hpp"

#include "taut/exchange/foreign_sheet.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/lower_case.hpp"
#include "taut/text/near_match.hpp"
#include "taut/text/slug.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace taut {
namespace {

constexpr std::array task_columns{
    Column{"Id"},
    Column{"Title", true},
    Column{"Short"},
    Column{"Pillar"},
    Column{"Paragraph"},
    Column{"Paragraph basis"},
    Column{"Priority"},
    Column{"Standing"},
    Column{.name = "Source", .also = "sources"},
    Column{"Basis"},
    Column{.name = "Note", .also = "notes"},
};
static_assert(task_columns.size() == static_cast<std::size_t>(TaskColumn::note) + 1);

constexpr std::array link_columns{
    Column{"Id"},
    Column{"From", true},
    Column{"To", true},
    Column{"Mutual"},
    Column{"Score", true},
    Column{"Aspect"},
    Column{"Because"},
    Column{"Because back"},
    Column{"When"},
    Column{"Shifts"},
    Column{"Basis"},
    Column{"Confidence"},
    Column{"Range"},
    Column{.name = "Source", .also = "sources"},
    Column{.name = "Note", .also = "notes"},
};
static_assert(link_columns.size() == static_cast<std::size_t>(LinkColumn::note) + 1);

std::optional<std::size_t> find_column(std::span<const Column> columns,
                                       std::string_view name) {
  const std::string wanted = folded_name(name);
  const auto found = std::ranges::find_if(columns, [&](const Column& column) {
    return folded_name(column.name) == wanted ||
           (!column.also.empty() && column.also == wanted);
  });
  if (found == columns.end())
    return {};
  return static_cast<std::size_t>(found - columns.begin());
}

bool is_own(std::string_view name) {
  return name.size() > 2 && (name[0] == 'x' || name[0] == 'X') && name[1] == '-';
}

std::vector<std::string_view> names_of(std::span<const Column> columns) {
  std::vector<std::string_view> names;
  std::ranges::transform(columns, std::back_inserter(names), &Column::name);
  return names;
}

std::string help_with(std::string_view wrong, std::span<const Column> columns) {
  const std::vector<std::string_view> names = names_of(columns);
  if (const std::string_view near = near_match(wrong, names); !near.empty())
    return fmt::format("did you mean '{}'?", near);
  const std::string own = slug(wrong);
  return fmt::format("the columns are {}; to keep one of your own, call it 'x-{}'",
                     fmt::join(names, ", "), own.empty() ? "remark" : own);
}

std::size_t known_columns(const CsvSheet& sheet, SheetKind kind) {
  return static_cast<std::size_t>(
      std::ranges::count_if(sheet.header, [&](const Cell& cell) {
        return find_column(columns_of(kind), cell.text).has_value();
      }));
}

}  // namespace

std::string folded_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c != ' ' && c != '_' && c != '-')
      plain += lower_case(c);
  }
  return plain;
}

std::string_view name_of(SheetKind kind) {
  return kind == SheetKind::tasks ? "tasks" : "links";
}

std::span<const Column> columns_of(SheetKind kind) {
  return kind == SheetKind::tasks ? std::span<const Column>(task_columns)
                                  : std::span<const Column>(link_columns);
}

std::optional<SheetKind> kind_of(const CsvSheet& sheet) {
  const std::size_t as_tasks = known_columns(sheet, SheetKind::tasks);
  const std::size_t as_links = known_columns(sheet, SheetKind::links);
  if (is_foreign(sheet, SheetKind::links))
    return SheetKind::links;
  if (as_tasks == as_links)
    return is_foreign(sheet, SheetKind::tasks) ? std::optional(SheetKind::tasks)
                                               : std::nullopt;
  return as_tasks > as_links ? SheetKind::tasks : SheetKind::links;
}

ColumnMap::ColumnMap(const CsvSheet& sheet, SheetKind kind, Diagnostics& diags)
    : sheet_(&sheet), places_(columns_of(kind).size(), absent) {
  for (std::size_t i = 0; i < sheet.header.size(); ++i)
    place(i, kind, diags);
  const auto columns = columns_of(kind);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].needed || places_[i] != absent)
      continue;
    complete_ = false;
    if (std::ranges::find(meant_, columns[i].name) != meant_.end())
      continue;
    diags.add({.id = DiagId::missing_column,
               .where = sheet.start(),
               .message = fmt::format("a sheet of {} needs a column '{}'", name_of(kind),
                                      columns[i].name),
               .help = fmt::format("name it in this line; the columns are {}",
                                   fmt::join(names_of(columns), ", "))});
  }
}

void ColumnMap::place(std::size_t column, SheetKind kind, Diagnostics& diags) {
  const Cell& head = sheet_->header[column];
  if (head.empty())
    return tell_unnamed(column, diags);
  const auto known = find_column(columns_of(kind), head.text);
  if (!known && is_own(head.text)) {
    own_.push_back({"x-" + head.text.substr(2), column});
    return;
  }
  if (!known) {
    meant_.push_back(near_match(head.text, names_of(columns_of(kind))));
    diags.add({.id = DiagId::unknown_column,
               .where = head.where,
               .message = fmt::format("a sheet of {} has no column '{}'", name_of(kind),
                                      excerpt(head.text, 30)),
               .help = help_with(head.text, columns_of(kind))});
    return;
  }
  if (places_[*known] == absent) {
    places_[*known] = column;
    return;
  }
  diags.add({.id = DiagId::duplicate_column,
             .where = head.where,
             .message = fmt::format("the column '{}' is there twice",
                                    columns_of(kind)[*known].name),
             .help = "rename or delete one of the two",
             .notes = {{sheet_->header[places_[*known]].where, "it stands here first"}}});
}

void ColumnMap::tell_unnamed(std::size_t column, Diagnostics& diags) const {
  for (const Cells& row : sheet_->rows)
    if (const Cell& cell = row[column]; !cell.empty())
      return diags.add(
          {.id = DiagId::unknown_column,
           .where = cell.where,
           .message =
               fmt::format("a column without a name holds '{}'", excerpt(cell.text, 30)),
           .help =
               "name it in the first line, such as 'x-remark' to keep it as your own, "
               "or empty the cell"});
}

}  // namespace taut
