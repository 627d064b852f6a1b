#include "cli/command.hpp"
#include "cli/import_files.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"

#include <fmt/format.h>

namespace taut::cli {
namespace {

ExitStatus run(const Arguments& arguments) {
  if (arguments.files.empty()) {
    complain("import from what? write csv or pema, then the files");
    return ExitStatus::usage;
  }
  const std::string& from = arguments.files.front();
  if (from == "csv")
    return run_import_csv(arguments);
  if (from == "pema")
    return run_import_pema(arguments);
  complain(fmt::format("'taut import' does not read '{}'{}", from,
                       suggestion(from, {"csv", "pema"})));
  return ExitStatus::usage;
}

}  // namespace

extern const Command import_model_command;
const Command import_model_command{
    .name = "import",
    .summary = "make a model from spreadsheets or from a coded mandate",
    .operands = "csv|pema [OPTION...] FILE...",
    .most_files = 3,
    .about =
        "csv: from a sheet of tasks (Title, Pillar, Paragraph, ...) and perhaps one of "
        "links (From, To, Score, Because, Source, ...), saved as CSV with commas, "
        "semicolons or tabs. Which is which is seen from the first line; every column is "
        "in docs/csv-format.md. pema: from one row of the PEMA data set, which you "
        "bring: "
        "its tasks with their paragraphs, no links. Slips are told with file, line and "
        "column; a model with errors is not written, and a file that is there already is "
        "not replaced, except with --force.",
    .example =
        "  taut import csv tasks.csv links.csv --title 'Draft of June' -o draft.yaml\n"
        "  taut import pema PEMA.csv --resolution S/RES/2387 -o minusca.yaml",
    .flags = {{"-o,--output", "FILE", "write the model to this file; - is the screen"},
              {"--force", "", "replace the file if it is there"},
              {"--title", "TEXT", "csv: what the mandate is called"},
              {"--mission", "NAME", "the mission; pema: the row to take"},
              {"--resolution", "NAME", "the resolution; pema: the row to take"},
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli
