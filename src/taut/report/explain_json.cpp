#include "taut/report/explanation.hpp"
#include "taut/report/findings_report.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

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

Json source_json(const Explainer& explainer, SourceId id) {
  const Source& source = explainer.model()[id];
  return {
      {"id", source.id},         {"title", source.title.in(explainer.subject.language)},
      {"author", source.author}, {"publisher", source.publisher},
      {"date", source.date},     {"url", source.url},
      {"read", source.read}};
}

}  // namespace

std::string explanation_json(const Explanation& explanation, const Explainer* explainer) {
  const Model* model = explainer ? &explainer->model() : nullptr;
  Json mandate = nullptr;
  Json scenarios = Json::array();
  Json statements = Json::array();
  Json sources = Json::array();
  if (explainer) {
    mandate = {{"title", model->mandate.title.in(explainer->subject.language)},
               {"mission", model->mandate.mission},
               {"resolution", model->mandate.resolution}};
    for (const ScenarioName& scenario : model->applied)
      scenarios.push_back(scenario.id);
    for (StatementId id : explanation.cited)
      statements.push_back(statement_json(*explainer, id));
    for (SourceId id : explanation.sources)
      sources.push_back(source_json(*explainer, id));
  }
  Json sections = Json::array();
  for (const BriefSection& section : explanation.brief.sections)
    sections.push_back(section_json(model, section));
  const Json document{{"schema", 1},
                      {"kind", explanation.kind},
                      {"what", explanation.what},
                      {"mandate", std::move(mandate)},
                      {"scenarios", std::move(scenarios)},
                      {"title", explanation.brief.title},
                      {"summary", explanation.brief.lead},
                      {"sections", std::move(sections)},
                      {"statements", std::move(statements)},
                      {"sources", std::move(sources)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace taut
