#include "cli/civetweb_library.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "taut/render/fonts.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/rows/datum.hpp"
#include "taut/solve/linear_program.hpp"
#include "taut/tell/xlsx.hpp"
#include "taut/tell/zip.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>

namespace taut::cli::doctor_command {
namespace {

std::string line(bool good, std::string_view what, std::string_view help) {
  return fmt::format(
      "{}  {}{}{}\n", good ? "ok     " : "problem", what,
      good || help.empty() ? "" : "\n         what to do: ", good ? "" : help);
}

ExitStatus told(const std::string& text, bool well) {
  const ExitStatus wrote = put(text);
  return wrote != ExitStatus::ok || well ? wrote : ExitStatus::world;
}

// A letter of each script that the United Nations write in, but for plain Latin.
const std::string letters_of_the_un = "\u00E9\u0416\u0639\u548C";

// Every text of the model, in whatever order.
std::string texts_of(const Model& model) {
  std::string text = datum_of(model, row_of(model.mandate)).dump();
  for (const TableSchema& table : all_tables())
    for (std::size_t i = 0; i < table.size(model); ++i)
      text += datum_of(model, table.at(model, i)).dump();
  return text;
}

// Of a model what it needs is known; else what some mandate may need is noted.
std::string scripts_line(const Model* model, bool& well) {
  const auto missing = missing_scripts(model ? texts_of(*model) : letters_of_the_un);
  if (!model)
    return missing.empty() ? std::string()
                           : fmt::format("note     {}, where a mandate needs them\n",
                                         in_words(missing));
  well = well && missing.empty();
  return line(
      missing.empty(),
      missing.empty() ? "fonts: they have every letter of the model" : in_words(missing),
      "install it; until then these letters are boxes in PNG and PDF");
}

// What is loaded when it is needed.
std::string libraries(bool& well) {
  const bool proves = LinearProgram::available();
  const bool packs = tell::zip_trouble().empty();
  const bool tables = tell::xlsx_trouble().empty();
  const auto serves = civetweb_calls();
  well = well && proves && packs && tables && serves;
  return line(proves,
              proves ? "Clp: camps and schedules can be proved"
                     : "Clp cannot be loaded: camps and schedules of large mandates stay "
                       "unproved",
              "install the package coinor-libclp1") +
         line(packs,
              packs ? std::string("libzip: Word files can be written, workbooks read")
                    : fmt::format("libzip cannot be loaded: {}", tell::zip_trouble()),
              "install the package libzip4; until then -o x.docx is refused") +
         line(tables,
              tables ? std::string("libxlsxwriter: workbooks can be written")
                     : fmt::format("libxlsxwriter cannot be loaded: {}",
                                   tell::xlsx_trouble()),
              "install the package libxlsxwriter4; until then -o x.xlsx is refused") +
         line(
             bool(serves),
             serves ? "civetweb: 'taut edit' can serve the page" : serves.error().message,
             "");
}

ExitStatus run(World& world, const Arguments& arguments) {
  Opened opened;
  if (!arguments.files.empty()) {
    opened = open_model(world, arguments);
    if (!opened.model)
      return opened.status;
  }
  const GraphvizProbe probe = probe_graphviz();
  std::string text = fmt::format("taut {}\n", TAUT_VERSION);
  text += line(
      !probe.version.empty(),
      fmt::format("Graphviz {}", probe.version.empty() ? probe.trouble : probe.version),
      "install the package libgvc6");
  // Nothing else can be known without it.
  if (probe.version.empty())
    return told(text, false);
  text += line(probe.missing.empty(),
               probe.missing.empty() ? std::string("layouts and formats: all there")
                                     : fmt::format("missing in Graphviz: {}",
                                                   fmt::join(probe.missing, ", ")),
               "install libgvc6 again; its plugins are found by 'dot -c'");
  text +=
      line(probe.font_fits,
           probe.font_fits ? std::string("font: Liberation Sans or Arial")
                           : fmt::format("font: text comes out {:.0f} % as wide as it "
                                         "should; maps will look uneven",
                                         probe.font_ratio * 100),
           "install the package fonts-liberation");
  text += line(probe.draws,
               probe.draws ? std::string("a probe picture was drawn")
                           : fmt::format("no picture could be drawn: {}", probe.trouble),
               "see the lines above");
  bool well = true;
  text += libraries(well);
  if (has_no_font())
    text +=
        line(false, "this machine has no font", "install the package fonts-liberation");
  well = well && !has_no_font() && !probe.version.empty() && probe.missing.empty() &&
         probe.font_fits && probe.draws;
  text += scripts_line(opened.model ? &opened.model->model : nullptr, well);
  text += well ? "everything taut needs is in order\n" : "";
  return told(text, well);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "doctor",
    .summary = "see whether Graphviz, the fonts and Clp are in order on this machine",
    .operands = "[MODEL]",
    .most_files = 1,
    .about =
        "Draws a probe picture and says what is missing, and what to install; with a "
        "model also whether the fonts have its letters. Exit status 4 if something is "
        "missing.",
    .example = "  taut doctor\n  taut doctor mandate.yaml",
    .flags = {max_bytes_flag(), color_flag()},
    .run = run,
};

}  // namespace taut::cli::doctor_command
