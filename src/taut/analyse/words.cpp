#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace taut {

std::string listed(const std::vector<std::string>& words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0)
      text += i + 1 == words.size() ? fmt::format(" {} ", last) : ", ";
    text += words[i];
  }
  return text;
}

std::string listed_up_to(std::vector<std::string> words, std::size_t most) {
  if (words.size() > most + 1) {
    const std::size_t more = words.size() - most;
    words.resize(most);
    words.push_back(count_word(more) + " more");
  }
  return listed(words);
}

std::string names(const Subject& subject, const std::vector<TaskId>& tasks) {
  return names_up_to(subject, tasks, tasks.size());
}

std::string names_up_to(const Subject& subject, const std::vector<TaskId>& tasks,
                        std::size_t most) {
  std::vector<std::string> words;
  for (TaskId task : tasks)
    words.emplace_back(subject.name(task));
  return listed_up_to(std::move(words), most);
}

std::string count_word(std::size_t count) {
  constexpr std::string_view words[] = {"no",   "one",    "two",   "three", "four",
                                        "five", "six",    "seven", "eight", "nine",
                                        "ten",  "eleven", "twelve"};
  return count < std::size(words) ? std::string(words[count]) : fmt::format("{}", count);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string_view unstopped(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n'))
    text.remove_suffix(1);
  if (text.ends_with('.') && !text.ends_with("..."))
    text.remove_suffix(1);
  return text;
}

std::string sentence(std::string text) {
  const bool ended = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
  if (!ended)
    text += '.';
  return text;
}

std::string titles(const std::vector<std::string>& titles) {
  const bool plain = std::ranges::all_of(titles, [](const std::string& title) {
    return title.find(" and ") == title.npos && title.find(',') == title.npos;
  });
  return plain ? listed(titles) : fmt::format("{}", fmt::join(titles, "; "));
}

std::string_view harmed(int strength) {
  constexpr std::string_view words[] = {"limited", "worked against", "made impossible"};
  return words[std::clamp(strength, 1, 3) - 1];
}

std::string_view to_harm(int strength) {
  constexpr std::string_view words[] = {"limit", "work against", "make impossible"};
  return words[std::clamp(strength, 1, 3) - 1];
}

std::string weakening(std::size_t count, int strength, std::string_view what) {
  const std::string who = count_word(count) + (count == 1 ? " task" : " tasks");
  const std::string_view s = count == 1 ? "s" : "";
  if (strength >= 3)
    return fmt::format("{} make{} {} impossible", who, s, what);
  return strength == 2 ? fmt::format("{} work{} against {}", who, s, what)
                       : fmt::format("{} limit{} {}", who, s, what);
}

std::string_view helped(int strength) {
  constexpr std::string_view words[] = {"prepared", "helped", "carried"};
  return words[std::clamp(strength, 1, 3) - 1];
}

namespace {

template <typename Row>
std::string_view title_or_id(const Subject& subject, const Row& row) {
  const auto title = unstopped(row.title.in(subject.language));
  return title.empty() ? row.id : title;
}

}  // namespace

std::string_view title_of(const Subject& subject, ObjectiveId objective) {
  return title_or_id(subject, subject.model()[objective]);
}

std::string_view title_of(const Subject& subject, PhaseId phase) {
  return title_or_id(subject, subject.model()[phase]);
}

std::string quoted(const Subject& subject, PhaseId phase) {
  return fmt::format("\"{}\"", title_of(subject, phase));
}

std::string_view title_of(const Subject& subject, ResourceId resource) {
  return title_or_id(subject, subject.model()[resource]);
}

std::string in_words(const Subject& subject, Switch what) {
  return std::string(unstopped(title_of(subject.model(), what).in(subject.language)));
}

std::string in_words(const Subject& subject, const End& end) {
  if (!end.selector)
    return names(subject, end.tasks);
  const Model& model = subject.model();
  switch (end.selector->kind) {
    case Selector::Kind::draws_on:
      return fmt::format("every task that draws on {}",
                         model[end.selector->resource].title.in(subject.language));
    case Selector::Kind::pillar:
      return fmt::format("every task of {}",
                         model[end.selector->pillar].title.in(subject.language));
    case Selector::Kind::needs_consent_of:
      return fmt::format("every task that needs the consent of {}",
                         model[end.selector->actor].title.in(subject.language));
    case Selector::Kind::all: break;
  }
  return "every other task";
}

}  // namespace taut
