#include "taut/report/scenarios.hpp"

#include "taut/analyse/words.hpp"
#include "taut/report/conflicts_compare.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

using tell::Json;

constexpr std::array columns{"tensions", "strong",   "critical",
                             "serious",  "moderate", "minor"};
constexpr std::array headings{"pairs",   "strong",   "critical",
                              "serious", "moderate", "minor"};

std::array<std::size_t, columns.size()> figures(const Tally& tally) {
  return {tally.tensions,
          tally.strong,
          tally.bearing(Severity::critical),
          tally.bearing(Severity::serious),
          tally.bearing(Severity::moderate),
          tally.bearing(Severity::minor)};
}

// "Without G5 support.", "With a task of its own.", or empty.
std::string tasks_in_words(const Comparison& follows) {
  std::vector<std::string> parts;
  if (!follows.tasks_gone.empty())
    parts.push_back("without " + listed(follows.tasks_gone));
  if (!follows.tasks_added.empty())
    parts.push_back("with " + listed(follows.tasks_added));
  return parts.empty() ? std::string()
                       : sentence(capital(fmt::format("{}", fmt::join(parts, ", "))));
}

// "So: the roadmap. Not so: observer seats."
std::string switches_in_words(const Comparison& follows) {
  std::vector<std::string> sentences;
  for (const auto& [value, words] :
       {std::pair(Truth::yes, "So"), std::pair(Truth::no, "Not so"),
        std::pair(Truth::unknown, "Not known")}) {
    std::vector<std::string> titles;
    for (const SwitchChange& change : follows.switches)
      if (change.after == value)
        titles.push_back(change.title);
    if (!titles.empty())
      sentences.push_back(fmt::format("{}: {}.", words, fmt::join(titles, "; ")));
  }
  return fmt::format("{}", fmt::join(sentences, " "));
}

// What is assumed, what pulls otherwise, and which findings come, go or change grade.
std::string what_it_does(const ScenarioRow& row) {
  const Comparison& follows = row.revision.consequences;
  std::vector<std::string> sentences{tasks_in_words(follows), switches_in_words(follows),
                                     work_in_words(follows.changes)};
  for (PageChange change : row.revision.first_page) {
    change.premises.clear();  // the sentences before have them
    sentences.push_back(page_line(change));
  }
  for (const FindingChange& finding : follows.findings) {
    const bool told = std::ranges::find(row.revision.first_page, finding.id,
                                        &PageChange::id) != row.revision.first_page.end();
    if (!told)
      sentences.push_back(fmt::format("{}, {}: {}", finding.appears ? "New" : "Gone",
                                      name_of(finding.severity),
                                      sentence(finding.headline)));
  }
  std::erase(sentences, std::string());
  return sentences.empty() ? "No pair of tasks pulls otherwise, and no finding changes."
                           : fmt::format("{}", fmt::join(sentences, " "));
}

tell::Section changes_of(const ScenariosReport& report) {
  tell::Section section{"What each changes", {}};
  for (const ScenarioRow& row : report.rows) {
    if (&row != &report.rows.front())
      section.add(
          fmt::format("{} ({}). {}", unstopped(row.title), row.id, what_it_does(row)));
  }
  return section;
}

}  // namespace

tell::Document scenarios_page(const ScenariosReport& report) {
  tell::Document page;
  if (report.rows.size() == 1)
    page.say("The file has no scenarios; docs/model-format.md shows how to add one.");
  std::vector<std::string> first{"scenario"};
  first.insert(first.end(), headings.begin(), headings.end());
  tell::Table table;
  table.add(std::move(first));
  for (const ScenarioRow& row : report.rows) {
    std::vector<std::string> texts{row.id};
    for (const std::size_t figure : figures(row.tally))
      texts.push_back(std::to_string(figure));
    table.add(std::move(texts));
  }
  page.say(
      "Pairs: pairs of tasks that pull against each other; strong: those where one works "
      "against the other or blocks it; critical to minor: tasks, each by the gravest of "
      "what bears on it.");
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
  std::vector<std::string> first{"scenario", "title"};
  first.insert(first.end(), columns.begin(), columns.end());
  first.emplace_back("changes");
  tell::Sheet sheet(std::move(first));
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
