#include "taut/report/scenarios_report.hpp"

#include "taut/report/compare_report.hpp"
#include "taut/report/csv.hpp"
#include "taut/report/sections.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array columns{"tensions", "critical", "serious", "moderate", "minor"};

std::array<std::size_t, 5> figures(const Tally& tally) {
  return {tally.tensions, tally.of(Severity::critical), tally.of(Severity::serious),
          tally.of(Severity::moderate), tally.of(Severity::minor)};
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// "switches centre-strategy and second-priority; 1 task; T12 and T13 work differently".
std::string what_it_does(const ScenarioRow& row) {
  std::vector<std::string> parts;
  std::vector<std::string> switched;
  for (const SwitchChange& change : row.revision.consequences.switches)
    switched.push_back(fmt::format("{} {}", change.id,
                                   change.after == Truth::yes  ? "on"
                                   : change.after == Truth::no ? "off"
                                                               : "unknown"));
  if (!switched.empty())
    parts.push_back(fmt::format("switches {}", fmt::join(switched, ", ")));
  if (!row.revision.tasks.empty())
    parts.push_back(counted(row.revision.tasks.size(), "task changes", "tasks change"));
  if (!row.revision.statements.empty())
    parts.push_back(
        counted(row.revision.statements.size(), "link changes", "links change"));
  if (const std::string work = what_it_changes(row.revision.consequences); !work.empty())
    parts.push_back(work);
  return fmt::format("{}", fmt::join(parts, "; "));
}

Section changes_of(const ScenariosReport& report) {
  Section section{"What each changes", {}};
  for (const ScenarioRow& row : report.rows) {
    if (&row != &report.rows.front())
      section.bullets.push_back(
          fmt::format("{} ({}): {}", row.title, row.id, what_it_does(row)));
  }
  return section;
}

SectionedPage page_of(const ScenariosReport& report) {
  SectionedPage page{.title = report.mandate};
  TextTable& table = page.table;
  table.push_back({"scenario"});
  table.back().insert(table.back().end(), columns.begin(), columns.end());
  for (const ScenarioRow& row : report.rows) {
    table.push_back({row.id});
    for (std::size_t figure : figures(row.tally))
      table.back().push_back(std::to_string(figure));
  }
  if (report.rows.size() == 1)
    page.opening.emplace_back(
        "The file has no scenarios; docs/model-format.md shows how to add one.");
  page.sections = {changes_of(report)};
  return page;
}

}  // namespace

std::string scenarios_text(const ScenariosReport& report, const TextStyle& style) {
  return sections_text(page_of(report), style);
}

std::string scenarios_markdown(const ScenariosReport& report) {
  return sections_markdown(page_of(report));
}

std::string scenarios_html(const ScenariosReport& report) {
  return sections_html(page_of(report));
}

std::string scenarios_json(const ScenariosReport& report) {
  Json rows = Json::array();
  for (const ScenarioRow& row : report.rows) {
    Json switches = Json::array();
    for (const SwitchChange& change : row.revision.consequences.switches)
      switches.push_back({{"id", change.id},
                          {"before", name_of(change.before)},
                          {"after", name_of(change.after)}});
    rows.push_back({{"id", row.id},
                    {"title", row.title},
                    {"tensions", row.tally.tensions},
                    {"critical", row.tally.of(Severity::critical)},
                    {"serious", row.tally.of(Severity::serious)},
                    {"moderate", row.tally.of(Severity::moderate)},
                    {"minor", row.tally.of(Severity::minor)},
                    {"switches", std::move(switches)},
                    {"tasks_changed", row.revision.tasks.size()},
                    {"links_changed", row.revision.statements.size()}});
  }
  const Json document{
      {"schema", 1}, {"mandate", report.mandate}, {"scenarios", std::move(rows)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string scenarios_csv(const ScenariosReport& report) {
  std::string out(csv_start);
  out += "scenario,title,tensions,critical,serious,moderate,minor,changes\r\n";
  for (const ScenarioRow& row : report.rows)
    out += fmt::format("{},{},{},{}\r\n", csv_cell(row.id), csv_cell(row.title),
                       fmt::join(figures(row.tally), ","), csv_cell(what_it_does(row)));
  return out;
}

}  // namespace taut
