#include "taut/analyse/firm_findings.hpp"
#include "taut/analyse/panels.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/decisions.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using tell::Cell;

std::string place_of(const ConflictsReport& report, Span where) {
  return fmt::format("{}:{}", report.sources.name(where.file),
                     report.sources.at(where.file, where.begin).line);
}

std::string places(const ConflictsReport& report, const Proof& proof) {
  std::vector<std::string> all;
  for (StatementId id : proof.statements)
    all.push_back(place_of(report, report.model()[id].where));
  for (const Exhibit& exhibit : proof.exhibits)
    all.push_back(place_of(report, exhibit.where));
  return fmt::format("{}", fmt::join(all, " "));
}

std::string exhibit_names(const Proof& proof) {
  std::vector<std::string_view> names;
  for (const Exhibit& exhibit : proof.exhibits)
    names.emplace_back(exhibit.name);
  return fmt::format("{}", fmt::join(names, "; "));
}

// A row that ends in what proves it.
void add(const ConflictsReport& report, std::vector<Cell> row, const Proof& proof,
         std::string_view id, const std::vector<Cell>& beside, tell::Sheet& sheet) {
  row.insert(row.end(), {tell::ids_in_a_cell(ids_of(report.model(), proof.statements)),
                         name_of(proof.basis),
                         tell::ids_in_a_cell(sources_of(report.model(), proof)),
                         places(report, proof), exhibit_names(proof), id});
  row.insert(row.end(), beside.begin(), beside.end());
  sheet.add(std::move(row));
}

// In how many draws the finding was there; empty where none were asked for.
Cell draws_of(const ConflictsReport& report, const Finding& finding) {
  if (!report.firm)
    return {};
  const FirmFinding* found = report.firm->find(finding.id);
  return found ? found->found() : 0;
}

Cell state_of(const ConflictsReport& report, const Finding& finding) {
  return finding.decision ? Cell(word_of(report.model()[*finding.decision].state))
                          : Cell();
}

// What else is known of a finding: draws, decision, assessors and panels.
std::vector<Cell> beside(const ConflictsReport& report, const Finding& finding) {
  std::vector<Cell> cells{draws_of(report, finding), state_of(report, finding)};
  const Holders* holders =
      report.panels ? report.panels->holders_of(finding.id) : nullptr;
  cells.push_back(holders ? Cell(holders->judged_by) : Cell());
  cells.push_back(holders ? Cell(holders->held_by) : Cell());
  const FirmFinding* found = holders ? report.panels->panels.find(finding.id) : nullptr;
  cells.push_back(!holders ? Cell() : Cell(found ? found->found() : 0));
  return cells;
}

void add(const ConflictsReport& report, const Cell& number, const Finding& finding,
         tell::Sheet& sheet) {
  for (const FindingLine& line : finding.lines)
    add(report,
        {number, finding.kind, finding.notice ? Cell() : Cell(name_of(finding.severity)),
         name_of(finding.basis), told(finding),
         tell::ids_in_a_cell(ids_of(report.model(), finding.tasks)),
         fmt::format("{}", fmt::join(finding.severity_reasons, "; ")), line_text(line),
         line.effect},
        proof_of(line), finding.id, beside(report, finding), sheet);
}

}  // namespace

tell::Sheet conflicts_sheet(const ConflictsReport& report) {
  tell::Sheet sheet({"number",     "kind",     "severity",  "basis",    "finding",
                     "tasks",      "why",      "line",      "effect",   "statements",
                     "line_basis", "sources",  "place",     "exhibits", "id",
                     "draws",      "decision", "judged_by", "held_by",  "panels"});
  for (const Finding& finding : report.findings.picture)
    add(report, {}, finding, sheet);
  for (std::size_t i = 0; i < report.findings.all.size(); ++i)
    add(report, i + 1, report.findings.all[i], sheet);
  for (const Asleep& entry : report.findings.asleep) {
    const Proof proof = proof_of(report.model(), entry.statement);
    add(report,
        {{},
         "asleep",
         {},
         name_of(proof.basis),
         entry.text,
         {},
         name_of(entry.state),
         entry.wakes,
         {}},
        proof, {}, std::vector<Cell>(5), sheet);
  }
  return sheet;
}

}  // namespace taut
