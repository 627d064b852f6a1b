#include "taut/exchange/yaml_text.hpp"

#include "taut/text/lower_case.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace taut {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Words that are no texts to one YAML reader or another.
bool is_reserved(std::string_view text) {
  constexpr std::array<std::string_view, 9> words{"true", "false", "yes", "no", "on",
                                                  "off",  "null",  "y",   "n"};
  return std::ranges::find(words, lower_case(text)) != words.end();
}

// A phrase of letters, digits, blanks and marks that mean nothing to YAML.
bool is_plain(std::string_view text) {
  if (text.empty() || !is_letter(text[0]) || text.back() == ' ' || is_reserved(text))
    return false;
  return std::ranges::all_of(text, [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') ||
           std::string_view(" -_./()'").find(c) != std::string_view::npos;
  });
}

// What is not UTF-8, and what no YAML holds, counts as U+FFFD.
template <typename Each>
void for_each_character(std::string_view text, Each&& each) {
  while (!text.empty()) {
    const auto found = first_character(text);
    const bool allowed = found && found->code != 0xFFFE && found->code != 0xFFFF;
    const std::size_t bytes = found ? found->bytes : 1;
    each(allowed ? found->code : char32_t{0xFFFD},
         allowed ? text.substr(0, bytes) : std::string_view("\xEF\xBF\xBD"));
    text.remove_prefix(bytes);
  }
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  if (is_plain(text))
    return std::string(text);
  std::string quoted = "\"";
  for_each_character(text, [&](char32_t code, std::string_view bytes) {
    if (code == '"' || code == '\\')
      quoted += '\\';
    if (code == '\n')
      quoted += "\\n";
    else if (code == '\t')
      quoted += "\\t";
    else if (is_control(code))
      quoted += fmt::format("\\x{:02X}", static_cast<unsigned>(code));
    else
      quoted += bytes;
  });
  return quoted + '"';
}

std::string yaml_comment(std::string_view text) {
  std::string line;
  for_each_character(text, [&](char32_t code, std::string_view bytes) {
    line += is_control(code) || code == 0x2028 || code == 0x2029 ? " " : bytes;
  });
  return line;
}

std::string yaml_list(const std::vector<std::string>& texts) {
  std::vector<std::string> scalars;
  std::ranges::transform(texts, std::back_inserter(scalars), yaml_scalar);
  return fmt::format("[{}]", fmt::join(scalars, ", "));
}

}  // namespace taut
