#include "taut/rows/model_format.hpp"

#include "taut/rows/key_words.hpp"
#include "taut/rows/schema_values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

std::string words_of(const Value& value);

std::string section_link(RowKind kind) {
  const std::string section = section_name(kind);
  std::string words = section;
  std::ranges::replace(words, '-', ' ');
  return fmt::format("[{}](#{})", words, section);
}

std::string whole_words(const Value& value) {
  if (value.min == value.max)
    return fmt::format("`{}`", value.min);
  if (value.max >= schema::largest_number)
    return fmt::format("whole number from {}", value.min);
  return fmt::format("whole number from {} to {}", value.min, value.max);
}

std::string choice_words(const Value& value) {
  std::string text;
  for (std::size_t i = 0; i < value.words.size(); ++i) {
    const bool last = i > 0 && i + 1 == value.words.size();
    text += fmt::format("{}`{}`", i == 0 ? "" : last ? " or " : ", ", value.words[i]);
  }
  return text;
}

std::string list_words(const Value& value) {
  const Value& item = *value.item;
  std::string each = "list of texts";
  if (item.kind == ValueKind::name)
    each = fmt::format("list of names ({})", names_of(item.names, "or"));
  else if (item.kind == ValueKind::row && item.names != Table::none)
    each = fmt::format("list of names ({}) or {}", names_of(item.names, "or"),
                       section_link(item.row));
  else if (item.kind == ValueKind::row)
    each = "list of " + section_link(item.row);
  else if (item.kind == ValueKind::choice)
    each = "list of these";
  else if (item.kind == ValueKind::when)
    each = "list of " + words_of(item);
  return value.or_one ? fmt::format("{}, or a {}", words_of(item), each) : each;
}

std::string map_words(const Value& value) {
  const std::string key =
      value.names == Table::none ? "new name" : names_of(value.names, "or");
  return fmt::format("map: {} → {}", key, words_of(*value.item));
}

std::string row_words(const Value& value) {
  return value.partial ? fmt::format("some keys of a {}", section_link(value.row))
                       : section_link(value.row);
}

std::string words_of(const Value& value) {
  switch (value.kind) {
    case ValueKind::text: return "text";
    case ValueKind::line: return "text, one language";
    case ValueKind::id: return "name";
    case ValueKind::link_id: return "name, capitals allowed";
    case ValueKind::date: return "day";
    case ValueKind::since: return "year, month or day";
    case ValueKind::whole: return whole_words(value);
    case ValueKind::number: return "number from 0";
    case ValueKind::truth: return "`true` or `false`";
    case ValueKind::truth3: return "`true`, `false` or `unknown`";
    case ValueKind::choice: return choice_words(value);
    case ValueKind::name: return "name of " + with_article(names_of(value.names, "or"));
    case ValueKind::when: return "name, list or [circumstances](#circumstances)";
    case ValueKind::end: return "task, list of tasks, `all` or [selector](#selector)";
    case ValueKind::ends: return "list of two ends";
    case ValueKind::range:
      return fmt::format("two whole numbers from {} to {}", value.min, value.max);
    case ValueKind::reason:
      return "text, or one for each direction: `{a-b: .., b-a: ..}` with the names of "
             "the tasks";
    case ValueKind::address: return "address of a finding, or name of a link";
    case ValueKind::judged:
      return fmt::format("{}, or [{}](#{})", whole_words(value),
                         schema_of(value.row).name, section_name(value.row));
    case ValueKind::scores: return "map: posture → map: posture → " + whole_words(value);
    case ValueKind::list: return list_words(value);
    case ValueKind::map: return map_words(value);
    case ValueKind::row: return row_words(value);
  }
  return {};
}

// A bar would end the cell.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string default_words(const Key& key) {
  if (key.required)
    return "**required**";
  return key.fallback.empty() ? "-" : cell(key.fallback);
}

}  // namespace

std::string section_name(RowKind kind) {
  std::string name(kind == RowKind::renewal ? "renewal" : schema_of(kind).name);
  std::ranges::replace(name, ' ', '-');
  return name;
}

std::string key_table_markdown(RowKind kind) {
  std::string text =
      "| key | what it is | type | default | example |\n"
      "| --- | --- | --- | --- | --- |\n";
  for (const Key& key : schema_of(kind).keys)
    text += fmt::format("| `{}` | {} | {} | {} | `{}` |\n", key.name, cell(key.meaning),
                        words_of(key.value), default_words(key), cell(key.example));
  return text;
}

}  // namespace taut
