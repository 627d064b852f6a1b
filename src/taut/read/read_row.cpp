#include "taut/read/read_row.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {

RowReader::RowReader(RowKind kind, const RowText& text, Reading& reading)
    : reading_(reading), row_(kind, text, reading.scan) {}

Span RowReader::where(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? field->value.span() : row_.place();
}

Text RowReader::text(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_text(ask(*field)).value_or(Text()) : Text();
}

std::string_view RowReader::line(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_line(ask(*field)).value_or("") : std::string_view();
}

std::string_view RowReader::date(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_date(ask(*field)).value_or("") : std::string_view();
}

std::optional<int> RowReader::whole(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_whole(ask(*field)) : std::nullopt;
}

std::optional<double> RowReader::number(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_number(ask(*field)) : std::nullopt;
}

std::optional<bool> RowReader::truth(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_truth(ask(*field)) : std::nullopt;
}

Truth RowReader::truth3(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_truth3(ask(*field)).value_or(Truth::unknown) : Truth::unknown;
}

std::optional<std::pair<int, int>> RowReader::range(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_range(ask(*field)) : std::nullopt;
}

std::vector<Located> RowReader::items(const Field& field) const {
  if (field.value.is_list())
    return field.value.items();
  if (field.key->value.or_one && field.value.is_scalar())
    return {field.value};
  tell_wrong_type(ask(field));
  return {};
}

std::vector<std::string_view> RowReader::lines(std::string_view key) const {
  std::vector<std::string_view> found;
  const Field* field = row_.find(key);
  if (!field)
    return found;
  for (const Located& item : items(*field))
    if (const auto line =
            read_line({key, *field->key->value.item, item, reading_.diags()}))
      found.push_back(*line);
  return found;
}

Named RowReader::resolve(const Ask& ask, Table names) const {
  if (!ask.node.is_scalar()) {
    const Value shape{.kind = ValueKind::name, .names = names};
    tell_wrong_type({ask.key, shape, ask.node, ask.diags});
    return {};
  }
  const Named named = find_name(ask.node.text(), names, reading_.draft);
  if (named.fate == Named::Fate::unknown)
    tell_unknown_name(ask.node, names, reading_.draft, ask.diags);
  return named;
}

std::vector<Named> RowReader::list_names(std::string_view key, Table names) const {
  std::vector<Named> found;
  const Field* field = row_.find(key);
  if (!field)
    return found;
  for (const Located& item : items(*field)) {
    const Named named = resolve({key, field->key->value, item, reading_.diags()}, names);
    if (named.fate != Named::Fate::here)
      continue;
    const bool twice = std::ranges::any_of(found, [&](const Named& other) {
      return other.table == named.table && other.index == named.index;
    });
    if (twice)
      reading_.diags().add(
          {.id = DiagId::named_twice,
           .where = item.span(),
           .message = fmt::format("'{}' stands twice under '{}'", item.text(), key),
           .help = "delete one of the two"});
    else
      found.push_back(named);
  }
  return found;
}

std::vector<Switch> RowReader::switches(std::string_view key) const {
  std::vector<Switch> found;
  for (const Named& named : list_names(key, Table::condition | Table::safeguard))
    found.push_back(switch_of(named));
  return found;
}

std::vector<std::pair<Named, Located>> RowReader::map_names(std::string_view key) const {
  std::vector<std::pair<Named, Located>> found;
  const Field* field = row_.find(key);
  if (!field)
    return found;
  const Value& shape = field->key->value;
  if (!field->value.is_map()) {
    tell_wrong_type(ask(*field));
    return found;
  }
  for (const auto& [name, value] : field->value.tree->entries(field->value.node)) {
    const Located id{field->value.tree, name};
    const Named named = resolve({key, shape, id, reading_.diags()}, shape.names);
    const Located node{field->value.tree, value};
    if (node.is_null())
      reading_.diags().add(
          {.id = DiagId::missing_value,
           .where = id.span(),
           .message = fmt::format("a value is missing after '{}:'", id.text()),
           .help = "write a value, or delete the name"});
    else if (named.fate == Named::Fate::here)
      found.emplace_back(named, node);
  }
  return found;
}

std::optional<When> RowReader::when(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? read_when(field->value, row_.title(), reading_) : std::nullopt;
}

}  // namespace taut
