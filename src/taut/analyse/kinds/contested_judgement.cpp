// Assessors who contradict each other: a tension to one is a synergy to another, or they
// stand three steps or more apart.

#include "taut/analyse/agreement.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

// "two see a tension (-1 to -3), one none, one a synergy (1)".
std::string views_in_words(const Statement& statement) {
  struct View {
    std::string_view seen;
    int sign;
  };
  constexpr View views[] = {
      {"a tension", -1}, {"nothing either way", 0}, {"a synergy", 1}};
  std::vector<std::string> words;
  for (const View& view : views) {
    std::vector<int> scores;
    for (const auto& [assessor, score] : statement.judgements) {
      if ((score > 0) - (score < 0) == view.sign)
        scores.push_back(score);
    }
    if (scores.empty())
      continue;
    const auto [least, most] = std::ranges::minmax(scores);
    std::string text = fmt::format("{} {} {}", count_word(scores.size()),
                                   scores.size() == 1 ? "sees" : "see", view.seen);
    if (view.sign != 0)
      text += least == most ? fmt::format(" ({})", least)
                            : fmt::format(" ({} to {})", least, most);
    words.push_back(std::move(text));
  }
  return listed(words);
}

Finding describe(const Subject& subject, StatementId id, Dissent dissent) {
  const Statement& statement = subject.model()[id];
  const std::string between = fmt::format("{} on {}", in_words(subject, statement.from),
                                          in_words(subject, statement.to));
  Finding finding{
      .kind = "contested-judgement",
      .id = fmt::format("contested-judgement:{}", statement.id),
      .headline = dissent == Dissent::sign
                      ? fmt::format("Assessors disagree whether there is a tension or a "
                                    "synergy: {}.",
                                    between)
                      : fmt::format("Assessors disagree how strong it is: {}.", between),
      .basis = Basis::stated};
  grade(finding,
        of_its_kind(dissent == Dissent::sign ? Severity::moderate : Severity::minor,
                    {Basis::stated, true}));
  finding.lines.push_back(
      {.text = fmt::format("of {} assessors, {}", count_word(statement.judgements.size()),
                           views_in_words(statement)),
       .effect = statement.score,
       .statements = {id},
       .basis = Basis::stated});
  for (const End* end : {&statement.from, &statement.to})
    finding.tasks.insert(finding.tasks.end(), end->tasks.begin(), end->tasks.end());
  return finding;
}

std::vector<Finding> find_contested_judgements(const Subject& subject, Claims&) {
  std::vector<Finding> findings;
  const auto& statements = subject.model().statements;
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    const Dissent dissent = dissent_of(statements[s]);
    if (dissent == Dissent::sign || dissent == Dissent::apart)
      findings.push_back(describe(subject, StatementId{s}, dissent));
  }
  return findings;
}

}  // namespace

extern const Analysis contested_judgement;
const Analysis contested_judgement{
    .id = "contested-judgement",
    .question = "Where do those who judged contradict each other?",
    .definition =
        "A link whose `judgements` have both tensions and synergies (moderate), or stand "
        "three steps or more apart (minor). Who judged how is not told here.",
    .example =
        "Assessors disagree whether there is a tension or a synergy: police training "
        "on local mediation.",
    .silence = "One assessor alone contradicts nobody.",
    .literature =
        "K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), for "
        "the measure that taut agree adds.",
    .run = find_contested_judgements,
};

}  // namespace taut
