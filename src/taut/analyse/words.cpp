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

std::string names(const Subject& subject, const std::vector<TaskId>& tasks) {
  std::vector<std::string> words;
  for (TaskId task : tasks)
    words.emplace_back(subject.name(task));
  return listed(words);
}

std::string count_word(std::size_t count) {
  constexpr std::string_view words[] = {"no",   "one",    "two",   "three", "four",
                                        "five", "six",    "seven", "eight", "nine",
                                        "ten",  "eleven", "twelve"};
  return count < std::size(words) ? std::string(words[count]) : fmt::format("{}", count);
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string_view harmed(int strength) {
  constexpr std::string_view words[] = {"limited", "worked against", "made impossible"};
  return words[std::clamp(strength, 1, 3) - 1];
}

std::string_view helped(int strength) {
  constexpr std::string_view words[] = {"prepared", "helped", "carried"};
  return words[std::clamp(strength, 1, 3) - 1];
}

std::string in_words(const Subject& subject, Switch what) {
  return std::string(title_of(subject.model(), what).in(subject.language));
}

std::string in_words(const Subject& subject, const When& when) {
  switch (when.kind) {
    case When::Kind::is:
      if (std::holds_alternative<SafeguardId>(when.what))
        return in_words(subject, when.what) + " in place";
      return in_words(subject, when.what);
    case When::Kind::negation:
      return fmt::format("it is not so that {}", in_words(subject, when.parts.front()));
    case When::Kind::all:
    case When::Kind::any: break;
  }
  std::vector<std::string> parts;
  std::ranges::transform(when.parts, std::back_inserter(parts),
                         [&](const When& part) { return in_words(subject, part); });
  return listed(parts, when.kind == When::Kind::any ? "or" : "and");
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
