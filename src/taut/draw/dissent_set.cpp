#include "taut/draw/dissent_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <tuple>
#include <utility>

namespace taut {
namespace {

std::pair<int, int> ends_of(const Statement& link) {
  const auto [least, most] = std::ranges::minmax(
      link.judgements | std::views::transform([](const auto& j) { return j.second; }));
  return {least, most};
}

// How far apart those who judged it stand: contradiction first, then by distance.
auto rank_of(const DissentLine& line) {
  return std::tuple(line.dissent == Dissent::sign, line.most - line.least);
}

void keep_touched(DissentSet& set, const Model& model) {
  std::vector<bool> on(model.tasks.size());
  for (const DissentLine& line : set.lines)
    on[line.a.value] = on[line.b.value] = true;
  set.tasks.clear();
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i) {
    if (on[i])
      set.tasks.push_back(TaskId{i});
  }
}

std::vector<DissentLine> lines_of(const Model& model, StatementId id) {
  const Statement& link = model[id];
  const auto [least, most] = ends_of(link);
  std::vector<DissentLine> lines;
  for (const TaskId from : link.from.tasks) {
    for (const TaskId to : link.to.tasks) {
      if (from != to)
        lines.push_back({from, to, link.mutual, dissent_of(link), least, most, {id}});
    }
  }
  return lines;
}

// One line a pair: the link on which they are furthest apart speaks for it.
void join(DissentLine& line, DissentLine&& other) {
  const bool back = line.a != other.a;
  const bool mutual = line.mutual || other.mutual || back;
  std::vector<StatementId> links = line.links;
  if (rank_of(other) > rank_of(line)) {
    std::swap(line, other);
    links.insert(links.begin(), line.links.front());
  } else {
    links.push_back(other.links.front());
  }
  line.links = std::move(links);
  line.mutual = mutual;
}

std::string signed_words(int score) {
  return score < 0 ? fmt::format("\u2212{}", -score)
                   : fmt::format("{}{}", score > 0 ? "+" : "", score);
}

// "two see a tension (-2 to -1), one a synergy (1)".
std::string sides_in_words(const Statement& link) {
  std::vector<std::string> words;
  for (const auto& [sign, sees] :
       {std::pair(-1, "a tension"), std::pair(0, "neither"), std::pair(1, "a synergy")}) {
    std::vector<int> scores;
    for (const auto& [assessor, score] : link.judgements) {
      if ((score > 0) - (score < 0) == sign)
        scores.push_back(score);
    }
    if (scores.empty())
      continue;
    const auto [least, most] = std::ranges::minmax(scores);
    std::string range;
    if (sign != 0)
      range = least == most
                  ? fmt::format(" ({})", signed_words(least))
                  : fmt::format(" ({} to {})", signed_words(least), signed_words(most));
    words.push_back(fmt::format("{} {} {}{}", in_words(static_cast<int>(scores.size())),
                                scores.size() == 1 ? "sees" : "see", sees, range));
  }
  return joined(words);
}

}  // namespace

DissentSet dissent_of(const Model& model, std::size_t most) {
  DissentSet set;
  std::map<std::pair<TaskId, TaskId>, std::size_t> places;
  for (std::uint32_t i = 0; i < model.statements.size(); ++i) {
    const Statement& link = model.statements[i];
    if (link.judgements.size() < 2)
      continue;
    ++set.judged;
    const Dissent dissent = dissent_of(link);
    set.contested += dissent == Dissent::agreed ? 0 : 1;
    if (link.general() || ends_of(link) == std::pair(0, 0))
      continue;
    for (DissentLine& line : lines_of(model, StatementId{i})) {
      const auto [at, is_new] = places.try_emplace(
          {std::min(line.a, line.b), std::max(line.a, line.b)}, set.lines.size());
      if (is_new)
        set.lines.push_back(std::move(line));
      else
        join(set.lines[at->second], std::move(line));
    }
  }
  std::ranges::stable_sort(set.lines, std::ranges::greater{}, rank_of);
  keep_touched(set, model);
  if (set.tasks.size() > most) {
    set.agreed_left_out = static_cast<int>(std::erase_if(
        set.lines, [](const DissentLine& line) { return !line.contested(); }));
    keep_touched(set, model);
  }
  return set;
}

std::string mark_of(const DissentLine& line) {
  if (!line.contested())
    return {};
  return fmt::format("{} to {}", signed_words(line.least), signed_words(line.most));
}

std::string title_of_dissent(const DissentSet& set) {
  if (set.judged == 0)
    return "No link was judged by two or more";
  const std::string links =
      fmt::format("{} {}", in_words(set.judged), set.judged == 1 ? "link" : "links");
  if (set.contested == 0)
    return fmt::format("Nobody contradicts anybody: {} judged by several", links);
  if (set.judged == 1)
    return "Assessors contradict each other on the one link that several judged";
  return fmt::format("Assessors contradict each other on {} of {}",
                     in_words(set.contested), links);
}

std::string dissent_in_words(const Speaker& speaker, const DissentLine& line) {
  const Statement& link = speaker.model()[line.links.front()];
  return fmt::format("{} {} {}: {}", speaker.name(line.a), link.mutual ? "and" : "on",
                     speaker.name(line.b), sides_in_words(link));
}

std::string description_of_dissent(const Speaker& speaker, const DissentSet& set) {
  std::string text = title_of_dissent(set) + ".";
  for (const DissentLine& line : set.lines)
    text += fmt::format("\n{}.", capitalised(dissent_in_words(speaker, line)));
  return text;
}

ReasonKey key_of_dissent(const Speaker& speaker, const DissentSet& set) {
  ReasonKey key{.heading = "WHO SEES WHAT"};
  for (const DissentLine& line : set.lines) {
    if (!line.contested())
      continue;
    std::vector<std::string_view> ids;
    for (const StatementId id : line.links)
      ids.push_back(speaker.model()[id].id);
    key.entries.push_back({.mark = mark_of(line),
                           .text = dissent_in_words(speaker, line),
                           .id = fmt::format("{}", fmt::join(ids, ", ")),
                           .weight = line.most - line.least});
  }
  return key;
}

}  // namespace taut
