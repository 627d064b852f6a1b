#include "cli/command.hpp"
#include "cli/output.hpp"
#include "taut/render/fonts.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/solve/linear_program.hpp"

#include <fmt/format.h>

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
constexpr std::string_view letters_of_the_un = "\u00E9\u0416\u0639\u548C";

ExitStatus run(const Arguments&) {
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
  const bool proves = LinearProgram::available();
  text +=
      line(proves,
           proves ? "Clp: camps and schedules can be proved"
                  : "Clp cannot be loaded: camps and schedules of large mandates stay "
                    "unproved",
           "install the package coinor-libclp1");
  if (has_no_font())
    text +=
        line(false, "this machine has no font", "install the package fonts-liberation");
  const bool well = proves && !has_no_font() && !probe.version.empty() &&
                    probe.missing.empty() && probe.font_fits && probe.draws;
  if (const std::string missing = in_words(missing_scripts(letters_of_the_un));
      !missing.empty())
    text += fmt::format("note     {}, where a mandate needs them\n", missing);
  text += well ? "everything taut needs is in order\n" : "";
  return told(text, well);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "doctor",
    .summary = "see whether Graphviz, the fonts and Clp are in order on this machine",
    .operands = "",
    .most_files = 0,
    .about =
        "Draws a probe picture and says what is missing, and what to install. Exit "
        "status 4 if something is.",
    .example = "  taut doctor",
    .flags = {},
    .run = run,
};

}  // namespace taut::cli::doctor_command
