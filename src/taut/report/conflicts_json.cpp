#include "taut/analyse/counts.hpp"
#include "taut/analyse/firm_findings.hpp"
#include "taut/analyse/firmness.hpp"
#include "taut/analyse/one_step.hpp"
#include "taut/analyse/panels.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/decisions.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace taut {
namespace {

using tell::Json;

Json statement_json(const ConflictsReport& report, StatementId id) {
  const Statement& statement = report.model()[id];
  const Span where = statement.where;
  const LineColumn at = report.sources.at(where.file, where.begin);
  return {{"id", statement.id},
          {"score", statement.score},
          {"basis", name_of(statement.basis)},
          {"confidence", name_of(statement.confidence)},
          {"sources", sources_of(report.model(), Proof{.statements = {id}})},
          {"file", report.sources.name(where.file)},
          {"line", at.line},
          {"column", at.column}};
}

Json statements_json(const ConflictsReport& report, const std::vector<StatementId>& ids) {
  Json list = Json::array();
  for (StatementId id : ids)
    list.push_back(statement_json(report, id));
  return list;
}

Json exhibits_json(const ConflictsReport& report, const std::vector<Exhibit>& exhibits) {
  Json list = Json::array();
  for (const Exhibit& exhibit : exhibits) {
    const LineColumn at = report.sources.at(exhibit.where.file, exhibit.where.begin);
    list.push_back({{"name", exhibit.name},
                    {"basis", name_of(exhibit.basis)},
                    {"sources", sources_of(report.model(), Proof{.exhibits = {exhibit}})},
                    {"file", report.sources.name(exhibit.where.file)},
                    {"line", at.line},
                    {"column", at.column}});
  }
  return list;
}

Json circumstances_json(const ConflictsReport& report, const Finding& finding) {
  const Model& model = report.model();
  Json list = Json::array();
  for (Switch what : circumstances_of(model, finding)) {
    const bool condition = std::holds_alternative<ConditionId>(what);
    list.push_back({{"id", id_of(model, what)},
                    {"sort", condition ? "condition" : "safeguard"},
                    {"title", title_of(model, what).in(report.language)},
                    {"value", name_of(value_of(model, what))}});
  }
  return list;
}

Json firmness_json(const ConflictsReport& report) {
  const Model& model = report.model();
  const Firmness firmness = firmness_of(report.situation);
  const auto ids = [&](const auto& rows, const auto& id_of_row) {
    Json list = Json::array();
    for (const auto& row : rows)
      list.push_back(id_of_row(row));
    return list;
  };
  const auto switch_id = [&](Switch what) { return id_of(model, what); };
  return {{"pairs", firmness.pairs},
          {"judged", firmness.judged},
          {"tensions", firmness.tensions},
          {"thin_tensions", firmness.thin_tensions},
          {"thin", ids(firmness.thin, [&](StatementId s) { return model[s].id; })},
          {"unknown", ids(firmness.unknown, switch_id)},
          {"unverified", ids(firmness.unverified, switch_id)},
          {"paragraphs", firmness.paragraphs},
          {"unverified_paragraphs", firmness.unverified_paragraphs},
          {"sentences", firmness_sentences(report)}};
}

Json counts_json(const Situation& situation) {
  const LinkCounts counts = counts_of(situation);
  return {{"at_work", counts.at_work},
          {"held", counts.held},
          {"undecided", counts.undecided},
          {"asleep", counts.asleep}};
}

Json line_json(const ConflictsReport& report, const FindingLine& line) {
  return {{"text", line.text},
          {"who", line.who},
          {"further", line.further},
          {"effect", line.effect},
          {"basis", name_of(line.basis)},
          {"would_become", line.would_become},
          {"statements", statements_json(report, line.statements)},
          {"exhibits", exhibits_json(report, line.exhibits)}};
}

// What would ease it, and whether that is the authors' own idea.
Json easing_json(const ConflictsReport& report, const Finding& finding) {
  Json list = Json::array();
  for (SafeguardId id : finding.easing) {
    const Safeguard& row = report.model()[id];
    list.push_back(
        {{"id", row.id},
         {"title", row.title.in(report.language)},
         {"own_idea", row.sources.empty()},
         {"sources",
          sources_of(report.model(), Proof{.exhibits = {{.sources = row.sources}}})}});
  }
  return list;
}

Json addresses(const Situation& situation, const std::vector<ArcIndex>& arcs) {
  Json list = Json::array();
  for (ArcIndex arc : arcs)
    list.push_back(address(situation, arc));
  return list;
}

// In how many draws a finding was there; null where no draw had it.
Json draws_json(const FirmFinding* finding) {
  if (!finding)
    return nullptr;
  Json by_severity = Json::object();
  for (std::size_t i = 0; i < finding->severity.size(); ++i)
    by_severity[std::string(name_of(static_cast<Severity>(i)))] = finding->severity[i];
  return {{"found", finding->found()},
          {"by_severity", by_severity},
          {"on_first_page", finding->on_first_page}};
}

Json all_draws_json(const ConflictsReport& report, const FirmFindings& draws) {
  Json others = Json::array();
  for (const FirmFinding* other : draws.others(report.findings)) {
    Json json{{"id", other->id}, {"headline", other->headline}};
    json.update(draws_json(other));
    others.push_back(std::move(json));
  }
  return {{"count", draws.asked.count},
          {"cut_from", draws.asked.cut_from},
          {"seed", draws.asked.seed},
          {"others", others}};
}

Json severity_or_null(const std::optional<Severity>& severity) {
  return severity ? Json(name_of(*severity)) : Json(nullptr);
}

Json steps_json(const ConflictsReport& report) {
  Json list = Json::array();
  for (const OneStep& step : report.steps->changing) {
    Json changes = Json::array();
    for (const FirstPageChange& change : step.changes)
      changes.push_back({{"id", change.id},
                         {"headline", change.headline},
                         {"before", severity_or_null(change.before)},
                         {"after", severity_or_null(change.after)}});
    list.push_back({{"statement", report.model()[step.statement].id},
                    {"from", step.from},
                    {"to", step.to},
                    {"admitted", step.admitted},
                    {"changes", changes}});
  }
  return list;
}

Json bases_json(const BasisTally& tally) {
  Json json = Json::object();
  for (const Basis basis :
       {Basis::stated, Basis::derived, Basis::inferred, Basis::unverified})
    json[std::string(name_of(basis))] = tally[basis];
  return json;
}

Json finding_json(const ConflictsReport& report, const Finding& finding) {
  Json lines = Json::array();
  for (const FindingLine& line : finding.lines)
    lines.push_back(line_json(report, line));
  Json clauses = Json::array();
  for (const FindingLine& clause : finding.clauses)
    clauses.push_back(line_json(report, clause));
  Json json{
      {"kind", finding.kind},
      {"id", finding.id},
      {"severity", finding.notice ? Json(nullptr) : Json(name_of(finding.severity))},
      {"severity_reasons", finding.severity_reasons},
      {"certainty", name_of(finding.certainty)},
      {"notice", finding.notice},
      {"basis", name_of(finding.basis)},
      {"bases", bases_json(finding.tally)},
      {"headline", finding.headline},
      {"clauses", std::move(clauses)},
      {"tasks", ids_of(report.model(), finding.tasks)},
      {"lines", std::move(lines)},
      {"arcs", addresses(report.situation, finding.arcs)},
      {"circumstances", circumstances_json(report, finding)},
      {"would_ease", easing_json(report, finding)}};
  json["decision"] = decision_json(report, finding);
  if (report.panels)
    json["panels"] = panel_json(report, finding);
  if (report.firm)
    json["draws"] = draws_json(report.firm->find(finding.id));
  return json;
}

Json findings_list(const ConflictsReport& report, const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& finding : findings)
    list.push_back(finding_json(report, finding));
  return list;
}

