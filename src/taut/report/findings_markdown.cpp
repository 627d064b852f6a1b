#include "taut/report/findings_report.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

// A model's texts are plain; the few characters that Markdown would act on are escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (std::string_view("\\`*_<>[]#|").find(c) != std::string_view::npos)
      out += '\\';
    out += c;
  }
  return out;
}

std::string evidence_line(const Model& model, const FindingLine& line) {
  std::string text = escaped(line.text);
  if (!line.would_become.empty())
    text += fmt::format("; {}", escaped(line.would_become));
  return fmt::format("- {} \\[{}\\]\n", text, escaped(evidence(model, line)));
}

std::string body(const Model& model, const Finding& finding) {
  std::string text = fmt::format("**{}**", escaped(finding.headline));
  for (const std::string& clause : finding.clauses)
    text += " " + escaped(clause);
  text += "\n\n";
  for (const FindingLine& line : finding.lines)
    text += evidence_line(model, line);
  return text;
}

std::string list(const FindingsReport& report) {
  std::string out;
  for (std::size_t i = 0; i < report.findings.all.size(); ++i) {
    const Finding& finding = report.findings.all[i];
    if (i == 0)
      out += "## What pulls against what\n\n";
    if (i == first_page)
      out += "## Further\n\n";
    out += fmt::format(
        "### {}. {}\n\n{}\n*{}: {}*\n\n", i + 1, name_of(finding.severity),
        body(report.model(), finding), name_of(finding.severity),
        escaped(fmt::format("{}", fmt::join(finding.severity_reasons, "; "))));
  }
  return out;
}

}  // namespace

std::string findings_markdown(const FindingsReport& report) {
  const Model& model = report.model();
  std::string out = fmt::format("# {}\n\n{}\n\n", escaped(mandate_line(report)),
                                escaped(count_line(report)));
  if (!report.findings.picture.empty())
    out += "## The picture\n\n";
  for (const Finding& finding : report.findings.picture)
    out += body(model, finding) + "\n";
  if (const std::string nothing = nothing_found(report); !nothing.empty())
    out += nothing + "\n\n";
  out += list(report);
  if (report.findings.asleep.empty())
    return out;
  out += "## Asleep\n\n";
  for (const Asleep& entry : report.findings.asleep) {
    const FindingLine line{.statements = {entry.statement},
                           .basis = model[entry.statement].basis};
    out += fmt::format("- {}; {} \\[{}\\]\n", escaped(entry.text), escaped(entry.wakes),
                       escaped(evidence(model, line)));
  }
  return out;
}

}  // namespace taut
