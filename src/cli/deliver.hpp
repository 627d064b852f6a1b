#pragma once

#include "cli/command.hpp"
#include "taut/report/findings_report.hpp"

#include <string>

namespace taut::cli {

/// Writes what a command says to the file of --output, or to standard output; complains
/// if that fails.
ExitStatus deliver(const Arguments& arguments, const std::string& text);

/// Whether text may be coloured there: see --color.
bool colour_for(const Arguments& arguments);

/// The writers of a report, one for each value of --format.
template <typename Report>
struct Writers {
  std::string (*text)(const Report&, const TextStyle&);
  std::string (*markdown)(const Report&);
  std::string (*csv)(const Report&);
  std::string (*json)(const Report&);
};

/// A report in the format asked for; text where none is.
template <typename Report>
std::string written(const Arguments& arguments, const Report& report,
                    const Writers<Report>& writers) {
  const std::string format = arguments.one("--format", "text");
  if (format == "json")
    return writers.json(report);
  if (format == "csv")
    return writers.csv(report);
  if (format == "markdown")
    return writers.markdown(report);
  return writers.text(report, {.colour = colour_for(arguments)});
}

}  // namespace taut::cli