Json asleep_json(const ConflictsReport& report) {
  Json list = Json::array();
  for (const Asleep& entry : report.findings.asleep) {
    list.push_back({{"statement", statement_json(report, entry.statement)},
                    {"state", name_of(entry.state)},
                    {"text", entry.text},
                    {"wakes", entry.wakes},
                    {"arcs", addresses(report.situation, entry.arcs)}});
  }
  return list;
}

Json skipped_json(const ConflictsReport& report) {
  Json list = Json::array();
  for (const Skipped& skipped : report.findings.skipped)
    list.push_back({{"kind", skipped.kind}, {"reason", skipped.reason}});
  return list;
}

}  // namespace

void conflicts_data(const ConflictsReport& report, Json& body) {
  body = {
      {"summary", count_line(report)},
      {"counts", counts_json(report.situation)},
      {"notes", reading_notes(report)},
      {"nothing_found", nothing_found(report)},
      {"picture", findings_list(report, report.findings.picture)},
      {"findings", findings_list(report, report.findings.all)},
      {"skipped", skipped_json(report)},
      {"asleep", asleep_json(report)},
      {"firmness", firmness_json(report)},
  };
  if (report.firm)
    body["draws"] = all_draws_json(report, *report.firm);
  if (report.panels) {
    body["panels"] = all_draws_json(report, report.panels->panels);
    body["panels"]["assessors"] = report.panels->assessors;
  }
  if (report.steps) {
    body["steps"] = steps_json(report);
    body["steps_tried"] = report.steps->tried;
    body["steps_in_all"] = report.steps->all;
  }
}

}  // namespace taut
