#include "taut/analyse/firmness.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace taut {
namespace {

// At most `most` of them, then how many more: the whole list is in the JSON.
std::string some_of(std::vector<std::string> words, std::size_t most) {
  if (words.size() > most + 1) {
    const std::size_t more = words.size() - most;
    words.resize(most);
    words.push_back(fmt::format("{} more", more));
  }
  return listed(words);
}

std::string titles_of(const ConflictsReport& report, const std::vector<Switch>& rows) {
  std::vector<std::string> words;
  for (Switch what : rows)
    words.emplace_back(unstopped(title_of(report.model(), what).in(report.language)));
  if (words.size() > 6)
    words.resize(6);
  std::string text = fmt::format("{}", fmt::join(words, "; "));
  if (rows.size() > words.size())
    text += fmt::format("; {} more", rows.size() - words.size());
  return text;
}

std::string share(std::size_t part, std::size_t whole) {
  const std::size_t percent = part * 100 / whole;
  return percent == 0 && part > 0 ? std::string("less than 1 %")
                                  : fmt::format("{} %", percent);
}

std::string thin_evidence(const ConflictsReport& report, const Firmness& firmness) {
  if (firmness.thin_tensions == 0)
    return "Every tension at work is led by a firm statement: stated or derived, "
           "sourced, and its confidence not low.";
  std::vector<std::string> ids;
  for (StatementId id : firmness.thin)
    ids.emplace_back(report.model()[id].id);
  return fmt::format(
      "{} of the {} tensions at work {} on a statement that is not firm (inferred, "
      "unverified, without a source, or of low confidence): {}.",
      firmness.thin_tensions, firmness.tensions,
      firmness.thin_tensions == 1 ? "rests" : "rest", some_of(std::move(ids), 12));
}

}  // namespace

std::vector<std::string> firmness_sentences(const ConflictsReport& report) {
  std::vector<std::string> sentences;
  const Firmness firmness = firmness_of(report.situation);
  const bool said_already =
      report.model().statements.empty() && report.findings.all.empty();
  if (firmness.pairs == 0 || !report.only.empty() || said_already)
    return sentences;
  sentences.push_back(fmt::format(
      "{} of {} ordered pairs of tasks {} been judged ({}). Silence about the others "
      "means not judged, not harmony.",
      firmness.judged, firmness.pairs, firmness.judged == 1 ? "has" : "have",
      share(firmness.judged, firmness.pairs)));
  if (firmness.tensions > 0)
    sentences.push_back(thin_evidence(report, firmness));
  if (!firmness.unknown.empty())
    sentences.push_back(sentence("Not known: " + titles_of(report, firmness.unknown)));
  if (!firmness.unverified.empty())
    sentences.push_back(sentence("Not checked against a source: " +
                                 titles_of(report, firmness.unverified)));
  if (firmness.unverified_paragraphs > 0)
    sentences.push_back(fmt::format("{} of {} paragraph numbers {} unverified.",
                                    firmness.unverified_paragraphs, firmness.paragraphs,
                                    firmness.unverified_paragraphs == 1 ? "is" : "are"));
  const std::size_t tasks = report.model().tasks.size();
  if (firmness.paragraphs > 0 && firmness.paragraphs < tasks)
    sentences.push_back(fmt::format("{} of {} tasks {} no paragraph here.",
                                    tasks - firmness.paragraphs, tasks,
                                    tasks - firmness.paragraphs == 1 ? "has" : "have"));
  return sentences;
}

}  // namespace taut
