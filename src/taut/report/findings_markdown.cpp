#include "taut/report/findings_report.hpp"
#include "taut/report/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace taut {
namespace {

std::string bracketed(const Model& model, const Proof& proof) {
  return markdown_escaped(fmt::format("[{}]", evidence(model, proof)));
}

std::string paragraph(const Finding& finding) {
  std::string text = fmt::format("**{}**", markdown_escaped(finding.headline));
  for (const std::string& clause : finding.clauses)
    text += " " + markdown_escaped(clause);
  return text;
}

std::string firm(const FindingsReport& report, const Finding& finding) {
  const std::string sentence = firm_sentence(report, finding);
  return sentence.empty() ? sentence : " " + markdown_escaped(sentence);
}

std::string numbered(const FindingsReport& report, std::size_t number,
                     const Finding& finding) {
  std::string text = fmt::format("### {}. {}\n\n{}\n\n", number,
                                 name_of(finding.severity), paragraph(finding));
  for (const FindingLine& line : finding.lines)
    text += fmt::format("- {} {}\n", markdown_escaped(line_text(line)),
                        bracketed(report.model(), proof_of(line)));
  text += fmt::format("\n*{}*", markdown_escaped(severity_sentence(finding)));
  return text + firm(report, finding) + "\n\n";
}

std::string list(const FindingsReport& report) {
  std::string out;
  for (std::size_t i = 0; i < report.findings.all.size(); ++i) {
    if (i == 0)
      out += "## What pulls against what\n\n";
    if (i == first_page)
      out += "## Further\n\n";
    const bool whole = i < first_page || report.in_full || !report.only.empty();
    const Finding& finding = report.findings.all[i];
    out += whole ? numbered(report, i + 1, finding)
                 : fmt::format("{}. *{}* {} {}{}\n", i + 1, name_of(finding.severity),
                               markdown_escaped(finding.headline),
                               bracketed(report.model(), proof_of(finding)),
                               firm(report, finding));
  }
  return out.empty() || out.ends_with("\n\n") ? out : out + "\n";
}

std::string picture(const FindingsReport& report) {
  std::string out = report.findings.picture.empty() ? "" : "## The picture\n\n";
  for (const Finding& finding : report.findings.picture)
    out += fmt::format("- {} {}{}\n", paragraph(finding),
                       markdown_escaped(fmt::format(
                           "[{}]", evidence_in_short(report.model(), proof_of(finding)))),
                       firm(report, finding));
  return out.empty() ? out : out + "\n";
}

std::string asleep(const FindingsReport& report) {
  std::string out = report.findings.asleep.empty() ? "" : "## Asleep\n\n";
  for (const Asleep& entry : report.findings.asleep)
    out +=
        fmt::format("- {} {}\n", markdown_escaped(asleep_sentence(entry)),
                    bracketed(report.model(), proof_of(report.model(), entry.statement)));
  return out.empty() ? out : out + "\n";
}

std::string bullets(std::string_view heading, const std::vector<std::string>& sentences) {
  std::string out = sentences.empty() ? "" : fmt::format("## {}\n\n", heading);
  for (const std::string& sentence : sentences)
    out += fmt::format("- {}\n", markdown_escaped(sentence));
  return out;
}

std::string how_firm(const FindingsReport& report) {
  auto sentences = firmness_sentences(report);
  std::ranges::copy(draws_sentences(report), std::back_inserter(sentences));
  const std::string first = bullets("How firm", sentences);
  const std::string then =
      bullets("What to discuss next (judgements of which one step changes this page)",
              agenda(report));
  return first.empty() || then.empty() ? first + then : first + "\n" + then;
}

}  // namespace

std::string findings_markdown(const FindingsReport& report) {
  std::string out = fmt::format("# {}\n\n{}\n\n", markdown_escaped(mandate_line(report)),
                                markdown_escaped(count_line(report)));
  for (const std::string& note : reading_notes(report))
    out += note + "\n\n";
  out += picture(report);
  if (const std::string nothing = nothing_found(report); !nothing.empty())
    out += nothing + "\n\n";
  return out + list(report) + asleep(report) + how_firm(report);
}

}  // namespace taut
