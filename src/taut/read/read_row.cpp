#include "taut/read/read_row.hpp"

#include <fmt/format.h>

namespace taut {

RowReader::RowReader(RowKind kind, const RowText& text, Reading& reading)
    : reading_(reading), row_(kind, text, reading.scan) {}

Span RowReader::where(std::string_view key) const {
  const Field* field = row_.find(key);
  return field ? field->value.span() : row_.place();
}

std::vector<Located> RowReader::items(const Field& field) const {
  if (field.value.is_list())
    return field.value.items();
  if (field.key->value.or_one && field.value.is_scalar())
    return {field.value};
  tell_wrong_type(ask(field));
  return {};
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

}  // namespace taut
