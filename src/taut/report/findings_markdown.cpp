#include "taut/report/findings_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace taut {
namespace {

// How many characters at the start Markdown could read as a list: "-", "1." and the like.
std::size_t list_mark(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view marks = digits == 0 ? "-+=" : ".)";
  return digits < text.size() && marks.find(text[digits]) != marks.npos ? digits + 1 : 0;
}

// A model's texts are plain: what Markdown would act on is escaped, and a text stays on
// one line, so that it cannot leave its paragraph.
std::string escaped(std::string_view text) {
  std::string out;
  const std::size_t mark = list_mark(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (i + 1 == mark || std::string_view("\\`*_<>[]#|~&!").find(c) != text.npos)
      out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

std::string proof(const Model& model, const std::vector<StatementId>& statements,
                  Basis basis) {
  return escaped(fmt::format("[{}]", evidence(model, statements, basis)));
}

std::string paragraph(const Finding& finding) {
  std::string text = fmt::format("**{}**", escaped(finding.headline));
  for (const std::string& clause : finding.clauses)
    text += " " + escaped(clause);
  return text;
}

std::string numbered(const Model& model, std::size_t number, const Finding& finding) {
  std::string text = fmt::format("### {}. {}\n\n{}\n\n", number,
                                 name_of(finding.severity), paragraph(finding));
  for (const FindingLine& line : finding.lines)
    text += fmt::format("- {} {}\n", escaped(line_text(line)),
                        proof(model, line.statements, line.basis));
  return text + fmt::format("\n*{}*\n\n", escaped(severity_sentence(finding)));
}

std::string list(const FindingsReport& report) {
  std::string out;
  for (std::size_t i = 0; i < report.findings.all.size(); ++i) {
    if (i == 0)
      out += "## What pulls against what\n\n";
    if (i == first_page)
      out += "## Further\n\n";
    out += numbered(report.model(), i + 1, report.findings.all[i]);
  }
  return out;
}

std::string picture(const FindingsReport& report) {
  std::string out = report.findings.picture.empty() ? "" : "## The picture\n\n";
  for (const Finding& finding : report.findings.picture)
    out += fmt::format("{} {}\n\n", paragraph(finding),
                       proof(report.model(), statements_of(finding), finding.basis));
  return out;
}

std::string asleep(const FindingsReport& report) {
  std::string out = report.findings.asleep.empty() ? "" : "## Asleep\n\n";
  for (const Asleep& entry : report.findings.asleep)
    out += fmt::format(
        "- {} {}\n", escaped(asleep_sentence(entry)),
        proof(report.model(), {entry.statement}, report.model()[entry.statement].basis));
  return out;
}

}  // namespace

std::string findings_markdown(const FindingsReport& report) {
  std::string out = fmt::format("# {}\n\n{}\n\n", escaped(mandate_line(report)),
                                escaped(count_line(report)));
  for (const std::string& note : reading_notes(report))
    out += note + "\n\n";
  out += picture(report);
  if (const std::string nothing = nothing_found(report); !nothing.empty())
    out += nothing + "\n\n";
  return out + list(report) + asleep(report);
}

}  // namespace taut
