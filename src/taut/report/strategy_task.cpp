// One task in full. What is ranked (harm) is told as a rank among the tasks; what is
// counted (the value) is told as the sum it is.

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/profile_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

std::string ordinal(int number) {
  const bool teen = number % 100 / 10 == 1;
  const std::string_view ending = teen               ? "th"
                                  : number % 10 == 1 ? "st"
                                  : number % 10 == 2 ? "nd"
                                  : number % 10 == 3 ? "rd"
                                                     : "th";
  return fmt::format("{}{}", number, ending);
}

std::string ranked(int rank, std::string_view verb) {
  if (rank == 0)
    return fmt::format("{} none", verb);
  return fmt::format("{} the {}", verb, rank == 1 ? "most" : ordinal(rank) + " most");
}

// "value 8: 3 x 2 (agreement) + 2 x 1 (centre-stable)".
std::string value_in_words(const Strategy& strategy, TaskId task) {
  const Model& model = strategy.model();
  std::vector<std::string> terms;
  for (const Task::Serves& serves : model[task].serves)
    terms.push_back(fmt::format("{} x {} ({})", model[serves.objective].weight,
                                serves.degree, model[serves.objective].id));
  if (terms.empty())
    return "none of the objectives as written; its value to them is 0";
  std::string serves = serves_in_words(strategy.subject, task);
  if (serves.starts_with("serves "))
    serves.erase(0, 7);
  return fmt::format("{}; its value, the sum of weight x serves: {} = {}", serves,
                     fmt::join(terms, " + "), strategy.profiles[task.value].value);
}

// Of one sign, by objective: "reaches agreement through others: DDR (helped by it, serves
// 3)". The objective takes the place of "{}" in the label.
std::vector<BriefLine> ways(const Strategy& strategy, const std::vector<Through>& all,
                            TaskId task, std::string_view label, bool harm) {
  const Subject& subject = strategy.subject;
  std::vector<BriefLine> lines;
  for (std::size_t at = 0; at < all.size();) {
    const ObjectiveId objective = all[at].objective;
    BriefLine line{.label =
                       fmt::format(fmt::runtime(label), strategy.model()[objective].id)};
    std::vector<std::string> words;
    for (; at < all.size() && all[at].objective == objective; ++at) {
      const Through& way = all[at];
      const Pair* pair = subject.situation.find(task, way.other);
      const ArcIndex arc = harm ? *pair->leading_tension : *pair->leading_synergy;
      const StatementId id = subject.situation.arcs[arc].statement;
      if (std::ranges::find(line.statements, id) == line.statements.end())
        line.statements.push_back(id);
      words.push_back(fmt::format(
          "{} ({} by it, serves {})", subject.name(way.other),
          harm ? harmed(told_strength(subject.situation, *pair)) : helped(way.strength),
          way.degree));
    }
    line.text = fmt::format("{}", fmt::join(words, ", "));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

BriefLine tensions_line(const Strategy& strategy, TaskId task) {
  const Subject& subject = strategy.subject;
  return {.label = "tensions",
          .text = tensions_in_words(subject, task) + asleep_in_words(subject, task),
          .statements = leading_tensions_touching(subject, task)};
}

std::vector<BriefLine> profile_lines(const Strategy& strategy, TaskId task) {
  const Subject& subject = strategy.subject;
  const Profile& profile = strategy.profiles[task.value];
  const std::size_t count = strategy.profiles.size();
  std::vector<BriefLine> lines{
      {.label = "serves", .text = value_in_words(strategy, task)},
      {.label = "harm by tension, ranked",
       .text = fmt::format("of {} tasks it {} and {}", count,
                           ranked(profile.suffered_rank, "suffers"),
                           ranked(profile.caused_rank, "causes"))}};
  std::ranges::move(ways(strategy, serves_through(subject.situation, task), task,
                         "reaches {} through others", false),
                    std::back_inserter(lines));
  std::ranges::move(ways(strategy, costs_through(subject.situation, task), task,
                         "its tensions cost {}", true),
                    std::back_inserter(lines));
  return lines;
}

}  // namespace taut
