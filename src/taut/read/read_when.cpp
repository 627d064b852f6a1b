#include "taut/read/read_row.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

constexpr Table switches = Table::condition | Table::safeguard;
constexpr std::string_view shape_help =
    "write a condition or safeguard, a list of them, or {any: [..]}, {all: [..]} or "
    "{not: ..}";

void tell_circumstances(const Located& node, std::string message, Reading& reading) {
  reading.diags().add({.id = DiagId::bad_circumstances,
                       .where = node.span(),
                       .message = std::move(message),
                       .help = std::string(shape_help)});
}

std::optional<When> read_switch(const Located& node, const std::string& who,
                                Reading& reading) {
  const Named named = find_name(node.text(), switches, reading.draft);
  switch (named.fate) {
    case Named::Fate::here: return When{.kind = When::Kind::is, .what = switch_of(named)};
    case Named::Fate::removed:
      if (!reading.goes)
        tell_removed_name(node, who, reading.draft, reading.diags());
      break;
    case Named::Fate::unknown:
      tell_unknown_name(node, switches, reading.draft, reading.diags());
      break;
  }
  return {};
}

// All parts are read, so that every error in them is told.
std::optional<When> read_parts(When::Kind kind, const Located& list,
                               const std::string& who, Reading& reading) {
  When when{.kind = kind};
  const std::vector<Located> items = list.items();
  for (const Located& item : items)
    if (std::optional<When> part = read_when(item, who, reading))
      when.parts.push_back(std::move(*part));
  if (items.empty() && kind == When::Kind::any) {
    tell_circumstances(list, "'any' of nothing is never so", reading);
    return {};
  }
  if (when.parts.size() != items.size())
    return {};
  return when;
}

std::optional<When> read_not(const Located& node, const std::string& who,
                             Reading& reading) {
  if (node.is_list() && node.items().size() != 1) {
    tell_circumstances(node, "'not' takes one circumstance, not a list of several",
                       reading);
    return {};
  }
  std::optional<When> part = read_when(node, who, reading);
  if (!part)
    return {};
  When when{.kind = When::Kind::negation};
  when.parts.push_back(std::move(*part));
  return when;
}

std::optional<When> read_map(const Located& node, const std::string& who,
                             Reading& reading) {
  const auto entries = node.tree->entries(node.node);
  const RowSchema& schema = schema_of(RowKind::circumstances);
  bool known = true;
  for (const auto& [name, value] : entries)
    if (!find_key(schema, node.tree->text(name))) {
      tell_unknown_key({node.tree, name}, schema, reading.diags());
      known = false;
    }
  if (!known)
    return {};
  if (entries.size() != 1) {
    tell_circumstances(node, "one of 'any', 'all' and 'not' stands alone in its braces",
                       reading);
    return {};
  }
  const std::string_view word = node.tree->text(entries[0].key);
  const Located value{node.tree, entries[0].value};
  if (word == "not")
    return read_not(value, who, reading);
  if (!value.is_list()) {
    tell_circumstances(value,
                       fmt::format("'{}' takes a list, not {}", word, found_there(value)),
                       reading);
    return {};
  }
  return read_parts(word == "any" ? When::Kind::any : When::Kind::all, value, who,
                    reading);
}

}  // namespace

std::optional<When> read_when(const Located& node, const std::string& who,
                              Reading& reading) {
  switch (node.kind()) {
    case NodeKind::scalar: return read_switch(node, who, reading);
    case NodeKind::list: return read_parts(When::Kind::all, node, who, reading);
    case NodeKind::map: return read_map(node, who, reading);
    case NodeKind::null: break;
  }
  tell_circumstances(node, "a condition or safeguard is missing here", reading);
  return {};
}

}  // namespace taut
