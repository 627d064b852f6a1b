#include "taut/text/slug.hpp"

#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace taut {
namespace {

// Letters that Unicode does not take apart, and what people write for them.
constexpr std::pair<char32_t, std::string_view> whole_letters[] = {
    {U'\u00E6', "ae"}, {U'\u00F8', "o"}, {U'\u00F0', "d"},  {U'\u00FE', "t"},
    {U'\u0111', "d"},  {U'\u0127', "h"}, {U'\u0131', "i"},  {U'\u0138', "k"},
    {U'\u0142', "l"},  {U'\u014B', "n"}, {U'\u0153', "oe"}, {U'\u0167', "t"}};

// The lower-case letters of ASCII that `code` consists of; empty if it is none.
std::string letters_of(char32_t code) {
  std::string out;
  for (const char32_t part : decomposed(code)) {
    if ((part >= 'a' && part <= 'z') || (part >= '0' && part <= '9'))
      out += static_cast<char>(part);
    else if (const auto known = std::ranges::find(
                 whole_letters, part, &std::pair<char32_t, std::string_view>::first);
             known != std::end(whole_letters))
      out += known->second;
  }
  return out;
}

bool is_apostrophe(char32_t code) {
  return code == '\'' || code == 0x2019;
}

}  // namespace

std::string slug(std::string_view text, std::size_t most) {
  std::string out;
  bool gap = false;
  while (!text.empty()) {
    const auto character = first_character(text).value_or(Character{' ', 1});
    text.remove_prefix(character.bytes);
    const std::string letters = letters_of(character.code);
    // "the State's" is two words, not three.
    if (letters.empty()) {
      gap = gap || !is_apostrophe(character.code);
      continue;
    }
    if (gap && !out.empty())
      out += '-';
    gap = false;
    out += letters;
  }
  if (out.size() <= most)
    return out;
  const std::size_t hyphen = out.rfind('-', most);
  out.resize(hyphen == out.npos ? most : hyphen);
  return out;
}

std::string IdMaker::make(std::string_view text, std::string_view otherwise) {
  std::string id = slug(text);
  if (id.empty())
    id = otherwise;
  if (take(id))
    return id;
  last_.try_emplace(id + '-', 1);
  return count(id + '-');
}

std::string IdMaker::count(std::string_view prefix) {
  std::size_t& last = last_[std::string(prefix)];
  for (;;) {
    std::string numbered = fmt::format("{}{}", prefix, ++last);
    if (take(numbered))
      return numbered;
  }
}

}  // namespace taut
