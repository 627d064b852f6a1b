#include "taut/analyse/words.hpp"
#include "taut/report/conflicts_compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taut {
namespace {

std::string scores(const StatementChange& change) {
  switch (change.change) {
    case Change::appears:
    case Change::covers_more:
      return change.after == 0 ? "(not at work)" : fmt::format("({:+})", change.after);
    case Change::covers_less:
    case Change::goes:
      return change.before == 0 ? "(was not at work)"
                                : fmt::format("({:+})", change.before);
    case Change::wakes:
    case Change::closes: return fmt::format("({:+})", change.after);
    case Change::held:
    case Change::falls_asleep:
    case Change::opens: return fmt::format("({:+})", change.before);
    case Change::turns:
    case Change::worsens:
    case Change::eases: break;
  }
  return fmt::format("({:+} to {:+})", change.before, change.after);
}

std::string_view value_in_words(Truth value) {
  switch (value) {
    case Truth::no: return "no";
    case Truth::yes: return "yes";
    case Truth::unknown: break;
  }
  return "unknown";
}

bool is_worse(const StatementChange& change) {
  switch (change.change) {
    case Change::appears:
    case Change::covers_more:
    case Change::wakes:
    case Change::closes:
    case Change::worsens: return change.tension || change.change == Change::worsens;
    case Change::turns: return change.after < 0;
    case Change::held:
    case Change::falls_asleep:
    case Change::covers_less:
    case Change::goes: return !change.tension;
    case Change::eases:
    case Change::opens: break;
  }
  return false;
}

}  // namespace

std::string change_line(const StatementChange& change) {
  return fmt::format("{} {} {}: {}", change.statement, name_of(change.change),
                     scores(change), change.text);
}

std::string switch_line(const SwitchChange& change) {
  return fmt::format("{}: {}, then {}", change.title, value_in_words(change.before),
                     value_in_words(change.after));
}

std::string tension_count_line(const Comparison& comparison) {
  return fmt::format("{} {} at work, then {}", comparison.tensions_before,
                     comparison.tensions_before == 1 ? "tension" : "tensions",
                     comparison.tensions_after);
}

Drift drift_of(const Comparison& comparison) {
  if (comparison.empty())
    return Drift::nothing;
  bool worse = std::ranges::any_of(comparison.findings, &FindingChange::appears);
  bool eased = std::ranges::any_of(comparison.findings,
                                   [](const FindingChange& f) { return !f.appears; });
  for (const StatementChange& change : comparison.changes) {
    if (change.change != Change::opens)
      (is_worse(change) ? worse : eased) = true;
  }
  if (worse && eased)
    return Drift::both;
  if (!worse && !eased)
    return Drift::nothing;
  return worse ? Drift::worse : Drift::eased;
}

std::string tried_in_words(const Switched& switched) {
  const bool condition = std::holds_alternative<ConditionId>(switched.what);
  if (switched.to == Truth::yes)
    return condition ? "if this held" : "if this were in place";
  return condition ? "if this did not hold" : "if this were not in place";
}

std::string what_it_changes(const Comparison& comparison) {
  std::vector<std::string> parts;
  for (const StatementChange& change : comparison.changes)
    parts.push_back(fmt::format("{} {} {}", change.statement, name_of(change.change),
                                scores(change)));
  std::string text =
      parts.empty() ? std::string() : sentence(fmt::format("{}", fmt::join(parts, "; ")));
  for (const FindingChange& finding : comparison.findings)
    text += fmt::format("{}{}: {}", text.empty() ? "" : " ",
                        finding.appears ? "New" : "Gone", sentence(finding.headline));
  return text;
}

std::vector<std::pair<Drift, const Switched*>> in_order(const SwitchesReport& report) {
  std::vector<std::pair<Drift, const Switched*>> order;
  for (const Switched& switched : report.switched)
    order.emplace_back(drift_of(switched.comparison), &switched);
  std::ranges::stable_sort(order, {}, [](const auto& entry) {
    return std::pair(entry.first, -std::abs(entry.second->harm()));
  });
  return order;
}

}  // namespace taut
