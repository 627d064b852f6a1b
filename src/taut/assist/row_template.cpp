#include "taut/assist/row_template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace taut::assist {
namespace {

constexpr std::array<std::string_view, 5> usual_keys{"title", "from", "to", "because",
                                                     "basis"};

std::string start_of_value(const Key& key, std::string_view id) {
  if (key.name == "id")
    return std::string(id);
  if (key.name == "basis")
    return "unverified";
  switch (key.value.kind) {
    case ValueKind::whole:
    case ValueKind::truth: return std::string(key.example);
    case ValueKind::truth3: return "unknown";
    default: return "";
  }
}

bool is_free(const std::vector<RowInText>& rows, std::string_view id) {
  return std::ranges::find(rows, id, &RowInText::id) == rows.end();
}

}  // namespace

std::string row_template(const RowSchema& row, std::string_view id,
                         const TemplatePlace& place) {
  std::string text;
  for (const Key& key : row.keys) {
    if (!key.required && std::ranges::find(usual_keys, key.name) == usual_keys.end())
      continue;
    if (!text.empty())
      text += place.brackets ? ", " : fmt::format("{}{}", place.line_break, place.indent);
    text += fmt::format("{}: {}", key.name, start_of_value(key, id));
  }
  return text;
}

std::string next_name(const std::vector<RowInText>& rows) {
  constexpr std::size_t most_digits = 9;
  if (rows.empty())
    return {};
  const std::string_view last = rows.back().id;
  const std::size_t digits = last.find_last_not_of("0123456789") + 1;
  if (digits == last.size() || last.size() - digits > most_digits)
    return {};
  std::size_t number = 0;
  for (const char c : last.substr(digits))
    number = number * 10 + static_cast<std::size_t>(c - '0');
  std::string next;
  do
    next =
        fmt::format("{}{:0{}}", last.substr(0, digits), ++number, last.size() - digits);
  while (!is_free(rows, next));
  return next;
}

}  // namespace taut::assist
