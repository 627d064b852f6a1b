#include "taut/report/compare_report.hpp"
#include "taut/report/csv.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <variant>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

std::string sort_of(const StatementChange& change) {
  return change.tension ? "tension" : "synergy";
}

Json changes_json(const Comparison& comparison) {
  Json list = Json::array();
  for (const StatementChange& change : comparison.changes)
    list.push_back({{"statement", change.statement},
                    {"sort", sort_of(change)},
                    {"change", name_of(change.change)},
                    {"before", change.before},
                    {"after", change.after},
                    {"arcs", change.arcs},
                    {"text", change.text}});
  return list;
}

Json findings_json(const Comparison& comparison) {
  Json list = Json::array();
  for (const FindingChange& finding : comparison.findings)
    list.push_back({{"change", finding.appears ? "appears" : "goes"},
                    {"id", finding.id},
                    {"severity", name_of(finding.severity)},
                    {"headline", finding.headline}});
  return list;
}

Json switches_json(const Comparison& comparison) {
  Json list = Json::array();
  for (const SwitchChange& change : comparison.switches)
    list.push_back({{"id", change.id},
                    {"title", change.title},
                    {"before", name_of(change.before)},
                    {"after", name_of(change.after)}});
  return list;
}

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string change_rows(const Comparison& comparison, std::string_view of) {
  std::string out;
  for (const StatementChange& change : comparison.changes)
    // Figures are ours, not the author's: they need no guard against formulas.
    out +=
        fmt::format("{},{},{},{},{},{},{}\r\n", csv_cell(of), csv_cell(change.statement),
                    sort_of(change), name_of(change.change), change.before, change.after,
                    csv_cell(change.text));
  for (const FindingChange& finding : comparison.findings)
    out += csv_row({of, finding.id, "finding", finding.appears ? "appears" : "goes", "",
                    name_of(finding.severity), finding.headline});
  return out;
}

}  // namespace

std::string compare_json(const CompareReport& report) {
  const Comparison& comparison = report.comparison;
  return dumped({{"schema", 1},
                 {"mandate", report.mandate},
                 {"before", report.before},
                 {"after", report.after},
                 {"tensions_before", comparison.tensions_before},
                 {"tensions_after", comparison.tensions_after},
                 {"switches", switches_json(comparison)},
                 {"tasks_gone", comparison.tasks_gone},
                 {"tasks_added", comparison.tasks_added},
                 {"changes", changes_json(comparison)},
                 {"findings", findings_json(comparison)}});
}

std::string compare_csv(const CompareReport& report) {
  std::string out(csv_start);
  out += csv_row({"of", "id", "sort", "change", "before", "after", "text"});
  for (const SwitchChange& change : report.comparison.switches)
    out += csv_row({"", change.id, "switch", "switched", name_of(change.before),
                    name_of(change.after), change.title});
  for (const std::string& task : report.comparison.tasks_gone)
    out += csv_row({"", "", "task", "goes", "", "", task});
  for (const std::string& task : report.comparison.tasks_added)
    out += csv_row({"", "", "task", "appears", "", "", task});
  return out + change_rows(report.comparison, "");
}

std::string switches_json(const SwitchesReport& report) {
  Json list = Json::array();
  for (const Switched& switched : report.switched)
    list.push_back({{"id", id_of(report.model, switched.what)},
                    {"title", title_of(report.model, switched.what).in(report.language)},
                    {"to", name_of(switched.to)},
                    {"changes", changes_json(switched.comparison)},
                    {"findings", findings_json(switched.comparison)}});
  return dumped({{"schema", 1}, {"mandate", report.mandate}, {"switches", list}});
}

std::string switches_csv(const SwitchesReport& report) {
  std::string out(csv_start);
  out += csv_row({"of", "id", "sort", "change", "before", "after", "text"});
  for (const Switched& switched : report.switched) {
    const auto id = id_of(report.model, switched.what);
    out += csv_row({id, id, "switch", "switched", "", name_of(switched.to),
                    title_of(report.model, switched.what).in(report.language)});
    out += change_rows(switched.comparison, id);
  }
  return out;
}

}  // namespace taut
