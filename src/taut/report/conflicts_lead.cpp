// The first paragraph: at most four sentences that can be read aloud. How many tasks pull
// against each other and which bear most of it; what no order of the tasks can settle;
// which objectives rest on tasks in trouble; what safeguards hold back. Nothing in it
// rests on thin evidence, and each of its facts names the finding that proves it.

#include "taut/analyse/counts.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_named = 3;

bool firm(const Finding& finding) {
  return finding.certainty != Certainty::thin;
}

const Finding* firm_in_picture(const ConflictsReport& report, std::string_view kind) {
  const auto at = std::ranges::find(report.findings.picture, kind, &Finding::kind);
  return at == report.findings.picture.end() || !firm(*at) ? nullptr : &*at;
}

std::size_t tensions(const ConflictsReport& report) {
  return counts_of(report.situation).at_work;
}

// "good offices (2) and reconciliation (3)": the strained tasks of the first page.
std::string who_bears_most(const ConflictsReport& report) {
  std::vector<std::string> words;
  std::size_t borne = 0;
  for (std::size_t i = 0; i < std::min(first_page, report.findings.all.size()); ++i) {
    const Finding& finding = report.findings.all[i];
    if (finding.kind != "strained-task" || !firm(finding) || words.size() == most_named)
      continue;
    const TaskId task = finding.tasks.front();
    borne += tasks_weakening(report.situation, task);
    words.push_back(
        fmt::format("{} ({})", name_of(report.model()[task]).in(report.language), i + 1));
  }
  if (words.empty())
    return {};
  return fmt::format("{} bear on {}",
                     2 * borne > tensions(report) ? "most of them" : "the gravest",
                     listed(words));
}

// A count of tensions is said although some of them are not firm.
bool mostly_firm(const ConflictsReport& report) {
  std::size_t firm_ones = 0;
  for (const Pair& pair : report.situation.pairs) {
    if (pair.tension > 0 && report.situation.arcs[*pair.leading_tension].grounds.firm)
      ++firm_ones;
  }
  return 3 * firm_ones >= 2 * tensions(report);
}

std::string how_many(const ConflictsReport& report) {
  const auto camps =
      std::ranges::find(report.findings.picture, "opposing-camps", &Finding::kind);
  const bool one_way =
      camps != report.findings.picture.end() && !camps->clauses.empty() &&
      camps->clauses.front().text.starts_with("Of ") && mostly_firm(report);
  std::string text = one_way ? std::string(unstopped(camps->clauses.front().text))
                     : tensions(report) == 1
                         ? std::string("Two tasks pull against each other")
                         : fmt::format("{} pairs of tasks pull against each other",
                                       capital(count_word(tensions(report))));
  if (const std::string most = who_bears_most(report); !most.empty())
    text += fmt::format("; {}", most);
  return text + ".";
}

// A headline to go on behind a colon: its first letter as the name it begins with has it.
std::string inside(const ConflictsReport& report, const Finding& finding) {
  std::string text(unstopped(finding.headline));
  const std::string name(
      name_of(report.model()[finding.tasks.front()]).in(report.language));
  if (text.size() > name.size() && capital(name) == text.substr(0, name.size()))
    text.replace(0, name.size(), name);
  return text;
}

// The firm findings of a kind on the first page, by headline and number.
std::vector<std::string> told(const ConflictsReport& report, std::string_view kind) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < std::min(first_page, report.findings.all.size()); ++i) {
    const Finding& finding = report.findings.all[i];
    if (finding.kind == kind && firm(finding) && finding.severity >= Severity::serious &&
        parts.size() < most_named)
      parts.push_back(fmt::format("{} ({})", inside(report, finding), i + 1));
  }
  return parts;
}

// What waits for itself, and what is required and not there.
std::string unsettled(const ConflictsReport& report) {
  if (const auto circles = told(report, "deadlock"); !circles.empty())
    return fmt::format("No order of the tasks settles this: {}.",
                       fmt::join(circles, "; "));
  const auto missing = told(report, "missing-requirement");
  return missing.empty() ? std::string()
                         : capital(fmt::format("{}.", fmt::join(missing, "; ")));
}

}  // namespace

std::vector<std::string> lead(const ConflictsReport& report) {
  std::vector<std::string> sentences;
  if (tensions(report) > 0)
    sentences.push_back(how_many(report));
  if (std::string text = unsettled(report); !text.empty())
    sentences.push_back(std::move(text));
  for (const std::string_view kind : {"weak-footing", "held-tension"}) {
    if (const Finding* finding = firm_in_picture(report, kind))
      sentences.push_back(finding->headline);
  }
  return sentences;
}

}  // namespace taut
