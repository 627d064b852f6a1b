#include "taut/report/conflicts.hpp"

#include "taut/analyse/counts.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace taut {

const Finding* in_picture(const Findings& findings, std::string_view kind) {
  const auto at = std::ranges::find(findings.picture, kind, &Finding::kind);
  return at == findings.picture.end() ? nullptr : &*at;
}

std::string told(const Finding& finding) {
  std::string text = finding.headline;
  for (const FindingLine& clause : finding.clauses)
    text += " " + sentence(clause.text);
  return text;
}

std::string line_text(const FindingLine& line) {
  return line.would_become.empty() ? line.text
                                   : fmt::format("{}; {}", line.text, line.would_become);
}

std::string severity_sentence(const Finding& finding) {
  if (finding.severity_reasons.empty())
    return {};
  return fmt::format("Why {}: {}.", name_of(finding.severity),
                     fmt::join(finding.severity_reasons, "; "));
}

std::string asleep_sentence(const Asleep& entry) {
  return fmt::format("{}{} {}", entry.text, entry.wakes.starts_with("but") ? "," : "",
                     entry.wakes);
}

std::string count_line(const ConflictsReport& report) {
  const std::size_t later = later_tensions(report.situation);
  const std::string_view ends = report.model().mandate.ends;
  const bool over = !report.today.empty() && !ends.empty() && ends < report.today;
  return fmt::format(
      "{}, {} on how they act on each other, {}{}{}",
      counted(report.model().tasks.size(), "task", "tasks"),
      counted(report.model().statements.size(), "statement", "statements"),
      counted(counts_of(report.situation).at_work, "tension", "tensions"),
      later == 0 ? " at work" : fmt::format(", {} of them only later", count_word(later)),
      over ? fmt::format("; the mandate ended on {}", ends) : std::string());
}

std::vector<std::string> reading_notes(const ConflictsReport& report) {
  const Model& model = report.model();
  std::vector<std::string> notes;
  if (model.tasks.empty())
    return notes;
  if (!report.only.empty())
    notes.emplace_back(report.only);
  if (model.objectives.empty())
    notes.emplace_back(
        "The model enters no objectives: equally severe findings are ranked by the "
        "strength of their tensions alone.");
  if (model.phases.empty())
    notes.emplace_back(
        "The model enters no phases: all its tasks are taken to run at the same time.");
  for (const Skipped& skipped : report.findings.skipped)
    notes.push_back(skipped.reason);
  std::ranges::copy(day_notes(report), std::back_inserter(notes));
  return notes;
}

std::string nothing_found(const ConflictsReport& report) {
  if (!report.findings.all.empty())
    return {};
  if (!report.only.empty())
    return "No finding is of that sort.";
  const Model& model = report.model();
  if (model.tasks.empty())
    return "The mandate has no tasks yet: there is nothing to compare.";
  if (model.tasks.size() == 1)
    return "The mandate has one task: there is nothing that could pull against it.";
  if (model.statements.empty())
    return "No links have been judged yet: silence here means not judged, not harmony.";
  if (in_picture(report.findings, "held-tension"))
    return "No tension bites under these circumstances: safeguards hold what there is.";
  if (!report.findings.asleep.empty())
    return "No tension bites under these circumstances; what is asleep stands below.";
  return "No tension was found among the pairs that have been judged.";
}

}  // namespace taut
