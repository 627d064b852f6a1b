#include "taut/report/explain.hpp"
#include "taut/report/proof.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace taut {
namespace {

using tell::Json;

Json line_json(const Model* model, const BriefLine& line) {
  Json ids = Json::array();
  for (StatementId id : line.statements)
    ids.push_back((*model)[id].id);
  Json exhibits = Json::array();
  for (const Exhibit& exhibit : line.exhibits)
    exhibits.push_back(exhibit.name);
  return {{"label", line.label},
          {"text", line.text},
          {"basis", line.basis ? name_of(*line.basis) : std::string_view()},
          {"statements", std::move(ids)},
          {"exhibits", std::move(exhibits)}};
}

Json entry_json(const Model* model, const BriefEntry& entry) {
  Json lines = Json::array();
  for (const BriefLine& line : entry.lines)
    lines.push_back(line_json(model, line));
  return {{"title", entry.title},
          {"text", entry.text},
          {"lines", std::move(lines)},
          {"place", entry.place},
          {"quoted", entry.quoted}};
}

Json section_json(const Model* model, const BriefSection& section) {
  Json entries = Json::array();
  for (const BriefEntry& entry : section.entries)
    entries.push_back(entry_json(model, entry));
  return {{"id", section.id},
          {"title", section.title},
          {"lead", section.lead},
          {"entries", std::move(entries)}};
}

Json statement_json(const Explainer& explainer, StatementId id) {
  const Statement& statement = explainer.model()[id];
  const Span where = statement.where;
  const LineColumn at = explainer.sources.at(where.file, where.begin);
  return {{"id", statement.id},
          {"score", statement.score},
          {"basis", name_of(statement.basis)},
          {"confidence", name_of(statement.confidence)},
          {"sources", sources_of(explainer.model(), proof_of(explainer.model(), id))},
          {"file", explainer.sources.name(where.file)},
          {"line", at.line},
          {"column", at.column}};
}

Json passages_json(const ExplainReport& report, SourceId id) {
  Json passages = Json::array();
  for (const CitedPassage& cited : report.explanation.passages)
    if (cited.passage.source == id)
      passages.push_back(
          {{"row", cited.row},
           {"says", cited.passage.says.in(report.explainer->subject.language)},
           {"page", cited.passage.page}});
  return passages;
}

Json source_json(const ExplainReport& report, SourceId id) {
  const Explainer& explainer = *report.explainer;
  const Source& source = explainer.model()[id];
  return {
      {"id", source.id},         {"title", source.title.in(explainer.subject.language)},
      {"author", source.author}, {"publisher", source.publisher},
      {"date", source.date},     {"url", source.url},
      {"read", source.read},     {"passages", passages_json(report, id)}};
}

}  // namespace

tell::Document explain_page(const ExplainReport& report) {
  const Model none;
  return document_of(report.explanation.brief,
                     report.explainer ? report.explainer->model() : none);
}

void explain_data(const ExplainReport& report, Json& body) {
  const Explanation& explanation = report.explanation;
  const Model* model = report.explainer ? &report.explainer->model() : nullptr;
  Json statements = Json::array();
  Json sources = Json::array();
  if (report.explainer) {
    for (StatementId id : explanation.cited)
      statements.push_back(statement_json(*report.explainer, id));
    for (SourceId id : explanation.sources)
      sources.push_back(source_json(report, id));
  }
  Json sections = Json::array();
  for (const BriefSection& section : explanation.brief.sections)
    sections.push_back(section_json(model, section));
  body = {{"kind", explanation.kind},         {"what", explanation.what},
          {"title", explanation.brief.title}, {"summary", explanation.brief.lead},
          {"sections", std::move(sections)},  {"statements", std::move(statements)},
          {"sources", std::move(sources)}};
}

tell::Sheet explain_sheet(const ExplainReport& report) {
  tell::Sheet sheet(
      {"section", "entry", "label", "text", "basis", "statements", "exhibits", "place"});
  const Brief& brief = report.explanation.brief;
  for (const std::string& lead : brief.lead)
    sheet.add({"summary", {}, {}, lead});
  for (const BriefSection& section : brief.sections) {
    for (const BriefEntry& entry : section.entries) {
      if (!entry.text.empty() || !entry.place.empty())
        sheet.add({section.id, entry.title, {}, entry.text, {}, {}, {}, entry.place});
      for (const BriefLine& line : entry.lines) {
        std::vector<std::string_view> ids;
        for (StatementId id : line.statements)
          ids.push_back(report.explainer->model()[id].id);
        std::vector<std::string_view> exhibits;
        for (const Exhibit& exhibit : line.exhibits)
          exhibits.emplace_back(exhibit.name);
        sheet.add({section.id, entry.title, line.label, line.text,
                   line.basis ? name_of(*line.basis) : std::string_view(),
                   tell::ids_in_a_cell(ids),
                   fmt::format("{}", fmt::join(exhibits, "; "))});
      }
    }
  }
  return sheet;
}

}  // namespace taut
