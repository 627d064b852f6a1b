#include "taut/exchange/export_book.hpp"

#include "taut/exchange/columns.hpp"
#include "taut/exchange/export_csv.hpp"
#include "taut/exchange/merge_values.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/rows/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t rows_to_add = 200;  // that have the lists to choose from
constexpr double narrow = 12;
constexpr double wide = 44;

const Key* key_behind(SheetKind kind, std::size_t column) {
  const RowSchema& row =
      schema_of(kind == SheetKind::tasks ? RowKind::task : RowKind::link);
  return find_key(row, key_of_column(kind, column));
}

bool is_text(const Key* key) {
  return key &&
         (key->value.kind == ValueKind::text || key->value.kind == ValueKind::reason);
}

tell::BookColumn column_of(SheetKind kind, std::size_t at) {
  const Column& named = columns_of(kind)[at];
  tell::BookColumn column{.name = std::string(named.name), .width = narrow};
  const Key* key = key_behind(kind, at);
  if (named.key == "between" || named.name == "Standing")
    column.choices = {"yes"};
  if (!key)
    return column;
  if (is_text(key) || key->name == "sources" || key->name == "from" || key->name == "to")
    column.width = wide;
  if (key->value.kind == ValueKind::whole) {
    column.numbers = true;
    for (int score = key->value.min; key->name == "score" && score <= key->value.max;
         ++score)
      column.choices.push_back(std::to_string(score));
  }
  if (key->value.kind == ValueKind::choice)
    column.choices.assign(key->value.words.begin(), key->value.words.end());
  return column;
}

tell::BookSheet sheet_of(SheetKind kind, std::string name, const std::string& csv) {
  tell::BookSheet sheet{.name = std::move(name), .room = rows_to_add};
  SourceSet sources;
  Diagnostics none;
  const auto file = add_sheet_bytes(sheet.name, csv, sources, none);
  const CsvSheet read = file ? read_sheet(*file, sources, none) : CsvSheet{};
  for (std::size_t i = 0; i < read.header.size(); ++i) {
    sheet.columns.push_back(
        i < columns_of(kind).size()
            ? column_of(kind, i)
            : tell::BookColumn{.name = read.header[i].text, .width = narrow});
  }
  for (const Cells& row : read.rows) {
    std::vector<std::string>& cells = sheet.rows.emplace_back();
    std::ranges::transform(row, std::back_inserter(cells), &Cell::text);
  }
  return sheet;
}

tell::BookSheet explanations() {
  tell::BookSheet sheet{.name = "How to read",
                        .columns = {{.name = "Sheet", .width = 10},
                                    {.name = "Column", .width = 18},
                                    {.name = "What it holds", .width = 90}}};
  for (const SheetKind kind : {SheetKind::tasks, SheetKind::links})
    for (std::size_t i = 0; i < columns_of(kind).size(); ++i) {
      const Key* key = key_behind(kind, i);
      const std::string meaning =
          i == 0 ? std::string(
                       "The name of the row. Leave it as it is; a new row may "
                       "have none.")
          : key ? fmt::format("{} Such as: {}", key->meaning, key->example)
                : std::string(columns_of(kind)[i].name == "Mutual"
                                  ? "yes if both ends influence each other."
                                  : "The reason of the way back, of a mutual link.");
      sheet.rows.push_back({kind == SheetKind::tasks ? "Tasks" : "Links",
                            std::string(columns_of(kind)[i].name), meaning});
    }
  return sheet;
}

}  // namespace

std::vector<tell::BookSheet> export_book(const Model& model, std::string_view language) {
  const CsvExport sheets = export_csv(model, language);
  return {sheet_of(SheetKind::tasks, "Tasks", sheets.tasks),
          sheet_of(SheetKind::links, "Links", sheets.links), explanations()};
}

}  // namespace taut
