#include "taut/draw/citation.hpp"

#include "taut/draw/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_authors = 3;

// "A, B and C" as A, B, C.
std::vector<std::string> people_in(std::string_view text) {
  std::vector<std::string> people;
  while (!text.empty()) {
    const std::size_t comma = text.find(", ");
    const std::size_t with = text.find(" and ");
    const std::size_t end = std::min({comma, with, text.size()});
    people.push_back(on_one_line(text.substr(0, end)));
    text.remove_prefix(std::min(text.size(), end + (with < comma ? 5 : 2)));
  }
  return people;
}

bool is_initial(std::string_view word) {
  return word.ends_with('.') && word.size() <= 6;
}

// "A. Pozo Marín" without the initials; empty if there are none.
std::string without_initials(std::string_view person) {
  bool any = false;
  while (true) {
    const std::size_t blank = person.find(' ');
    if (blank == std::string_view::npos || !is_initial(person.substr(0, blank)))
      break;
    any = true;
    person.remove_prefix(blank + 1);
  }
  return any ? std::string(person) : std::string();
}

std::string authors_in_short(std::string_view author) {
  std::vector<std::string> people = people_in(author);
  for (std::string& person : people) {
    person = without_initials(person);
    if (person.empty())
      return std::string(author);
  }
  return people.size() > most_authors ? people.front() + " et al." : joined(people);
}

}  // namespace

std::string short_source(const Source& source) {
  std::string who = source.author.empty() ? std::string(source.publisher)
                                          : authors_in_short(source.author);
  if (who.empty())
    who = source.id;
  const auto year = source.date.substr(0, std::min<std::size_t>(4, source.date.size()));
  return on_one_line(fmt::format("{} {}", who, year));
}

}  // namespace taut
