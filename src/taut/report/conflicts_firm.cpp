#include "taut/analyse/ends.hpp"
#include "taut/analyse/firm_findings.hpp"
#include "taut/analyse/firm_profiles.hpp"
#include "taut/analyse/one_step.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/draws_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t short_agenda = 12;

bool looked_for_in_draws(const Finding& finding) {
  const auto at = std::ranges::find(all_analyses(), finding.kind, &Analysis::id);
  return at != all_analyses().end() && !at->hard;
}

// How one finding fares: what stands before its headline.
std::string fate(const FirstPageChange& change) {
  if (!change.before)
    return fmt::format("comes onto the page, {}", name_of(*change.after));
  if (!change.after)
    return "leaves the page";
  if (*change.before == *change.after)
    return "the picture says";
  return fmt::format("{} instead of {}", name_of(*change.after), name_of(*change.before));
}

// Findings that fare alike are told together, in the order of the first of each.
std::string what_changes(const OneStep& step) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_fate;
  for (const FirstPageChange& change : step.changes) {
    const std::string how = fate(change);
    const auto at =
        std::ranges::find(by_fate, how, [](const auto& p) { return p.first; });
    auto& headlines = at == by_fate.end()
                          ? by_fate.emplace_back(how, std::vector<std::string>{}).second
                          : at->second;
    headlines.emplace_back(unstopped(change.headline));
  }
  std::string text;
  for (const auto& [how, headlines] : by_fate)
    text += fmt::format("{}{} - {}", text.empty() ? "" : "; ", how,
                        fmt::join(headlines, ", "));
  return text;
}

// "reconciliation: worked against by state authority", whatever its state.
std::string who(const ConflictsReport& report, StatementId statement) {
  std::vector<ArcIndex> arcs;
  for (ArcIndex i = 0; i < report.situation.arcs.size(); ++i) {
    if (report.situation.arcs[i].statement == statement)
      arcs.push_back(i);
  }
  const TensionGraph graph = build_graph(report.situation);
  return arcs.empty() ? std::string()
                      : ends_in_words({report.situation, graph, report.language}, arcs);
}

std::string step_sentence(const ConflictsReport& report, const OneStep& step) {
  const Statement& statement = report.model()[step.statement];
  return fmt::format("{} ({}) at {} instead of {}{}: {}.", statement.id,
                     who(report, step.statement), step.to, step.from,
                     step.admitted ? "" : ", more than its confidence admits",
                     what_changes(step));
}

}  // namespace

std::string firm_sentence(const ConflictsReport& report, const Finding& finding) {
  if (!report.firm || !looked_for_in_draws(finding))
    return {};
  const int draws = report.firm->asked.count;
  const FirmFinding* found = report.firm->find(finding.id);
  if (!found)
    return fmt::format("Holds in none of {}.", draws_in_words(draws));
  std::string text = fmt::format(
      "Holds in {} of {}", share_in_words(found->found(), draws), draws_in_words(draws));
  if (const int severe = found->at_least(finding.severity); severe < found->found())
    text += fmt::format("; {} in {}",
                        finding.severity == Severity::critical
                            ? std::string("critical")
                            : fmt::format("at least {}", name_of(finding.severity)),
                        share_in_words(severe, draws));
  return text + ".";
}

std::vector<std::string> draws_sentences(const ConflictsReport& report) {
  if (!report.firm)
    return {};
  std::vector<std::string> sentences{how_drawn(report.firm->asked)};
  if (!report.only.empty())
    return sentences;
  for (const FirmFinding* other : report.firm->others(report.findings))
    sentences.push_back(
        fmt::format("Not found as the scores stand, but on the first page of {} of the "
                    "draws: {}",
                    share_in_words(other->on_first_page, report.firm->asked.count),
                    sentence(other->headline)));
  return sentences;
}

std::vector<std::string> agenda(const ConflictsReport& report) {
  std::vector<std::string> sentences;
  if (!report.steps)
    return sentences;
  if (report.model().statements.size() > most_stepped)
    return {
        fmt::format("Single steps were not tried: the mandate has more than {} "
                    "statements.",
                    most_stepped)};
  const std::size_t all = report.steps->changing.size();
  const std::size_t told =
      report.uncut || report.in_full || all <= short_agenda + 1 ? all : short_agenda;
  for (std::size_t i = 0; i < told; ++i)
    sentences.push_back(step_sentence(report, report.steps->changing[i]));
  if (told < all)
    sentences.push_back(fmt::format("{} more such steps; --all lists them.", all - told));
  if (report.steps->tried < report.steps->all)
    sentences.push_back(
        fmt::format("Only {} of {} single steps were tried: the time (--time) was over.",
                    report.steps->tried, report.steps->all));
  else if (all == 0)
    sentences.emplace_back(
        "No single step of a single judgement changes the first page.");
  return sentences;
}

}  // namespace taut
