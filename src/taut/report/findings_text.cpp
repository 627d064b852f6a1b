#include "taut/report/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace taut {
namespace {

std::string_view colour_of(Severity severity) {
  constexpr std::string_view codes[] = {"2", "33", "31", "1;31"};
  return codes[static_cast<std::size_t>(severity)];
}

class TextPage {
 public:
  TextPage(const FindingsReport& report, const TextStyle& style)
      : report_(report), page_(style) {}

  std::string write() {
    const Findings& findings = report_.findings;
    page_.paragraph(mandate_line(report_), "", "", PageWriter::bold);
    page_.paragraph(count_line(report_));
    for (const std::string& note : reading_notes(report_))
      page_.paragraph(note);
    if (!findings.picture.empty())
      page_.heading("THE PICTURE");
    for (const Finding& finding : findings.picture)
      picture(finding);
    if (const std::string nothing = nothing_found(report_); !nothing.empty()) {
      page_.blank();
      page_.paragraph(nothing);
    }
    for (std::size_t i = 0; i < std::min(findings.all.size(), first_page); ++i) {
      if (i == 0)
        page_.heading("WHAT PULLS AGAINST WHAT");
      finding(i + 1, findings.all[i]);
    }
    further();
    asleep();
    how_firm();
    to_discuss();
    return page_.take();
  }

 private:
  // The sentence names the statements; its lines are for readers of JSON and CSV.
  void picture(const Finding& finding) {
    const auto proof = evidence_in_short(report_.model(), proof_of(finding));
    page_.paragraph(fmt::format("{} [{}]", told(finding), proof), "- ", "  ");
    page_.paragraph(firm_sentence(report_, finding), "  ", "  ");
  }

  void bullet(std::string_view text, const Proof& proof, std::string_view indent) {
    page_.paragraph(fmt::format("{} [{}]", text, evidence(report_.model(), proof)),
                    fmt::format("{}- ", indent), fmt::format("{}  ", indent));
  }

  // Beyond the first page a finding is one sentence with its proof.
  void in_short(std::size_t number, const Finding& finding) {
    page_.paragraph(
        fmt::format("{} - {} [{}]", name_of(finding.severity), finding.headline,
                    evidence(report_.model(), proof_of(finding))),
        fmt::format("{:>3}. ", number), "     ");
    page_.paragraph(firm_sentence(report_, finding), "     ", "     ");
  }

  void further() {
    const auto& all = report_.findings.all;
    if (all.size() <= first_page)
      return;
    page_.heading("FURTHER");
    if (!report_.in_full && report_.only.empty())
      page_.blank();
    for (std::size_t i = first_page; i < all.size(); ++i) {
      if (report_.in_full || !report_.only.empty())
        finding(i + 1, all[i]);
      else
        in_short(i + 1, all[i]);
    }
  }

  void finding(std::size_t number, const Finding& finding) {
    constexpr std::string_view indent = "     ";
    page_.blank();
    page_.paragraph(fmt::format("{} - {}", name_of(finding.severity), finding.headline),
                    fmt::format("{:>3}. ", number), indent, colour_of(finding.severity));
    page_.paragraph(fmt::format("{}", fmt::join(finding.clauses, " ")), indent, indent);
    for (const FindingLine& line : finding.lines)
      bullet(line_text(line), proof_of(line), indent);
    page_.paragraph(severity_sentence(finding), indent, indent);
    page_.paragraph(firm_sentence(report_, finding), indent, indent);
  }

  void asleep() {
    if (report_.findings.asleep.empty())
      return;
    page_.heading("ASLEEP");
    for (const Asleep& entry : report_.findings.asleep)
      bullet(asleep_sentence(entry), proof_of(report_.model(), entry.statement), "");
  }

  void how_firm() {
    auto sentences = firmness_sentences(report_);
    std::ranges::copy(draws_sentences(report_), std::back_inserter(sentences));
    list("HOW FIRM", sentences);
  }

  void to_discuss() {
    list("WHAT TO DISCUSS NEXT (JUDGEMENTS OF WHICH ONE STEP CHANGES THIS PAGE)",
         agenda(report_));
  }

  void list(std::string_view heading, const std::vector<std::string>& sentences) {
    if (sentences.empty())
      return;
    page_.heading(heading);
    for (const std::string& sentence : sentences)
      page_.paragraph(sentence, "- ", "  ");
  }

  const FindingsReport& report_;
  PageWriter page_;
};

}  // namespace

std::string findings_text(const FindingsReport& report, const TextStyle& style) {
  return TextPage(report, style).write();
}

}  // namespace taut
