#include "taut/exchange/import_csv.hpp"

#include "cli/deliver.hpp"
#include "cli/import_files.hpp"
#include "cli/output.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

namespace taut::cli {
namespace {

constexpr std::string_view next_steps =
    "next:\n"
    "  taut check {0}\n"
    "  taut conflicts {0}\n"
    "  taut map {0} -o map.png\n";

// The two sheets that a model is made of, in whatever order they were named.
struct Sheets {
  std::optional<CsvSheet> tasks;
  std::optional<CsvSheet> links;

  std::optional<CsvSheet>& of(SheetKind kind) {
    return kind == SheetKind::tasks ? tasks : links;
  }
};

void tell_kind_unclear(const CsvSheet& sheet, ImportDesk& desk) {
  desk.diags.add(
      {.id = DiagId::missing_column,
       .where = sheet.header.front().where,
       .message = "these are neither the columns of tasks nor those of links",
       .help = "name the columns in the first line: Title for tasks; From, To and Score "
               "for links; docs/csv-format.md lists all"});
}

// False if a file could not be read, which was told.
Expected<bool> add_sheet(const std::string& path, Sheets& sheets, ImportDesk& desk) {
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
  std::optional<CsvSheet>& place = sheets.of(*kind);
  if (place)
    return Error{fmt::format("'{}' and '{}' are both sheets of {}: name one of each",
                             desk.sources.name(place->file), path, name_of(*kind)),
                 Error::Cause::request};
  place = std::move(**sheet);
  return true;
}

}  // namespace

ExitStatus run_import_csv(const Arguments& arguments) {
  const std::vector<std::string> files(arguments.files.begin() + 1,
                                       arguments.files.end());
  if (files.empty()) {
    complain("which sheets? name a CSV file of tasks, and one of links if you have one");
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
  if (!sheets.tasks) {
    complain(
        fmt::format("'{}' is a sheet of links: name the sheet of tasks that they "
                    "refer to as well",
                    files.front()));
    return ExitStatus::usage;
  }
  const ImportedModel model =
      import_csv(*sheets.tasks, sheets.links ? &*sheets.links : nullptr,
                 {.title = arguments.one("--title"),
                  .mission = arguments.one("--mission"),
                  .resolution = arguments.one("--resolution")},
                 desk.sources, desk.diags);
  return write_import(model, std::string(next_steps), desk);
}

}  // namespace taut::cli
