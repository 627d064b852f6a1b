#include "taut/rows/datum.hpp"
#include "taut/text/lower_case.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace taut {
namespace {

// Words that are no texts to one YAML reader or another.
bool is_reserved(std::string_view text) {
  constexpr std::string_view words[] = {"true", "false", "yes", "no", "on",
                                        "off",  "null",  "y",   "n"};
  return std::ranges::find(words, lower_case(text)) != std::end(words);
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_plain(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && !is_reserved(text) &&
         std::ranges::all_of(text, [](char c) {
           return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

// What YAML does not take between quotes, or takes for the end of a line.
bool needs_escape(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 ||
         code == 0x2029 || code == 0xFEFF;
}

}  // namespace

std::string yaml_text(std::string_view text) {
  if (is_plain(text))
    return std::string(text);
  std::string out = "\"";
  while (!text.empty()) {
    const auto character = first_character(text);
    const std::size_t bytes = character ? character->bytes : 1;
    const bool is_one =
        character && character->code != 0xFFFE && character->code != 0xFFFF;
    const char32_t code = is_one ? character->code : 0xFFFD;
    if (code == '\n')
      out += "\\n";
    else if (code == '\t')
      out += "\\t";
    else if (code == '"' || code == '\\')
      out += fmt::format("\\{}", static_cast<char>(code));
    else if (!is_one || needs_escape(code))
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(code));
    else
      out += text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return out + '"';
}

std::string flow_yaml(const Datum& datum) {
  std::vector<std::string> items;
  if (datum.is_string())
    return yaml_text(datum.get_ref<const std::string&>());
  if (!datum.is_structured())
    return datum.dump();
  for (const auto& [name, value] : datum.items())
    items.push_back(datum.is_object()
                        ? fmt::format("{}: {}", yaml_text(name), flow_yaml(value))
                        : flow_yaml(value));
  const std::string inside = fmt::format("{}", fmt::join(items, ", "));
  return datum.is_object() ? "{" + inside + "}" : "[" + inside + "]";
}

}  // namespace taut
