#pragma once

#include "cli/command.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/diag/expected.hpp"
#include "taut/exchange/import_csv.hpp"
#include "taut/exchange/sheet.hpp"
#include "taut/exchange/workbook.hpp"
#include "taut/text/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {

/// What an import reads from and is told about.
struct ImportDesk {
  const Arguments& arguments;
  SourceSet sources = {};
  Diagnostics diags = {};
  std::vector<BookPage> pages = {};  ///< of workbooks: what is told names their cells
};

/// The sheet in a file. Nothing if its text is no sheet, which the diagnostics say; an
/// error if the file cannot be read.
Expected<std::optional<CsvSheet>> open_sheet(const std::string& path, ImportDesk& desk);

/// The sheets of a workbook; an error if it cannot be read.
Expected<std::vector<BookPage>> open_book(const std::string& path, ImportDesk& desk);

/// The text of a file. Nothing if its bytes are no text, which the diagnostics say; an
/// error if the file cannot be read.
Expected<std::optional<FileId>> open_text(const std::string& path, ImportDesk& desk);

/// What the command line says of the mandate.
MandateHead head_of(const Arguments& arguments);

/// What to do with a model that has links; "{0}" stands for its name.
constexpr std::string_view steps_with_links =
    "next:\n"
    "  taut check {0}\n"
    "  taut conflicts {0}\n"
    "  taut map {0} -o map.png\n";

/// Tells what there is to say about the files, and writes the model to -o, or to standard
/// output; nothing is written if there are errors. `next` is told after a file was
/// written: what to do with it, "{}" standing for its name.
ExitStatus write_import(const ImportedModel& model, const std::string& next,
                        ImportDesk& desk);

/// Tells the diagnostics, and that they keep the model from being written if they do.
ExitStatus tell_import(ImportDesk& desk);

/// Merges sheets into the model after --into; either may be null.
ExitStatus import_into(World& world, const CsvSheet* tasks, const CsvSheet* links,
                       ImportDesk& desk);

ExitStatus run_import_csv(World& world, const Arguments& arguments);  ///< or .xlsx
ExitStatus run_import_pema(World& world, const Arguments& arguments);
ExitStatus run_import_matrix(World& world, const Arguments& arguments);
ExitStatus run_import_graph(World& world,
                            const Arguments& arguments);  ///< GraphML or Kumu

}  // namespace taut::cli
