#include "taut/analyse/firm_findings.hpp"
#include "taut/report/csv.hpp"
#include "taut/report/findings_report.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

std::string ids_in_a_cell(const Model& model, const std::vector<TaskId>& tasks) {
  std::vector<std::string_view> ids;
  for (TaskId task : tasks)
    ids.push_back(model[task].id);
  return fmt::format("{}", fmt::join(ids, " "));
}

std::string place_of(const FindingsReport& report, Span where) {
  return fmt::format("{}:{}", report.sources.name(where.file),
                     report.sources.at(where.file, where.begin).line);
}

std::string places(const FindingsReport& report, const Proof& proof) {
  std::vector<std::string> all;
  for (StatementId id : proof.statements)
    all.push_back(place_of(report, report.model()[id].where));
  for (const Exhibit& exhibit : proof.exhibits)
    all.push_back(place_of(report, exhibit.where));
  return fmt::format("{}", fmt::join(all, " "));
}

std::string statement_ids(const Model& model,
                          const std::vector<StatementId>& statements) {
  std::vector<std::string_view> ids;
  for (StatementId id : statements)
    ids.push_back(model[id].id);
  return fmt::format("{}", fmt::join(ids, " "));
}

std::string exhibit_names(const Proof& proof) {
  std::vector<std::string_view> names;
  for (const Exhibit& exhibit : proof.exhibits)
    names.emplace_back(exhibit.name);
  return fmt::format("{}", fmt::join(names, "; "));
}

// What a row says of what proves its line.
std::string proof_cells(const FindingsReport& report, const Proof& proof,
                        std::string_view id, std::string_view draws = {}) {
  const Model& model = report.model();
  return csv_row({statement_ids(model, proof.statements), name_of(proof.basis),
                  fmt::format("{}", fmt::join(sources_of(model, proof), " ")),
                  places(report, proof), exhibit_names(proof), id, draws});
}

// In how many draws the finding was there; empty where none were asked for.
std::string draws_of(const FindingsReport& report, const Finding& finding) {
  if (!report.firm)
    return {};
  const FirmFinding* found = report.firm->find(finding.id);
  return fmt::format("{}", found ? found->found() : 0);
}

std::string rows(const FindingsReport& report, std::string_view number,
                 const Finding& finding) {
  const std::string text = told(finding);
  const std::string tasks = ids_in_a_cell(report.model(), finding.tasks);
  const std::string why = fmt::format("{}", fmt::join(finding.severity_reasons, "; "));
  const std::string draws = draws_of(report, finding);
  std::string out;
  for (const FindingLine& line : finding.lines) {
    // Figures are ours, not the author's: they need no guard against formulas.
    out += fmt::format("{},{},{},{},{},{},{},{},{},", number, finding.kind,
                       name_of(finding.severity), name_of(finding.basis), csv_cell(text),
                       csv_cell(tasks), csv_cell(why), csv_cell(line_text(line)),
                       line.effect);
    out += proof_cells(report, proof_of(line), finding.id, draws);
  }
  return out;
}

}  // namespace

std::string findings_csv(const FindingsReport& report) {
  const Model& model = report.model();
  std::string out(csv_start);
  out += csv_row({"number", "kind", "severity", "basis", "finding", "tasks", "why",
                  "line", "effect", "statements", "line_basis", "sources", "place",
                  "exhibits", "id", "draws"});
  for (const Finding& finding : report.findings.picture)
    out += rows(report, "", finding);
  for (std::size_t i = 0; i < report.findings.all.size(); ++i)
    out += rows(report, fmt::format("{}", i + 1), report.findings.all[i]);
  for (const Asleep& entry : report.findings.asleep) {
    const Proof proof = proof_of(model, entry.statement);
    out += fmt::format(",asleep,,{},{},,{},{},,", name_of(proof.basis),
                       csv_cell(entry.text), name_of(entry.state), csv_cell(entry.wakes));
    out += proof_cells(report, proof, "");
  }
  return out;
}

}  // namespace taut
