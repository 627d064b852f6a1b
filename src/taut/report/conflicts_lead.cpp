// The first paragraph: at most four sentences that can be read aloud. What is gravest;
// how many tasks pull against each other, and which way; what no order of the tasks can
// settle; which objectives rest on tasks in trouble. Each of its facts names the finding
// that proves it, and says so where its evidence is thin.

#include "taut/analyse/counts.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_named = 3;

std::size_t tensions(const ConflictsReport& report) {
  return counts_of(report.situation).at_work;
}

// A headline to go on behind another: its first letter as the name it begins with has it,
// small where it begins with a number.
std::string inside(const ConflictsReport& report, const Finding& finding) {
  std::string text(unstopped(finding.headline));
  if (finding.tasks.empty())
    return text;
  const std::string name(
      name_of(report.model()[finding.tasks.front()]).in(report.language));
  if (text.size() > name.size() && capital(name) == text.substr(0, name.size()))
    return name + text.substr(name.size());
  const bool counted = finding.kind == "strained-task";
  if (counted && text.front() >= 'A' && text.front() <= 'Z')
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

// "seven tasks weaken good offices (2, thin evidence)".
std::string told(const ConflictsReport& report, std::size_t at) {
  const Finding& finding = report.findings.all[at];
  return fmt::format("{} ({}{})", inside(report, finding), at + 1,
                     finding.certainty == Certainty::thin ? ", thin evidence" : "");
}

std::string together(const ConflictsReport& report,
                     const std::vector<std::size_t>& which) {
  std::vector<std::string> parts;
  for (const std::size_t at : which)
    parts.push_back(told(report, at));
  return capital(fmt::format("{}.", fmt::join(parts, "; ")));
}

// The first finding, then what else is critical, then the tasks under serious strain.
std::vector<std::size_t> gravest(const ConflictsReport& report) {
  const auto& all = report.findings.all;
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < std::min(first_page, all.size()); ++i) {
    const bool grave =
        i == 0 || all[i].severity == Severity::critical ||
        (all[i].severity == Severity::serious && all[i].kind == "strained-task");
    if (grave && which.size() < most_named)
      which.push_back(i);
  }
  return which;
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

// What runs one way, where it is firm, at work today and enough to have a direction.
std::string one_way(const ConflictsReport& report) {
  constexpr std::size_t least_tensions = 10;
  const Finding* camps = in_picture(report.findings, "opposing-camps");
  const bool told = tensions(report) >= least_tensions && mostly_firm(report) &&
                    4 * later_tensions(report.situation) <= tensions(report);
  return camps && told ? camps->gist : std::string();
}

std::vector<std::size_t> serious_ones(const ConflictsReport& report,
                                      std::string_view kind,
                                      const std::vector<std::size_t>& said) {
  const auto& all = report.findings.all;
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < std::min(first_page, all.size()); ++i) {
    if (all[i].kind == kind && all[i].severity >= Severity::serious &&
        std::ranges::find(said, i) == said.end())
      which.push_back(i);
  }
  return which;
}

// "What should come before election support and the court is not there yet (3, 5, 6)."
std::string must_wait(const ConflictsReport& report,
                      const std::vector<std::size_t>& which) {
  std::vector<std::string> tasks;
  std::vector<std::size_t> numbers;
  for (const std::size_t at : which) {
    const TaskId task = report.findings.all[at].tasks.front();
    std::string name(name_of(report.model()[task]).in(report.language));
    if (std::ranges::find(tasks, name) == tasks.end())
      tasks.push_back(std::move(name));
    numbers.push_back(at + 1);
  }
  const bool demanded = std::ranges::all_of(
      which, [&](std::size_t at) { return report.findings.all[at].demanded; });
  return fmt::format("What {} before {} is not there yet ({}).",
                     demanded ? "parties demand" : "should come", listed(tasks),
                     fmt::join(numbers, ", "));
}

// What waits for itself, and what must wait.
std::string unsettled(const ConflictsReport& report,
                      const std::vector<std::size_t>& said) {
  if (auto circles = serious_ones(report, "deadlock", said); !circles.empty())
    return together(report, circles);
  const auto missing = serious_ones(report, "missing-requirement", said);
  return missing.size() == 1 ? together(report, missing)
         : missing.empty()   ? std::string()
                             : must_wait(report, missing);
}

}  // namespace

std::vector<std::string> lead(const ConflictsReport& report) {
  std::vector<std::string> sentences;
  const auto first = gravest(report);
  if (!first.empty()) {
    sentences.push_back(together(report, first));
    sentences.push_back(one_way(report));
    sentences.push_back(unsettled(report, first));
  }
  if (const Finding* footing = in_picture(report.findings, "weak-footing"))
    sentences.push_back(
        footing->certainty == Certainty::thin
            ? fmt::format("{} (thin evidence).", unstopped(footing->headline))
            : footing->headline);
  std::erase(sentences, std::string());
  return sentences;
}

}  // namespace taut
