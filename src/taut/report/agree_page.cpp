#include "taut/analyse/words.hpp"
#include "taut/report/agree.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace taut {
namespace {

std::string value_in_words(const Agreement::Value& value) {
  if (!value.alpha)
    return "-";
  if (!value.interval)
    return fmt::format("{:.2f}", *value.alpha);
  return fmt::format("{:.2f} ({:.2f} to {:.2f})", *value.alpha, value.interval->low,
                     value.interval->high);
}

// "anna -2, ben 1", or without names "-2, 1", from the lowest to the highest.
std::string scores_in_words(const AgreeReport& report, StatementId id) {
  auto given = report.model()[id].judgements;
  std::ranges::stable_sort(given, {}, [](const auto& j) { return j.second; });
  std::vector<std::string> words;
  for (const auto& [assessor, score] : given)
    words.push_back(report.names ? fmt::format("{} {}", assessor, score)
                                 : std::to_string(score));
  return fmt::format("{}", fmt::join(words, ", "));
}

void add_numbers(const AgreeReport& report, tell::Document& page) {
  tell::Table table;
  table.add({"", "links", "sign", "ordinal", "interval"});
  for (std::size_t i = 0; i < report.agreements.size(); ++i) {
    const Agreement& agreement = report.agreements[i];
    std::string of = agreement.of;
    if (i > report.of_pillars)
      of = report.names ? fmt::format("without {}", agreement.of)
                        : fmt::format("without one ({})", i - report.of_pillars);
    table.add({std::move(of), std::to_string(agreement.statements),
               value_in_words(agreement.signs), value_in_words(agreement.ordinal),
               value_in_words(agreement.interval)});
  }
  page.add(tell::Block(std::move(table)));
  page.say(
      "Krippendorff's alpha, and where it lies in 19 of 20 samples of the links: 1 is "
      "full agreement, 0 what chance would give. Above 0.8 is held to be firm, below "
      "0.67 too little to build on. A pillar has the links that lead to its tasks.");
}

void add_section(const AgreeReport& report, Dissent wanted, const char* heading,
                 tell::Document& page) {
  tell::Section section{heading, {}};
  for (StatementId id : report.judgements.statements) {
    if (dissent_of(report.model()[id]) == wanted)
      section.add(fmt::format("{} ({}): {}", capital(link_in_words(report, id)),
                              report.model()[id].id, scores_in_words(report, id)));
  }
  page.add(std::move(section));
}

std::string_view word_of(Dissent dissent) {
  constexpr std::array<std::string_view, 4> words{"alone", "agreed", "apart", "sign"};
  return words[static_cast<std::size_t>(dissent)];
}

tell::Json number(const std::optional<double>& value) {
  return value ? tell::Json(std::round(*value * 1000) / 1000) : tell::Json(nullptr);
}

tell::Json value_json(const Agreement::Value& value) {
  tell::Json json{{"alpha", number(value.alpha)}, {"low", nullptr}, {"high", nullptr}};
  if (value.interval) {
    json["low"] = number(value.interval->low);
    json["high"] = number(value.interval->high);
  }
  return json;
}

}  // namespace

tell::Document agree_page(const AgreeReport& report) {
  tell::Document page{.title = "How far those who judged agree"};
  const std::size_t judged = report.judgements.rows.size();
  if (judged == 0) {
    page.say(
        "Nobody's judgements are in this model: write 'judgements: {desk-1: -2, "
        "desk-2: 0}' on a link, each under a word for the assessor that is no name.");
    return page;
  }
  const std::size_t assessors = report.judgements.assessors.size();
  page.say(fmt::format("{} assessor{}; {} of {} links {} judged by {}.",
                       capital(count_word(assessors)), assessors == 1 ? "" : "s", judged,
                       report.model().statements.size(), judged == 1 ? "was" : "were",
                       assessors == 1 ? "that one" : "one of them or more"));
  if (assessors == 1) {
    page.say("With one assessor there is nothing to compare.");
  } else {
    add_numbers(report, page);
    add_agenda(report, false, page);
  }
  add_section(report, Dissent::agreed, "What all who judged it see alike", page);
  add_section(report, Dissent::alone, "What only one has judged", page);
  return page;
}

tell::Sheet agree_sheet(const AgreeReport& report) {
  std::vector<std::string> columns{"statement", "judged_by", "score",
                                   "least",     "most",      "dissent"};
  if (report.names)
    columns.insert(columns.end(), report.judgements.assessors.begin(),
                   report.judgements.assessors.end());
  tell::Sheet sheet(columns);
  for (std::size_t i = 0; i < report.judgements.rows.size(); ++i) {
    const Statement& statement = report.model()[report.judgements.statements[i]];
    const auto [least, most] = std::ranges::minmax(
        statement.judgements, {}, [](const auto& j) { return j.second; });
    std::vector<tell::Cell> row{statement.id,    statement.judgements.size(),
                                statement.score, least.second,
                                most.second,     word_of(dissent_of(statement))};
    if (report.names) {
      for (const auto& score : report.judgements.rows[i])
        row.push_back(score ? tell::Cell(*score) : tell::Cell());
    }
    sheet.add(std::move(row));
  }
  return sheet;
}

void agree_data(const AgreeReport& report, tell::Json& body) {
  body["assessors"] = report.judgements.assessors.size();
  body["judged"] = report.judgements.rows.size();
  body["links"] = report.model().statements.size();
  tell::Json agreements = tell::Json::array();
  for (std::size_t i = 0; i < report.agreements.size(); ++i) {
    const Agreement& agreement = report.agreements[i];
    const bool without_one = i > report.of_pillars;
    tell::Json of = agreement.of;
    if (without_one && !report.names)
      of = nullptr;
    agreements.push_back({{"kind", i == 0        ? "all"
                                   : without_one ? "without"
                                                 : "pillar"},
                          {"of", std::move(of)},
                          {"links", agreement.statements},
                          {"signs", value_json(agreement.signs)},
                          {"ordinal", value_json(agreement.ordinal)},
                          {"interval", value_json(agreement.interval)}});
  }
  body["agreements"] = std::move(agreements);
  tell::Json contested = tell::Json::array();
  for (const ContestedStatement& one : report.contested) {
    tell::Json falls = tell::Json::array();
    for (const Falls& fall : one.falls)
      falls.push_back({{"score", fall.score}, {"headline", fall.headline}});
    tell::Json views = tell::Json::array();
    for (const GivenView& view : views_on(report, one.statement)) {
      views.push_back({{"score", view.score}, {"because", view.because}});
      if (report.names)
        views.back()["assessor"] = view.assessor;
    }
    contested.push_back({{"statement", report.model()[one.statement].id},
                         {"dissent", word_of(one.dissent)},
                         {"views", std::move(views)},
                         {"falls", std::move(falls)}});
  }
  body["contested"] = std::move(contested);
  body["tried"] = report.tried;
}

}  // namespace taut
