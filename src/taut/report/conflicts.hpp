#pragma once

#include "taut/analyse/decisions.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

struct FirmFindings;
struct PanelFindings;
struct OneSteps;

/// What is told, and where its text stands.
struct ConflictsReport {
  const Situation& situation;
  const Findings& findings;
  const SourceSet& sources;
  std::string_view language = {};
  /// What was asked for, where that is not everything: "Only findings of ...".
  std::string_view only = {};
  bool uncut = false;    ///< findings beyond the first page like those on it
  bool in_full = false;  ///< all that is known of every finding
  /// Read by people who cannot ask the program for more.
  bool handed_over = false;
  /// What --firm adds: how often each finding held, and which judgements would change the
  /// first page.
  const FirmFindings* firm = nullptr;
  const OneSteps* steps = nullptr;
  /// What --panels adds: who holds each finding, and how often panels would.
  const PanelFindings* panels = nullptr;
  /// The day on which it is told which days have come; empty: nothing is told of days.
  std::string_view today = {};
  std::vector<LostDecision> lost = {};    ///< decisions about nothing
  std::vector<DecisionId> accepted = {};  ///< decisions whose findings are left out

  const Model& model() const { return situation.of(); }
};

/// The lead, the first nine, the further ones in a line each, what is asleep and what is
/// held back, how firm it all is, and the sources cited. What stands before the sources
/// is told in as much detail as a page of 75 lines of text has room for.
tell::Document conflicts_page(const ConflictsReport& report);
/// docs/conflicts-json.md describes it.
void conflicts_data(const ConflictsReport& report, tell::Json& body);
/// One row per line of evidence.
tell::Sheet conflicts_sheet(const ConflictsReport& report);

// What these share.

/// The one finding of a kind that tells of the whole, or nullptr.
const Finding* in_picture(const Findings& findings, std::string_view kind);
/// A finding in sentences: headline and clauses.
std::string told(const Finding& finding);
/// A line as it is read: its text and what it would become.
std::string line_text(const FindingLine& line);
/// At most four sentences that say what the page says, the gravest finding first, each
/// with the numbers of the findings that prove it; what is thin says so.
std::vector<std::string> lead(const ConflictsReport& report);
/// "Why serious: ...", or empty where there is nothing to say.
std::string severity_sentence(const Finding& finding);
/// Who would pull against whom, and what would wake it.
std::string asleep_sentence(const Asleep& entry);
/// "29 tasks, 31 statements on how they act on each other, 27 tensions at work"; and that
/// the mandate has ended by the day of the report.
std::string count_line(const ConflictsReport& report);
/// What a reader has to know because the model leaves it out, or because the mandate is
/// too large for a kind of finding; one sentence each.
std::vector<std::string> reading_notes(const ConflictsReport& report);
/// How firm the page is, one sentence each; empty for a mandate without tasks. Where not
/// all statements that are asleep are told beside it, but so many, what is not known is
/// told for the others too, and the tasks that nobody looked at are counted if they are
/// many.
std::vector<std::string> firmness_sentences(
    const ConflictsReport& report,
    std::size_t asleep_told = std::numeric_limits<std::size_t>::max());
/// "Holds in 93 % of 1,000 draws; at least serious in 71 %.", or empty where no draws
/// were asked for or the kind is not looked for in draws.
std::string firm_sentence(const ConflictsReport& report, const Finding& finding);
/// "Held by five of the seven who judged it; found by 83 % of 1,000 panels.", or empty
/// where no panels were asked for or the kind is not looked for in them.
std::string panel_sentence(const ConflictsReport& report, const Finding& finding);
/// The same as numbers; null where there is nothing to say.
tell::Json panel_json(const ConflictsReport& report, const Finding& finding);
/// What the panels were and what else they found, one sentence each; may be empty.
std::vector<std::string> panels_sentences(const ConflictsReport& report);
/// What the draws were and what else they showed, one sentence each; may be empty.
std::vector<std::string> draws_sentences(const ConflictsReport& report);
/// The judgements that would change the first page by one step, one sentence each, a
/// dozen unless the report is in full; empty where none would or nobody asked.
std::vector<std::string> agenda(const ConflictsReport& report);
/// The sentence that stands in place of a list without findings, or empty.
std::string nothing_found(const ConflictsReport& report);

}  // namespace taut
