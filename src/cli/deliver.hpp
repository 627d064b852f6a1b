#pragma once

#include "cli/command.hpp"
#include "taut/diag/expected.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/report/findings_report.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {

/// One thing to write: where, and as what ("text", "markdown", "csv", "json", "html",
/// "png", "svg", "pdf", "dot" or "yaml").
struct Target {
  std::string path = "-";
  std::string form = {};
};

/// What -o and --format ask for: the word after --format, else the ending of the file,
/// else the first of `forms`, which goes to standard output where there is no -o. An
/// error names the ending that the command cannot write, and those that it can.
Expected<std::vector<Target>> targets_of(const Arguments& arguments,
                                         const std::vector<std::string_view>& forms);

/// The bytes for a target that is no picture.
using Write = std::function<Expected<std::string>(const Target&)>;
/// The picture of a command that draws.
using Draw = std::function<Expected<Drawing>()>;

/// Makes everything before anything is written, so that a failure leaves no part of the
/// set behind; complains about what fails. Draws once, if there is a picture among them.
ExitStatus deliver(const Arguments& arguments, const std::vector<Target>& targets,
                   const Write& write, const Draw& draw = {});

/// Complains; wrong usage if the error is about what was asked for, else the world's
/// failure.
ExitStatus refuse(const Error& error);

/// Whether text that goes to this target may be coloured: see --color.
bool colour_for(const Arguments& arguments, const Target& target);

/// The writers of a report; a command without pages in HTML leaves that out.
template <typename Report>
struct Writers {
  std::string (*text)(const Report&, const TextStyle&);
  std::string (*markdown)(const Report&);
  std::string (*csv)(const Report&);
  std::string (*json)(const Report&);
  std::string (*html)(const Report&) = nullptr;

  std::string write(const Arguments& arguments, const Report& report,
                    const Target& target) const {
    if (target.form == "json")
      return json(report);
    if (target.form == "csv")
      return csv(report);
    if (target.form == "markdown")
      return markdown(report);
    if (target.form == "html")
      return html(report);
    return text(report, {.colour = colour_for(arguments, target)});
  }
};

/// The forms that a command can write.
template <typename Report>
std::vector<std::string_view> forms_of(const Writers<Report>& writers, bool pictures) {
  std::vector<std::string_view> forms{"text", "markdown", "csv", "json"};
  if (writers.html)
    forms.push_back("html");
  if (pictures)
    forms.insert(forms.end(), {"png", "svg", "pdf", "dot"});
  return forms;
}

/// Writes a report, and its picture where the command draws one, to every target that
/// the arguments name.
template <typename Report>
ExitStatus deliver(const Arguments& arguments, const Report& report,
                   const Writers<Report>& writers, const Draw& draw = {}) {
  const auto targets = targets_of(arguments, forms_of(writers, draw != nullptr));
  if (!targets)
    return refuse(targets.error());
  const Write write = [&](const Target& target) {
    return writers.write(arguments, report, target);
  };
  return deliver(arguments, *targets, write, draw);
}

}  // namespace taut::cli
