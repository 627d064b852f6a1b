#include "taut/report/conflicts_compare.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

tell::Section findings_of(const Comparison& comparison) {
  tell::Section section{"Other findings", {}};
  for (const FindingChange& finding : comparison.findings)
    section.add(fmt::format("{}: {} - {}", finding.appears ? "new" : "gone",
                            name_of(finding.severity), finding.headline));
  return section;
}

tell::Section switched_of(const Comparison& comparison) {
  tell::Section section{"What is different", {}};
  for (const SwitchChange& change : comparison.switches)
    section.add(switch_line(change));
  for (const std::string& task : comparison.tasks_gone)
    section.add("no longer a task: " + task);
  for (const std::string& task : comparison.tasks_added)
    section.add("a new task: " + task);
  return section;
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

}  // namespace

tell::Document compare_page(const CompareReport& report) {
  const Comparison& comparison = report.comparison;
  tell::Document page;
  page.say(fmt::format("From {} to {}: {}.", report.before, report.after,
                       tension_count_line(comparison)));
  if (comparison.empty())
    page.say("Nothing changes: no link bites or helps differently.");
  page.add(switched_of(comparison));
  for (tell::Section& section : work_sections(comparison.changes))
    page.add(std::move(section));
  page.add(findings_of(comparison));
  return page;
}

tell::Document switches_page(const SwitchesReport& report) {
  tell::Document page;
  page.say(
      "Every condition and safeguard tried the other way, one at a time, all others as "
      "they are; one that is unknown is tried both ways.");
  if (report.switched.empty())
    page.say("The mandate names no condition and no safeguard.");
  std::array<tell::Section, 4> sections;
  for (const Drift drift : {Drift::worse, Drift::eased, Drift::both, Drift::nothing})
    sections[static_cast<std::size_t>(drift)].heading = heading_of(drift);
  for (const auto& [drift, switched] : in_order(report))
    sections[static_cast<std::size_t>(drift)].add(bullet_of(report, *switched));
  for (tell::Section& section : sections)
    page.add(std::move(section));
  return page;
}

}  // namespace taut
