#include "taut/analyse/firmness.hpp"
#include "taut/analyse/profile.hpp"
#include "taut/analyse/what_would_change.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <string>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_circumstances = 2;

std::string titles_of(const ConflictsReport& report, const std::vector<Switch>& rows) {
  std::vector<std::string_view> words;
  for (Switch what : rows)
    words.emplace_back(unstopped(title_of(report.model(), what).in(report.language)));
  return fmt::format("{}", fmt::join(words, "; "));
}

// "Not known: the host state consents." or, of many on a first page, their number.
std::string circumstances(const ConflictsReport& report, const std::vector<Switch>& rows,
                          std::string_view what, bool in_short) {
  if (rows.empty())
    return {};
  if (in_short && rows.size() > most_circumstances)
    return fmt::format("{} circumstances are {} (--all names them).",
                       capital(count_word(rows.size())), what);
  return sentence(
      fmt::format("{}: {}", capital(std::string(what)), titles_of(report, rows)));
}

std::string share(std::size_t part, std::size_t whole) {
  const std::size_t percent = (part * 100 + whole / 2) / whole;
  return percent == 0 && part > 0 ? std::string("less than 1 %")
                                  : fmt::format("{} %", percent);
}

// Every statement that weakens something at work and is not firm, in order.
std::string not_firm(const ConflictsReport& report, bool in_short) {
  std::vector<std::string_view> ids;
  for (const Arc& arc : report.situation.arcs) {
    const std::string_view id = report.model()[arc.statement].id;
    if (arc.state == ArcState::active && arc.effect < 0 && !arc.grounds.firm &&
        std::ranges::find(ids, id) == ids.end())
      ids.push_back(id);
  }
  if (ids.empty())
    return "Every tension at work rests on a firm statement.";
  return in_short ? fmt::format("{} at work {} not firm.",
                                capital(count_word(ids.size())) +
                                    (ids.size() == 1 ? " tension statement"
                                                     : " tension statements"),
                                ids.size() == 1 ? "is" : "are")
                  : fmt::format("Not firm: {}.", fmt::join(ids, ", "));
}

// Of what is not known what no statement that is asleep waits for: that is told with it.
std::vector<Switch> told_nowhere(const ConflictsReport& report, std::size_t asleep_told,
                                 std::vector<Switch> unknown) {
  const auto told =
      std::views::take(report.findings.asleep, static_cast<std::ptrdiff_t>(asleep_told));
  std::erase_if(unknown, [&](Switch what) {
    return std::ranges::any_of(told, [&](const Asleep& entry) {
      const auto named = switches_of(report.model()[entry.statement]);
      return std::ranges::find(named, what) != named.end();
    });
  });
  return unknown;
}

// The tasks of which no pair was judged, by name.
std::string never_looked_at(const ConflictsReport& report, bool in_short) {
  constexpr std::size_t most_named = 3;
  std::vector<std::string> words;
  for (const Profile& profile : profiles_of(report.situation)) {
    if (profile.judged == 0)
      words.emplace_back(name_of(report.model()[profile.task]).in(report.language));
  }
  if (in_short && words.size() > most_named)
    return fmt::format("{} tasks were never looked at ('taut strategy' names them).",
                       capital(count_word(words.size())));
  return words.empty() ? std::string() : sentence("Never looked at: " + listed(words));
}

// "14 of 29 tasks have no paragraph here and 3 of 15 paragraph numbers are unverified."
std::string paragraphs(const Firmness& firmness, std::size_t tasks) {
  if (firmness.paragraphs == 0)
    return {};
  std::vector<std::string> parts;
  if (const std::size_t without = tasks - firmness.paragraphs; without > 0)
    parts.push_back(fmt::format("{} of {} tasks {} no paragraph here", without, tasks,
                                without == 1 ? "has" : "have"));
  if (const std::size_t unverified = firmness.unverified_paragraphs; unverified > 0)
    parts.push_back(fmt::format(
        "{} of {} paragraph {} {} unverified", unverified, firmness.paragraphs,
        firmness.paragraphs == 1 ? "number" : "numbers", unverified == 1 ? "is" : "are"));
  return parts.empty() ? std::string() : sentence(capital(listed(parts)));
}

// "Not verified to be in the mandate: staff security."
std::string unverified_tasks(const ConflictsReport& report, bool in_short) {
  const std::size_t most_named = in_short ? 0 : 4;
  std::vector<std::string> words;
  for (const Task& task : report.model().tasks) {
    if (task.basis == Basis::unverified)
      words.emplace_back(name_of(task).in(report.language));
  }
  if (words.empty())
    return {};
  if (words.size() > most_named)
    return fmt::format("{} {} not verified to be in the mandate.",
                       capital(count_word(words.size())),
                       words.size() == 1 ? "task is" : "tasks are");
  return fmt::format("Not verified to be in the mandate: {}.", listed(words));
}

}  // namespace

std::vector<std::string> firmness_sentences(const ConflictsReport& report,
                                            std::size_t asleep_told) {
  const bool in_short = asleep_told < report.findings.asleep.size();
  std::vector<std::string> sentences;
  const Firmness firmness = firmness_of(report.situation);
  const bool said_already =
      report.model().statements.empty() && report.findings.all.empty();
  if (firmness.pairs == 0 || !report.only.empty() || said_already)
    return sentences;
  sentences.push_back(fmt::format(
      "{} of {} pairs of tasks, each counted both ways, {} judged ({}); of the others "
      "nothing is said.",
      firmness.judged, firmness.pairs, firmness.judged == 1 ? "was" : "were",
      share(firmness.judged, firmness.pairs)));
  if (std::string text = never_looked_at(report, in_short); !text.empty())
    sentences.push_back(std::move(text));
  if (firmness.tensions > 0)
    sentences.push_back(not_firm(report, in_short));
  for (std::string text :
       {circumstances(report, told_nowhere(report, asleep_told, firmness.unknown),
                      "not known", in_short),
        circumstances(report, firmness.unverified, "not checked against a source",
                      in_short)}) {
    if (!text.empty())
      sentences.push_back(std::move(text));
  }
  for (std::string text : {unverified_tasks(report, in_short),
                           paragraphs(firmness, report.model().tasks.size())}) {
    if (!text.empty())
      sentences.push_back(std::move(text));
  }
  sentences.emplace_back(
      "Stated: the source named says it; derived: our reading of one; inferred: our "
      "idea. Scores, weights and what a task serves or draws on are ours.");
  return sentences;
}

}  // namespace taut
