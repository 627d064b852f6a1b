#include "taut/exchange/import_pema.hpp"

#include "cli/import_files.hpp"
#include "cli/output.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

namespace taut::cli {
namespace {

constexpr std::string_view next_steps =
    "next: judge which tasks act on which. Either write 'links' into {0}, or fill a "
    "sheet:\n"
    "  taut export csv {0} -o sheets\n"
    "  then one row of sheets/links.csv for each judgement: From, To, Score (-3 makes\n"
    "  impossible to 3 carries), Because, Source, Basis\n"
    "  taut import csv sheets/tasks.csv sheets/links.csv -o judged.yaml\n";

std::string about_missing(const PemaModel& found) {
  if (found.missing_tasks.empty())
    return {};
  return wrap(fmt::format("the file has no column for {}: nothing is known of them",
                          fmt::join(found.missing_tasks, ", ")),
              {});
}

}  // namespace

ExitStatus run_import_pema(World&, const Arguments& arguments) {
  if (arguments.files.size() != 2) {
    complain("which file? name one CSV file of the PEMA data set");
    return ExitStatus::usage;
  }
  if (!arguments.has("--resolution")) {
    complain("which resolution? say it with --resolution, such as S/RES/2387");
    return ExitStatus::usage;
  }
  for (const std::string_view option : {"--title", "--source", "--basis"})
    if (arguments.has(option)) {
      complain(fmt::format("'{}' does not go with pema, whose data say it", option));
      return ExitStatus::usage;
    }
  ImportDesk desk{arguments};
  const auto sheet = open_sheet(arguments.files[1], desk);
  if (!sheet)
    return refuse(sheet.error());
  if (!*sheet)
    return tell_import(desk);
  const auto found = import_pema(**sheet,
                                 {.resolution = arguments.one("--resolution"),
                                  .mission = arguments.one("--mission")},
                                 desk.sources, desk.diags);
  if (!found)
    return refuse(found.error());
  const ExitStatus wrote = write_import(found->model, std::string(next_steps), desk);
  if (wrote == ExitStatus::ok)
    tell(about_missing(*found));
  return wrote;
}

}  // namespace taut::cli
