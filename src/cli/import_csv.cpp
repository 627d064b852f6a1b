#include "taut/exchange/import_csv.hpp"

#include "cli/import_files.hpp"
#include "cli/output.hpp"
#include "taut/exchange/import_graph.hpp"
#include "taut/exchange/read_answers.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

namespace taut::cli {
namespace {

// The two sheets that a model is made of, in whatever order they were named.
struct Sheets {
  std::optional<CsvSheet> tasks;
  std::optional<CsvSheet> links;

  std::optional<CsvSheet>& of(SheetKind kind) {
    return kind == SheetKind::tasks ? tasks : links;
  }
};

void tell_kind_unclear(const CsvSheet& sheet, ImportDesk& desk) {
  const bool matrix = is_matrix(sheet);
  desk.diags.add(
      {.id = DiagId::missing_column,
       .where = sheet.start(),
       .message = matrix ? "this is a square matrix and no sheet of tasks or links"
                         : "these are neither the columns of tasks nor those of links",
       .help = matrix ? "read it with 'taut import matrix'"
                      : "name the columns in the first line: Title for tasks; From, To "
                        "and Score for links; docs/csv-format.md lists all"});
}

Status place_sheet(CsvSheet sheet, SheetKind kind, Sheets& sheets,
                   const ImportDesk& desk) {
  if (is_answer_sheet(sheet))
    return misuse(
        fmt::format("'{}' is a sheet of questions: 'taut sheet collect' reads "
                    "it",
                    desk.sources.name(sheet.file)));
  std::optional<CsvSheet>& place = sheets.of(kind);
  if (place)
    return misuse(fmt::format("'{}' and '{}' are both sheets of {}: name one of each",
                              desk.sources.name(place->file),
                              desk.sources.name(sheet.file), name_of(kind)));
  place = std::move(sheet);
  return ok();
}

// The sheets of a workbook that are one of ours; others are explanations.
Expected<bool> add_book(const std::string& path, Sheets& sheets, ImportDesk& desk) {
  const auto pages = open_book(path, desk);
  if (!pages)
    return pages.error();
  bool found = false;
  for (const BookPage& page : *pages) {
    const auto kind = kind_of(page.sheet);
    if (!kind)
      continue;
    found = true;
    if (const Status placed = place_sheet(page.sheet, *kind, sheets, desk); !placed)
      return placed.error();
  }
  if (!found)
    tell_kind_unclear(pages->front().sheet, desk);
  return found;
}

// False if a file could not be read, which was told.
Expected<bool> add_sheet(const std::string& path, Sheets& sheets, ImportDesk& desk) {
  if (is_workbook(path))
    return add_book(path, sheets, desk);
  auto sheet = open_sheet(path, desk);
  if (!sheet)
    return sheet.error();
  if (!*sheet)
    return false;
  const auto kind = kind_of(**sheet);
  if (!kind) {
    tell_kind_unclear(**sheet, desk);
    return false;
  }
  const Status placed = place_sheet(std::move(**sheet), *kind, sheets, desk);
  if (!placed)
    return placed.error();
  return true;
}

}  // namespace

ExitStatus run_import_csv(World& world, const Arguments& arguments) {
  const std::vector<std::string> files(arguments.files.begin() + 1,
                                       arguments.files.end());
  if (files.empty()) {
    complain("which sheets? name a file of tasks, one of links, or both: .csv or .xlsx");
    return ExitStatus::usage;
  }
  ImportDesk desk{arguments};
  Sheets sheets;
  bool all_read = true;
  for (const std::string& path : files) {
    const auto added = add_sheet(path, sheets, desk);
    if (!added)
      return refuse(added.error());
    all_read = all_read && *added;
  }
  if (!all_read)
    return tell_import(desk);
  const CsvSheet* tasks = sheets.tasks ? &*sheets.tasks : nullptr;
  const CsvSheet* links = sheets.links ? &*sheets.links : nullptr;
  if (arguments.has("--into"))
    return import_into(world, tasks, links, desk);
  const ImportedModel model =
      import_csv(tasks, links, head_of(arguments), desk.sources, desk.diags);
  if (!sheets.tasks && !desk.diags.has_errors())
    tell(fmt::format("no sheet of tasks: the {} are those that the links name\n",
                     model.tasks));
  return write_import(model, std::string(steps_with_links), desk);
}

}  // namespace taut::cli
