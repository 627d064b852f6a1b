#include "taut/report/findings_report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::vector<std::string_view> sources_of(const Model& model,
                                         const std::vector<StatementId>& statements) {
  std::vector<std::string_view> ids;
  for (StatementId statement : statements) {
    for (SourceId source : model[statement].sources) {
      const std::string_view id = model[source].id;
      if (std::ranges::find(ids, id) == ids.end())
        ids.push_back(id);
    }
  }
  return ids;
}

std::string evidence(const Model& model, const std::vector<StatementId>& statements,
                     Basis basis) {
  std::vector<std::string_view> ids;
  for (StatementId statement : statements)
    ids.push_back(model[statement].id);
  std::string text = fmt::format("{}: {}", fmt::join(ids, ", "), name_of(basis));
  if (const auto sources = sources_of(model, statements); !sources.empty())
    text += fmt::format(", {}", fmt::join(sources, ", "));
  return text;
}

std::string told(const Finding& finding) {
  std::string text = finding.headline;
  for (const std::string& clause : finding.clauses)
    text += " " + clause;
  return text;
}

std::string line_text(const FindingLine& line) {
  return line.would_become.empty() ? line.text
                                   : fmt::format("{}; {}", line.text, line.would_become);
}

std::string severity_sentence(const Finding& finding) {
  return fmt::format("Why {}: {}.", name_of(finding.severity),
                     fmt::join(finding.severity_reasons, "; "));
}

std::string asleep_sentence(const Asleep& entry) {
  return fmt::format("{}; {}", entry.text, entry.wakes);
}

std::vector<StatementId> statements_of(const Finding& finding) {
  std::vector<StatementId> all;
  for (const FindingLine& line : finding.lines) {
    for (StatementId id : line.statements) {
      if (std::ranges::find(all, id) == all.end())
        all.push_back(id);
    }
  }
  return all;
}

std::string mandate_line(const FindingsReport& report) {
  const Mandate& mandate = report.model().mandate;
  std::string text(mandate.title.in(report.language));
  if (text.empty())
    text = mandate.mission;
  if (!mandate.resolution.empty())
    text += fmt::format("{}{}", text.empty() ? "" : " · ", mandate.resolution);
  for (const ScenarioName& scenario : report.model().applied)
    text += fmt::format(" · scenario: {}", scenario.title.empty()
                                               ? scenario.id
                                               : scenario.title.in(report.language));
  return text;
}

std::string count_line(const FindingsReport& report) {
  const auto pairs = std::ranges::count_if(report.situation.pairs,
                                           [](const Pair& p) { return p.tension > 0; });
  std::string text = fmt::format(
      "{}, {}; {} at work", counted(report.model().tasks.size(), "task", "tasks"),
      counted(report.model().statements.size(), "statement", "statements"),
      counted(static_cast<std::size_t>(pairs), "tension", "tensions"));
  if (const std::size_t asleep = report.findings.asleep.size(); asleep > 0)
    text += fmt::format(", {} asleep", counted(asleep, "statement", "statements"));
  return text;
}

std::vector<std::string> reading_notes(const FindingsReport& report) {
  const Model& model = report.model();
  std::vector<std::string> notes;
  if (model.tasks.empty())
    return notes;
  if (model.objectives.empty())
    notes.emplace_back(
        "The mandate names no objectives: equally severe findings are ranked by the "
        "strength of their tensions alone.");
  if (model.phases.empty())
    notes.emplace_back(
        "The mandate names no phases: all its tasks are taken to run at the same time.");
  return notes;
}

std::string nothing_found(const FindingsReport& report) {
  if (!report.findings.all.empty())
    return {};
  const Model& model = report.model();
  if (model.tasks.empty())
    return "The mandate has no tasks yet: there is nothing to compare.";
  if (model.tasks.size() == 1)
    return "The mandate has one task: there is nothing that could pull against it.";
  if (model.statements.empty())
    return "No links have been judged yet: silence here means not judged, not harmony.";
  if (!report.findings.picture.empty())
    return "No tension bites under these circumstances: safeguards hold what there is.";
  if (!report.findings.asleep.empty())
    return "No tension bites under these circumstances; what is asleep stands below.";
  return "No tension was found among the pairs that have been judged.";
}

}  // namespace taut
