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

std::string rows(const FindingsReport& report, std::string_view number,
                 const Finding& finding) {
  const Model& model = report.model();
  std::string out;
  for (const FindingLine& line : finding.lines) {
    const std::string effect = fmt::format("{}", line.effect);
    // Figures are ours, not the author's: they need no guard against formulas.
    out += fmt::format("{},{},{},{},{},{},{},{}", number, finding.kind,
                       name_of(finding.severity), name_of(finding.basis),
                       cell(finding.headline), cell(task_ids(model, finding.tasks)),
                       cell(line.text), effect);
    out +=
        "," + row({statement_ids(model, line.statements), name_of(line.basis),
                   fmt::format("{}", fmt::join(sources_of(model, line.statements), " ")),
                   place(report, line.statements)});
  }
  return out;
}

}  // namespace

std::string findings_csv(const FindingsReport& report) {
  const Model& model = report.model();
  std::string out = "\xEF\xBB\xBF";
  out += row({"number", "kind", "severity", "basis", "finding", "tasks", "line", "effect",
              "statements", "line_basis", "sources", "place"});
  for (const Finding& finding : report.findings.picture)
    out += rows(report, "", finding);
  for (std::size_t i = 0; i < report.findings.all.size(); ++i)
    out += rows(report, fmt::format("{}", i + 1), report.findings.all[i]);
  for (const Asleep& entry : report.findings.asleep) {
    const std::vector<StatementId> ids{entry.statement};
    out += row({"", "asleep", "", name_of(model[entry.statement].basis), entry.text, "",
                entry.wakes, name_of(entry.state), statement_ids(model, ids),
                name_of(model[entry.statement].basis),
                fmt::format("{}", fmt::join(sources_of(model, ids), " ")),
                place(report, ids)});
  }
  return out;
}

}  // namespace taut
