#include "cli/command.hpp"
#include "cli/new_file.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/spared.hpp"
#include "cli/write_file.hpp"
#include "taut/exchange/export_book.hpp"
#include "taut/exchange/export_csv.hpp"
#include "taut/exchange/export_formats.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace taut::cli::export_model_command {
namespace {

const std::vector<std::string_view> forms{"csv",  "xlsx",    "matrix", "graphml",
                                          "kumu", "mermaid", "json"};

// Mermaid draws no more lines than this unless the page that shows it allows more.
constexpr std::size_t most_mermaid_lines = 500;

ExitStatus misused(const std::string& message) {
  complain(message);
  return ExitStatus::usage;
}

void tell_left_out(const std::vector<std::string>& sentences) {
  if (sentences.empty())
    return;
  tell("not in the sheets:\n");
  for (const std::string& sentence : sentences)
    tell(wrap(sentence, {.first = "- ", .further = "  "}));
}

// Both or neither: whether they may be written is asked before the first is.
ExitStatus write_sheets(const CsvExport& sheets, const SourceSet& sources,
                        const std::string& folder, bool replace) {
  const std::filesystem::path at(folder);
  std::error_code failed;
  if (std::filesystem::exists(at, failed) && !std::filesystem::is_directory(at, failed))
    return misused(
        fmt::format("'{}' is a file: csv is two sheets and goes into a folder; "
                    "for one of them, give --sheet",
                    folder));
  const std::vector<std::string> paths{(at / "tasks.csv").string(),
                                       (at / "links.csv").string()};
  for (const Status& safe : {all_different(paths), spared(sources, paths)})
    if (!safe)
      return refuse(safe.error());
  for (const std::string& path : paths)
    if (const Status may = may_write(path, replace, "tasks.csv"); !may)
      return refuse(may.error());
  std::filesystem::create_directories(at, failed);
  if (failed)
    return refuse({fmt::format("cannot make the folder '{}'", folder)});
  const Status wrote = write_files({{paths[0], sheets.tasks}, {paths[1], sheets.links}});
  if (!wrote)
    return refuse(wrote.error());
  tell(fmt::format("wrote {} and {}\n", paths[0], paths[1]));
  return ExitStatus::ok;
}

ExitStatus write_one(const Arguments& arguments, const std::string& text) {
  const Status wrote = write_file(arguments.one("--output", "-"), text);
  return wrote ? ExitStatus::ok : refuse(wrote.error());
}

ExitStatus export_sheets(const Arguments& arguments, const OpenModel& open) {
  const std::string sheet = arguments.one("--sheet");
  const CsvExport sheets = export_csv(open.model, arguments.one("--lang"));
  const ExitStatus wrote =
      sheet.empty()
          ? write_sheets(sheets, open.sources, arguments.one("--output"),
                         arguments.has("--force"))
          : write_one(arguments, sheet == "tasks" ? sheets.tasks : sheets.links);
  if (wrote == ExitStatus::ok)
    tell_left_out(sheets.left_out);
  return wrote;
}

ExitStatus export_workbook(const Arguments& arguments, const OpenModel& open) {
  const std::string path = arguments.one("--output", "-");
  if (const Status may = may_write(path, arguments.has("--force"), "mandate.xlsx"); !may)
    return refuse(may.error());
  const auto bytes = tell::workbook(export_book(open.model, arguments.one("--lang")));
  if (!bytes)
    return refuse(bytes.error());
  if (const Status wrote = write_file(path, *bytes); !wrote)
    return refuse(wrote.error());
  tell_left_out(export_csv(open.model, arguments.one("--lang")).left_out);
  return ExitStatus::ok;
}

// Of selectors, which are no lines, and of lines too many for Mermaid.
void tell_lines(const std::string& form, const ExportSubject& subject) {
  const std::vector<std::string_view> without = without_lines(subject.model());
  if (form != "json" && !without.empty())
    tell(
        wrap(fmt::format("left out, since their ends are chosen by a property and not by "
                         "name: {}",
                         fmt::join(without, ", ")),
             {}));
  const std::size_t lines = lines_of(subject.situation).size();
  if (form == "mermaid" && lines > most_mermaid_lines)
    tell(
        fmt::format("{} lines: Mermaid draws at most {} unless its setting maxEdges is "
                    "raised\n",
                    lines, most_mermaid_lines));
}

ExitStatus export_graph(const std::string& form, const Arguments& arguments,
                        const OpenModel& open) {
  const Situation situation = make_situation(open.model);
  const std::string language = arguments.one("--lang");
  const ExportSubject subject{situation, language};
  const MatrixExport matrix = form == "matrix" ? export_matrix(subject) : MatrixExport{};
  const std::string text = form == "matrix"    ? matrix.text
                           : form == "graphml" ? export_graphml(subject)
                           : form == "kumu"    ? export_kumu(subject)
                           : form == "mermaid" ? export_mermaid(subject)
                                               : export_json(subject);
  const ExitStatus wrote = write_one(arguments, text);
  if (wrote == ExitStatus::ok)
    tell_lines(form, subject);
  if (wrote == ExitStatus::ok && matrix.weaker > 0)
    tell(
        fmt::format("left out, since a pair has one cell and its strongest link stands "
                    "there: {} weaker\n",
                    matrix.weaker));
  return wrote;
}

ExitStatus run(World& world, const Arguments& arguments) {
  if (arguments.files.empty())
    return misused(fmt::format("export as what? write one of {}, then the model",
                               fmt::join(forms, ", ")));
  const std::string& form = arguments.files.front();
  if (std::ranges::find(forms, form) == forms.end())
    return misused(fmt::format("'taut export' does not write '{}'{}", form,
                               suggestion(form, forms)));
  if (arguments.files.size() < 2)
    return misused("which model? name a file, or - for standard input");
  const bool csv = form == "csv";
  if (csv && !arguments.has("--sheet") && arguments.one("--output", "-") == "-")
    return misused(
        "csv is two sheets: name a folder for them with -o, or choose one with --sheet");
  if (!csv && arguments.has("--sheet"))
    return misused("--sheet goes with csv alone");
  const Opened opened = world.open(
      arguments, {.file = arguments.files[1], .scenarios = arguments.all("--scenario")});
  if (!opened.model)
    return opened.status;
  if (form == "xlsx")
    return export_workbook(arguments, *opened.model);
  return csv ? export_sheets(arguments, *opened.model)
             : export_graph(form, arguments, *opened.model);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "export",
    .summary = "write a model for spreadsheets and for other programs",
    .operands = "csv|xlsx|matrix|graphml|kumu|mermaid|json [OPTION...] FILE",
    .most_files = 2,
    .about =
        "csv: two sheets, tasks.csv and links.csv, into the folder after -o; taut import "
        "csv reads them back. xlsx: the same as one workbook, with lists to choose from. "
        "matrix: a square matrix as CSV. graphml: for network "
        "programs. kumu: for kumu.io. mermaid: "
        "a "
        "flowchart for pages that draw Mermaid. json: the whole model. All under the "
        "scenarios named; all but csv also tell what each link is worth under them. What "
        "a "
        "form cannot hold is told. docs/export-formats.md says what each holds.",
    .example =
        "  taut export csv models/minusma-2018.yaml -o sheets\n"
        "  taut export xlsx models/minusma-2018.yaml -o minusma.xlsx\n"
        "  taut export graphml models/minusma-2018.yaml -s election -o election.graphml\n"
        "  taut export mermaid models/minusma-2018.yaml",
    .flags = {scenario_flag(),
              {"-o,--output", "FILE",
               "write to this file, csv to this folder; - is the "
               "screen"},
              {"--sheet", "SHEET", "csv: only this sheet", {"tasks", "links"}},
              {"--force", "", "csv, xlsx: replace sheets that are there"},
              language_flag(),
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli::export_model_command
