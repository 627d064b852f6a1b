#include "cli/import_files.hpp"

#include "cli/new_file.hpp"
#include "cli/output.hpp"
#include "cli/spared.hpp"
#include "cli/write_file.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/read/load.hpp"

#include <fmt/format.h>

#include <utility>

namespace taut::cli {

Expected<std::optional<FileId>> open_text(const std::string& path, ImportDesk& desk) {
  const auto limit = max_bytes(desk.arguments);
  if (!limit)
    return limit.error();
  auto bytes = read_bytes(path, *limit);
  if (!bytes)
    return bytes.error();
  const auto file = add_sheet_bytes(path == "-" ? "<stdin>" : path, *std::move(bytes),
                                    desk.sources, desk.diags);
  const Status safe = spared(desk.sources, written_by(desk.arguments),
                             "one of the sheets", "one of the sheets");
  if (!safe)
    return safe.error();
  return file;
}

Expected<std::optional<CsvSheet>> open_sheet(const std::string& path, ImportDesk& desk) {
  const auto file = open_text(path, desk);
  if (!file)
    return file.error();
  if (!*file)
    return std::optional<CsvSheet>();
  CsvSheet sheet = read_sheet(**file, desk.sources, desk.diags);
  if (!sheet.header.empty())
    return std::optional(std::move(sheet));
  tell_empty(sheet, desk.diags);
  return std::optional<CsvSheet>();
}

Expected<std::vector<BookPage>> open_book(const std::string& path, ImportDesk& desk) {
  const auto limit = max_bytes(desk.arguments);
  if (!limit)
    return limit.error();
  const auto bytes = read_bytes(path, *limit);
  if (!bytes)
    return bytes.error();
  SourceSet book;
  book.add(path, {});
  if (const Status safe = spared(book, written_by(desk.arguments), "one of the sheets",
                                 "one of the sheets");
      !safe)
    return safe.error();
  auto pages = read_workbook(path, *bytes, *limit, desk.sources, desk.diags);
  if (pages)
    desk.pages.insert(desk.pages.end(), pages->begin(), pages->end());
  return pages;
}

MandateHead head_of(const Arguments& arguments) {
  return {.title = arguments.one("--title"),
          .mission = arguments.one("--mission"),
          .resolution = arguments.one("--resolution"),
          .source = arguments.one("--source"),
          .basis = arguments.one("--basis"),
          .command = arguments.files.front()};
}

ExitStatus tell_import(ImportDesk& desk) {
  name_cells(desk.pages, desk.sources, desk.diags);
  desk.diags.sort();
  tell_diagnostics(desk.arguments, desk.diags, desk.sources);
  if (!desk.diags.has_errors())
    return ExitStatus::ok;
  complain("nothing was written");
  return ExitStatus::model;
}

ExitStatus write_import(const ImportedModel& model, const std::string& next,
                        ImportDesk& desk) {
  const std::string path = desk.arguments.one("--output", "-");
  if (const ExitStatus told = tell_import(desk); told != ExitStatus::ok)
    return told;
  const Status may = may_write(path, desk.arguments.has("--force"), "mandate.yaml");
  if (!may)
    return refuse(may.error());
  if (const Status wrote = write_file(path, model.text); !wrote)
    return refuse(wrote.error());
  if (path == "-")
    return ExitStatus::ok;
  const auto count = [](std::size_t n, std::string_view word) {
    return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s");
  };
  tell(fmt::format("wrote {}: {}, {}, {}\n", path, count(model.tasks, "task"),
                   count(model.links, "link"), count(model.sources, "source")));
  tell(fmt::format(fmt::runtime(next), path));
  return ExitStatus::ok;
}

}  // namespace taut::cli
