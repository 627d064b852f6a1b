#include "taut/exchange/yaml_text.hpp"

#include "taut/rows/datum.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace taut {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Several words with blanks and marks between them that mean nothing to YAML.
bool is_phrase(std::string_view text) {
  constexpr std::string_view marks = " ./()'";
  return !text.empty() && is_letter(text.front()) && text.back() != ' ' &&
         text.find_first_of(marks) != text.npos && std::ranges::all_of(text, [&](char c) {
           return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                  marks.find(c) != marks.npos;
         });
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  return is_phrase(text) ? std::string(text) : yaml_text(text);
}

std::string yaml_comment(std::string_view text) {
  std::string line = printable(text);
  for (const std::string_view end : {"\xE2\x80\xA8", "\xE2\x80\xA9"})
    for (std::size_t at = line.find(end); at != line.npos; at = line.find(end, at))
      line.replace(at, end.size(), " ");
  return line;
}

std::string yaml_list(const std::vector<std::string>& texts) {
  std::vector<std::string> scalars;
  std::ranges::transform(texts, std::back_inserter(scalars), yaml_scalar);
  return fmt::format("[{}]", fmt::join(scalars, ", "));
}

}  // namespace taut
