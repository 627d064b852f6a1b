#pragma once

#include "taut/analyse/finding.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

struct FirmFindings;
struct OneSteps;

/// What is told, and where its text stands.
struct FindingsReport {
  const Situation& situation;
  const Findings& findings;
  const SourceSet& sources;
  std::string_view language = {};
  /// What was asked for, where that is not everything: "Only findings of ...".
  std::string_view only = {};
  bool in_full = false;  ///< also the findings beyond the first page
  /// What --firm adds: how often each finding held, and which judgements would change the
  /// first page.
  const FirmFindings* firm = nullptr;
  const OneSteps* steps = nullptr;

  const Model& model() const { return situation.of(); }
};

struct TextStyle {
  std::size_t width = 80;
  bool colour = false;  ///< ANSI escapes for severities and headings
};

/// Findings as a page to paste into a memo: the picture, the first nine, the further
/// ones (one sentence each unless `in_full`), what is asleep, how firm it all is.
std::string findings_text(const FindingsReport& report, const TextStyle& style = {});
std::string findings_markdown(const FindingsReport& report);

/// docs/conflicts-json.md describes the schema; its number changes when a reader would
/// break.
std::string findings_json(const FindingsReport& report);
/// One row per line of evidence, RFC 4180, with a byte-order mark so that spreadsheets
/// read the accents; cells that a spreadsheet would run as a formula start with an
/// apostrophe.
std::string findings_csv(const FindingsReport& report);

// What the writers share.

/// What proves a line, a finding or a statement that is asleep, each row once.
struct Proof {
  std::vector<StatementId> statements = {};
  std::vector<Exhibit> exhibits = {};
  Basis basis = Basis::unverified;
};
Proof proof_of(const FindingLine& line);
Proof proof_of(const Finding& finding);
Proof proof_of(const Model& model, StatementId statement);

/// "T01, T21: derived, karl17, franco17"; with "; rests on abuse-reports (unverified)"
/// where a `when` of the statements is read as holding or not without a source.
std::string evidence(const Model& model, const Proof& proof);
/// The same with the sources counted and at most a dozen rows: "T01, T21: derived, 2
/// sources".
std::string evidence_in_short(const Model& model, const Proof& proof);
/// The ids of the sources of a proof, each once, in order.
std::vector<std::string_view> sources_of(const Model& model, const Proof& proof);
/// The conditions and safeguards that the statements of a finding rest on or shift with,
/// each once, in order of appearance.
std::vector<Switch> circumstances_of(const Model& model, const Finding& finding);
/// A finding in sentences: headline and clauses.
std::string told(const Finding& finding);
/// A line as it is read: its text and what it would become.
std::string line_text(const FindingLine& line);
/// "Why serious: counteracting on a task of tier 1: serious."
std::string severity_sentence(const Finding& finding);
/// Who would pull against whom, and what would wake it.
std::string asleep_sentence(const Asleep& entry);
/// "MINUSMA, June 2018 renewal · S/RES/2423 (2018)", with the scenarios applied.
std::string mandate_line(const Model& model, std::string_view language);
std::string mandate_line(const FindingsReport& report);
/// "29 tasks, 31 statements; 27 tensions at work, 3 statements asleep".
std::string count_line(const FindingsReport& report);
/// What a reader has to know because the model leaves it out, or because the mandate is
/// too large for a kind of finding; one sentence each.
std::vector<std::string> reading_notes(const FindingsReport& report);
/// How firm the page is, one sentence each; empty for a mandate without tasks.
std::vector<std::string> firmness_sentences(const FindingsReport& report);
/// "Holds in 93 % of 1,000 draws; at least serious in 71 %.", or empty where no draws
/// were asked for or the kind is not looked for in draws.
std::string firm_sentence(const FindingsReport& report, const Finding& finding);
/// What the draws were and what else they showed, one sentence each; may be empty.
std::vector<std::string> draws_sentences(const FindingsReport& report);
/// The judgements that would change the first page by one step, one sentence each, a
/// dozen unless the report is in full; empty where none would or nobody asked.
std::vector<std::string> agenda(const FindingsReport& report);
/// The sentence that stands in place of a list without findings, or empty.
std::string nothing_found(const FindingsReport& report);

}  // namespace taut
