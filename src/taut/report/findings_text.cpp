#include "taut/report/findings_report.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

class TextPage {
 public:
  TextPage(const FindingsReport& report, const TextStyle& style)
      : report_(report), style_(style) {}

  std::string write() {
    line(bold(mandate_line(report_)));
    paragraph(count_line(report_), "", "");
    const Findings& findings = report_.findings;
    if (!findings.picture.empty())
      heading("THE PICTURE");
    for (const Finding& finding : findings.picture)
      picture(finding);
    if (const std::string nothing = nothing_found(report_); !nothing.empty()) {
      out_ += '\n';
      paragraph(nothing, "", "");
    }
    for (std::size_t i = 0; i < findings.all.size(); ++i) {
      if (i == 0)
        heading("WHAT PULLS AGAINST WHAT");
      if (i == first_page)
        heading("FURTHER");
      finding(i + 1, findings.all[i]);
    }
    asleep();
    return std::move(out_);
  }

 private:
  std::string bold(std::string_view text) const {
    return style_.colour ? fmt::format("\033[1m{}\033[0m", text) : std::string(text);
  }

  std::string coloured(Severity severity, std::string_view text) const {
    constexpr std::string_view codes[] = {"2", "33", "31", "1;31"};
    if (!style_.colour)
      return std::string(text);
    return fmt::format("\033[{}m{}\033[0m", codes[static_cast<int>(severity)], text);
  }

  void line(std::string_view text) { out_ += fmt::format("{}\n", text); }

  void heading(std::string_view text) { out_ += fmt::format("\n{}\n", bold(text)); }

  void paragraph(std::string_view text, std::string_view first,
                 std::string_view further) {
    out_ += wrap(text, {.width = style_.width, .first = first, .further = further});
  }

  void picture(const Finding& finding) {
    std::string text = finding.headline;
    for (const std::string& clause : finding.clauses)
      text += " " + clause;
    paragraph(text, "", "");
    for (const FindingLine& line : finding.lines)
      evidence_line(line);
  }

  void evidence_line(const FindingLine& line) {
    std::string text = line.text;
    if (!line.would_become.empty())
      text += fmt::format("; {}", line.would_become);
    text += fmt::format(" [{}]", evidence(report_.model(), line));
    paragraph(text, "   - ", "     ");
  }

  void finding(std::size_t number, const Finding& finding) {
    out_ += '\n';
    const std::string first = fmt::format("{:>2} ", number);
    paragraph(finding.headline, first, "   ");
    paragraph(fmt::format("{}: {}", name_of(finding.severity),
                          fmt::join(finding.severity_reasons, "; ")),
              "   ", "   ");
    std::string clauses;
    for (const std::string& clause : finding.clauses)
      clauses += fmt::format("{}{}", clauses.empty() ? "" : " ", clause);
    paragraph(clauses, "   ", "   ");
    for (const FindingLine& line : finding.lines)
      evidence_line(line);
  }

  void asleep() {
    if (report_.findings.asleep.empty())
      return;
    heading("ASLEEP");
    for (const Asleep& entry : report_.findings.asleep) {
      const Statement& statement = report_.model()[entry.statement];
      const FindingLine line{.statements = {entry.statement}, .basis = statement.basis};
      paragraph(fmt::format("{}; {} [{}]", entry.text, entry.wakes,
                            evidence(report_.model(), line)),
                "   - ", "     ");
    }
  }

  const FindingsReport& report_;
  const TextStyle& style_;
  std::string out_;
};

}  // namespace

std::string findings_text(const FindingsReport& report, const TextStyle& style) {
  return TextPage(report, style).write();
}

}  // namespace taut
