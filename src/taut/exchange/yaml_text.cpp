#include "taut/exchange/yaml_text.hpp"

#include "taut/text/lower_case.hpp"

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

}  // namespace

std::string yaml_scalar(std::string_view text) {
  if (is_plain(text))
    return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    switch (c) {
      case '"': quoted += "\\\""; break;
      case '\\': quoted += "\\\\"; break;
      case '\n': quoted += "\\n"; break;
      case '\t': quoted += "\\t"; break;
      case '\r': quoted += "\\r"; break;
      default: quoted += c; break;
    }
  }
  return quoted + '"';
}

std::string yaml_list(const std::vector<std::string>& texts) {
  std::vector<std::string> scalars;
  std::ranges::transform(texts, std::back_inserter(scalars), yaml_scalar);
  return fmt::format("[{}]", fmt::join(scalars, ", "));
}

}  // namespace taut
