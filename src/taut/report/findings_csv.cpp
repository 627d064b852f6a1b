#include "taut/report/findings_report.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <string>

namespace taut {
namespace {

std::string cell(std::string_view text) {
  std::string inner;
  if (!text.empty() &&
      std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
    inner += '\'';
  for (char c : text) {
    if (c == '"')
      inner += '"';
    inner += c;
  }
  return inner.find_first_of("\",\r\n") == std::string::npos
             ? inner
             : fmt::format("\"{}\"", inner);
}

std::string row(std::initializer_list<std::string_view> cells) {
  std::string text;
  for (std::string_view c : cells)
    text += cell(c) + ',';
  text.back() = '\r';
  return text + '\n';
}

std::string task_ids(const Model& model, const std::vector<TaskId>& tasks) {
  std::vector<std::string_view> ids;
  for (TaskId task : tasks)
    ids.push_back(model[task].id);
  return fmt::format("{}", fmt::join(ids, " "));
}

std::string place(const FindingsReport& report,
                  const std::vector<StatementId>& statements) {
  std::string text;
  for (StatementId id : statements) {
    const Span where = report.model()[id].where;
    text +=
        fmt::format("{}{}:{}", text.empty() ? "" : " ", report.sources.name(where.file),
                    report.sources.at(where.file, where.begin).line);
  }
  return text;
}

std::string statement_ids(const Model& model,
                          const std::vector<StatementId>& statements) {
  std::vector<std::string_view> ids;
  for (StatementId id : statements)
    ids.push_back(model[id].id);
  return fmt::format("{}", fmt::join(ids, " "));
}

// What a row says of the statements of its line.
std::string proof(const FindingsReport& report, const FindingLine& line) {
  const Model& model = report.model();
  return row({statement_ids(model, line.statements), name_of(line.basis),
              fmt::format("{}", fmt::join(sources_of(model, line.statements), " ")),
              place(report, line.statements)});
}

std::string rows(const FindingsReport& report, std::string_view number,
                 const Finding& finding) {
  const std::string text = told(finding);
  const std::string tasks = task_ids(report.model(), finding.tasks);
  const std::string why = fmt::format("{}", fmt::join(finding.severity_reasons, "; "));
  std::string out;
  for (const FindingLine& line : finding.lines) {
    // Figures are ours, not the author's: they need no guard against formulas.
    out += fmt::format("{},{},{},{},{},{},{},{},{},", number, finding.kind,
                       name_of(finding.severity), name_of(finding.basis), cell(text),
                       cell(tasks), cell(why), cell(line_text(line)), line.effect);
    out += proof(report, line);
  }
  return out;
}

}  // namespace

std::string findings_csv(const FindingsReport& report) {
  const Model& model = report.model();
  std::string out = "\xEF\xBB\xBF";
  out += row({"number", "kind", "severity", "basis", "finding", "tasks", "why", "line",
              "effect", "statements", "line_basis", "sources", "place"});
  for (const Finding& finding : report.findings.picture)
    out += rows(report, "", finding);
  for (std::size_t i = 0; i < report.findings.all.size(); ++i)
    out += rows(report, fmt::format("{}", i + 1), report.findings.all[i]);
  for (const Asleep& entry : report.findings.asleep) {
    const FindingLine line{.statements = {entry.statement},
                           .basis = model[entry.statement].basis};
    out += fmt::format(",asleep,,{},{},,{},{},,", name_of(line.basis), cell(entry.text),
                       name_of(entry.state), cell(entry.wakes));
    out += proof(report, line);
  }
  return out;
}

}  // namespace taut
