#include "taut/exchange/export_subject.hpp"

#include "taut/rows/datum.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace taut {

std::string_view ExportSubject::name(const Task& task) const {
  const std::string_view name = in(name_of(task));
  return name.empty() ? task.id : name;
}

std::vector<ArcIndex> lines_of(const Situation& situation) {
  std::vector<ArcIndex> lines;
  for (ArcIndex i = 0; i < situation.arcs.size(); ++i)
    if (!situation.arcs[i].general)
      lines.push_back(i);
  return lines;
}

std::vector<std::string_view> without_lines(const Model& model) {
  std::vector<std::string_view> ids;
  for (const Statement& statement : model.statements)
    if (statement.general())
      ids.push_back(statement.id);
  return ids;
}

std::string_view reason_of(const ExportSubject& subject, const Arc& arc) {
  const Statement& statement = subject.model()[arc.statement];
  const bool own = arc.back && !statement.because_back.empty();
  return subject.in(own ? statement.because_back : statement.because);
}

std::string_view sign_word(int score) {
  return score < 0 ? "tension" : score > 0 ? "synergy" : "neutral";
}

std::string signed_score(int score) {
  return score > 0 ? fmt::format("+{}", score) : std::to_string(score);
}

std::string source_titles(const ExportSubject& subject,
                          const std::vector<SourceId>& sources) {
  std::vector<std::string_view> titles;
  std::ranges::transform(sources, std::back_inserter(titles), [&](SourceId id) {
    return subject.in(subject.model()[id].title);
  });
  return fmt::format("{}", fmt::join(titles, "; "));
}

std::string key_as_yaml(const Model& model, const Statement& link, std::string_view key) {
  const Datum datum =
      datum_of(model, {RowKind::link, &link}, *find_key(schema_of(RowKind::link), key));
  return datum.is_null() ? std::string() : flow_yaml(datum);
}

std::string title_line(const ExportSubject& subject) {
  std::string line(subject.in(subject.model().mandate.title));
  for (const ScenarioName& scenario : subject.model().applied) {
    const std::string_view title = subject.in(scenario.title);
    line += fmt::format(" - {}", title.empty() ? scenario.id : title);
  }
  return line;
}

}  // namespace taut
