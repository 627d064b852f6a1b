#include "taut/read/value_words.hpp"

#include "taut/read/schema_values.hpp"

#include <fmt/format.h>

#include <array>

namespace taut {
namespace {

constexpr std::array all_tables{
    Table::source,   Table::objective, Table::pillar,  Table::condition, Table::safeguard,
    Table::actor,    Table::resource,  Table::phase,   Table::task,      Table::link,
    Table::pressure, Table::view,      Table::scenario};

std::string any_of(Table names) {
  std::string text;
  for (Table one : all_tables)
    if (includes(names, one))
      text += fmt::format("{}{}", text.empty() ? "" : " or ", name_of(one));
  return text;
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

std::string item_words(const Value& item) {
  if (item.kind == ValueKind::name)
    return any_of(item.names) + " names";
  if (item.kind == ValueKind::row && item.names != Table::none)
    return fmt::format("{} names or [{}](#{}) maps", any_of(item.names),
                       schema_of(item.row).name, schema_of(item.row).name);
  return words_of(item) + "s";
}

std::string row_words(const Value& value) {
  const std::string_view name = schema_of(value.row).name;
  if (value.partial)
    return fmt::format("any keys of a [{}](#{})", name, name);
  return fmt::format("[{}](#{})", name, name);
}

std::string map_words(const Value& value) {
  const bool row = value.item->kind == ValueKind::row;
  const std::string key =
      value.names == Table::none ? (row ? "" : "name") : any_of(value.names);
  if (key.empty())
    return fmt::format("map: name to {}", words_of(*value.item));
  return fmt::format("map: {} to {}", key, words_of(*value.item));
}

std::string list_words(const Value& value) {
  if (value.or_one)
    return fmt::format("{}, or a list of {}", words_of(*value.item),
                       item_words(*value.item));
  return fmt::format("list of {}", item_words(*value.item));
}

}  // namespace

std::string words_of(const Value& value) {
  switch (value.kind) {
    case ValueKind::text: return "text";
    case ValueKind::line: return "text in one language";
    case ValueKind::id: return "new name";
    case ValueKind::link_id: return "new name, such as T01";
    case ValueKind::date: return "day";
    case ValueKind::since: return "year, month or day";
    case ValueKind::whole: return whole_words(value);
    case ValueKind::number: return "number from 0";
    case ValueKind::truth: return "`true` or `false`";
    case ValueKind::truth3: return "`true`, `false` or `unknown`";
    case ValueKind::choice: return choice_words(value);
    case ValueKind::name: return any_of(value.names) + " name";
    case ValueKind::when: return "[circumstances](#circumstances)";
    case ValueKind::end:
      return "task name, list of task names, `all`, or "
             "[selector](#selector)";
    case ValueKind::ends: return "list of two ends";
    case ValueKind::range:
      return fmt::format("list of two whole numbers from {} to {}", value.min, value.max);
    case ValueKind::reason: return "text, or for `between` two: `{a-b: .., b-a: ..}`";
    case ValueKind::list: return list_words(value);
    case ValueKind::map: return map_words(value);
    case ValueKind::row: return row_words(value);
  }
  return {};
}

std::string plain_description(const Key& key) {
  std::string text(key.meaning);
  if (key.required)
    text += "\nRequired.";
  else if (!key.fallback.empty())
    text += fmt::format("\nDefault: {}.", key.fallback);
  return text + fmt::format("\nExample: {}: {}", key.name, key.example);
}

std::string markdown_description(const Key& key) {
  std::string text(key.meaning);
  if (key.required)
    text += "\n\n**Required.**";
  else if (!key.fallback.empty())
    text += fmt::format("\n\nDefault: {}", key.fallback);
  return text + fmt::format("\n\nExample: `{}: {}`", key.name, key.example);
}

}  // namespace taut
