#include "taut/report/findings_report.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace taut {
namespace {

// On one line and without the control characters that would steer a terminal.
std::string printable(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return out;
}

std::string_view colour_of(Severity severity) {
  constexpr std::string_view codes[] = {"2", "33", "31", "1;31"};
  return codes[static_cast<std::size_t>(severity)];
}

class TextPage {
 public:
  TextPage(const FindingsReport& report, const TextStyle& style)
      : report_(report), style_(style) {}

  std::string write() {
    const Findings& findings = report_.findings;
    paragraph(mandate_line(report_), "", "", bold);
    paragraph(count_line(report_), "", "");
    for (const std::string& note : reading_notes(report_))
      paragraph(note, "", "");
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
  static constexpr std::string_view plain = {};
  static constexpr std::string_view bold = "1";

  // Where there is colour, the words are set in `code`; the indents are left alone.
  void paragraph(std::string_view text, std::string_view first, std::string_view further,
                 std::string_view code = plain) {
    const std::string lines = wrap(
        printable(text), {.width = style_.width, .first = first, .further = further});
    if (!style_.colour || code.empty()) {
      out_ += lines;
      return;
    }
    std::size_t indent = first.size();
    for (std::size_t at = 0; at < lines.size(); indent = further.size()) {
      const std::size_t end = lines.find('\n', at);
      out_ += lines.substr(at, indent);
      out_ += fmt::format("\033[{}m{}\033[0m\n", code,
                          lines.substr(at + indent, end - at - indent));
      at = end + 1;
    }
  }

  void heading(std::string_view text) {
    out_ += '\n';
    paragraph(text, "", "", bold);
  }

  // The sentence names the statements; its lines are for readers of JSON and CSV.
  void picture(const Finding& finding) {
    const auto proof = evidence(report_.model(), statements_of(finding), finding.basis);
    paragraph(fmt::format("{} [{}]", told(finding), proof), "", "");
  }

  void bullet(std::string_view text, const std::vector<StatementId>& statements,
              Basis basis, std::string_view indent) {
    paragraph(fmt::format("{} [{}]", text, evidence(report_.model(), statements, basis)),
              fmt::format("{}- ", indent), fmt::format("{}  ", indent));
  }

  void finding(std::size_t number, const Finding& finding) {
    constexpr std::string_view indent = "     ";
    out_ += '\n';
    paragraph(fmt::format("{} - {}", name_of(finding.severity), finding.headline),
              fmt::format("{:>3}. ", number), indent, colour_of(finding.severity));
    paragraph(fmt::format("{}", fmt::join(finding.clauses, " ")), indent, indent);
    for (const FindingLine& line : finding.lines)
      bullet(line_text(line), line.statements, line.basis, indent);
    paragraph(severity_sentence(finding), indent, indent);
  }

  void asleep() {
    if (report_.findings.asleep.empty())
      return;
    heading("ASLEEP");
    for (const Asleep& entry : report_.findings.asleep)
      bullet(asleep_sentence(entry), {entry.statement},
             report_.model()[entry.statement].basis, "");
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
