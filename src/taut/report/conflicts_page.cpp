#include "taut/report/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace taut {
namespace {

tell::Tone tone_of(Severity severity) {
  constexpr tell::Tone tones[] = {tell::Tone::faint, tell::Tone::mild, tell::Tone::strong,
                                  tell::Tone::grave};
  return tones[static_cast<std::size_t>(severity)];
}

// The sentence names the statements; its lines are for readers of JSON and CSV.
tell::Section picture(const ConflictsReport& report) {
  tell::Section section{"The picture", {}};
  for (const Finding& finding : report.findings.picture)
    section.items.push_back(
        {.text = told(finding),
         .evidence = evidence_in_short(report.model(), proof_of(finding)),
         .note = firm_sentence(report, finding)});
  return section;
}

// Beyond the first page a finding is one sentence with its proof.
tell::Entry entry_of(const ConflictsReport& report, std::size_t number,
                     const Finding& finding, bool whole) {
  tell::Entry entry{.number = number,
                    .mark = std::string(name_of(finding.severity)),
                    .tone = tone_of(finding.severity),
                    .headline = finding.headline,
                    .note = firm_sentence(report, finding)};
  if (!whole) {
    entry.evidence = evidence(report.model(), proof_of(finding));
    return entry;
  }
  entry.text = fmt::format("{}", fmt::join(finding.clauses, " "));
  entry.why = severity_sentence(finding);
  for (const FindingLine& line : finding.lines)
    entry.items.push_back(
        {.text = line_text(line), .evidence = evidence(report.model(), proof_of(line))});
  return entry;
}

void add_findings(const ConflictsReport& report, tell::Document& page) {
  for (std::size_t i = 0; i < report.findings.all.size(); ++i) {
    if (i == 0)
      page.head("What pulls against what");
    if (i == first_page)
      page.head("Further");
    const bool whole = i < first_page || report.in_full || !report.only.empty();
    page.add(entry_of(report, i + 1, report.findings.all[i], whole));
  }
}

tell::Section asleep(const ConflictsReport& report) {
  tell::Section section{"Asleep", {}};
  for (const Asleep& entry : report.findings.asleep)
    section.items.push_back(
        {.text = asleep_sentence(entry),
         .evidence =
             evidence(report.model(), proof_of(report.model(), entry.statement))});
  return section;
}

}  // namespace

tell::Document conflicts_page(const ConflictsReport& report) {
  tell::Document page;
  page.say(count_line(report));
  for (const std::string& note : reading_notes(report))
    page.say(note);
  page.add(picture(report));
  page.say(nothing_found(report));
  add_findings(report, page);
  page.add(asleep(report));
  auto firm = firmness_sentences(report);
  std::ranges::copy(draws_sentences(report), std::back_inserter(firm));
  page.add({"How firm", tell::items_of(std::move(firm))});
  page.add({"What to discuss next (judgements of which one step changes this page)",
            tell::items_of(agenda(report))});
  return page;
}

}  // namespace taut
