#include "cli/command.hpp"
#include "cli/output.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/solve/linear_program.hpp"

#include <fmt/format.h>

#include <string>

namespace taut::cli {
namespace {

std::string line(bool good, std::string_view what, std::string_view help) {
  return fmt::format(
      "{}  {}{}{}\n", good ? "ok     " : "problem", what,
      good || help.empty() ? "" : "\n         what to do: ", good ? "" : help);
}

ExitStatus run(const Arguments&) {
  const GraphvizProbe probe = probe_graphviz();
  std::string text = fmt::format("taut {}\n", TAUT_VERSION);
  text += line(!probe.version.empty(), fmt::format("Graphviz {}", probe.version),
               "install the package libgvc6");
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
  const bool well = proves && !probe.version.empty() && probe.missing.empty() &&
                    probe.font_fits && probe.draws;
  text += well ? "everything taut needs is in order\n" : "";
  const ExitStatus wrote = put(text);
  return wrote != ExitStatus::ok || well ? wrote : ExitStatus::world;
}

}  // namespace

extern const Command doctor_command;
const Command doctor_command{
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

}  // namespace taut::cli
