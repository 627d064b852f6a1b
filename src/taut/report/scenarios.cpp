#include "taut/report/scenarios.hpp"

#include "taut/report/conflicts_compare.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

using tell::Json;

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

tell::Section changes_of(const ScenariosReport& report) {
  tell::Section section{"What each changes", {}};
  for (const ScenarioRow& row : report.rows) {
    if (&row != &report.rows.front())
      section.add(fmt::format("{} ({}): {}", row.title, row.id, what_it_does(row)));
  }
  return section;
}

}  // namespace

tell::Document scenarios_page(const ScenariosReport& report) {
  tell::Document page;
  if (report.rows.size() == 1)
    page.say("The file has no scenarios; docs/model-format.md shows how to add one.");
  std::vector<std::string> heads{"scenario"};
  heads.insert(heads.end(), columns.begin(), columns.end());
  tell::Table table;
  table.add(std::move(heads));
  for (const ScenarioRow& row : report.rows) {
    std::vector<std::string> texts{row.id};
    for (const std::size_t figure : figures(row.tally))
      texts.push_back(std::to_string(figure));
    table.add(std::move(texts));
  }
  page.add(std::move(table));
  page.add(changes_of(report));
  return page;
}

void scenarios_data(const ScenariosReport& report, Json& body) {
  Json rows = Json::array();
  for (const ScenarioRow& row : report.rows) {
    Json json{{"id", row.id}, {"title", row.title}};
    const auto figure = figures(row.tally);
    for (std::size_t i = 0; i < columns.size(); ++i)
      json[columns[i]] = figure[i];
    Json switches = Json::array();
    for (const SwitchChange& change : row.revision.consequences.switches)
      switches.push_back({{"id", change.id},
                          {"before", name_of(change.before)},
                          {"after", name_of(change.after)}});
    json["switches"] = std::move(switches);
    json["tasks_changed"] = row.revision.tasks.size();
    json["links_changed"] = row.revision.statements.size();
    rows.push_back(std::move(json));
  }
  body["rows"] = std::move(rows);
}

tell::Sheet scenarios_sheet(const ScenariosReport& report) {
  std::vector<std::string> heads{"scenario", "title"};
  heads.insert(heads.end(), columns.begin(), columns.end());
  heads.emplace_back("changes");
  tell::Sheet sheet(std::move(heads));
  for (const ScenarioRow& row : report.rows) {
    std::vector<tell::Cell> cells{row.id, row.title};
    for (const std::size_t figure : figures(row.tally))
      cells.emplace_back(figure);
    cells.emplace_back(what_it_does(row));
    sheet.add(std::move(cells));
  }
  return sheet;
}

}  // namespace taut
