#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/conflicts_teller.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

tell::Tone tone_of(Severity severity) {
  constexpr tell::Tone tones[] = {tell::Tone::faint, tell::Tone::mild, tell::Tone::strong,
                                  tell::Tone::grave};
  return tones[static_cast<std::size_t>(severity)];
}

// "SERIOUS", "MODERATE, thin evidence".
std::string mark_of(const Finding& finding) {
  std::string mark(name_of(finding.severity));
  std::ranges::transform(mark, mark.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return finding.certainty == Certainty::thin ? mark + ", thin evidence" : mark;
}

bool whole(const ConflictsReport& report, std::size_t at) {
  return at < first_page || report.uncut || report.in_full || !report.only.empty();
}

// "Further (10-19 moderate, 20-22 minor)".
std::string further(const ConflictsReport& report) {
  const auto& all = report.findings.all;
  std::vector<std::string> parts;
  for (std::size_t from = first_page; from < all.size();) {
    std::size_t to = from;
    while (to + 1 < all.size() && all[to + 1].severity == all[from].severity)
      ++to;
    parts.push_back(fmt::format("{}{} {}", from + 1,
                                to > from ? fmt::format("-{}", to + 1) : std::string(),
                                name_of(all[from].severity)));
    from = to + 1;
  }
  return fmt::format("Further ({})", fmt::join(parts, ", "));
}

void add_findings(const ConflictsReport& report, Teller& teller, tell::Document& page) {
  for (std::size_t i = 0; i < report.findings.all.size(); ++i) {
    if (i == 0)
      page.head("What pulls against what");
    if (i == first_page)
      page.head(further(report));
    page.add(entry_of(report, i, teller));
  }
}

// What stands in the lead or at the end, with all that proves it.
void add_picture(const ConflictsReport& report, Teller& teller, tell::Document& page) {
  if (!report.in_full && report.only.empty())
    return;
  bool first = true;
  for (const Finding& finding : report.findings.picture) {
    if (first)
      page.head("The picture");
    first = false;
    tell::Entry entry{.headline = finding.headline, .items = teller.in_full(finding, 0)};
    if (std::string firm = firm_sentence(report, finding); !firm.empty())
      entry.items.push_back({.text = std::move(firm)});
    page.add(std::move(entry));
  }
}

const Finding* in_picture(const ConflictsReport& report, std::string_view kind) {
  const auto at = std::ranges::find(report.findings.picture, kind, &Finding::kind);
  return at == report.findings.picture.end() ? nullptr : &*at;
}

}  // namespace

tell::Entry entry_of(const ConflictsReport& report, std::size_t at, Teller& teller) {
  const Finding& finding = report.findings.all[at];
  tell::Entry entry{.number = at + 1,
                    .mark = mark_of(finding),
                    .tone = tone_of(finding.severity),
                    .headline = finding.headline};
  if (report.in_full) {
    entry.items = teller.in_full(finding, at + 1);
  } else if (whole(report, at)) {
    entry.setting = tell::Setting::paragraph;
    entry.items = teller.in_short(finding, at + 1);
  } else {
    entry.setting = tell::Setting::line;
    entry.mark = finding.certainty == Certainty::thin ? "Thin evidence" : "";
    entry.items = teller.in_one_line(finding, at + 1);
  }
  if (std::string firm = firm_sentence(report, finding); !firm.empty())
    entry.items.push_back({.text = std::move(firm)});
  return entry;
}

tell::Section asleep_section(const ConflictsReport& report) {
  tell::Section section{"Asleep: not at work, but would be", {}};
  for (const Asleep& entry : report.findings.asleep)
    section.items.push_back(
        {.text = asleep_sentence(entry),
         .evidence = evidence_in_short(report.model(),
                                       proof_of(report.model(), entry.statement))});
  return section;
}

tell::Section at_rest_section(const ConflictsReport& report) {
  tell::Section section{"Held back, held together", {}};
  if (const Finding* finding = in_picture(report, "held-tension"))
    section.items.push_back(
        {.text = finding->headline,
         .evidence = evidence_in_short(report.model(), proof_of(*finding))});
  if (const Finding* finding = in_picture(report, "opposing-camps")) {
    section.add(finding->headline);
    for (const FindingLine& clause : finding->clauses)
      if (!clause.further)
        section.items.push_back(
            {.text = clause.text,
             .evidence = evidence_in_short(report.model(), proof_of(clause))});
  }
  return section;
}

tell::Document conflicts_page(const ConflictsReport& report) {
  tell::Document page;
  Teller teller(report);
  page.say(count_line(report));
  for (const std::string& note : reading_notes(report))
    page.say(note);
  const auto summary = report.only.empty() ? lead(report) : std::vector<std::string>{};
  if (!summary.empty()) {
    page.head("In short");
    page.say(fmt::format("{}", fmt::join(summary, " ")));
  }
  add_picture(report, teller, page);
  page.say(nothing_found(report));
  add_findings(report, teller, page);
  page.add(asleep_section(report));
  if (!report.in_full && report.only.empty()) {
    page.add(at_rest_section(report));
  }
  auto firm = firmness_sentences(report);
  std::ranges::copy(draws_sentences(report), std::back_inserter(firm));
  if (!firm.empty()) {
    page.head("How firm");
    page.say(fmt::format("{}", fmt::join(firm, " ")));
  }
  page.add({"What to discuss next (judgements of which one step changes this page)",
            tell::items_of(agenda(report))});
  page.add(teller.sources());
  return page;
}

}  // namespace taut
