#include "taut/report/compare_report.hpp"
#include "taut/report/sections.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

Section changes_of(const Comparison& comparison, bool tension) {
  Section section{
      tension ? "What happens to the tensions" : "What happens to the synergies", {}};
  for (const StatementChange& change : comparison.changes) {
    if (change.tension == tension)
      section.bullets.push_back(change_line(change));
  }
  return section;
}

Section findings_of(const Comparison& comparison) {
  Section section{"Other findings", {}};
  for (const FindingChange& finding : comparison.findings)
    section.bullets.push_back(fmt::format("{}: {} - {}", finding.appears ? "new" : "gone",
                                          name_of(finding.severity), finding.headline));
  return section;
}

Section switched_of(const Comparison& comparison) {
  Section section{"What is different", {}};
  for (const SwitchChange& change : comparison.switches)
    section.bullets.push_back(switch_line(change));
  for (const std::string& task : comparison.tasks_gone)
    section.bullets.push_back("no longer a task: " + task);
  for (const std::string& task : comparison.tasks_added)
    section.bullets.push_back("a new task: " + task);
  return section;
}

SectionedPage page_of(const CompareReport& report) {
  const Comparison& comparison = report.comparison;
  SectionedPage page{
      .title = report.mandate,
      .opening = {fmt::format("From {} to {}: {}.", report.before, report.after,
                              tension_count_line(comparison))},
      .sections = {switched_of(comparison), changes_of(comparison, true),
                   changes_of(comparison, false), findings_of(comparison)}};
  if (comparison.empty())
    page.opening.emplace_back("Nothing changes: no link bites or helps differently.");
  return page;
}

std::string_view heading_of(Drift drift) {
  switch (drift) {
    case Drift::worse: return "Makes it worse";
    case Drift::eased: return "Eases it";
    case Drift::both: return "Eases one thing and worsens another";
    case Drift::nothing: break;
  }
  return "Changes nothing";
}

// "(now unknown)" only where that is news: else the other way is the opposite of now.
std::string bullet_of(const SwitchesReport& report, const Switched& switched) {
  const auto title = title_of(report.model, switched.what).in(report.language);
  const std::string how = tried_in_words(switched);
  if (switched.comparison.empty())
    return fmt::format("{}, {}", title, how);
  return fmt::format("{}, {}: {}", title, how, what_it_changes(switched.comparison));
}

SectionedPage page_of(const SwitchesReport& report) {
  SectionedPage page{
      .title = report.mandate,
      .opening = {"Every condition and safeguard tried the other way, one at a time, all "
                  "others as they are; one that is unknown is tried both ways."}};
  for (const Drift drift : {Drift::worse, Drift::eased, Drift::both, Drift::nothing})
    page.sections.push_back({std::string(heading_of(drift)), {}});
  for (const auto& [drift, switched] : in_order(report))
    page.sections[static_cast<std::size_t>(drift)].bullets.push_back(
        bullet_of(report, *switched));
  if (report.switched.empty())
    page.opening.emplace_back("The mandate names no condition and no safeguard.");
  return page;
}

}  // namespace

std::string compare_text(const CompareReport& report, const TextStyle& style) {
  return sections_text(page_of(report), style);
}

std::string compare_markdown(const CompareReport& report) {
  return sections_markdown(page_of(report));
}

std::string switches_text(const SwitchesReport& report, const TextStyle& style) {
  return sections_text(page_of(report), style);
}

std::string switches_markdown(const SwitchesReport& report) {
  return sections_markdown(page_of(report));
}

}  // namespace taut
