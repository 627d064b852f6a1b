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
    case Change::may_wake:
    case Change::is_ruled_out: return "(not at work)";
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

std::string count_of_tasks(std::size_t count) {
  return fmt::format("{} task{}", count_word(count), count == 1 ? "" : "s");
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
    case Change::opens:
    case Change::may_wake:
    case Change::is_ruled_out: break;
  }
  return false;
}

// What happens to statements, in words for those who never saw a score.
struct ToldChange {
  std::string_view words;
  std::vector<Change> changes;
  bool tension;
};
const std::vector<ToldChange>& told_changes() {
  static const std::vector<ToldChange> told{
      {"Pulls now",
       {Change::appears, Change::covers_more, Change::wakes, Change::closes},
       true},
      {"Pulls more", {Change::worsens}, true},
      {"Pulls less", {Change::eases}, true},
      {"Pulls no longer",
       {Change::held, Change::falls_asleep, Change::covers_less, Change::goes},
       true},
      {"Not known any more", {Change::opens}, true},
      {"May pull", {Change::may_wake}, true},
      {"Ruled out", {Change::is_ruled_out}, true},
      {"Turns", {Change::turns}, true},
      {"Helps now",
       {Change::appears, Change::covers_more, Change::wakes, Change::closes},
       false},
      {"Helps more", {Change::eases}, false},
      {"Helps less", {Change::worsens}, false},
      {"Helps no longer",
       {Change::held, Change::falls_asleep, Change::covers_less, Change::goes},
       false},
      {"Help not known any more", {Change::opens}, false},
      {"May help", {Change::may_wake}, false},
      {"Help ruled out", {Change::is_ruled_out}, false},
      {"Turns", {Change::turns}, false},
  };
  return told;
}

// It came or went, and is at work on neither side.
bool is_idle(const StatementChange& change) {
  return change.before == 0 && change.after == 0 && change.change != Change::may_wake &&
         change.change != Change::is_ruled_out;
}

std::string premises_in_words(const PageChange& change) {
  return change.premises.empty()
             ? std::string()
             : fmt::format(" Rests on: {}.", fmt::join(change.premises, "; "));
}

// What was required is there, or no longer required.
bool is_settled(const PageChange& change) {
  return change.id.starts_with("missing-requirement") ||
         change.id.starts_with("late-requirement") || change.id.starts_with("deadlock");
}

}  // namespace

std::string who_in_words(const StatementChange& change, std::string_view before) {
  std::string text;
  for (const char c : change.who)
    text += c == ':' ? ',' : c;
  const bool graded = change.tension && change.told_before < 0 && change.told_after < 0;
  if (graded && change.told_before != change.told_after)
    text += fmt::format(" ({} {})", before, harmed(-change.told_before));
  if (change.behind_stronger)
    text += " (a stronger one between them stays)";
  return text;
}

std::string work_in_words(const std::vector<StatementChange>& changes) {
  constexpr std::size_t most = 3;
  std::vector<std::string> sentences;
  for (const ToldChange& told : told_changes()) {
    std::vector<std::string> named;
    std::vector<std::string> ids;
    for (const StatementChange& change : changes) {
      if (change.tension != told.tension || is_idle(change) ||
          std::ranges::find(told.changes, change.change) == told.changes.end())
        continue;
      if (named.size() < most)
        named.push_back(fmt::format("{} [{}]", who_in_words(change, "before that"),
                                    change.statement));
      else
        ids.emplace_back(change.statement);
    }
    if (named.empty())
      continue;
    if (!ids.empty())
      named.push_back(fmt::format("also {}", listed(ids)));
    sentences.push_back(fmt::format("{}: {}.", told.words, fmt::join(named, "; ")));
  }
  return fmt::format("{}", fmt::join(sentences, " "));
}

std::vector<tell::Section> work_sections(const std::vector<StatementChange>& changes) {
  std::vector<tell::Section> sections;
  for (const ToldChange& told : told_changes()) {
    tell::Section section{std::string(told.words), {}};
    for (const StatementChange& change : changes) {
      if (change.tension == told.tension && !is_idle(change) &&
          std::ranges::find(told.changes, change.change) != told.changes.end())
        section.items.push_back(
            {.text = change.text, .evidence = std::string(change.statement)});
    }
    if (!section.items.empty())
      sections.push_back(std::move(section));
  }
  tell::Section idle{"Came or went, and pulls or helps on neither side", {}};
  for (const StatementChange& change : changes) {
    if (is_idle(change))
      idle.items.push_back(
          {.text = change.text, .evidence = std::string(change.statement)});
  }
  sections.push_back(std::move(idle));
  return sections;
}

std::string page_line(const PageChange& change) {
  std::string text;
  if (!change.before)
    text = fmt::format("New, {}: {}", name_of(*change.after), change.headline);
  else if (change.open)
    text = fmt::format("Not known any more, {} before: {}", name_of(*change.before),
                       change.headline);
  else if (!change.after)
    text = fmt::format("{}, {} before: {}",
                       is_settled(change) ? "Settled" : "No longer a finding of its own",
                       name_of(*change.before), change.headline);
  else if (*change.before == *change.after)
    text = fmt::format("Still {}: {}", name_of(*change.after), change.headline);
  else
    text = fmt::format("Now {}, {} before: {}", name_of(*change.after),
                       name_of(*change.before), change.headline);
  if (change.weakened_by_before != change.weakened_by_after)
    text += fmt::format(" {} weakened it, now {}.",
                        capital(count_of_tasks(change.weakened_by_before)),
                        count_word(change.weakened_by_after));
  return text + premises_in_words(change);
}

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
  std::string text = work_in_words(comparison.changes);
  for (const FindingChange& finding : comparison.findings)
    text += fmt::format("{}{}, {}: {}", text.empty() ? "" : " ",
                        finding.appears ? "New" : "Gone", name_of(finding.severity),
                        sentence(finding.headline));
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
