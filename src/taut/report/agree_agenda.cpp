// What a chair needs: each judgement that is in dispute, who sees what, their reasons,
// and what would follow if one side were right.

#include "taut/analyse/words.hpp"
#include "taut/report/agree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_discussed = 10;

// What a side sees, and how those of it are called.
struct DissentSide {
  std::string_view sees;
  bool (*has)(int score);
};
constexpr std::array<DissentSide, 3> dissent_sides{
    {{"a tension", [](int score) { return score < 0; }},
     {"nothing either way", [](int score) { return score == 0; }},
     {"a synergy", [](int score) { return score > 0; }}}};

// "Two see a tension (-2, -1): elders were taken (-2); nobody asked them (-1)".
tell::Item side_item(const AgreeReport& report, const DissentSide& side,
                     const std::vector<GivenView>& views) {
  std::vector<std::string> given;
  std::vector<std::pair<int, std::string>> reasons;
  std::set<int> scores;
  for (const GivenView& view : views) {
    if (!side.has(view.score))
      continue;
    scores.insert(view.score);
    given.push_back(report.names ? fmt::format("{} {}", view.assessor, view.score)
                                 : std::to_string(view.score));
    if (!view.because.empty())
      reasons.push_back({view.score, std::string(unstopped(view.because))});
  }
  if (given.empty())
    return {};
  std::vector<std::string> why;
  for (const auto& [score, because] : reasons)
    why.push_back(scores.size() > 1 ? fmt::format("{} ({})", because, score) : because);
  return {.text = fmt::format("{} {} {} ({}): {}", capital(count_word(given.size())),
                              given.size() == 1 ? "sees" : "see", side.sees,
                              fmt::join(given, ", "),
                              why.empty() ? "no reason is noted"
                                          : fmt::format("{}", fmt::join(why, "; ")))};
}

tell::Entry entry_of(const AgreeReport& report, const ContestedStatement& contested,
                     std::size_t number) {
  const Statement& link = report.model()[contested.statement];
  tell::Entry entry{
      .number = number,
      .headline = fmt::format(
          "{} ({}): {}?", capital(link_in_words(report, contested.statement)), link.id,
          contested.dissent == Dissent::sign ? "a tension or a synergy"
                                             : "how strong is it")};
  const std::vector<GivenView> views = views_on(report, contested.statement);
  for (const DissentSide& side : dissent_sides) {
    if (tell::Item item = side_item(report, side, views); !item.text.empty())
      entry.items.push_back(std::move(item));
  }
  if (const std::string_view because = link.because.in(report.subject.language);
      !because.empty())
    entry.items.push_back(
        {.text = fmt::format("The model says: {}", unstopped(because))});
  for (const Falls& fall : contested.falls)
    entry.items.push_back(
        {.text = fmt::format("If it is {}, this is no longer on the first page: {}",
                             fall.score, unstopped(fall.headline))});
  return entry;
}

}  // namespace

std::vector<GivenView> views_on(const AgreeReport& report, StatementId id) {
  const Statement& link = report.model()[id];
  std::vector<GivenView> views;
  for (const auto& [assessor, score] : link.judgements) {
    const Text* because = link.reason_of(assessor);
    views.push_back(
        {assessor, score,
         because ? because->in(report.subject.language) : std::string_view()});
  }
  std::ranges::stable_sort(views, {}, [](const GivenView& view) {
    return std::tuple(view.score, view.because.empty());
  });
  return views;
}

std::string link_in_words(const AgreeReport& report, StatementId id) {
  const Statement& link = report.model()[id];
  return fmt::format("{} on {}", in_words(report.subject, link.from),
                     in_words(report.subject, link.to));
}

void add_agenda(const AgreeReport& report, bool alone, tell::Document& page) {
  if (report.contested.empty())
    return page.say(
        "Nobody contradicts anybody: no link is a tension to one and a synergy "
        "to another, and none has scores three steps apart.");
  if (!alone)
    page.head("To discuss, what changes most first");
  const std::size_t told = std::min(report.contested.size(), most_discussed);
  for (std::size_t i = 0; i < told; ++i)
    page.add(tell::Block(entry_of(report, report.contested[i], i + 1)));
  if (report.contested.size() > told)
    page.say(fmt::format(
        "{} contested; the table (--format csv) has the rest.",
        counted(report.contested.size() - told, "more link is", "more links are")));
  if (report.tried < report.contested.size())
    page.say(fmt::format(
        "What would follow was worked out for the {} of them that are most in dispute; "
        "nothing is known of what hangs on the other {}.",
        report.tried, report.contested.size() - report.tried));
}

tell::Document agree_agenda(const AgreeReport& report) {
  tell::Document page{.title = "What to discuss"};
  if (report.judgements.assessors.size() < 2)
    return agree_page(report);
  page.say(fmt::format(
      "The judgements on which {} assessors contradict each other, those first on which "
      "most of the first page hangs. For each: what is seen and why, what the model "
      "says, and what "
      "would follow if one side were right.",
      count_word(report.judgements.assessors.size())));
  add_agenda(report, true, page);
  return page;
}

}  // namespace taut
