#include "cli/command.hpp"
#include "cli/import_files.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace taut::cli::import_model_command {
namespace {

struct Form {
  std::string_view name;
  ExitStatus (*run)(World&, const Arguments&);
};
constexpr Form forms[] = {{"csv", run_import_csv},       {"xlsx", run_import_csv},
                          {"matrix", run_import_matrix}, {"graphml", run_import_graph},
                          {"kumu", run_import_graph},    {"pema", run_import_pema}};

std::vector<std::string_view> names() {
  std::vector<std::string_view> all;
  for (const Form& form : forms)
    all.push_back(form.name);
  return all;
}

ExitStatus run(World& world, const Arguments& arguments) {
  if (arguments.files.empty()) {
    complain(fmt::format("import from what? write one of {}, then the files",
                         fmt::join(names(), ", ")));
    return ExitStatus::usage;
  }
  const std::string& from = arguments.files.front();
  const bool sheets = from == "csv" || from == "xlsx";
  for (const std::string_view flag : {"--into", "--dry-run", "--lang"})
    if (arguments.has(flag) && (!sheets || !arguments.has("--into"))) {
      complain(fmt::format("{} goes with csv and xlsx{}", flag,
                           sheets ? ", beside --into" : ""));
      return ExitStatus::usage;
    }
  for (const Form& form : forms)
    if (form.name == from)
      return form.run(world, arguments);
  complain(
      fmt::format("'taut import' does not read '{}'{}", from, suggestion(from, names())));
  return ExitStatus::usage;
}

}  // namespace

extern const Command command;
const Command command{
    .name = "import",
    .summary = "make a model from spreadsheets, networks or a coded mandate",
    .operands = "csv|xlsx|matrix|graphml|kumu|pema [OPTION...] FILE...",
    .most_files = 3,
    .about =
        "csv: from a sheet of tasks (Title, Pillar, Paragraph, ...), one of links (From, "
        "To, Score, Because, Source, ...), or both, saved as CSV with commas, semicolons "
        "or tabs. Which is which is seen from the first line; every column is in "
        "docs/csv-format.md, with those of Gephi, Kumu and NetworkX that are understood. "
        "xlsx: the same from a workbook. With --into the sheets are merged into a model: "
        "cells that changed change its text where it stands, new rows are added, and "
        "what a sheet lacks is named and kept. "
        "matrix: from a square matrix as CSV. graphml, kumu: from a network as GraphML "
        "or "
        "as the JSON of Kumu. pema: from one row of the PEMA data set, which you "
        "bring: "
        "its tasks with their paragraphs, no links. Slips are told with file, line and "
        "column; a model with errors is not written, and a file that is there already is "
        "not replaced, except with --force.",
    .example =
        "  taut import csv tasks.csv links.csv --title 'Draft of June' -o draft.yaml\n"
        "  taut import xlsx sheets.xlsx --into draft.yaml --dry-run\n"
        "  taut import matrix matrix.csv --source 'Workshop of May' --basis derived\n"
        "  taut import pema PEMA.csv --resolution S/RES/2387 -o minusca.yaml",
    .flags = {{"-o,--output", "FILE", "write the model to this file; - is the screen"},
              {"--force", "", "replace the file if it is there"},
              {"--into", "FILE", "csv, xlsx: merge into this model instead"},
              {"--dry-run", "", "with --into: only tell what would be different"},
              language_flag(),
              {"--title", "TEXT", "what the mandate is called; not for pema"},
              {"--mission", "NAME", "the mission; pema: the row to take"},
              {"--resolution", "NAME", "the resolution; pema: the row to take"},
              {"--source", "TEXT",
               "where all is known from that names no source; not for pema"},
              {"--basis",
               "BASIS",
               "how all is known that does not say it; not for pema",
               {"stated", "derived", "inferred", "unverified"}},
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli::import_model_command
