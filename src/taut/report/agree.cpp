#include "taut/report/agree.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace taut {
namespace {

// Beyond so many links in dispute only those that are furthest apart are tried.
constexpr std::size_t most_tried = 50;

Agreement measure(const Judgements& judgements, std::string of, int samples,
                  std::uint64_t seed) {
  Agreement result{.of = std::move(of), .statements = judgements.rows.size()};
  const Judgements signs = signs_of(judgements);
  const auto of_signs = alpha_intervals(signs, {AlphaLevel::nominal}, samples, seed);
  const auto of_scores = alpha_intervals(
      judgements, {AlphaLevel::ordinal, AlphaLevel::interval}, samples, seed);
  result.signs = {alpha(signs, AlphaLevel::nominal), of_signs[0]};
  result.ordinal = {alpha(judgements, AlphaLevel::ordinal), of_scores[0]};
  result.interval = {alpha(judgements, AlphaLevel::interval), of_scores[1]};
  return result;
}

// What the first page tells while the statement has this score, by address.
std::vector<std::pair<std::string, std::string>> page_with(const Subject& subject,
                                                           Model& model, StatementId id,
                                                           int score) {
  Statement& statement = model.statements[id.value];
  const int before = std::exchange(statement.score, score);
  const Situation situation = make_situation(model);
  Findings findings = find_all(situation, subject.language, Kinds::polynomial);
  statement.score = before;
  std::vector<std::pair<std::string, std::string>> page;
  for (const Finding& finding : findings.all) {
    if (finding.kind != "contested-judgement" && page.size() < first_page)
      page.emplace_back(finding.id, finding.headline);
  }
  return page;
}

using FirstPage = std::vector<std::pair<std::string, std::string>>;

std::vector<Falls> falls_of(const Subject& subject, Model& model, StatementId id,
                            const FirstPage& today) {
  const Statement& statement = model.statements[id.value];
  std::set<int> scores;
  for (const auto& [assessor, score] : statement.judgements)
    scores.insert(score);
  std::vector<Falls> falls;
  for (int score : scores) {
    const auto page = page_with(subject, model, id, score);
    for (const auto& [address, headline] : today) {
      const bool stays = std::ranges::any_of(
          page, [&](const auto& entry) { return entry.first == address; });
      const bool told = std::ranges::any_of(
          falls, [&](const Falls& fall) { return fall.headline == headline; });
      if (!stays && !told)
        falls.push_back({headline, score});
    }
  }
  return falls;
}

// How much in dispute: contradiction first, then by distance, then by how many gave it.
auto rank_of(const Model& model, const ContestedStatement& contested) {
  const Statement& link = model[contested.statement];
  const auto [least, most] = link.spread().value_or(std::pair(0, 0));
  return std::tuple(contested.dissent == Dissent::sign, most - least,
                    link.judgements.size());
}

void add_contested(AgreeReport& report) {
  const Subject& subject = report.subject;
  Model model = subject.model();
  std::vector<ContestedStatement>& contested = report.contested;
  for (std::uint32_t s = 0; s < model.statements.size(); ++s) {
    const Dissent dissent = dissent_of(model.statements[s]);
    if (dissent == Dissent::sign || dissent == Dissent::apart)
      contested.push_back({StatementId{s}, dissent});
  }
  if (contested.size() > most_tried)
    std::ranges::stable_sort(contested, std::ranges::greater{},
                             [&](const auto& c) { return rank_of(model, c); });
  report.tried = std::min(contested.size(), most_tried);
  FirstPage today;
  for (std::size_t i = 0; i < report.tried; ++i) {
    const StatementId id = contested[i].statement;
    if (i == 0)
      today = page_with(subject, model, id, model[id].score);
    contested[i].falls = falls_of(subject, model, id, today);
  }
  std::ranges::stable_sort(contested, std::ranges::greater{}, [](const auto& c) {
    return std::pair(c.falls.size(), c.dissent == Dissent::sign);
  });
}

}  // namespace

AgreeReport make_agreement(const Subject& subject, int samples, std::uint64_t seed) {
  const Model& model = subject.model();
  AgreeReport report{.subject = subject, .judgements = judgements_of(model)};
  const Judgements& all = report.judgements;
  if (all.rows.empty())
    return report;
  report.agreements.push_back(measure(all, "all", samples, seed));
  for (std::uint32_t p = 0; p < model.pillars.size(); ++p) {
    const Judgements some = of_pillar(model, all, PillarId{p});
    if (some.rows.empty())
      continue;
    ++report.of_pillars;
    report.agreements.push_back(
        measure(some, std::string(name_of(model.pillars[p]).in(subject.language)),
                samples, seed));
  }
  std::vector<Agreement> left;
  for (std::size_t a = 0; a < all.assessors.size() && all.assessors.size() > 2; ++a)
    left.push_back(
        measure(without(all, a), std::string(all.assessors[a]), samples, seed));
  std::ranges::stable_sort(left, std::ranges::greater{}, [](const Agreement& a) {
    return a.ordinal.alpha.value_or(-2);
  });
  report.agreements.insert(report.agreements.end(), left.begin(), left.end());
  add_contested(report);
  return report;
}

}  // namespace taut
