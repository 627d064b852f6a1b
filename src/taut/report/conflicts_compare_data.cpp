#include "taut/report/conflicts_compare.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using tell::Json;

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

void add_changes(const Comparison& comparison, std::string_view of, tell::Sheet& sheet) {
  for (const StatementChange& change : comparison.changes)
    sheet.add({of, change.statement, sort_of(change), name_of(change.change),
               change.before, change.after, change.text});
  for (const FindingChange& finding : comparison.findings)
    sheet.add({of,
               finding.id,
               "finding",
               finding.appears ? "appears" : "goes",
               {},
               name_of(finding.severity),
               finding.headline});
}

const std::vector<std::string> change_columns{"of",     "id",    "sort", "change",
                                              "before", "after", "text"};

}  // namespace

void compare_data(const CompareReport& report, Json& body) {
  consequences_data(report.comparison, body);
  body["before"] = report.before;
  body["after"] = report.after;
}

void consequences_data(const Comparison& comparison, Json& body) {
  body = {{"tensions_before", comparison.tensions_before},
          {"tensions_after", comparison.tensions_after},
          {"switches", switches_json(comparison)},
          {"tasks_gone", comparison.tasks_gone},
          {"tasks_added", comparison.tasks_added},
          {"changes", changes_json(comparison)},
          {"findings", findings_json(comparison)}};
}

tell::Sheet compare_sheet(const CompareReport& report) {
  tell::Sheet sheet(change_columns);
  for (const SwitchChange& change : report.comparison.switches)
    sheet.add({{},
               change.id,
               "switch",
               "switched",
               name_of(change.before),
               name_of(change.after),
               change.title});
  for (const std::string& task : report.comparison.tasks_gone)
    sheet.add({{}, {}, "task", "goes", {}, {}, task});
  for (const std::string& task : report.comparison.tasks_added)
    sheet.add({{}, {}, "task", "appears", {}, {}, task});
  add_changes(report.comparison, {}, sheet);
  return sheet;
}

void switches_data(const SwitchesReport& report, Json& body) {
  Json list = Json::array();
  for (const Switched& switched : report.switched)
    list.push_back({{"id", id_of(report.model, switched.what)},
                    {"title", title_of(report.model, switched.what).in(report.language)},
                    {"to", name_of(switched.to)},
                    {"changes", changes_json(switched.comparison)},
                    {"findings", findings_json(switched.comparison)}});
  body["switches"] = std::move(list);
}

tell::Sheet switches_sheet(const SwitchesReport& report) {
  tell::Sheet sheet(change_columns);
  for (const Switched& switched : report.switched) {
    const auto id = id_of(report.model, switched.what);
    sheet.add({id,
               id,
               "switch",
               "switched",
               {},
               name_of(switched.to),
               title_of(report.model, switched.what).in(report.language)});
    add_changes(switched.comparison, id, sheet);
  }
  return sheet;
}

}  // namespace taut
