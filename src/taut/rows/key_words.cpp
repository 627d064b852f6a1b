// How messages speak of what a value should be, out of the schema.

#include "taut/rows/key_words.hpp"

#include "taut/rows/tables.hpp"

#include <fmt/format.h>

#include <vector>

namespace taut {
std::string with_article(std::string_view noun) {
  const bool vowel =
      std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

std::string names_of(Table set, std::string_view last) {
  std::vector<std::string_view> words;
  if (includes(set, Table::task))
    words.push_back(name_of(Table::task));
  for (const TableSchema& table : all_tables())
    if (includes(set, table.table) && table.table != Table::task)
      words.push_back(table.name);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0)
      out += i + 1 == words.size() ? fmt::format(" {} ", last) : std::string(", ");
    out += words[i];
  }
  return out;
}

std::string described(const Value& shape) {
  switch (shape.kind) {
    case ValueKind::text:
    case ValueKind::line: return "a text";
    case ValueKind::id: return "a name of lower-case words with hyphens";
    case ValueKind::link_id: return "a name of letters and digits";
    case ValueKind::date: return "a date such as 2018-06-30";
    case ValueKind::since:
      return "a year, a month or a day such as 2018, 2018-06 or 2018-06-30";
    case ValueKind::whole:
      return shape.min == shape.max
                 ? fmt::format("{}", shape.min)
                 : fmt::format("a whole number from {} to {}", shape.min, shape.max);
    case ValueKind::number: return "a number";
    case ValueKind::truth: return "true or false";
    case ValueKind::truth3: return "true, false or unknown";
    case ValueKind::choice: return listed(shape.words);
    case ValueKind::name:
      return fmt::format("the name of {}", with_article(names_of(shape.names, "or")));
    case ValueKind::when:
      return "a condition or safeguard, a list of them, or {any: [..]}, {all: [..]} or "
             "{not: ..}";
    case ValueKind::end:
      return "a task, a list of tasks, 'all', or a selector such as {pillar: ..}";
    case ValueKind::ends: return "a list of two ends such as [polref, ddr]";
    case ValueKind::range:
      return fmt::format("two whole numbers from {} to {} in brackets", shape.min,
                         shape.max);
    case ValueKind::reason: return "a text";
    case ValueKind::address: return "the address of a finding, or the name of a link";
    case ValueKind::judged:
      return fmt::format("a whole number from {} to {}, or {{score: .., because: ..}}",
                         shape.min, shape.max);
    case ValueKind::scores: return "for each posture the scores that it gives";
    case ValueKind::list:
      return shape.item->names != Table::none
                 ? fmt::format("a list of names ({}) in brackets",
                               names_of(shape.item->names, "or"))
                 : std::string("a list");
    case ValueKind::map: return "names, each with ':' and what belongs to it";
    case ValueKind::row:
      return fmt::format("the keys of {}", with_article(schema_of(shape.row).name));
  }
  return {};
}

std::string listed(std::span<const std::string_view> words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0)
      out += i + 1 == words.size() ? fmt::format(" {} ", last) : std::string(", ");
    out += fmt::format("'{}'", words[i]);
  }
  return out;
}

}  // namespace taut
